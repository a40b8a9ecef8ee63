import { isText, paper } from './controls.ts';
import { isFinished } from './decide.ts';
import type { Bubble, Control, Driver } from './driver.ts';
import { follow, Stopped, type WalkOptions } from './guideFollower.ts';
import { mouse, write } from './inputDevices.ts';
import { contains, same } from './page/words.ts';

/** The API that our own pages have. Both browsers provide it under this name. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: Record<'local' | 'session', { get(keys: null): Promise<Record<string, unknown>> }>;
};

export const GUIDE = 'caf/attestation-paiement';

/** A bubble whose verdict is settled. `say` waits for that exact sentence. */
export const settled = (driver: Driver, say?: string, within?: number): Promise<Bubble> =>
  driver.waitFor(
    async () => {
      const bubble = await driver.bubble();
      const ready = bubble && bubble.verdict !== 'looking' && (bubble.say || isFinished(bubble));
      // An error is thrown, so that a failed wait reports what was shown instead.
      if (bubble && say !== undefined && !same(bubble.say, say))
        throw new Error(`elle dit « ${bubble.say} », ${bubble.verdict}`);
      return ready ? bubble : null;
    },
    say === undefined ? 'une bulle qui dit quoi faire' : `la bulle « ${say} »`,
    within,
  );

/** Does exactly one step of the guide, as an obedient person does. */
export async function oneStep(driver: Driver, manner: WalkOptions = {}): Promise<void> {
  await follow(driver, { ...manner, most: 1 }).catch((error) => {
    if (!(error instanceof Stopped && error.message.includes('trop d’étapes'))) throw error;
  });
}

/** A reload has removed what was written in the page, so the person writes it again. */
export async function writeAgain(driver: Driver): Promise<void> {
  const papers = await driver.papers();
  for (const control of await driver.controls()) {
    const value = isText(control) && !control.value ? paper(papers, control.name) : undefined;
    if (value !== undefined) await write(driver, mouse(driver), control, value);
  }
}

export const control = (driver: Driver, name: string): Promise<Control> =>
  driver.waitFor(async () => {
    const found = (await driver.controls()).filter((one) => one.role !== 'heading');
    return found.find((one) => same(one.name, name)) ?? found.find((one) => contains(one.name, name));
  }, `« ${name} » sur la page`);

/** Clicks on the control that has this name, as soon as it is there. */
export const click = async (driver: Driver, name: string): Promise<void> =>
  mouse(driver).activate(await control(driver, name));

export const text = (driver: Driver): Promise<string> => driver.evaluate(() => document.body.innerText);

export const reads = (driver: Driver, words: string): Promise<true> =>
  driver.waitFor(async () => contains(await text(driver), words), `les mots « ${words} »`);

/** Goes from the home page to the official site, as a person does. */
export async function begin(driver: Driver, guide = GUIDE): Promise<void> {
  await driver.ownPage(`home.html#/${guide}`);
  await click(driver, 'Commencer');
  await settled(driver);
}

/** Runs `look` in one of our own pages, then returns to the tab. */
export async function aside<T>(driver: Driver, path: string, look: () => Promise<T>): Promise<T> {
  const here = driver.current();
  await driver.ownPage(path);
  try {
    return await look();
  } finally {
    await driver.closeTab();
    const back = (await driver.tabs()).find(({ id }) => id === here);
    if (back) await driver.use(back);
  }
}

/** The browser's identifier of the tab where an exercise runs, or where a guide runs on its real site. */
export const guidedTab = (driver: Driver, practice = true): Promise<number> =>
  aside(driver, 'home.html', () =>
    driver.evaluate(async (practice) => {
      const { running } = (await chrome.runtime.sendMessage({ kind: 'home' })) as {
        running: { tab: number; practice: boolean }[];
      };
      return running.find((one) => one.practice === practice)?.tab ?? -1;
    }, practice),
  );

/** What the extension stores beside its counters, on the disk and in memory. */
export const kept = (driver: Driver): Promise<{ local: object; session: object }> =>
  aside(driver, 'home.html', () =>
    driver.evaluate(async () => ({
      local: await chrome.storage.local.get(null),
      session: await chrome.storage.session.get(null),
    })),
  );

/** The steps of GUIDE when every question gets its first answer. */
export const PATH = (
  'mon-compte connexion/chemin connexion/ouvrir-formulaire connexion/numero connexion/mot-de-passe connexion/se-connecter ' +
  'connexion/envoyer-code connexion/code connexion/valider-code ouvrir-attestations papier paiement mois telecharger retrouver ranger'
).split(' ');

/**
 * Runs the whole guide without its pages, through the background alone. The messages come from one of our own pages, in
 * its tab.
 */
export const runThrough = (driver: Driver, guide: string): Promise<number> =>
  driver.evaluate(async (guide) => {
    interface View {
      turn: number;
      step: object | null;
    }
    let steps = 0;
    let view = (await chrome.runtime.sendMessage({ kind: 'start', guide, practice: true })) as View;
    for (; view.step; steps++) {
      const event = 'ask' in view.step ? { type: 'answer', option: 0 } : { type: 'done' };
      view = (await chrome.runtime.sendMessage({ kind: 'event', event, turn: view.turn })) as View;
    }
    await chrome.runtime.sendMessage({ kind: 'stop', later: false });
    return steps;
  }, guide);
