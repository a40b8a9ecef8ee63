/**
 * How much of a room, in five words and never finer: nobody, a few, half, most, all. A word that would single a person
 * out is joined to its neighbour until it does not.
 */
import { shareWords as sentences, shares } from './words.ts';

export { shares };

/** From one word to another, both included; null when nothing can be said. */
export type Share = readonly [from: number, to: number] | null;

const [FEW, HALF] = [0.35, 0.65];

const wordOf = (count: number, all: number): number =>
  count === 0 ? 0 : count === all ? 4 : count / all < FEW ? 1 : count / all <= HALF ? 2 : 3;

/**
 * Below this size, nobody or everybody reveals each person: « personne » and « tous » are joined to their neighbours
 * too.
 */
const SMALL = 6;

/** One person is in, or one person is out; in a small room, any known number except half of four. */
function isTelling(counts: readonly number[], all: number): boolean {
  const [only, ...more] = counts;
  if (only === undefined) return true;
  if (more.length) return false;
  return all < SMALL ? all < 4 || only !== all / 2 : only === 1 || only === all - 1;
}

/** Every word with its neighbours, for a room of this size: the counts that each may stand for. */
function groupsOf(all: number): { share: readonly [number, number]; counts: number[] }[] {
  const groups = shares.map((_, word) => ({
    share: [word, word] as readonly [number, number],
    counts: Array.from({ length: all + 1 }, (_, count) => count).filter((count) => wordOf(count, all) === word),
  }));
  const telling = (): number => groups.findIndex(({ counts }) => isTelling(counts, all));
  for (let at = telling(); at >= 0 && groups.length > 1; at = telling()) {
    // Joined towards the nearer end, so that « nobody or a few » and « most or all » stay separate as long as they can.
    const to = at === 0 ? 1 : at === groups.length - 1 ? at - 1 : (groups[at]?.share[0] ?? 0) < 2 ? at - 1 : at + 1;
    const [one, other] = [groups[Math.min(at, to)], groups[Math.max(at, to)]];
    if (!one || !other) break;
    groups.splice(Math.min(at, to), 2, {
      share: [one.share[0], other.share[1]],
      counts: [...one.counts, ...other.counts],
    });
  }
  return groups;
}

export function shareOf(count: number, all: number): Share {
  const groups = groupsOf(all);
  const found = groups.length > 1 ? groups.find(({ counts }) => counts.includes(count)) : undefined;
  return found?.share ?? null;
}

/** « la plupart », « la plupart ou tous », « on ne peut pas dire ». */
export function shareWords(share: Share): string {
  if (!share) return sentences.cannotSay;
  const [from, to] = share;
  if (from === to) return shares[from] ?? '';
  if (from === 0) return sentences.atMost(shares[to] ?? '');
  return to === 4 && from < 3
    ? sentences.atLeast(shares[from] ?? '')
    : sentences.either(shares[from] ?? '', shares[to] ?? '');
}
