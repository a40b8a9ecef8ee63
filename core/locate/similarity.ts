/** What resembles the words when nothing bears them, pure: likeness with a threshold, a margin and vetoes. */
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
  /** A likeness is pointed at from this score, this far ahead of the next; and said to be a doubt from this one. */
  found: number;
  margin: number;
  doubtful: number;
}

/** What a name must hold for it to resemble one of these. */
export const stemsOf = (names: string[]): string[] =>
  names.flatMap((name) => bagOf(wantedOf(name).want).words.flatMap((word) => [stem(word), stem(stripAccents(word))]));

/** As much of a word as its plural has, and a verb's other forms. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/([sx]|er|ez|e)$/, '') : word);

/** Nothing bears the words. What is the same in another form may be pointed at, far ahead of the next; a few that resemble are a doubt. */
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

/** To another place than the one recorded: never on likeness alone. */
const leadsAway = ({ seen }: Target, { destination }: Features): boolean =>
  !!seen?.destination && !!destination && withoutQuery(seen.destination) !== withoutQuery(destination);
