/**
 * After « Terminer et effacer », the whole profile is searched, and compressed files are decompressed. Of the démarche
 * there may be only what docs/PRIVACY.md names (the anonymous counters). The test first shows that the search finds
 * what it looks for.
 */
import { describe, expect, test } from 'vitest';
import { library, practices } from '../../guides/library.ts';
import { filesWith, profileFiles } from '../support/browser/disk.ts';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { forget, freshProfile } from '../support/browser/launch.ts';
import { click, oneStep, reads } from '../support/browser/steps.ts';
import { opened } from './profile-decoders.ts';
import { tally, times } from './tally.ts';

/** The API that our own pages have. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const GUIDES = [
  'caf/attestation-paiement',
  'parcoursup/formuler-voeux',
  'carte-grise/vendre-donner',
  'caf/creer-compte',
];

/** The journal, which contains anonymous counts by guide and step. */
const COUNTERS = /IndexedDB\/[^/]*extension[^/]*\/|^storage\/default\/moz-extension[^/]*\/idb\/[^/]*\.sqlite/;

/**
 * Everything that identifies the démarche: its identifier, its title, and its screens as they appear in an address or a
 * title.
 */
const signsOf = (guide: string): string[] => {
  const [, slug = ''] = guide.split('/');
  const screens = Object.entries(practices[guide]?.screens ?? {});
  return [
    slug,
    library.guides[guide]?.title ?? slug,
    ...screens.map(([id]) => `${slug}/${id}`),
    ...screens.map(([, { title }]) => `${title} · `),
  ];
};
/**
 * The names of the questions of « Fin de séance », which a browser writes when it saves a form. Firefox’s saved session
 * once contained the state of a form in one of our pages (`formdata`), with neither these names nor a démarche.
 * SECURITY.md documents it.
 */
const ANSWERS = ['Autonomie', 'Matériel', 'Blink serialized form state'];

const through = async (driver: Driver, guide: string): Promise<void> => {
  await driver.ownPage('home.html');
  await click(driver, library.guides[guide]?.title ?? '');
  await click(driver, 'M’entraîner');
  await driver.tab((url) => url.includes('/practice.html'), 'la page d’entraînement');
  await driver.waitFor(() => driver.bubble(), 'la bulle', 15_000);
  await oneStep(driver);
  // The guide is stopped with « Arrêter », so that the meeting has something to report.
  await driver.evaluate(() => chrome.runtime.sendMessage({ kind: 'stop', later: false }));
  // Otherwise the next person’s exercise would be taken for this one, because their addresses are the same.
  await driver.closeTab();
};

const finish = async (driver: Driver): Promise<void> => {
  await driver.ownPage('meeting.html');
  await reads(driver, 'Mon carnet de route');
  // Clicks every third box and option, as a person ticks them.
  for (const control of (await driver.controls())
    .filter(({ role }) => role === 'radio' || role === 'checkbox')
    .filter((_, at) => at % 3 === 0))
    await click(driver, control.name).catch(() => {});
  await click(driver, 'Terminer et effacer');
  await reads(driver, 'C’est effacé.');
};

async function traces(profile: string, words: string[]): Promise<string[]> {
  const files = profileFiles(profile).flatMap((file) => opened(profile, file));
  return words.flatMap((word) =>
    filesWith(files, word)
      .filter((file) => !COUNTERS.test(file))
      .map((file) => `${file} : ${word}`),
  );
}

describe.each(browsers)('%s', (browser) => {
  test('nothing of the démarche but what PRIVACY.md names; and with the démarche in an address and a title, the search finds it', async (context) => {
    const people = Array.from({ length: times(2, 10) }, (_, at) => GUIDES[at % GUIDES.length] ?? '');
    const profile = freshProfile();
    try {
      const driver = await open(browser, { profile });
      for (const guide of people) {
        await through(driver, guide);
        await finish(driver);
      }
      await driver.close();
      const left = await traces(profile, [...new Set(people.flatMap(signsOf)), ...ANSWERS]);
      tally(
        context,
        `In the whole profile: a démarche, a step or an answer after « Terminer et effacer » (${browser})`,
        people.length,
        left.length,
      );
      expect(left).toEqual([]);
    } finally {
      forget(profile);
    }
  });

  test('the search finds an address and a title that say it', async () => {
    const profile = freshProfile();
    const [guide = ''] = GUIDES;
    try {
      const driver = await open(browser, { profile });
      await driver.ownPage('home.html');
      await driver.evaluate(
        (title, route) => {
          document.title = title;
          history.pushState(null, '', `home.html#/${route}`);
        },
        library.guides[guide]?.title ?? '',
        guide,
      );
      await driver.newTab();
      await driver.close();
      // In Chromium the traces are in the history. Firefox does not record our pages in it, and writes them in its
      // saved session only sometimes.
      if (browser === 'chromium') expect((await traces(profile, signsOf(guide))).length).toBeGreaterThan(0);
    } finally {
      forget(profile);
    }
  });
});
