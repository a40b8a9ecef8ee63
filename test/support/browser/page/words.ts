/** Two labels are equal when they differ only by apostrophes, spaces, capitals or the mark of a required field. */
export const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D\uE000-\uF8FF]/g, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/œ/gi, 'oe')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/\s*(\((obligatoire|facultatif|nouvelle fenêtre)\)|- nouvelle fenêtre|[:*])\s*$/g, '')
    .trim();

export const same = (a: string, b: string) => plain(a) === plain(b);

/**
 * True when `text` contains the whole words of `part`: « Continuer » is in « Continuer ma demande », but not in «
 * Discontinuer ».
 */
export function contains(text: string, part: string): boolean {
  const words = plain(part);
  if (!words) return false;
  const edge = /[\p{L}\p{N}]/u;
  const all = plain(text);
  for (let at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
    if (!edge.test(all[at - 1] ?? ' ') && !edge.test(all[at + words.length] ?? ' ')) return true;
  }
  return false;
}

/** The texts between « and ». For nested quotes, the inner one is read. */
export const quoted = (text: string) => [...text.matchAll(/«\s*([^«»]+?)\s*»/g)].map((match) => match[1] as string);
