/**
 * A guide practised with less help. It starts at its level, and the rest is requested as a person does: in the bubble,
 * or in the side panel when there is no bubble.
 */
import { type Level, levels } from '../../../core/session/levels.ts';
import { REQUESTS } from './decide.ts';
import type { Driver, Tab } from './driver.ts';
import type { Line } from './guideFollower.ts';
import { mouse } from './inputDevices.ts';
import { contains } from './page/words.ts';
import { click, text } from './steps.ts';

/** The API that our own pages have. */
declare const chrome: {
  tabs: { getCurrent(): Promise<{ id: number }> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

const here = async (driver: Driver): Promise<Tab> => {
  const tab = (await driver.tabs()).find(({ id }) => id === driver.current());
  if (!tab) throw new Error('L’onglet courant n’est plus là.');
  return tab;
};

/** Starts as a person does: on the guide's page, « Choisir le niveau d’aide », the level, then « M'entraîner ». */
export async function practiseAt(driver: Driver, guide: string, level: Level): Promise<void> {
  await driver.ownPage(`home.html#/${guide}`);
  await click(driver, 'Choisir le niveau d’aide');
  await click(driver, levels[level].name);
  await click(driver, "M'entraîner");
  await driver.tab((url) => url.includes('/practice.html'), 'la page d’entraînement');
  await driver.waitFor(
    async () => contains(await text(driver), 'Pour vous entraîner') || (await driver.headings()).length > 0,
    'le faux site',
  );
}

/**
 * Starts in the same way without clicks, at any practice address and any step: it does what the home page does after a
 * press on « M'entraîner ».
 */
export async function startAt(
  driver: Driver,
  { guide, level, step }: { guide: string; level: Level; step?: string | undefined },
  address: string,
): Promise<void> {
  await driver.ownPage('home.html');
  const url = await driver.ownUrl(address);
  await driver.evaluate(async (message) => void (await chrome.runtime.sendMessage(message)), {
    kind: 'start',
    guide,
    practice: true,
    level,
    ...(step && { step }),
  });
  await driver.evaluate((url) => void setTimeout(() => location.assign(url)), url);
  // The page takes the route out of its address as soon as it has read it.
  const page = url.replace(/#.*/, '');
  await driver.waitFor(
    async () => (await driver.url()).startsWith(page) && (await driver.headings()).length > 0,
    `${address} chargée`,
  );
}

/** The step that the guide of this practice page is at, as the background knows it. */
export const stepIn = (driver: Driver): Promise<string | undefined> =>
  driver.evaluate(
    async () => ((await chrome.runtime.sendMessage({ kind: 'hello' })) as { key?: string } | null)?.key ?? undefined,
  );

export interface Beside {
  /** The numbers of the steps for which help was requested. */
  asked: Set<number>;
  /** What was already drawn in the page before the request. It must be empty. */
  drawn: string[];
  /** Does the work in the panel, then returns to the page. */
  look(work: () => Promise<unknown>): Promise<void>;
  /** For a walk: it is called when there is no bubble. */
  away(driver: Driver): Promise<void>;
  close(): Promise<void>;
}

/**
 * The side panel of the current tab, opened beside it. It is the only place where « en autonomie » shows something
 * unasked.
 */
export async function panelBeside(driver: Driver): Promise<Beside> {
  const page = await here(driver);
  const tab = await driver.evaluate(async () => (await chrome.tabs.getCurrent()).id);
  await driver.ownPage(`sidepanel.html#${tab}`);
  const panel = await here(driver);
  await driver.use(page);
  const asked = new Set<number>();
  const drawn: string[] = [];

  const request = async (name: string): Promise<boolean> => {
    const find = async () => (await driver.controls()).find((one) => one.role === 'button' && contains(one.name, name));
    const button = await find();
    if (!button) return false;
    await mouse(driver).activate(button);
    await driver.waitFor(async () => !(await find()), `ce que dit « ${name} »`);
    return true;
  };

  const look = async (work: () => Promise<unknown>) => {
    await driver.use(panel);
    await work();
    await driver.use(page);
  };

  return {
    asked,
    drawn,
    look,
    async away() {
      const rings = (await driver.rings()).length;
      await look(async () => {
        // The number is read before the request, because after it the bubble states the step and the panel is silent.
        // It must be on a line of its own: the announcement comes a little later, and may still be about the previous
        // step.
        const step = Number((await text(driver)).match(/^Étape (\d+) sur \d+(?=,|$)/m)?.[1]);
        let said = false;
        for (const name of REQUESTS) said = (await request(name)) || said;
        if (said) asked.add(step);
        if (said && rings) drawn.push(`étape ${step}`);
      });
    },
    async close() {
      await driver.use(panel);
      await driver.closeTab();
      await driver.use(page);
    },
  };
}

/**
 * What was shown without a request: a ring, which this person never requests; a step in the page « en autonomie »
 * without a request in the panel; an instruction « coup de pouce » without a request in the bubble.
 */
export function indiscretions(diary: Line[], panel?: Pick<Beside, 'asked' | 'drawn'>): string[] {
  const asked = new Set(panel?.asked);
  const faults = (panel?.drawn ?? []).map((step) => `un anneau à l’${step}, avant toute demande`);
  for (const { step, say, ring, did } of diary) {
    const n = Number(step.match(/\d+/)?.[0]);
    if (ring) faults.push(`un anneau : ${step} ${say}`);
    if (!panel && did.includes(REQUESTS[1] ?? '')) asked.add(n);
    // Only the person can answer a question, so « coup de pouce » shows it without a request.
    else if (step && !asked.has(n) && (panel || !did.startsWith('répond')))
      faults.push(`dit sans être demandé : ${step} ${say}`);
  }
  return faults;
}
