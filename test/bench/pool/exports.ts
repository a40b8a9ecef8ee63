/** Exports of a made-up network, the same ones for the same seed: one file a structure and month, as a place hands it over. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingWords } from '../../../core/journal/factNames.ts';
import { type Line, PLACE_FORMAT, PLACE_VERSION, textOf } from '../../../core/journal/structureExport.ts';
import { mondayOf, monthOf, weekOf } from '../../../core/journal/week.ts';

/** mulberry32: small, and the same everywhere. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const guides = ['carte-grise/acheter-occasion', 'caf/attestation-paiement', 'parcoursup/formuler-voeux'];
const steps = ['accueil', 'se-connecter', 'choisir', 'joindre', 'verifier', 'envoyer', 'ranger'];
const keys: Omit<Line, 'semaine' | 'nombre'>[] = guides.flatMap((demarche) => {
  const of = (etape: string, fait: Line['fait']) => ({
    cadre: settingWords.practice,
    demarche,
    version: 2,
    aide: 'pas-a-pas',
    etape,
    fait,
  });
  const whole = (['finished', 'abandoned', 'under30', 'from30to60'] as const).map((fait) => of('', fait));
  return [
    ...whole,
    ...steps.flatMap((step) =>
      (['seen', 'done', 'hint1', 'hint2', 'humanHelp'] as const).map((fait) => of(step, fait)),
    ),
  ];
});

/** Weeks whole, gathered by their month: 52 of them end with September 2026. */
export function weeksOf(count: number): Map<string, string[]> {
  const last = mondayOf('2026-W40').getTime();
  const months = new Map<string, string[]>();
  for (let i = count; i > 0; i--) {
    const day = new Date(last - i * 7 * 86_400_000);
    const week = weekOf(new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()));
    months.set(monthOf(week), [...(months.get(monthOf(week)) ?? []), week]);
  }
  return months;
}

export const codeOf = (structure: number): string => `LIEU-${String(structure).padStart(4, '0')}`;

/** Writes the files and says how many rows they hold: 38 or 39 a structure and week, which makes 8 million for 4,000 × 52. */
export function writeExports(
  folder: string,
  structures: number,
  weeks: number,
  seed = 7,
): { files: number; rows: number; bytes: number } {
  const random = dice(seed);
  const months = weeksOf(weeks);
  let [files, rows, bytes] = [0, 0, 0];
  for (let s = 0; s < structures; s++) {
    mkdirSync(join(folder, codeOf(s)), { recursive: true });
    for (const [mois, list] of months) {
      const lignes = list.flatMap((semaine, w) => {
        const start = Math.floor(random() * keys.length);
        return Array.from({ length: 38 + (w % 2) }, (_, i) => {
          const { cadre, demarche, version, aide, etape, fait } = keys[
            (start + i * 2) % keys.length
          ] as (typeof keys)[number];
          return { semaine, cadre, demarche, version, aide, etape, fait, nombre: 5 + Math.floor(random() * 40) };
        });
      });
      const text = textOf({
        format: PLACE_FORMAT,
        version: PLACE_VERSION,
        structure: codeOf(s),
        mois,
        seuil: 5,
        lignes,
        quelques: [],
      });
      writeFileSync(join(folder, codeOf(s), `${mois}.json`), text);
      files += 1;
      rows += lignes.length;
      bytes += Buffer.byteLength(text);
    }
  }
  return { files, rows, bytes };
}
