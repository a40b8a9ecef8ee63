import { describe, expect, test } from 'vitest';
import { isText, named } from '../support/browser/controls.ts';
import { filesWith, left, orderAfter } from '../support/browser/disk.ts';
import { browsers, type Driver } from '../support/browser/driver.ts';
import { follow, type Line } from '../support/browser/guideFollower.ts';
import { mouse } from '../support/browser/inputDevices.ts';
import { quoted } from '../support/browser/page/words.ts';
import { practise } from '../support/browser/play.ts';
import { serve } from '../support/browser/server.ts';
import { GUIDE, PATH, runThrough } from '../support/browser/steps.ts';
import { longForm } from '../support/run/longForm.ts';
import sites from '../support/sites/index.ts';

/**
 * Each run tests again whether the order of the steps could be read. Firefox has fewer runs because it starts slowly.
 */
const RUNS = longForm ? { chromium: 6, firefox: 3 } : { chromium: 3, firefox: 2 };
/** Words that nobody else writes. They are typed, then replaced by the values of the papers. */
const CANARIES = ['kanari-violet-7319', 'kanari-orange-2864', 'kanari-indigo-5507'];

/** While no site is guided, only the browser itself sends requests (Debian’s Chromium opens on a search page). */
const ITS_OWN =
  /\.(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com|duckduckgo\.com)$|^(mozilla|firefox)\./;

describe.each(browsers)('%s : ce que le navigateur fermé laisse sur le disque', (browser) => {
  test('l’ordre des étapes ne se lit nulle part', async () => {
    const orders: string[] = [];
    for (let run = 0; run < RUNS[browser]; run++) {
      const files = await left(browser, async (driver) => {
        await driver.ownPage('home.html');
        expect(await runThrough(driver, GUIDE)).toBe(PATH.length);
      });
      const written = files
        .map((file) => ({ file: file.file, order: orderAfter(file, 'pas-a-pas', PATH) }))
        .filter(({ order }) => order.length > 0);
      // Without this check, the test could pass without finding anything.
      expect(written.map(({ order }) => order.length)).toContain(PATH.length);
      for (const { file, order } of written) {
        const walked = PATH.filter((step) => order.includes(step));
        if (order.length < 4) continue;
        expect(order, file).not.toEqual(walked);
        expect(order, file).not.toEqual(walked.toReversed());
      }
      orders.push(written[0]?.order.join(' ') ?? '');
      // The data of the live session (« chemin done », the previous steps) is in no file.
      expect(
        PATH.flatMap((step) => [...filesWith(files, `${step} seen`), ...filesWith(files, `${step} done`)]),
      ).toEqual([]);
      expect(filesWith(files, `"${PATH[0]}","${PATH[1]}"`)).toEqual([]);
    }
    expect(new Set(orders).size).toBe(RUNS[browser]);
  });

  test('rien de ce que la personne écrit, et rien ne part', async () => {
    const server = await serve(sites);
    const typed: string[] = [];
    const canary = async ({ say }: Line, driver: Driver) => {
      const word = CANARIES[typed.length];
      const controls = await driver.controls();
      const field = quoted(say)
        .flatMap((words) => named(controls, words))
        .find(isText);
      if (!field || !word) return;
      await mouse(driver).enter(field);
      await driver.type(word);
      typed.push(word);
    };
    const files = await left(
      browser,
      async (driver) => {
        await practise(driver, GUIDE);
        await follow(driver, { before: canary });
        const strangers = await driver.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .map(({ name }) => name)
            .filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:')),
        );
        expect(strangers).toEqual([]);
      },
      server.port,
    );
    await server.close();
    expect(typed).toEqual(CANARIES);
    expect(CANARIES.flatMap((word) => filesWith(files, word))).toEqual([]);
    expect(server.requests.filter((request) => !ITS_OWN.test(request.split(/[ /]/)[1] ?? ''))).toEqual([]);
  });
});
