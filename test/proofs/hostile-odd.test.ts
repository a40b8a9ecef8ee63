/**
 * Unusual pages: rewritten documents, XHTML or quirks mode, restrictive policies and sandboxes, or a hundred nested
 * frames. The guide goes on, or says that it cannot see the target.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';
import { CAF, guestSite } from '../support/browser/guestPages.ts';
import { tally } from './tally.ts';

const TARGET = '<button type="button" id="cible" style="padding:8px 14px">Télécharger</button>';
const MAIN = `<main><h1>Mes attestations</h1><p>${TARGET}</p></main>`;
const whole = (body: string, script = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mes attestations</title><link rel="icon" href="data:,"/></head><body>${body}<script>${script}</script></body></html>`;

interface Odd {
  html: string;
  headers?: Record<string, string>;
  /** A script of the page, which runs once the bubble is there. */
  later?: string;
  /** The extension cannot see the target: it must say so and draw no ring. */
  unseen?: true;
}

const NEST = `let at = document.getElementById('fond');
  for (let depth = 0; depth < 100; depth++) {
    const frame = at.ownerDocument.createElement('iframe');
    frame.style.cssText = 'width:95%;height:300px;border:0';
    at.append(frame);
    at = frame.contentDocument.body;
  }
  at.innerHTML = ${JSON.stringify(TARGET)};`;

const odd: Record<string, Odd> = {
  xhtml: {
    html: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>Mes attestations</title></head><body>${MAIN}</body></html>`,
    headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
  },
  quirks: { html: whole(MAIN).replace('<!doctype html>', '') },
  'shut in by its own policy': {
    html: whole(MAIN),
    headers: { 'content-security-policy': "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'" },
  },
  'in a sandboxed frame': {
    html: whole(
      `<main><h1>Mes attestations</h1><iframe sandbox srcdoc="${TARGET.replaceAll('"', "'")}" style="width:400px;height:200px"></iframe></main>`,
    ),
    unseen: true,
  },
  'document.open': {
    html: whole(MAIN),
    later: `document.open(); document.write(${JSON.stringify(whole(MAIN))}); document.close();`,
  },
  '<html> replaced': {
    html: whole(MAIN),
    later: `const html = document.createElement('html'); html.lang = 'fr'; html.innerHTML = ${JSON.stringify(`<head><title>Mes attestations</title></head><body>${MAIN}</body>`)};
      document.replaceChild(html, document.documentElement);`,
  },
  '<body> replaced': {
    html: whole(MAIN),
    later: `const body = document.createElement('body'); body.innerHTML = ${JSON.stringify(MAIN)}; document.body = body;`,
  },
  'a hundred frames, one in the other': {
    html: whole('<main id="fond"><h1>Mes attestations</h1></main>', NEST),
    unseen: true,
  },
};

describe.each(browsers)('des pages hors du commun, %s', (browser) => {
  let guest: Guest;
  const held = new Set<string>();
  beforeAll(async () => {
    const answer = (path: string) => odd[new URL(path, CAF).searchParams.get('odd') ?? ''] ?? null;
    guest = await Guest.open(browser, undefined, { site: { ...guestSite, 'wwwd.caf.fr': answer } });
  });
  afterAll(() => guest?.close());

  test.each(Object.entries(odd))('%s', async (name, { later, unseen }) => {
    const { driver } = guest;
    await guest.begin('', { url: `${CAF}?odd=${encodeURIComponent(name)}` }, '');
    const settled = () =>
      driver.waitFor(async () => {
        const bubble = await driver.bubble();
        return bubble?.say && bubble.verdict !== 'looking' ? bubble : null;
      }, `la bulle, ${name}`);
    if (unseen) {
      const bubble = await settled();
      // Finding the target is even better, but a ring on anything else is a fault.
      expect(['found', 'unreachable', 'absent', 'doubtful']).toContain(bubble.verdict);
      if (bubble.verdict !== 'found') expect(await driver.ring()).toBeNull();
    } else {
      const found = () =>
        driver.waitFor(async () => (await driver.bubble())?.verdict === 'found', `« found », ${name}`);
      await found();
      if (later) {
        await driver.evaluate((code) => {
          setTimeout(() => {
            (globalThis as unknown as { redone: boolean }).redone = true;
            new Function(code)();
          });
        }, later);
        await driver.waitFor(
          () => driver.evaluate(() => !!(globalThis as unknown as { redone?: boolean }).redone),
          'la page changée',
        );
        await found();
      }
      await guest.clickOn('cible');
      await driver.waitFor(async () => (await guest.at()) === 'retrouver', 'l’étape suivante');
    }
    expect(await driver.errors()).toEqual([]);
    held.add(name);
  });

  test('toutes', (context) => {
    const all = Object.keys(odd);
    const lost = all.filter((name) => !held.has(name));
    tally(
      context,
      `pages out of the ordinary: the guide goes on, or says that it cannot see (${browser})`,
      all.length,
      lost.length,
    );
    expect(lost).toEqual([]);
  });
});
