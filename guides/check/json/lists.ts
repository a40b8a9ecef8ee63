/** The members between two brackets, and what is wrong between them: commas, brackets that are not closed. */
import type { Cursor } from './cursor.ts';

/** Reads the members between two brackets, separated by commas. */
export function readList(cursor: Cursor, open: number, close: ']' | '}', item: () => void): void {
  let comma = -1;
  for (;;) {
    cursor.skip();
    const sign = cursor.raw[cursor.at];
    if (sign === close) {
      if (comma >= 0)
        cursor.edit(
          comma,
          `une virgule de trop, avant le «\u00A0${close}\u00A0». Retirez-la.`,
          comma,
          comma + 1,
          '',
          'virgule retirée',
        );
      if (close === '}') cursor.lastBrace = cursor.at;
      cursor.at++;
      return;
    }
    if (sign === ',') {
      cursor.edit(cursor.at, 'une virgule de trop. Retirez-la.', cursor.at, cursor.at + 1, '', 'virgule retirée');
      cursor.at++;
      continue;
    }
    mustGoOn(cursor, open, close);
    item();
    const end = cursor.at;
    cursor.skip();
    const next = cursor.raw[cursor.at];
    comma = next === ',' ? cursor.at : -1;
    if (next === ',') cursor.at++;
    else if (next !== close) missingComma(cursor, open, close, end);
  }
}

/** Checks for the end of the file, or a bracket of the other kind, while something is still open. */
function mustGoOn(cursor: Cursor, open: number, close: string): void {
  const sign = cursor.raw[cursor.at];
  const opened = `la ligne ${cursor.line(open)} ouvre «\u00A0${cursor.raw[open]}\u00A0»`;
  if (sign === undefined)
    cursor.stop(
      cursor.raw.trimEnd().length,
      `le fichier s’arrête trop tôt\u00A0: la fin manque. Ce que ${opened} n’est pas fermé.`,
    );
  if (sign === ']' || sign === '}')
    cursor.stop(cursor.at, `${opened}\u00A0: il manque «\u00A0${close}\u00A0» avant ce «\u00A0${sign}\u00A0».`);
}

function missingComma(cursor: Cursor, open: number, close: string, end: number): void {
  mustGoOn(cursor, open, close);
  const sign = cursor.raw[cursor.at] ?? '';
  if (sign === ';') {
    cursor.edit(cursor.at, 'mettez une virgule, pas un point-virgule.', cursor.at, cursor.at + 1, ',', 'virgule mise');
    cursor.at++;
    return;
  }
  if (sign === ':' && close === ']' && cursor.lastBrace > open)
    cursor.stop(
      cursor.lastBrace,
      'ce « } » ferme trop tôt : une clé vient après. Retirez-le, ou ouvrez « { » avant cette clé.',
    );
  if (sign === ':') cursor.stop(cursor.at, '« : » n’est pas à sa place : une valeur ou une virgule manque avant.');
  const quote = cursor.faults.at(-1);
  if (quote?.edit?.text === '"' && quote.at === end) {
    quote.what = 'il manque le guillemet " et la virgule à la fin de la phrase.';
    quote.edit = { ...quote.edit, text: '",' };
    return;
  }
  const where = cursor.raw.slice(end, cursor.at).includes('\n') ? ' à la fin de cette ligne' : ' ici';
  cursor.edit(end, `il manque une virgule${where}.`, end, end, ',', 'virgule mise');
}
