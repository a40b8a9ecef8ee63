/**
 * The simulated year, as the files that its fifty places would give. It uses real guides and steps, with one draw per
 * guide and month.
 */
import { rounded } from '../../../core/journal/rounding.ts';
import { lineOfCell, PLACE_FORMAT, PLACE_VERSION, textOf } from '../../../core/journal/structureExport.ts';
import type { Content } from '../../../core/network/content.ts';
import { newNetwork } from '../../../core/network/network.ts';
import { random, type YearGuide, yearOf } from './networkYear.ts';

export function yearFiles(content: Content, places = 50): { name: string; text: string }[] {
  const guides = Object.entries(content)
    .filter(([, { steps }]) => Object.keys(steps).length > 2)
    .slice(0, 10)
    .map(([guide, { steps }], i): YearGuide => {
      const keys = Object.keys(steps).slice(0, 16);
      return { guide, steps: keys, weight: 1 / (1 + i * 0.3), hard: { [keys[2] ?? '']: 2.5 } };
    });
  const dice = random(12);
  const files = yearOf({ guides, places, uses: places * 420 }).map(({ structure, mois, cells }) => {
    const draws = new Map<string, number>();
    const lignes = cells.flatMap((cell) => {
      const name = cell.setting + cell.guide;
      const u = draws.get(name) ?? dice();
      draws.set(name, u);
      const count = rounded(cell.count, u);
      return count ? [lineOfCell({ ...cell, count })] : [];
    });
    const file = { format: PLACE_FORMAT, version: PLACE_VERSION, structure, mois: mois.replace('2026', '2025') };
    return { name: `${structure}-${mois}.json`, text: textOf({ ...file, base: 5, correction: 0, lignes }) };
  });
  return [...files, { name: 'reseau.json', text: textOf(newNetwork()) }];
}
