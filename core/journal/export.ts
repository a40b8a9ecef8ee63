/** The journal as files a person hands over: the same rows in CSV (LibreOffice, Excel) and in JSON. Pure. */
import Papa from 'papaparse';
import { bucketOf, TOPIC } from './coop.ts';
import type { Counter } from './counter.ts';
import { factWords, settingWords } from './factNames.ts';
import { type Released, release } from './suppress.ts';

export { MIN_COUNT_PUBLIC, MIN_COUNT_STRUCTURE } from './suppress.ts';

export interface Titles {
  guide(id: string): string;
  step(guide: string, key: string): string;
  /** La Coop's theme; empty for a guide this version no longer knows. */
  theme(guide: string): string;
}

/** Said instead of a number; how many were left out, or how big, would say too much. */
export const LEFT_OUT = 'Des nombres trop petits ne sont pas donnés.';

const columns = [
  'mois',
  'cadre',
  'demarche',
  'titre',
  'version',
  'aide',
  'etape',
  'titre_etape',
  'fait',
  'fait_en_mots',
  'nombre',
  'coop_thematique',
  'coop_demarche',
  'coop_duree',
  'remarque',
] as const;
type Row = Record<(typeof columns)[number], string | number>;

/** Totals are those of what is published: no other number could be taken away from them. */
function rowsOf({ cells, hidden }: Released, titles: Titles): Row[] {
  const place = (month: string, setting: 'real' | 'practice', guide: string) => ({
    mois: month,
    cadre: settingWords[setting],
    demarche: guide,
    titre: titles.guide(guide),
  });
  const coop = (guide: string) => ({ coop_thematique: TOPIC, coop_demarche: titles.theme(guide) });
  const rows: Row[] = cells.map((cell) => ({
    ...place(cell.month, cell.setting, cell.guide),
    version: cell.version,
    aide: cell.level,
    etape: cell.step,
    titre_etape: cell.step ? titles.step(cell.guide, cell.step) : '',
    fait: cell.fact,
    fait_en_mots: factWords[cell.fact],
    nombre: cell.count,
    ...coop(cell.guide),
    coop_duree: bucketOf(cell.fact),
    remarque: '',
  }));
  const remarks: Row[] = hidden.map(({ month, setting, guide }) => ({
    ...place(month, setting, guide),
    ...{ version: '', aide: '', etape: '', titre_etape: '', fait: '', fait_en_mots: '', nombre: '' },
    ...coop(guide),
    coop_duree: '',
    remarque: LEFT_OUT,
  }));
  return [...rows, ...remarks];
}

/** « ; » and a byte order mark: a double click in a French LibreOffice or Excel opens it right. A cell never starts a formula. */
export function toCsv(counters: Counter[], now: Date, k: number, titles: Titles): string {
  const rows = rowsOf(release(counters, now, k), titles);
  return `\uFEFF${Papa.unparse({ fields: [...columns], data: rows }, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}

export function toJson(counters: Counter[], now: Date, k: number, titles: Titles): string {
  const released = release(counters, now, k);
  const lignes = rowsOf({ ...released, hidden: [] }, titles).map(({ remarque: _, ...row }) => row);
  const remarques = released.hidden.map(({ month, setting, guide }) => ({
    mois: month,
    cadre: settingWords[setting],
    demarche: guide,
    remarque: LEFT_OUT,
  }));
  return `${JSON.stringify({ format: 'faire-avec/journal', version: 1, seuil: k, lignes, remarques }, null, 2)}\n`;
}
