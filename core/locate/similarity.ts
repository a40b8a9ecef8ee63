/** Finds what is similar to the words when nothing matches them, with a threshold, a margin and vetoes. Pure. */
import type { Target } from '../guide/guide.ts';
import {
  type Decision,
  type Features,
  headingsOf,
  type IndexedFeatures,
  isUnderHeading,
  withoutQuery,
} from './features.ts';
import { bagOf, sameOrder } from './labelSimilarity.ts';
import { stripAccents, wantedOf } from './normalise.ts';
import { isPlausible } from './reasons.ts';
import { type Signal, scoreOf } from './score.ts';

/** Written by `npm run bench:fit`. */
export interface Weights {
  parts: Record<Signal, number>;
  /** Scores: the threshold for a ring, its margin over the next candidate, and the threshold for a doubt. */
  found: number;
  margin: number;
  doubtful: number;
}

/** What a name must contain to be similar to one of these. */
export const stemsOf = (names: string[]): string[] =>
  names.flatMap((name) => bagOf(wantedOf(name).want).words.flatMap((word) => [stem(word), stem(stripAccents(word))]));

/** The part of a word that its plural and other verb forms share. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/([sx]|er|ez|e)$/, '') : word);

/**
 * Nothing matches the words. The same words in another form may get the ring when they are far ahead of the next
 * candidate; a few similar ones are a doubt.
 */
export function resembling(target: Target, visible: IndexedFeatures[], weights: Weights): Decision {
  const scored = visible
    .map((candidate) => ({ ...candidate, ...scoreOf(target, candidate.features, weights.parts) }))
    .filter(({ score }) => score >= weights.doubtful)
    .sort((a, b) => b.score - a.score);
  const [best, ...others] = scored;
  if (!best) return { kind: 'absent' };
  const rival = others.find(
    ({ features, index }) =>
      !isTwin(features, best.features) && features.inside !== best.index && best.features.inside !== index,
  );
  const sure = best.whole && best.score >= weights.found && best.score - (rival?.score ?? 0) >= weights.margin;
  if (
    sure &&
    (!headingsOf(target).length || isUnderHeading(target, best.features)) &&
    !leadsAway(target, best.features) &&
    isPlausible(target, best.features, { tier: 3, needs: 0, name: best.name, want: best.want }) &&
    sameOrder(best.name, best.want)
  )
    return { kind: 'found', index: best.index };
  return scored.length <= 3 ? { kind: 'doubtful', indexes: scored.map(({ index }) => index) } : { kind: 'absent' };
}

const isTwin = (a: Features, b: Features): boolean =>
  a.destination !== undefined && a.destination === b.destination && a.names[0] === b.names[0];

/** To another destination than the recorded one: never on similarity alone. */
const leadsAway = ({ seen }: Target, { destination }: Features): boolean =>
  !!seen?.destination && !!destination && withoutQuery(seen.destination) !== withoutQuery(destination);
