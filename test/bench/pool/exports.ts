/**
 * The exports of a fictitious network, which depend only on the seed: one file per structure and month, as a place
 * gives it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingWords } from '../../../core/journal/factNames.ts';
import { PLACE_FORMAT, PLACE_VERSION, type PlaceLine, textOf } from '../../../core/journal/structureExport.ts';
import { content } from '../../../pool/titles.ts';
import { dice } from '../../support/dice.ts';

const known = (await content()).content;
const guides = ['carte-grise/acheter-occasion', 'caf/attestation-paiement', 'parcoursup/formuler-voeux'].map(
  (guide) => [guide, Object.keys(known[guide]?.steps ?? {}).slice(0, 7)] as const,
);

/** Twelve months end with September 2026. */
export const monthsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(2026, 8 - i, 15)).toISOString().slice(0, 7)).reverse();

export const codeOf = (structure: number): string => `LIEU-${String(structure).padStart(4, '0')}`;

/** 28 rows per guide and setting. They are plausible: a step is never done more often than it is seen. */
function linesOf(random: () => number): PlaceLine[] {
  const some = (most: number) => 5 * Math.ceil(random() * Math.max(1, most / 5));
  return Object.values(settingWords).flatMap((cadre) =>
    guides.flatMap(([demarche, steps]) => {
      const of = (etape: string, fait: PlaceLine['fait'], nombre: number) => ({ cadre, demarche, etape, fait, nombre });
      return steps.flatMap((step) => {
        const seen = some(40);
        return [
          of(step, 'seen', seen),
          of(step, 'done', some(seen)),
          of(step, 'hint1', some(seen)),
          of(step, 'humanHelp', some(seen)),
        ];
      });
    }),
  );
}

/**
 * Writes the files and returns how many rows they contain: 168 per structure and month, which makes 8 million for 4,000
 * × 12.
 */
export function writeExports(
  folder: string,
  structures: number,
  months: number,
  seed = 7,
): { files: number; rows: number; bytes: number } {
  const random = dice(seed);
  let [files, rows, bytes] = [0, 0, 0];
  for (let s = 0; s < structures; s++) {
    mkdirSync(join(folder, codeOf(s)), { recursive: true });
    for (const mois of monthsOf(months)) {
      const lignes = linesOf(random);
      const head = { format: PLACE_FORMAT, version: PLACE_VERSION, structure: codeOf(s), mois, base: 5, correction: 0 };
      const text = textOf({ ...head, lignes });
      writeFileSync(join(folder, codeOf(s), `${mois}.json`), text);
      files += 1;
      rows += lignes.length;
      bytes += Buffer.byteLength(text);
    }
  }
  return { files, rows, bytes };
}
