/**
 * Help that decreases, on the shipping build: one guide of each site is walked to its end with less help. `npm run
 * guides:walk -- --level coup-de-pouce`, then `en-autonomie`, walks all the guides. test/unit/levels-guides.test.ts
 * walks every branch as data.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Level } from '../../core/session/levels.ts';
import { panelBeside, practiseAt } from '../support/browser/at-level.ts';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { click, GUIDE, reads, settled } from '../support/browser/steps.ts';
import { walk } from '../walks/walk-one.ts';
import { atLevel } from '../walks/walk-plan.ts';

const LESS = ['coup-de-pouce', 'en-autonomie'] as const satisfies Level[];
/** The shortest guide of each site. */
const guides = {
  chromium: [GUIDE, 'carte-grise/situation-administrative', 'parcoursup/formuler-voeux'],
  firefox: [GUIDE],
};

describe.each(browsers)('%s', (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await open(browser);
  });
  afterAll(() => driver?.close());

  describe.each(LESS)('« %s »', (level) => {
    test.each(guides[browser])(
      '%s : rien n’est montré qui n’ait été demandé, et le guide va au bout',
      async (guide) => {
        const [first] = atLevel(guide, level);
        if (!first) throw new Error(`${guide} n’a pas de parcours.`);
        // The walk itself stops when something is shown that was not requested (test/support/browser/at-level.ts).
        const diary = await walk(driver, first);
        expect(diary.at(-1)).toMatchObject({ verdict: 'finished' });
      },
    );
  });

  test('en autonomie, qui sait fait seul : l’étape avance, rien n’est dessiné ; demandé, tout revient, jusqu’à l’anneau', async () => {
    await practiseAt(driver, GUIDE, 'en-autonomie');
    const panel = await panelBeside(driver);
    const nothing = async () => expect([await driver.bubble(), await driver.rings()]).toEqual([null, []]);

    await panel.look(() => reads(driver, 'Suivez la liste, à votre rythme.'));
    await nothing();
    await click(driver, 'Mon Compte');
    await panel.look(() => reads(driver, 'Étape 2 sur'));
    await nothing();

    await panel.look(() => click(driver, 'Me dire le but'));
    await settled(driver, 'Quel chemin prenez-vous pour entrer ?');
    await driver.clickBubble('Avec FranceConnect+');
    await driver.waitFor(async () => !(await driver.bubble()), 'plus rien à la question suivante');
    await panel.look(() => click(driver, 'Me dire le but'));
    await settled(driver, 'Avez-vous un compte La Poste ou France Identité ?');
    await driver.clickBubble('Oui');
    await driver.waitFor(async () => !(await driver.bubble()), 'plus rien à l’étape suivante');
    await nothing();
    // Only one surface speaks at a time: a step requested in the panel is shown in the page, and further requests are
    // made there.
    await panel.look(() => click(driver, 'Me dire le but'));
    for (const request of ['Me dire comment', 'Me montrer où']) await driver.clickBubble(request);
    await driver.waitFor(async () => (await driver.rings()).length === 1, 'l’anneau demandé');

    await panel.look(() => click(driver, 'Coup de pouce'));
    await settled(driver, 'But : ouvrir FranceConnect.');
    expect(await driver.rings()).toEqual([]);
    await panel.look(() => click(driver, 'En autonomie'));
    await driver.waitFor(async () => !(await driver.bubble()), 'une page de nouveau nue');
    await panel.close();
  });
});
