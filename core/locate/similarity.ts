/** The decision's second stage, pure: likeness with a threshold, a margin and vetoes. Brought to a page when the first finds nothing. */
import type { Target } from '../guide/format.ts';
import { openerOf } from './disclosureTrigger.ts';
import {
  type Alike,
  type Candidate,
  type Decision,
  type Features,
  narrow,
  pathOf,
  placed,
  standsUnder,
} from './exact.ts';
import { sealedIn } from './inaccessibleAreas.ts';
import { bagOf } from './labelSimilarity.ts';
import { nearOf } from './nearbyWords.ts';
import { fold, wantedOf } from './normalise.ts';
import { type Part, scoreOf } from './score.ts';
import fitted from './weights.json' with { type: 'json' };

/** Written by `npm run bench:fit`. */
export interface Weights {
  parts: Record<Part, number>;
  /** A likeness is pointed at from this score, this far ahead of the next; and said to be a doubt from this one. */
  found: number;
  margin: number;
  doubtful: number;
}

export const alikeWith = (weights: Weights): Alike => ({
  stems: (names) =>
    names.flatMap((name) => bagOf(wantedOf(name).want).words.flatMap((word) => [stem(word), stem(fold(word))])),
  decide: (target, visible) => resembling(target, visible, weights),
  hidden,
  sealed: sealedIn,
  near: nearOf,
  opener: openerOf,
});

export const alike = alikeWith(fitted);

/** As much of a word as its plural has, and a verb's other forms. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/([sx]|er|ez|e)$/, '') : word);

/** Nothing bears the words. What is the same in another form may be pointed at, far ahead of the next; a few that resemble are a doubt. */
function resembling(target: Target, visible: Candidate[], weights: Weights): Decision {
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
  if (sure && (!target.under || standsUnder(target, best.features)) && !leadsAway(target, best.features))
    return { kind: 'found', index: best.index };
  return scored.length <= 3 ? { kind: 'doubtful', indexes: scored.map(({ index }) => index) } : { kind: 'absent' };
}

/** Not shown: the one that something opens, where it was asked for. */
function hidden(target: Target, exact: Candidate[]): Decision {
  const there = exact.length > 1 ? placed(target, exact) : exact;
  const openable = there.filter(({ features }) => features.openable);
  const [first] = narrow(target, openable.length ? openable : there);
  return first ? { kind: 'hidden', index: first.index } : { kind: 'absent' };
}

const isTwin = (a: Features, b: Features): boolean =>
  a.destination !== undefined && a.destination === b.destination && a.names[0] === b.names[0];

/** To another place than the one recorded: never on likeness alone. */
const leadsAway = ({ seen }: Target, { destination }: Features): boolean =>
  !!seen?.destination && !!destination && pathOf(seen.destination) !== pathOf(destination);
