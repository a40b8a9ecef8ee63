/** A value without quotes: true, false, null, a number; or what a person wrote instead. */
import type { Cursor } from './cursor.ts';
import type { JsonNode } from './node.ts';

const LITERALS: Record<string, unknown> = { true: true, false: false, null: null };
/** What people write for `true`, `false` and `null`. */
const NEAR_LITERALS: Record<string, string> = {
  vrai: 'true',
  oui: 'true',
  yes: 'true',
  faux: 'false',
  non: 'false',
  no: 'false',
  nul: 'null',
  rien: 'null',
  none: 'null',
  undefined: 'null',
};
export const CURLY = /^[«»“”‘’'`]/;

/** Reads the word or the number at the cursor. */
export function readWord(cursor: Cursor): JsonNode {
  const start = cursor.at;
  const rest = cursor.raw.slice(start);
  const word = rest.match(/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\d])|^[\p{L}_][\p{L}\p{N}_]*/u)?.[0];
  if (word === undefined) return noValue(cursor, rest);
  cursor.at += word.length;
  if (word in LITERALS) return { start, end: cursor.at, value: LITERALS[word] };
  if (!Number.isNaN(Number(word))) {
    if (/^-?0\d/.test(word)) cursor.fault(start, `un nombre ne commence pas par 0. Écrivez ${Number(word)}.`);
    return { start, end: cursor.at, value: Number(word) };
  }
  return bareWord(cursor, start, word);
}

function noValue(cursor: Cursor, rest: string): never {
  if (!rest) return cursor.stop(cursor.at, 'le fichier s’arrête trop tôt\u00A0: la fin manque.');
  if (CURLY.test(rest)) return cursor.stop(cursor.at, 'mettez des guillemets droits " autour de la phrase.');
  if (/^[,\]}]/.test(rest)) return cursor.stop(cursor.at, 'il manque une valeur ici.');
  return cursor.stop(cursor.at, `«\u00A0${rest[0]}\u00A0» n’est pas à sa place ici.`);
}

function bareWord(cursor: Cursor, start: number, word: string): JsonNode {
  const right = NEAR_LITERALS[word.toLowerCase()] ?? (word.toLowerCase() in LITERALS ? word.toLowerCase() : undefined);
  const line = cursor.raw.slice(cursor.at).match(/^.*/)?.[0] ?? '';
  if (right && /^\s*(?:[,\]}]|$)/.test(line)) {
    cursor.edit(start, `écrivez ${right}.`, start, cursor.at, right, 'valeur remise en anglais');
    return { start, end: cursor.at, value: LITERALS[right] };
  }
  const quote = line.match(/^(.*?[^\\])"\s*(?:[,\]}]|$)/)?.[1];
  if (quote !== undefined) {
    const what = 'il manque le guillemet " au début de la phrase.';
    cursor.edit(start, what, start, start, '"', 'guillemet mis');
    cursor.at += quote.length + 1;
    return { start, end: cursor.at, value: word + quote };
  }
  cursor.at += line.match(/^[^,\]}]*/)?.[0].trimEnd().length ?? 0;
  const text = cursor.raw.slice(start, cursor.at);
  cursor.fault(start, `il manque les guillemets " autour de «\u00A0${text}\u00A0».`);
  return { start, end: cursor.at, value: text };
}
