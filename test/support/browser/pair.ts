/** « Côte à côte » as two people use it: one shows in the first window, and the other does in the second. */
import { isFinished } from './decide.ts';
import type { Box, Bubble, Driver, Tab } from './driver.ts';
import type { WalkOptions } from './guideFollower.ts';
import { contains } from './page/words.ts';
import { click, oneStep, reads, settled } from './steps.ts';

export interface Pair {
  demo: Tab;
  person: Tab;
}

export const WAIT = 'Regardez d’abord l’autre fenêtre.';

/**
 * Opens the two windows from the guide's page, as an advisor does.
 * @param prepare what must be done in that page before
 */
export async function beside(
  driver: Driver,
  guide: string,
  prepare: () => Promise<unknown> = async () => {},
): Promise<Pair> {
  await driver.ownPage(`home.html#/${guide}`);
  await prepare();
  const before = new Set((await driver.tabs()).map(({ id, url }) => `${id} ${url}`));
  await click(driver, 'Montrer côte à côte');
  const find = (begins: string) =>
    driver.waitFor(
      async () => (await driver.tabs()).find(({ id, url }) => !before.has(`${id} ${url}`) && url.includes(begins)),
      `la fenêtre de ${begins}`,
      20_000,
    );
  // The order matters, because the person's window may first show a page of ours.
  const person = await find('https://');
  return { demo: await find('/practice.html'), person };
}

/** Returns the bubble of that window once it shows these words. */
export async function says(driver: Driver, tab: Tab, words: string): Promise<Bubble> {
  await driver.use(tab);
  return driver.waitFor(async () => {
    const bubble = await driver.bubble();
    return bubble && bubble.verdict !== 'looking' && contains(bubble.text, words) ? bubble : null;
  }, `« ${words} » dans la bulle`);
}

/** The demonstration shows the person's progress around its exercise, and not in the bubble. */
export async function shows(driver: Driver, tab: Tab, words: string): Promise<Bubble> {
  await driver.use(tab);
  await reads(driver, words);
  return settled(driver);
}

/** By how many px two boxes overlap, in the direction where it is the least. */
const over = (a: Box, b: Box): number =>
  Math.min(
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  );

const FIELDS = ['textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'switch', 'file'];

/** The names of the fields that the bubble covers. */
export async function hidden(driver: Driver): Promise<string[]> {
  const bubble = await driver.bubble();
  const controls = (await driver.controls()).filter(({ role }) => FIELDS.includes(role));
  return bubble ? controls.filter(({ box }) => over(box, bubble.box) > 2).map(({ name }) => name) : [];
}

/**
 * Checks that the bubble does not cover the ring. The check is repeated, because the bubble is placed one frame later.
 */
async function clear(driver: Driver): Promise<void> {
  let seen = '';
  const beside = async () => {
    const [ring, bubble] = [await driver.ring(), await driver.bubble()];
    seen = `${bubble?.say} ${JSON.stringify({ ring, bubble: bubble?.box })}`;
    return !ring || !bubble || over(ring, bubble.box) <= 2;
  };
  await driver.waitFor(beside, 'la bulle à côté de ce qu’elle montre', 5000).catch(() => {
    throw new Error(`La bulle couvre ce qu’elle montre : ${seen}`);
  });
}

/**
 * Each step is shown, then done, to the end of both guides.
 * @param between what happens after each step is shown
 * @returns how often the person waited
 */
export async function together(
  driver: Driver,
  { demo, person }: Pair,
  manner: WalkOptions,
  between: (n: number) => Promise<unknown> = async () => {},
) {
  let waited = 0;
  for (let n = 0; n < 80; n++) {
    await driver.use(demo);
    const shown = await settled(driver);
    await clear(driver);
    if (!isFinished(shown)) await oneStep(driver);
    await between(n);
    for (;;) {
      await driver.use(person);
      const now = await driver.waitFor(async () => {
        const bubble = await driver.bubble();
        if (!bubble) await manner.away?.(driver);
        return bubble && bubble.verdict !== 'looking' && (bubble.say || isFinished(bubble)) ? bubble : null;
      }, 'la bulle de la personne');
      await clear(driver);
      if (isFinished(now)) {
        if (isFinished(shown)) return waited;
        break;
      }
      if (contains(now.say, WAIT)) {
        waited++;
        break;
      }
      await oneStep(driver, manner);
    }
  }
  throw new Error('Les deux fenêtres n’arrivent pas au bout.');
}
