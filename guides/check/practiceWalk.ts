/** A path of a guide walked on its practice site, on data alone, as an obedient person would: to its end, or to its first fault. */
import { createVisit, type ScreenVisit } from '../../components/practice/visit.ts';
import { words } from '../../components/practice/words.ts';
import type { Snag } from '../../core/guide/guide.ts';
import type { PathStep } from '../../core/guide/path.ts';
import { isQuestion } from '../../core/guide/step.ts';
import { normalise, same } from '../../core/locate/normalise.ts';
import type { Destination, Practice } from '../../core/practice/format.ts';
import { quote } from './fault.ts';
import { didYouMean } from './near.ts';
import { anchors, recognised } from './practicePages.ts';
import type { Project } from './project.ts';
import { quoted } from './readability.ts';

interface Control {
  label: string;
  act(value: string | undefined): void;
  needsValue: boolean;
  grey?: boolean;
}

function controls(visit: ScreenVisit): Control[] {
  const press = (path: string, goes: Destination, kind: 'link' | 'button') => () => visit.press(path, goes, kind);
  return visit.shown.value.flatMap(({ path, block }): Control[] => {
    if (block.kind === 'button' || block.kind === 'link')
      return [
        { label: block.label, act: press(path, block, block.kind), needsValue: false, grey: visit.isGrey(block) },
      ];
    if (block.kind === 'menu')
      return block.links.map((link, index) => ({
        label: link.label,
        act: press(`${path}-${index}`, link, 'link'),
        needsValue: false,
      }));
    if (block.kind === 'choice')
      return block.options.map((option) => ({
        label: option,
        act: () => visit.setAnswer(path, [option]),
        needsValue: false,
      }));
    if (block.kind === 'box' || block.kind === 'upload')
      return [{ label: block.label, act: () => visit.setAnswer(path, [block.label]), needsValue: false }];
    return 'label' in block
      ? [{ label: block.label, act: (value) => visit.setAnswer(path, [value ?? '']), needsValue: true }]
      : [];
  });
}

/** The first fault of a walk: at which step, on which screen, and why. */
export interface WalkFault {
  key: string;
  screen: string;
  what: string;
  /** The field whose value stands on no paper. */
  noPaper?: string | undefined;
  mishap?: string;
}

type World = Pick<Project, 'library' | 'hosts'>;

/** Where the person is, and what they may do there. */
class Walker {
  screen: string;
  readonly practice: Practice;
  readonly world: World;
  /** The field whose value stands on no paper. */
  noPaper: string | undefined;
  readonly #visits;
  readonly #papers;

  constructor(world: World, practice: Practice, on: string[]) {
    this.world = world;
    this.practice = practice;
    this.screen = practice.first;
    this.#visits = createVisit(practice, (to) => (this.screen = to), new Set(on));
    this.#papers = practice.papers.flatMap(({ lines }) => lines);
  }

  get visit(): ScreenVisit {
    return this.#visits.at(this.screen);
  }

  page(path: PathStep[], expected: string | undefined): string | undefined {
    const { address, title } = this.practice.screens[this.screen] ?? { address: '', title: '' };
    const blocks = this.visit.shown.value.map(({ block }) => block);
    return recognised(this.world, path, address, anchors(title, blocks), expected);
  }

  /** Why these words cannot be followed here; empty when they could. */
  follow(label: string): string {
    const alike = controls(this.visit).filter((control) => same(normalise(control.label), label.replace(/…$/, ' *')));
    const [control] = alike;
    if (!control) {
      const labels = controls(this.visit).map((one) => one.label);
      const near = didYouMean(label, labels) || ` On y trouve : ${labels.map(quote).join(', ') || 'rien'}.`;
      return `rien ne s’appelle « ${label} » sur l’écran « ${this.screen} ».${near}`;
    }
    if (alike.length > 1)
      return `« ${label} » désigne ${alike.length} choses sur l’écran « ${this.screen} ». Il en faut une.`;
    if (control.grey) return `« ${label} » est gris sur l’écran « ${this.screen} », et rien ne l’allume.`;
    const value = this.#papers.find((line) => same(normalise(line.label), label))?.value;
    if (control.needsValue && value === undefined) {
      this.noPaper = label;
      return `aucun papier ne donne « ${label} ».`;
    }
    const here = this.visit;
    control.act(value);
    const errors = Object.values(here.errors.value);
    return errors.length ? `« ${label} » est refusé sur l’écran « ${this.screen} » : ${errors.join(' ')}` : '';
  }

  fault(key: string, what: string): WalkFault[] {
    return [{ key, screen: this.screen, what, noPaper: this.noPaper }];
  }

  get refused(): boolean {
    return !!this.visit.said.value?.alert;
  }

  get nowhere(): boolean {
    return [words.linkNotHere, words.buttonNotHere].some((text) => text === this.visit.said.value?.text);
  }
}

/**
 * @param mishap switched on: it must happen at its step, and its snag must lead out of it
 * @param stands called at each step with the screen where the person is (test/walks/starts.ts)
 */
