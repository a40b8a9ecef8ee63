/**
 * What an obedient person does when something goes wrong: they press « Je suis bloqué », choose the most similar
 * problem, and follow its way out word for word.
 */
import { named } from './controls.ts';
import { type Deed, type Knows, one } from './decide.ts';
import type { Bubble, Driver } from './driver.ts';
import type { InputDevice } from './inputDevices.ts';
import { plain, quoted, same } from './page/words.ts';

const STUCK = 'Je suis bloqué';
const BACK = 'Étape précédente';

/** What the person sees when something goes wrong. */
export interface Trouble {
  /** The page's own words: its alerts, or its alerts with its headings. */
  sees: string[];
  why: string;
  /** The bubble has gone to another step since. */
  moved: boolean;
}

const long = (text: string): Set<string> => new Set(plain(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []);

/**
 * How many words the problem shares with the page: « Le code est refusé » is closer to « Ce code n'est plus bon » than
 * « Le mail n'arrive pas ».
 */
export function likeness(sees: string, page: string[]): number {
  const there = long(page.join(' '));
  return [...long(sees)].filter((word) => [...there].some((other) => other.slice(0, 5) === word.slice(0, 5))).length;
}

/** The most similar of the problems that the bubble lists here, among those not tried yet. */
export const likeliest = (snags: string[], page: string[], tried: string[]): string | undefined =>
  snags
    .filter((sees) => !tried.includes(sees))
    .map((sees) => [sees, likeness(sees, page)] as const)
    .reduce<readonly [string, number] | undefined>(
      (best, now) => (!best || now[1] > best[1] ? now : best),
      undefined,
    )?.[0];

const snagsOf = (bubble: Bubble | null): string[] =>
  (bubble?.buttons ?? []).filter(({ snag }) => snag).map(({ name }) => name);

/** The ladder of help has at most this number of rungs, and the last one stays. */
const RUNGS = 4;

/**
 * The problems that the bubble lists for the present step behind « Je suis bloqué », where each press goes up one rung.
 * It is empty when the guide lists none.
 */
async function snagsHere(driver: Driver, hands: InputDevice): Promise<string[]> {
  for (let rung = 0; rung < RUNGS; rung++) {
    const shown = snagsOf(await driver.bubble());
    if (shown.length) return shown;
    const before = (await driver.bubble())?.text;
    await hands.press(STUCK);
    const climbed = await driver
      .waitFor(
        async () => {
          const text = (await driver.bubble())?.text;
          return text && text !== before;
        },
        'ce que dit « Je suis bloqué »',
        rung ? 2000 : 10_000,
      )
      .catch((error) => (rung ? false : Promise.reject(error)));
    if (!climbed) break;
  }
  return snagsOf(await driver.bubble());
}

/** The step has changed after a click that the page refused, so the person goes back to it. */
async function stepBack(driver: Driver, hands: InputDevice): Promise<void> {
  const before = (await driver.bubble())?.say;
  if (!(await driver.bubble())?.buttons.some(({ name }) => same(name, BACK))) await hands.press("Plus d'actions");
  await hands.press(BACK);
  await driver.waitFor(async () => {
    const bubble = await driver.bubble();
    return bubble?.say && bubble.say !== before && bubble.verdict !== 'looking';
  }, 'l’étape précédente');
}

/** The way out of one problem, which the bubble shows after a press on its button. */
async function wayOf(driver: Driver, hands: InputDevice, sees: string): Promise<string> {
  const before = (await driver.bubble())?.text ?? '';
  await hands.press(sees);
  const now = await driver.waitFor(async () => {
    const text = (await driver.bubble())?.text;
    return text && text !== before ? text : null;
  }, `comment sortir de « ${sees} »`);
  const known = new Set(before.split('\n').map((line) => line.trim()));
  return now
    .split('\n')
    .filter((line) => line.trim() && !known.has(line.trim()))
    .join(' ');
}

export interface Unstuck {
  told: string;
  sees: string;
}

/** @param act performs one action, as in the rest of the walk */
export async function unstick(
  driver: Driver,
  hands: InputDevice,
  knows: Knows,
  trouble: Trouble,
  tried: string[],
  act: (deed: Deed & { kind: 'act' }) => Promise<void>,
): Promise<Unstuck> {
  let sees = likeliest(await snagsHere(driver, hands), trouble.sees, tried);
  if (trouble.moved && (!sees || likeness(sees, trouble.sees) === 0)) {
    await stepBack(driver, hands);
    sees = likeliest(await snagsHere(driver, hands), trouble.sees, tried);
  }
  if (!sees)
    throw new Error(`${trouble.why} La page dit : ${trouble.sees.join(' ')} Rien de ce que dit la bulle n’aide.`);
  const way = await wayOf(driver, hands, sees);
  for (const label of quoted(way)) {
    const deed = await driver.waitFor(
      async () => {
        const controls = await driver.controls();
        const found = one([label], quoted(way), controls, knows);
        if (found?.kind === 'lost') throw new Error(found.why);
        return found?.kind === 'act' ? found : named(controls, label).length ? ({ kind: 'done' } as const) : null;
      },
      `« ${label} » sur la page, pour sortir de « ${sees} »`,
      6000,
    );
    if (deed.kind === 'act') await act(deed);
  }
  return { sees, told: `presse « Je suis bloqué », puis « ${sees} » : ${way}` };
}

/** The alerts that were not there before the action. */
export const fresh = (now: string[], before: string[]): string[] =>
  now.filter((text) => !before.some((old) => same(old, text)));
