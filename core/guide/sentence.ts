/** A sentence cut into pieces: plain text, the words to find on the page (« … »), and glossary words. */
export interface TextPiece {
  text: string;
  /** Between guillemets: a label of the page. */
  quoted: boolean;
  /** The glossary key, only where the word occurs for the first time in the sentence. */
  word?: string;
}

const QUOTED = /(«[^«»]*»)/;
const NBSP = '\u00a0';

/** Guillemets never stand alone at the end of a line, whatever spaces the author typed. */
const held = (quoted: string): string => `«${NBSP}${quoted.slice(1, -1).trim()}${NBSP}»`;

const pattern = (word: string): string =>
  word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+');

/** Longest words first, so that « code de cession » is not split at « code ». */
const finder = (words: string[]): RegExp => {
  const longest = [...words].sort((a, b) => b.length - a.length).map(pattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])((?:${longest.join('|')})[sx]?)(?![\\p{L}\\p{N}])`, 'giu');
};

const same = (text: string): string => text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');

export function cut(text: string, words: string[] = []): TextPiece[] {
  const left = new Set(words);
  const inside = (part: string): TextPiece[] =>
    part.split(finder(words)).map((piece, i) => {
      // Every second piece is a glossary word. Only its first occurrence can be pressed.
      const found = i % 2 ? same(piece) : '';
      const word = [...left].find((each) => found === same(each) || found.slice(0, -1) === same(each));
      return word !== undefined && left.delete(word)
        ? { text: piece, quoted: false, word }
        : { text: piece, quoted: false };
    });
  return text
    .split(QUOTED)
    .flatMap((part) => {
      // The page's own words are there to be looked for. They are not buttons of ours.
      if (part.startsWith('«')) return [{ text: held(part), quoted: true }];
      return words.length ? inside(part) : [{ text: part, quoted: false }];
    })
    .filter(({ text }) => text !== '');
}