export function walk(
  world: World,
  practice: Practice,
  path: PathStep[],
  mishap?: string,
  stands?: (index: number, screen: string) => void,
): WalkFault[] {
  const person = new Walker(world, practice, mishap ? [mishap] : []);
  let before: string | undefined;
  let met = false;
  for (let index = 0, turns = 0; index < path.length; turns++) {
    const planned = path[index] as PathStep;
    const { key, page, step } = planned;
    if (turns > 3 * path.length) return person.fault(key, 'l’imprévu tourne en rond.');
    const here = person.page(path, before ?? page);
    if (page && here !== page) {
      const astray = met ? whereNow(path, index, here) : passedOver(path, index, here);
      if (astray < 0)
        return person.fault(
          key,
          `l’étape est sur « ${page} », mais l’écran « ${person.screen} » montre « ${here ?? 'une page inconnue'} ».`,
        );
      index = astray;
      before = undefined;
      continue;
    }
    before = !isQuestion(step) && step.done === 'page' ? page : undefined;
    stands?.(index, person.screen);
    if (isQuestion(step)) {
      index++;
      continue;
    }
    const from = person.screen;
    const { fault, bitten } = perform(person, planned, practice, mishap);
    if (mishap && !met && (bitten || (fault && isAt(practice, mishap, key)))) {
      met = true;
      // A click counts at once: the companion already shows the next step.
      const told =
        path[step.done === 'page' || step.done === 'said' || person.screen !== from ? index : index + 1] ?? planned;
      const stuck = wayOut(person, path, told, planned, mishap, practice);
      if (stuck.length) return stuck;
      before = undefined;
      continue;
    }
    if (fault) return person.fault(key, fault);
    if (step.done === 'page' && person.screen === from) return person.fault(key, stays(step.say, from));
    index++;
  }
  return [];
}

/** Is this a step that should lead to another page, and does not? */
const stays = (say: string, screen: string): string => {
  const label = quoted(say).at(-1);
  return label
    ? `${quote(label)} ne mène nulle part depuis l’écran ${quote(screen)}. Ajoutez-lui « to », ou une phrase dans « exercise ».`
    : `rien ne mène hors de l’écran ${quote(screen)}. Ajoutez une phrase dans « exercise ».`;
};

const isAt = (practice: Practice, mishap: string, key: string): boolean => practice.mishaps?.[mishap]?.at === key;

function perform(
  person: Walker,
  { key, step }: PathStep,
  practice: Practice,
  mishap: string | undefined,
): { fault: string; bitten: boolean } {
  if (isQuestion(step)) return { fault: '', bitten: false };
  for (const label of quoted(`${step.say} ${practice.exercise?.[key] ?? ''}`)) {
    const from = person.screen;
    const fault = person.follow(label);
    if (fault) return { fault, bitten: false };
    const astray = mishap && person.screen !== from && leadsAstray(practice, from, label, mishap, person.screen);
    if (person.refused || astray) return { fault: '', bitten: true };
  }
  return { fault: '', bitten: false };
}

const leadsAstray = (practice: Practice, from: string, label: string, mishap: string, to: string): boolean => {
  const all = (blocks: Practice['screens'][string]['blocks']): typeof blocks =>
    blocks.flatMap((block) => [block, ...(block.kind === 'group' ? all(block.blocks) : [])]);
  return all(practice.screens[from]?.blocks ?? []).some(
    (block) =>
      (block.kind === 'button' || block.kind === 'link') &&
      same(normalise(block.label), label) &&
      block.trouble?.some((one) => one.mishap === mishap && one.to === to),
  );
};

/** The person reads the snag, and follows the words of its way out. */
function wayOut(
  person: Walker,
  path: PathStep[],
  told: PathStep,
  at: PathStep,
  mishap: string,
  practice: Practice,
): WalkFault[] {
  const here = person.page(path, told.page);
  // The site has gone back to a page of the guide: the companion follows without a question.
  if (here && here !== told.page && here !== at.page) return [];
  // The companion already shows the next step: the person looks there, then at the step before.
  const snag = [told, at].flatMap((one) => (isAt(practice, mishap, one.key) ? (snagOf(one, mishap) ?? []) : []))[0];
  if (!snag)
    return person.fault(
      told.key,
      `c’est ici que la personne rencontre « ${mishap} » : nommez cette étape dans « at », avec un « snag » du même nom.`,
    );
  for (const label of quoted(snag.way)) {
    const fault = person.follow(label);
    if (fault) return person.fault(`${told.key}.snags.${mishap}`, fault);
    if (person.nowhere)
      return person.fault(
        `${told.key}.snags.${mishap}`,
        `« ${label} » doit mener quelque part dans l’exercice : ajoutez « to » ou « reveals ».`,
      );
  }
  return [];
}

const snagOf = ({ step }: PathStep, mishap: string): Snag | undefined => step.snags?.find(({ id }) => id === mishap);

/**
 * A page that the guide itself is unsure of may never come: the companion goes on to the next one. See `isSpared` in
 * core/session/onPage.ts.
 */
function passedOver(path: PathStep[], index: number, here: string | undefined): number {
  const ahead = path.findIndex(({ page }, at) => at > index && page === here);
  const unsure = path.slice(index, ahead).every(({ step }) => isQuestion(step) || step.uncertain === true);
  return here && unsure ? ahead : -1;
}

/** The step the companion goes to when the site shows this page: ahead first, else behind. See `follow` in core/session/session.ts. */
function whereNow(path: PathStep[], index: number, here: string | undefined): number {
  if (!here) return -1;
  const ahead = path.findIndex(({ page }, at) => at > index && page === here);
  if (ahead >= 0) return ahead;
  let behind = path.findLastIndex(({ page }, at) => at < index && page === here);
  while (behind > 0 && path[behind - 1]?.page === here) behind--;
  return behind;
}
