/** Two labels are the same words whatever the apostrophe, the space, the capital or the required mark. */
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

/** The words of `part` stand whole inside `text`: « Continuer » is in « Continuer ma demande », not in « Discontinuer ». */
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

/** What stands between « », innermost first read. */
export const quoted = (text: string) => [...text.matchAll(/«\s*([^«»]+?)\s*»/g)].map((match) => match[1] as string);
