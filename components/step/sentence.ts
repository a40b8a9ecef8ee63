/** A sentence cut into pieces: plain text, the words to find on the page (« … »), and glossary words. */
export interface Piece {
  text: string;
  /** Between guillemets: a label of the page. */
  quoted: boolean;
  /** The glossary's key, on the first time the word is met in the sentence. */
  word?: string;
}

const QUOTED = /(«[^«»]*»)/;
const NBSP = '\u00a0';

/** Guillemets never stand alone at the end of a line, whatever spaces the guide was typed with. */
const held = (quoted: string): string => `«${NBSP}${quoted.slice(1, -1).trim()}${NBSP}»`;

const pattern = (word: string): string =>
  word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+');

/** Longest first, so that « code de cession » is not cut at « code ». */
function finder(words: string[]): RegExp | null {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  return sorted.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(${sorted.map((word) => `(?:${pattern(word)})`).join('|')})[sx]?(?![\\p{L}\\p{N}])`, 'giu');
}

const same = (text: string): string => text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');

export function cut(text: string, words: string[] = []): Piece[] {
  const find = finder(words);
  const met = new Set<string>();
  return text.split(QUOTED).flatMap((part): Piece[] => {
    if (part === '') return [];
    const quoted = part.startsWith('«');
    const whole = quoted ? held(part) : part;
    const pieces: Piece[] = [];
    let from = 0;
    // The page's own words are for looking, never for pressing here.
    for (const match of find && !quoted ? whole.matchAll(find) : []) {
      const word = words.find((candidate) => same(candidate) === same(match[1] ?? ''));
      if (word === undefined || met.has(word)) continue;
      met.add(word);
      if (match.index > from) pieces.push({ text: whole.slice(from, match.index), quoted });
      pieces.push({ text: match[0], quoted, word });
      from = match.index + match[0].length;
    }
    if (from < whole.length) pieces.push({ text: whole.slice(from), quoted });
    return pieces;
  });
}
