/** The decision's second stage, pure: likeness with a threshold, a margin and vetoes. Brought to a page when the first finds nothing. */
import type { Target } from '../guide/guide.ts';
import { disclosureTriggerOf } from './disclosureTrigger.ts';
import {
  type Decision,
  disambiguate,
  type Features,
  type IndexedFeatures,
  isUnderHeading,
  type SimilarityMatcher,
  underHeading,
  withoutQuery,
} from './exact.ts';
import { inaccessibleIn } from './inaccessibleAreas.ts';
import { bagOf } from './labelSimilarity.ts';
import { nearbyWords } from './nearbyWords.ts';
import { stripAccents, wantedOf } from './normalise.ts';
import { type Signal, scoreOf } from './score.ts';
import fitted from './weights.json' with { type: 'json' };

/** Written by `npm run bench:fit`. */
export interface Weights {
  parts: Record<Signal, number>;
  /** A likeness is pointed at from this score, this far ahead of the next; and said to be a doubt from this one. */
  found: number;
  margin: number;
  doubtful: number;
}

export const similarityWith = (weights: Weights): SimilarityMatcher => ({
  stems: (names) =>
    names.flatMap((name) => bagOf(wantedOf(name).want).words.flatMap((word) => [stem(word), stem(stripAccents(word))])),
  decide: (target, visible) => resembling(target, visible, weights),
  hidden,
  sealed: inaccessibleIn,
  near: nearbyWords,
  opener: disclosureTriggerOf,
});

export const similarity = similarityWith(fitted);

/** As much of a word as its plural has, and a verb's other forms. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/([sx]|er|ez|e)$/, '') : word);

/** Nothing bears the words. What is the same in another form may be pointed at, far ahead of the next; a few that resemble are a doubt. */
function resembling(target: Target, visible: IndexedFeatures[], weights: Weights): Decision {
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
  if (sure && (!target.reasons?.under || isUnderHeading(target, best.features)) && !leadsAway(target, best.features))
    return { kind: 'found', index: best.index };
  return scored.length <= 3 ? { kind: 'doubtful', indexes: scored.map(({ index }) => index) } : { kind: 'absent' };
}

/** Not shown: the one that something opens, where it was asked for. */
function hidden(target: Target, exact: IndexedFeatures[]): Decision {
  const there = exact.length > 1 ? underHeading(target, exact) : exact;
  const openable = there.filter(({ features }) => features.openable);
  const [first] = disambiguate(target, openable.length ? openable : there);
  return first ? { kind: 'hidden', index: first.index } : { kind: 'absent' };
}

const isTwin = (a: Features, b: Features): boolean =>
  a.destination !== undefined && a.destination === b.destination && a.names[0] === b.names[0];

/** To another place than the one recorded: never on likeness alone. */
const leadsAway = ({ seen }: Target, { destination }: Features): boolean =>
  !!seen?.destination && !!destination && withoutQuery(seen.destination) !== withoutQuery(destination);
