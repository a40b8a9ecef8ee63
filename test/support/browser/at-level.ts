/** A guide practised with less help: begun at its level, and the rest asked for as a person asks, in the bubble or, where there is none, in the side panel. */
import { type Level, levels } from '../../../core/session/levels.ts';
import { REQUESTS } from './decide.ts';
import type { Driver, Tab } from './driver.ts';
import type { Line } from './guideFollower.ts';
import { mouse } from './inputDevices.ts';
import { contains } from './page/words.ts';
import { click, text } from './steps.ts';

/** As our own pages know it. */
declare const chrome: {
  tabs: { getCurrent(): Promise<{ id: number }> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

const here = async (driver: Driver): Promise<Tab> => {
  const tab = (await driver.tabs()).find(({ id }) => id === driver.current());
  if (!tab) throw new Error('L’onglet courant n’est plus là.');
  return tab;
};

/** As a person does: on the guide's page, « Choisir le niveau d’aide », the level, « M'entraîner ». */
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

/** The same without the hands, on any practice address: what the home page does when « M'entraîner » is pressed, or at another step. */
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
  /** Numbers of the steps that were asked about. */
  asked: Set<number>;
  /** What was drawn in the page when it was asked: nothing. */
  drawn: string[];
  /** In the panel, then back in the page. */
  look(work: () => Promise<unknown>): Promise<void>;
  /** For a walk: called where there is no bubble. */
  away(driver: Driver): Promise<void>;
  close(): Promise<void>;
}

/** The side panel of the current tab, beside it: the only place where something is said « en autonomie ». */
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
        // Before it is asked for: then the bubble says the step, and the panel is silent. On a line of its own: what is announced comes
        // a little later, and may still be of the step before.
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
 * What was shown and had not been asked for: a ring, which this person never asks for; a step said in the page « en autonomie »
 * without a request in the panel; an instruction « coup de pouce » without one in the bubble.
 */
export function indiscretions(diary: Line[], panel?: Pick<Beside, 'asked' | 'drawn'>): string[] {
  const asked = new Set(panel?.asked);
  const faults = (panel?.drawn ?? []).map((step) => `un anneau à l’${step}, avant toute demande`);
  for (const { step, say, ring, did } of diary) {
    const n = Number(step.match(/\d+/)?.[0]);
    if (ring) faults.push(`un anneau : ${step} ${say}`);
    if (!panel && did.includes(REQUESTS[1] ?? '')) asked.add(n);
    // A question is the person's: « coup de pouce », it is asked as it is.
    else if (step && !asked.has(n) && (panel || !did.startsWith('répond')))
      faults.push(`dit sans être demandé : ${step} ${say}`);
  }
  return faults;
}
