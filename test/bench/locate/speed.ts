/** The speed bench: as shares of a frame and of the main thread, in one run. */
import { inPage } from './browser.ts';
import type { speed as inThePage, Speed } from './page/speed.ts';

declare const bench: { speed: typeof inThePage };

const FRAME = 1000 / 60;
const BARS = { again: 0.5, first: 3, storm: 0.05 };

const at = (list: number[], share: number): number => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;

export async function speed(): Promise<{ told: string; misses: string[] }> {
  const measured: Speed = await inPage((page) => page.evaluate(() => bench.speed()));
  const frames = (ms: number): string => `${(ms / FRAME).toFixed(2)} frame`;
  const { first, again, storm } = measured;
  const rows: [what: string, seen: string, bar: string, ok: boolean][] = [
    ['First look (index made), median', frames(at(first, 0.5)), '≤ 3 frames', at(first, 0.5) <= BARS.first * FRAME],
    ['Next looks, 95th percentile', frames(at(again, 0.95)), '≤ 0.5 frame', at(again, 0.95) <= BARS.again * FRAME],
    ['Next looks, median', frames(at(again, 0.5)), '', true],
    [
      `Looking again under ${storm.rate.toFixed(0)} mutations a second (${storm.looks.toFixed(1)} looks a second)`,
      `${(100 * storm.share).toFixed(1)} % of the main thread`,
      '≤ 5 %',
      storm.share <= BARS.storm,
    ],
    ['… its longest look', frames(storm.longest), '', true],
  ];
  const told = [
    `A page of ${measured.elements} elements, ${measured.candidates} controls and headings; Chromium; a frame is ${FRAME.toFixed(1)} ms.`,
    '',
    '| What | Measured | Bar |',
    '| --- | --- | --- |',
    ...rows.map(([what, seen, bar, ok]) => `| ${what} | ${seen}${ok ? '' : ' **missed**'} | ${bar} |`),
  ].join('\n');
  return { told, misses: rows.filter(([, , , ok]) => !ok).map(([what, seen, bar]) => `${what}: ${seen}; the bar is ${bar}.`) };
}
