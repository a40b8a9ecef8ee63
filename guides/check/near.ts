/** « Vouliez-vous … ? »: the known name that an unknown one was probably meant to be. */

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_’']+/g, '-');

/** The number of letters to add, remove, change or swap. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** @param also other words for each known name, such as the French word of an English value */
export function nearest(
  word: string,
  known: readonly string[],
  also: (name: string) => string[] = () => [],
): string | undefined {
  const meant = plain(word);
  const scored = known.map((name) => {
    const far = Math.min(...[name, ...also(name)].map((one) => distance(meant, plain(one))));
    return { name, far, begins: plain(name).startsWith(meant) || meant.startsWith(plain(name)) };
  });
  const [best] = scored.sort((a, b) => a.far - b.far || Number(b.begins) - Number(a.begins));
  if (!best) return undefined;
  const allowed = Math.max(1, Math.floor(Math.min(meant.length, best.name.length) / 3));
  return best.far <= allowed ? best.name : undefined;
}

/** The question to add to a message, or nothing when no known name is close. */
export const didYouMean = (word: string, known: readonly string[], also?: (name: string) => string[]): string => {
  const name = nearest(word, known, also);
  return name === undefined ? '' : ` Vouliez-vous «\u00A0${name}\u00A0»\u00A0?`;
};
