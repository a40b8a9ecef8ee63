/**
 * Walks the guides with the real host names, on pages whose markup does not come from the practice renderer
 * (test/sites). Each walk goes from « Commencer » on the home page to « Guide terminé ».
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { follow } from '../support/browser/guideFollower.ts';
import { mouse } from '../support/browser/inputDevices.ts';
import { people, personOf } from '../support/browser/people.ts';
import { type Served, serve } from '../support/browser/server.ts';
import sites from '../support/sites/index.ts';

describe.each(browsers)('%s, real hostnames', (browser) => {
  let driver: Driver;
  let server: Served;
  beforeAll(async () => {
    server = await serve(sites);
    driver = await open(browser, { server: server.port });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  it.each(Object.keys(people))('%s', async (title) => {
    const guide = title.split(' ')[0] as string;
    const foreign = new Set<string>();
    await driver.ownPage(`home.html#/${guide}`);
    const start = await driver.waitFor(
      async () => (await driver.controls()).find(({ name }) => name === 'Commencer'),
      '« Commencer »',
    );
    await mouse(driver).activate(start);
    await driver.waitFor(async () => (await driver.url()).startsWith('https://'), 'le site officiel');
    const diary = await follow(driver, personOf(title, foreign));
    await driver.closeTab();
    expect(diary.at(-1)).toMatchObject({ verdict: 'finished' });
    expect(diary.map(({ verdict }) => verdict)).not.toContain('absent');
    expect(diary.filter(({ ring }) => ring).length).toBeGreaterThan(4);
    // A sale is free, so only the purchase ends on the payment site.
    if (guide === 'carte-grise/acheter-occasion')
      expect([...foreign]).toEqual(['idp.impots.gouv.fr', 'www.payfip.gouv.fr']);
    if (guide === 'carte-grise/vendre-donner') expect([...foreign]).toEqual(['idp.impots.gouv.fr']);
  });
});
