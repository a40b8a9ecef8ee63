/**
 * A visit to the practice site: what was typed, chosen and revealed, in memory only. Signals, so that every dialect
 * shares it.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Block, Destination, GivenFile, Practice } from '../../core/practice/format.ts';
import { type Mishaps, nextMishap } from '../../core/practice/mishaps.ts';
import {
  blockPath,
  errorsOf,
  isControl,
  isGrey,
  isShown,
  mainButton,
  type Placed,
  revealedNames,
  shownBlocks,
} from './controls.ts';
import { words } from './words.ts';

/** A sentence beside what was just pressed; an alert when something went wrong. */
export interface PressMessage {
  path: string;
  text: string;
  alert?: boolean;
}

export interface ScreenVisit {
  /** Is this block of the screen visible now? */
  shows(block: Block): boolean;
  shown: ReadonlySignal<Placed[]>;
  errors: Signal<Record<string, string>>;
  said: Signal<PressMessage | null>;
  isGrey(block: Block): boolean;
  answer(path: string): string[];
  setAnswer(path: string, answer: string[]): void;
  /** The file list itself, never read: it is given back to a re-rendered field. */
  files(path: string): Signal<FileList | null>;
  press(path: string, goes: Destination, kind: 'link' | 'button'): void;
  submit(): void;
}

export interface Visit {
  at(screen: string): ScreenVisit;
  /** The mishaps that are on from now; one that is switched on again happens again. */
  switchOn(on: Mishaps): void;
}

/** What all screens of a visit share. */
interface Journey {
  on: Signal<Mishaps>;
  bitten: Set<string>;
  go(screen: string): void;
  give(file: GivenFile): void;
}

/** @param onFile receives a file of the exercise; nothing is kept when it is absent */
export function createVisit(
  practice: Practice,
  onGo: (screen: string) => void,
  on: Mishaps = new Set(),
  onFile: (file: GivenFile) => void = () => {},
): Visit {
  const screens = new Map<string, ScreenVisit>();
  const journey: Journey = { on: signal(on), bitten: new Set(), go: onGo, give: onFile };
  return {
    at(screen) {
      const visit = screens.get(screen) ?? createScreen(practice, screen, journey);
      screens.set(screen, visit);
      return visit;
    },
    switchOn(next) {
      for (const mishap of journey.bitten) if (!next.has(mishap)) journey.bitten.delete(mishap);
      journey.on.value = next;
    },
  };
}

function createScreen(practice: Practice, screen: string, { on, bitten, go, give }: Journey): ScreenVisit {
  const blocks = practice.screens[screen]?.blocks ?? [];
  const answers = lazily<string[]>(() => []);
  const files = lazily<FileList | null>(() => null);
  const opened = signal<ReadonlySet<string>>(new Set());
  const errors = signal<Record<string, string>>({});
  const said = signal<PressMessage | null>(null);
  const answer = (path: string) => answers(path).value;
  const shows = computed(() => ({ names: revealedNames(blocks, opened.value, on.value, answer), on: on.value }));
  const shown = computed(() => shownBlocks(blocks, shows.value));
  const grey = (block: Block) => isGrey(block, shown.value, answer);

  for (const { path, block } of everyControl(blocks))
    if (block.kind === 'field' && block.prefilled) answers(path).value = [block.prefilled];

  const press: ScreenVisit['press'] = (path, goes, kind) => {
    const { file, to, reveals, needs } = goes;
    errors.value = errorsOf(needs, shown.value, answer);
    const stopped = Object.keys(errors.value).length > 0;
    const trouble = stopped ? undefined : nextMishap(goes, on.value, bitten);
    said.value = stopped
      ? { path, text: words.lookUp }
      : to || reveals
        ? null
        : { path, text: file ? words.given : kind === 'link' ? words.linkNotHere : words.buttonNotHere };
    if (stopped) return;
    if (trouble) {
      bitten.add(trouble.mishap);
      said.value = trouble.error ? { path, text: trouble.error, alert: true } : null;
      if (trouble.to) go(trouble.to);
      return;
    }
    if (file) give(file);
    if (to) go(to);
    else if (reveals) opened.value = new Set([...opened.value, reveals]);
  };

  return {
    shows: (block) => isShown(block, shows.value),
    isGrey: grey,
    shown,
    errors,
    said,
    answer,
    files,
    press,
    setAnswer(path, value) {
      answers(path).value = value;
      const { [path]: mended, ...others } = errors.value;
      if (mended) errors.value = others;
      if (said.value?.text === words.lookUp && !Object.keys(others).length) said.value = null;
    },
    submit() {
      const main = mainButton(shown.value);
      if (main && !grey(main.block)) press(main.path, main.block, 'button');
    },
  };
}

const everyControl = (blocks: Block[], at = ''): Placed[] =>
  blocks.flatMap((block, index) => {
    const path = blockPath(at, index);
    return block.kind === 'group' ? everyControl(block.blocks, path) : isControl(block) ? [{ path, block }] : [];
  });

function lazily<T>(first: () => T): (path: string) => Signal<T> {
  const kept = new Map<string, Signal<T>>();
  return (path) => {
    const found = kept.get(path) ?? signal(first());
    kept.set(path, found);
    return found;
  };
}
