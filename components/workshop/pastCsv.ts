/** An ended workshop as a table: published figures only. « ; » and a byte order mark, for a double click in LibreOffice. */
import Papa from 'papaparse';
import type { Guide } from '../../core/guide/guide.ts';
import { type Figure, figureWords } from '../../core/workshop/publish.ts';
import type { Saved } from '../../core/workshop/trainer.ts';

const shown = (figure: Figure = 'hidden'): string | number =>
  typeof figure === 'number' ? figure : figureWords(figure);

export function pastCsv({ title, day, exercises }: Saved, guides: Record<string, Guide>): string {
  const rows = exercises.flatMap(({ guide, published }, i) =>
    published.steps.map(({ n, title: step, seen, helps, bands }) => ({
      atelier: title,
      jour: day,
      exercice: i + 1,
      demarche: guides[guide]?.title ?? guide,
      personnes: shown(published.results),
      au_bout: shown(published.finished),
      rang: n,
      etape: step,
      arrivees: shown(seen),
      seules: shown(helps?.alone),
      avec_indice: shown(helps?.hint),
      avec_quelqu_un: shown(helps?.help),
      arretees: shown(helps?.stopped),
      moins_d_1_min: shown(bands?.[0]),
      de_1_a_3_min: shown(bands?.[1]),
      de_3_a_10_min: shown(bands?.[2]),
      plus_de_10_min: shown(bands?.[3]),
    })),
  );
  return `\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
