/** The obedient person walks a guide on its practice site; shared by the two files below, one a browser, so that they run side by side. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type Driver, open } from './driver.ts';
import { follow } from './obedient.ts';

const guides = ['caf/attestation-paiement', 'carte-grise/acheter-occasion', 'parcoursup/formuler-voeux'];
const dialects = {
  1: 'semantic HTML',
  2: 'div soup with ARIA',
  3: 'DSFR-like',
  4: 'open shadow roots',
  5: 'a same-origin iframe',
  6: 'late rendering',
  7: 're-rendering under one’s hands',
};

export function walks(browser: BrowserName): void {
  let driver: Driver;
  beforeAll(async () => {
    driver = await open(browser);
  });
  afterAll(() => driver?.close());

  describe.each(guides)(`${browser}: %s`, (guide) => {
    describe.each(['mouse', 'keyboard'] as const)('by %s', (mode) => {
      it.each(Object.entries(dialects))('finishes in dialect %s, %s', async (dialect) => {
        await driver.ownPage(`practice.html?dialecte=${dialect}#/${guide}`);
        const diary = await follow(driver, { mode });
        await driver.closeTab();
        expect(diary.at(-1)).toMatchObject({ verdict: 'finished' });
        expect(diary.map(({ verdict }) => verdict)).not.toContain('absent');
      });
    });
  });
}
