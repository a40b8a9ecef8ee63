/**
 * An ended workshop as a table: what is kept and nothing more. « ; » and a byte order mark, for a double click in
 * LibreOffice.
 */
import Papa from 'papaparse';
import type { Library } from '../../core/guide/library.ts';
import { shareWords } from '../../core/workshop/share.ts';
import { titlesOf } from '../../core/workshop/stepProgress.ts';
import { aboutPeople, type Saved } from '../../core/workshop/summary.ts';

export function pastCsv({ title, day, minutes, base, exercises }: Saved, library: Library): string {
  const rows = exercises.flatMap(({ guide, came, finished, hard, steps }, i) => {
    const titles = new Map(titlesOf(library, guide).map(({ key, title, n }) => [key, { title, n }]));
    // Something is always kept: an exercise without steps has a line.
    const lines = steps.length ? steps : [{ key: '', alone: null }];
    return lines.map(({ key, alone }) => ({
      atelier: title,
      jour: day,
      minutes,
      exercice: i + 1,
      demarche: library.guides[guide]?.title ?? guide,
      personnes: aboutPeople(came, base),
      au_bout: aboutPeople(finished, base),
      rang: titles.get(key)?.n ?? '',
      etape: titles.get(key)?.title ?? key,
      faite_sans_aide_par: key ? shareWords(alone) : '',
      a_retravailler: hard.includes(key) ? hard.indexOf(key) + 1 : '',
    }));
  });
  return `\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
