/** What a person types is only in the page. Leaks that are made on purpose are detected, channel by channel. */
import { afterAll, describe, expect, test } from 'vitest';
import { browsersInForm } from '../support/run/longForm.ts';
import { canaries, finder, forms } from './privacy-canaries.ts';
import type { Channel } from './privacy-channels.ts';
import { shares } from './privacy-fields.ts';
import { journey } from './privacy-journey.ts';
import { forgetBuild, type Leaks, leaking } from './privacy-leaks.ts';
import { everything } from './privacy-page.ts';
import { unknownIn, weightOf } from './privacy-world.ts';
import { long, tally } from './tally.ts';

test('every form of every text is found, in UTF-8 and UTF-16', (context) => {
  expect(Object.keys(canaries).length).toBeGreaterThanOrEqual(60);
  const find = finder(canaries);
  let attempts = 0;
  const missed: string[] = [];
  for (const [shape, text] of Object.entries(canaries))
    for (const [form, said] of Object.entries(forms(text)))
      for (const encoding of ['utf8', 'utf16le'] as const) {
        attempts++;
        const bytes = Buffer.concat([Buffer.from('…avant '), Buffer.from(said, encoding), Buffer.from(' après…')]);
        if (!find(bytes).some((hit) => hit.shape === shape)) missed.push(`${shape} ${form} ${encoding}`);
      }
  tally(context, 'Canaries: the search itself finds every form of every shape', attempts, missed.length);
  expect(missed).toEqual([]);
});

/**
 * A leak: the field that triggers it, and the text typed there. Each leak has its own text, so that one cannot be taken
 * for another.
 */
const leaks: Partial<Record<Channel, [field: string, shape: string]>> = {
  local: ['text', 'family name'],
  session: ['email', 'e-mail'],
  sync: ['tel', 'telephone'],
  indexedDB: ['url', 'address of a page'],
  cache: ['search', 'free text'],
  localStorage: ['password', 'password'],
  console: ['exemple', 'double name'],
  dom: ['autre', 'first name with accents'],
  accessibility: ['riche', 'medical words'],
  export: ['long', 'IBAN'],
  clipboard: ['encore', 'social-security number'],
  // This one is among the last, because closing its list of suggestions also moves the focus.
  disk: ['ouverte', 'plate'],
  // This one is last. In the test every name leads to this computer, and Chromium then asks the person whether the page
  // may connect. That question takes the keys.
  network: ['sans-type', 'address'],
};

describe.each(browsersInForm)('%s', (browser) => {
  test('nothing typed is kept, sent, shown or written by the extension', async (context) => {
    const { found, searched, dumps, asked, browsers: own, typed } = await journey(browser, { share: shares(long) });
    const channels = Object.keys(found) as Channel[];
    const fields = Object.keys(typed).length + 6;
    const unknown = dumps.flatMap(unknownIn);
    const leaked = Object.entries(found).flatMap(([channel, hits]) =>
      hits.map(({ shape, form }) => `${channel}: ${shape} (${form})`),
    );
    tally(
      context,
      `Canaries: ${Object.keys(everything).length} texts in ${fields} fields, ${channels.length} channels (${browser})`,
      Object.keys(everything).length * channels.length,
      leaked.length,
    );
    // The same search finds everything where the browser itself keeps data about its pages: the history and the session
    // to restore.
    expect(own.length).toBeGreaterThan(0);
    expect(leaked).toEqual([]);
    expect(unknown).toEqual([]);
    expect(asked).toEqual([]);
    // This checks that there was something to search, and that the texts had been typed.
    for (const channel of ['session', 'indexedDB', 'dom', 'ourPages', 'export', 'disk', 'clipboard'] as const)
      expect(searched[channel], channel).toBeGreaterThan(20);
    for (const [id, text] of Object.entries(typed)) expect(text.length, id).toBeGreaterThan(5);
    expect(weightOf(dumps)).toBeGreaterThan(200);
  });

  const builds: string[] = [];
  afterAll(() => builds.forEach(forgetBuild));

  test.runIf(long || browser === 'chromium')('leaks on purpose are caught', async (context) => {
    const mine = Object.entries(leaks).filter(([channel]) => browser === 'chromium' || channel !== 'accessibility') as [
      Channel,
      [string, string],
    ][];
    const each: [Channel, [string, string]][][] = long ? mine.map((one) => [one]) : [mine];
    const missed = mine.filter(([, [, shape]]) => !canaries[shape]).map(([channel]) => `${channel}: no such text`);
    for (const some of each) {
      const extension = leaking(
        browser,
        Object.fromEntries(some.map(([channel, [field]]) => [channel, field])) as Leaks,
      );
      builds.push(extension);
      const { found } = await journey(browser, {
        extension,
        share: Object.fromEntries(some.map(([, [field, shape]]) => [field, canaries[shape] ?? ''])),
        light: true,
      });
      for (const [channel, [, shape]] of some)
        if (!found[channel].some((hit) => hit.shape === shape)) missed.push(`${channel}: ${shape}`);
    }
    tally(
      context,
      `Canaries: builds that leak on purpose, caught in the channel they leak by (${browser})`,
      mine.length,
      missed.length,
    );
    expect(missed).toEqual([]);
  });
});
