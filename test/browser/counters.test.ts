import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { weekOf } from '../../core/journal/week.ts';
import { type Counter, counters } from '../support/browser/counters.ts';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { follow } from '../support/browser/guideFollower.ts';
import { practise } from '../support/browser/play.ts';
import { type Served, serve } from '../support/browser/server.ts';
import { aside, begin, GUIDE, kept, oneStep, PATH, settled } from '../support/browser/steps.ts';
import sites from '../support/sites/index.ts';

const { version } = JSON.parse(readFileSync(`guides/${GUIDE}/guide.json`, 'utf8')) as { version: number };
type Fact = [step: string, fact: string, count?: number];
const counted = (setting: string, facts: Fact[]): Counter[] =>
  facts.map(([step, fact, count = 1]) => [
    [weekOf(new Date()), setting, GUIDE, version, 'pas-a-pas', step, fact],
    count,
  ]);
const sorted = (all: Counter[]) => all.toSorted((a, b) => (JSON.stringify(a[0]) < JSON.stringify(b[0]) ? -1 : 1));

/** All the databases of the extension and their stores: how many entries they have, under which keys. */
const databases = (driver: Driver) =>
  aside(driver, 'journal.html', () =>
    driver.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) =>
          Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }),
        );
      const found: Record<string, unknown> = {};
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await done(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          const entries = database.transaction(store).objectStore(store);
          found[`${name}/${store}`] =
            store === 'counters'
              ? await done(entries.count())
              : [await done(entries.getAllKeys()), await done(entries.getAll())];
        }
        database.close();
      }
      return found;
    }),
  );

describe.each(browsers)('%s : les compteurs', (browser) => {
  let driver: Driver;
  let server: Served;
  let before: Counter[] = [];
  beforeAll(async () => {
    server = await serve(sites);
    driver = await open(browser, { server: server.port });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  /** What was added since the last call. The batch may not be written yet. */
  const added = async (facts: number): Promise<Counter[]> => {
    const difference = async () => {
      const now = await counters(driver);
      const old = new Map(before.map(([key, count]) => [JSON.stringify(key), count]));
      const fresh = now
        .map(([key, count]): Counter => [key, count - (old.get(JSON.stringify(key)) ?? 0)])
        .filter(([, count]) => count !== 0);
      return fresh.length >= facts && { now, fresh };
    };
    const { now, fresh } = await driver.waitFor(difference, `${facts} compteurs`);
    before = now;
    return sorted(fresh);
  };
  const expectAdded = async (setting: string, facts: Fact[]) =>
    expect(await added(facts.length)).toEqual(sorted(counted(setting, facts)));

  test('un exercice suivi jusqu’au bout : chaque étape vue et faite, la fin, la durée, et rien d’autre', async () => {
    await practise(driver, GUIDE);
    await driver.clickBubble('Je suis bloqué');
    await follow(driver);
    await driver.clickBubble('Fermer');
    const steps = PATH.flatMap((step): Fact[] => [
      [step, 'seen'],
      [step, 'done'],
    ]);
    await expectAdded('practice', [...steps, [PATH[0] as string, 'hint1'], ['', 'finished'], ['', 'under30']]);
    expect(await databases(driver)).toEqual({
      'faire-avec/counters': before.length,
      'faire-avec/meta': [
        ['applied', 'clock'],
        [1, expect.anything()],
      ],
    });
    expect(await kept(driver)).toEqual({
      local: {},
      session: { seq: 1, outbox: [], ended: expect.any(Array), routes: expect.any(Object) },
    });
    await driver.closeTab();
  });

  test('« Arrêter le guide » compte un guide arrêté, à l’étape où il l’est', async () => {
    await practise(driver, GUIDE);
    for (let n = 1; n <= 4; n++) await oneStep(driver);
    await settled(driver, 'Écrivez votre code secret dans « Mot de passe ».');
    await driver.clickBubble("Plus d'actions");
    await driver.clickBubble('Étape précédente');
    await settled(driver, 'Écrivez vos 13 chiffres dans « Numéro de sécurité sociale ».');
    await driver.clickBubble("Plus d'actions");
    await driver.clickBubble('Arrêter le guide');
    await driver.clickBubble('Arrêter');
    // The counts are written when undoing is no longer possible: here, when the tab is closed.
    await driver.waitFor(
      async () => (await driver.bubble())?.text.includes('Le guide est arrêté'),
      'le guide arrêté, que l’on peut encore reprendre',
    );
    await driver.closeTab();
    const facts: Fact[] = [
      ...PATH.slice(0, 5).map((step): Fact => [step, 'seen']),
      ...PATH.slice(0, 4).map((step): Fact => [step, 'done']),
      ['connexion/mot-de-passe', 'back'],
      ['', 'abandoned'],
      ['', 'under30'],
    ];
    await expectAdded('practice', facts);
    expect(await kept(driver)).toEqual({
      local: {},
      session: { seq: 2, outbox: [], ended: expect.any(Array), routes: expect.any(Object) },
    });
    await driver.closeTab();
  });

  test('l’onglet fermé compte un guide arrêté, sur le vrai site à part', async () => {
    await begin(driver);
    await oneStep(driver);
    await settled(driver, 'Quel chemin prenez-vous pour entrer ?');
    await driver.closeTab();
    const facts: Fact[] = [
      ['mon-compte', 'seen'],
      ['mon-compte', 'done'],
      ['connexion/chemin', 'seen'],
      ['', 'abandoned'],
      ['', 'under30'],
    ];
    await expectAdded('real', facts);
    expect(await kept(driver)).toEqual({
      local: {},
      session: { seq: 3, outbox: [], ended: expect.any(Array), routes: expect.any(Object) },
    });
  });
});
