/**
 * Weighted similarity of a candidate to a target: words first, the rest only supports them. Weights are fitted (`npm
 * run bench:fit`).
 */
import type { Target } from '../guide/guide.ts';
import { type Features, headingsOf, isUnderHeading, withoutQuery } from './features.ts';
import { labelSimilarity } from './labelSimilarity.ts';
import { wantedOf } from './normalise.ts';
import { vetoed } from './veto.ts';
import weights from './weights.json' with { type: 'json' };

export type Signal = 'words' | 'small' | 'letters' | 'role' | 'under' | 'destination' | 'name' | 'id' | 'near';
/** 0 to 1 each. A signal about which the target says nothing is left out. */
export type SignalScores = Partial<Record<Signal, number>>;

const overlap = (wanted: string[], seen: string[] = []): number =>
  wanted.filter((word) => seen.includes(word)).length / Math.max(1, wanted.length);

export interface Scored {
  /** 0 to 1; 0 when a veto rejects every variant. */
  score: number;
  /** The same words in another form: the only similarity that may get a ring. */
  whole: boolean;
  parts: SignalScores;
  /** The name that is similar, and the variant it is similar to. */
  name: string;
  want: string;
}

/** @returns the similarity, with the author's variant that suits it best */
export function scoreOf(
  target: Target,
  features: Features,
  by: Partial<Record<Signal, number>> = weights.parts,
): Scored {
  const { seen } = target;
  const rest: SignalScores = { role: Number(features.role === target.role) };
  if (headingsOf(target).length) rest.under = Number(isUnderHeading(target, features));
  if (seen?.destination)
    rest.destination = Number(withoutQuery(features.destination ?? '') === withoutQuery(seen.destination));
  if (seen?.name) rest.name = Number(features.name === seen.name);
  if (seen?.id) rest.id = Number(features.id === seen.id);
  if (seen?.near) rest.near = overlap(seen.near, features.near);
  let best: Scored = { score: 0, whole: false, parts: {}, name: '', want: '' };
  for (const name of features.names)
    for (const wanted of target.names) {
      const { want } = wantedOf(wanted);
      if (vetoed(name, want)) continue;
      const { whole, ...words } = labelSimilarity(name, want);
      const parts: SignalScores = { ...words, ...rest };
      const score = words.words ? weigh(parts, by) : 0;
      if (score > best.score) best = { score, whole, parts, name, want };
    }
  return best;
}

/** Weighted mean of the signals that are present. */
export function weigh(parts: SignalScores, by: Partial<Record<Signal, number>>): number {
  let [sum, most] = [0, 0];
  for (const [part, value] of Object.entries(parts) as [Signal, number][]) {
    sum += (by[part] ?? 0) * value;
    most += by[part] ?? 0;
  }
  return most ? sum / most : 0;
}
