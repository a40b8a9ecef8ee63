import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Chromium } from './chromium.ts';

declare const axe: { run(what: Document, options: RunOptions): Promise<AxeResults> };

const AXE = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** The violations that axe finds, one per line. */
export async function faults(driver: Chromium): Promise<string[]> {
  const cdp = await driver.cdp();
  await cdp.send('Runtime.evaluate', { expression: AXE });
  return driver.evaluate(async (options) => {
    const { violations } = await axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} : ${target.flat().join(' › ')} (${failureSummary ?? ''})`),
    );
  }, RULES);
}

export async function scheme(driver: Chromium, value: 'light' | 'dark'): Promise<void> {
  await (await driver.cdp()).send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value }],
  });
}

/**
 * Our controls that are too small for a finger. A word in the middle of a sentence is as high as its line (WCAG 2.5.8),
 * and the practice site keeps the design of the site it copies.
 */
export const tooSmall = (driver: Chromium): Promise<string[]> =>
  driver.evaluate(() => {
    const small: string[] = [];
    const look = (tree: Document | ShadowRoot): void => {
      for (const element of tree.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot && element.localName === 'faire-avec') look(element.shadowRoot);
        if (
          !element.matches('button, a[href], summary, input, select, textarea') ||
          element.closest('[data-practice-site]')
        )
          continue;
        const beside = [...(element.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === 3 && node.textContent?.trim(),
        );
        if (beside && element.matches('a, button')) continue;
        const shown = element.closest('label') ?? element;
        const { width, height } = shown.getBoundingClientRect();
        if (width === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
        if (width < 43.9 || height < 43.9)
          small.push(
            `${element.localName} « ${(shown.textContent ?? '').trim().slice(0, 40)} » : ${Math.round(width)} × ${Math.round(height)}`,
          );
      }
    };
    look(document);
    return small;
  });

/** By how many px the page, or the bubble, is wider than its window. */
export const overflow = (driver: Chromium): Promise<number> =>
  driver.evaluate(() => {
    const { scrollWidth } = document.scrollingElement ?? document.documentElement;
    const bubble = document.querySelector('faire-avec')?.shadowRoot?.querySelector('[data-bubble]');
    const box = bubble?.getBoundingClientRect();
    const inside = bubble ? bubble.scrollWidth - bubble.clientWidth : 0;
    return Math.max(
      scrollWidth - innerWidth,
      inside,
      box ? Math.ceil(Math.max(-box.left, box.right - innerWidth, -box.top, box.bottom - innerHeight)) : 0,
    );
  });

/**
 * Our texts whose contrast is under 7:1. axe cannot determine what is behind a popover, so this reads the bubble’s own
 * colours.
 */
export const tooPale = (driver: Chromium): Promise<string[]> =>
  driver.evaluate(() => {
    const pen = new OffscreenCanvas(1, 1).getContext('2d', {
      willReadFrequently: true,
    }) as OffscreenCanvasRenderingContext2D;
    const rgba = (colour: string): number[] => {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      return [...pen.getImageData(0, 0, 1, 1).data];
    };
    const light = (colour: number[]): number => {
      const [r = 0, g = 0, b = 0] = colour.map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const pale: string[] = [];
    for (const element of document.querySelector('faire-avec')?.shadowRoot?.querySelectorAll('[data-bubble] *') ?? []) {
      const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!says || !element.checkVisibility({ visibilityProperty: true })) continue;
      let behind: Element | null = element;
      while (behind && (rgba(getComputedStyle(behind).backgroundColor)[3] ?? 0) < 255) behind = behind.parentElement;
      const [ink, paper] = [
        light(rgba(getComputedStyle(element).color)),
        behind ? light(rgba(getComputedStyle(behind).backgroundColor)) : 0.5,
      ];
      const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      if (ratio < 7) pale.push(`« ${element.textContent?.trim().slice(0, 40)} » : ${ratio.toFixed(1)}`);
    }
    return pale;
  });
