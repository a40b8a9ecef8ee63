/** Strings of a JSON file, with the three ways in which a sentence breaks one: quotes inside, no closing quote, two lines. */
import type { Edit } from './node.ts';

export interface ReadString {
  value: string;
  /** The offset after its closing quote. */
  end: number;
  fault?: { at: number; what: string; edit?: Edit };
}

const lineEnd = (raw: string, at: number): number => {
  const end = raw.indexOf('\n', at);
  const stop = end < 0 ? raw.length : end;
  return raw[stop - 1] === '\r' ? stop - 1 : stop;
};

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** The characters between two offsets, escapes decoded; a wrong escape keeps its letter. */
const decode = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex?: string, letter = '') =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES[letter] ?? letter),
  );

/** The offset of the first quote that is not escaped, or of the end of the line. */
function closing(raw: string, from: number, stop: number): number {
  for (let at = from; at < stop; at++) {
    if (raw[at] === '\\') at++;
    else if (raw[at] === '"') return at;
  }
  return -1;
}

/** A quote ends a value when what follows it, on its line, goes on as JSON does. */
const endsValue = /^[ \t]*(?:$|[\]}]|,[ \t]*(?:$|["{[\d]))/;

/** Where a sentence that was cut by its own quotes really ends, on its line. */
function sentenceEnd(raw: string, from: number, stop: number): number {
  const rest = raw.slice(from, stop);
  const alone = !/"[\w$]+"\s*:/.test(rest) && !/"\s*,\s*"[^"]*"\s*[\],]/.test(rest);
  const quotes = [...rest.matchAll(/(?<!\\)"/g)].map(({ index }) => from + index);
  const fitting = quotes.filter((at) => endsValue.test(raw.slice(at + 1, stop)));
  return (alone ? fitting.at(-1) : fitting[0]) ?? -1;
}

/** The offset of a backslash that JSON does not know, in the text of a string. */
const badEscape = (text: string): number =>
  [...text.matchAll(/\\([\s\S])/g)].find(([, letter = '']) => !'"\\/bfnrtu'.includes(letter))?.index ?? -1;

/** @param start the offset of its opening quote */
export function readString(raw: string, start: number, isKey: boolean): ReadString {
  const stop = lineEnd(raw, start);
  const end = closing(raw, start + 1, stop);
  if (end < 0) return unclosed(raw, start, stop);
  const text = raw.slice(start + 1, end);
  const next = raw.slice(end + 1, stop).match(/^[ \t]*([^\s,\]}:"])/);
  if (!isKey && next) return cut(raw, start, end, stop);
  const read: ReadString = { value: decode(text), end: end + 1 };
  const bar = badEscape(text);
  const control = [...text].findIndex((letter) => letter < ' ');
  if (bar >= 0) read.fault = { at: start + 1 + bar, what: 'une barre « \\ » est dans la phrase. Retirez-la.' };
  else if (control >= 0) {
    const at = start + 1 + control;
    const edit: Edit = { start: at, end: at + 1, text: ' ', did: 'signe invisible retiré' };
    read.fault = { at, what: 'une tabulation est dans la phrase. Mettez une espace.', edit };
  }
  return read;
}

/** A word follows the string: its own quotes cut the sentence, or its closing quote is missing. */
function cut(raw: string, start: number, end: number, stop: number): ReadString {
  const forgotten = raw.slice(start + 1, end).match(/^(.*[^\s,])\s*,\s*$/);
  if (forgotten?.[1] && /^[ \t]*[\w$]+"\s*:/.test(raw.slice(end + 1, stop)))
    return closeAt(raw, start, start + 1 + forgotten[1].length);
  const last = sentenceEnd(raw, end + 1, stop);
  if (last < 0) return { value: decode(raw.slice(start + 1, end)), end: end + 1 };
  const inside = raw.slice(end, last);
  const words = [...inside.matchAll(/"\s*([^"]+?)\s*"/g)].map((match) => `«\u00A0${match[1]}\u00A0»`);
  const even = (inside.match(/"/g) ?? []).length % 2 === 0;
  const repair = even && words.length ? `Mettez ${words.join(' et ')}.` : 'Mettez «\u00A0 et \u00A0» à leur place.';
  return {
    value: decode(raw.slice(start + 1, last)),
    end: last + 1,
    fault: { at: end, what: `des guillemets droits " sont dans la phrase, et la coupent. ${repair}` },
  };
}

function closeAt(raw: string, start: number, at: number): ReadString {
  return {
    value: decode(raw.slice(start + 1, at)),
    end: at,
    fault: {
      at,
      what: 'il manque le guillemet " à la fin de la phrase.',
      edit: { start: at, end: at, text: '"', did: 'guillemet mis' },
    },
  };
}

function unclosed(raw: string, start: number, stop: number): ReadString {
  const after = raw.slice(stop).trimStart();
  if (!after)
    return {
      value: '',
      end: raw.length,
      fault: { at: stop, what: 'le fichier s’arrête au milieu d’une phrase\u00A0: la fin manque.' },
    };
  if (/^["}\]{]/.test(after)) {
    const text = raw.slice(start, stop);
    return closeAt(raw, start, start + text.length - (text.match(/\s*[,\]}\s]*$/)?.[0].length ?? 0));
  }
  const end = closing(raw, stop, raw.length);
  if (end < 0) return closeAt(raw, start, stop);
  const breaks = raw.slice(stop, end).match(/^\s+/)?.[0].length ?? 0;
  const rest = raw.slice(stop + breaks, end);
  const edit: Edit = { start: stop, end: stop + breaks, text: ' ', did: 'phrase remise sur une ligne' };
  const what = 'la phrase continue à la ligne suivante. Mettez-la sur une seule ligne.';
  const fault = /\n/.test(rest) ? { at: stop, what } : { at: stop, what, edit };
  return { value: decode(`${raw.slice(start + 1, stop)} ${rest}`), end: end + 1, fault };
}
