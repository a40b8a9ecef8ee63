/**
 * Situations from real pages, tested one by one in real browsers: the ring is on the right element, or there is no
 * ring.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageRule, Target } from '../../core/guide/guide.ts';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { type Served, serve } from '../support/browser/server.ts';
import { bundle } from '../support/finder/bundle.ts';
import { pages } from '../support/finder/pages.ts';
import { situations } from '../support/finder/situations.ts';

declare const probe: {
  look(target: Target, html: string): string;
  page(rules: Record<string, PageRule>, address: string, html: string): string[];
};

const HOST = 'eaux.essai.exemple';
const html = '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Essai</title><body></body></html>';

describe.each(browsers)('le doigt sur des pages réelles, %s', (browser) => {
  let driver: Driver;
  let server: Served;
  beforeAll(async () => {
    server = await serve({ [HOST]: () => ({ html }) });
    driver = await open(browser, { server: server.port });
    await driver.goto(`https://${HOST}/`);
    await driver.evaluate(
      (code) => {
        const script = document.createElement('script');
        script.textContent = code;
        document.head.append(script);
        return true;
      },
      await bundle(),
    );
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test.each(situations.map((one) => [one.what, one] as const))('%s', async (_, { target, html: drawn, is }) => {
    expect(await driver.evaluate((what, where) => probe.look(what, where), target, drawn)).toBe(is);
  });

  test.each(pages.map((one) => [one.what, one] as const))(
    'la page : %s',
    async (_, { html: drawn, rules, address, is }) => {
      expect(await driver.evaluate((known, at, where) => probe.page(known, at, where), rules, address, drawn)).toEqual(
        is,
      );
    },
  );
});
