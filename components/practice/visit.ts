/** A visit to the practice site: what was typed, chosen and revealed, in memory only. Signals, so that every dialect keeps it. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Goes, Practice } from '../../core/practice.ts';
import { errorsOf, isControl, mainButton, type Placed, revealedNames, shownBlocks } from './controls.ts';

export const NOT_HERE = { link: 'Ce lien ne fait pas partie de l’exercice.', button: 'Ce bouton ne fait pas partie de l’exercice.' };
export const LOOK_UP = 'Une réponse est à revoir, plus haut.';

export interface ScreenVisit {
  revealed: ReadonlySignal<ReadonlySet<string>>;
  shown: ReadonlySignal<Placed[]>;
  errors: Signal<Record<string, string>>;
  /** One sentence beside the button or link just pressed. */
  said: Signal<{ path: string; text: string } | null>;
  answer(path: string): string[];
  setAnswer(path: string, answer: string[]): void;
  /** The file list itself, never opened: a replaced field is given it back. */
  files(path: string): Signal<FileList | null>;
  press(path: string, goes: Goes, kind: 'link' | 'button'): void;
  submit(): void;
}

export interface Visit {
  at(screen: string): ScreenVisit;
}

export function createVisit(practice: Practice, onGo: (screen: string) => void): Visit {
  const screens = new Map<string, ScreenVisit>();
  return {
    at(screen) {
      const visit = screens.get(screen) ?? createScreen(practice, screen, onGo);
      screens.set(screen, visit);
      return visit;
    },
  };
}

function createScreen(practice: Practice, screen: string, onGo: (screen: string) => void): ScreenVisit {
  const blocks = practice.screens[screen]?.blocks ?? [];
  const answers = lazily<string[]>(() => []);
  const files = lazily<FileList | null>(() => null);
  const opened = signal<ReadonlySet<string>>(new Set());
  const errors = signal<Record<string, string>>({});
  const said = signal<{ path: string; text: string } | null>(null);
  const answer = (path: string) => answers(path).value;
  const revealed = computed(() => revealedNames(blocks, opened.value, answer));
  const shown = computed(() => shownBlocks(blocks, revealed.value));

  for (const { path, block } of everyControl(blocks)) if (block.kind === 'field' && block.prefilled) answers(path).value = [block.prefilled];

  const press: ScreenVisit['press'] = (path, { to, reveals, needs }, kind) => {
    errors.value = errorsOf(needs, shown.value, answer);
    const stopped = Object.keys(errors.value).length > 0;
    said.value = stopped ? { path, text: LOOK_UP } : to || reveals ? null : { path, text: NOT_HERE[kind] };
    if (stopped) return;
    if (to) onGo(to);
    else if (reveals) opened.value = new Set([...opened.value, reveals]);
  };

  return {
    revealed,
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
      if (said.value?.text === LOOK_UP && !Object.keys(others).length) said.value = null;
    },
    submit() {
      const main = mainButton(shown.value);
      if (main) press(main.path, main.block, 'button');
    },
  };
}

const everyControl = (blocks: Practice['screens'][string]['blocks']): Placed[] => {
  const names = new Set<string>();
  const collect = (list: typeof blocks): void => {
    for (const block of list) {
      if (block.when) names.add(block.when);
      if (block.kind === 'group') collect(block.blocks);
    }
  };
  collect(blocks);
  return shownBlocks(blocks, names).filter(({ block }) => isControl(block));
};

function lazily<T>(first: () => T): (path: string) => Signal<T> {
  const kept = new Map<string, Signal<T>>();
  return (path) => {
    const found = kept.get(path) ?? signal(first());
    kept.set(path, found);
    return found;
  };
}
