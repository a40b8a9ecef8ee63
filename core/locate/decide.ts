/** The whole decision, both stages at once: for tests, benches and what may weigh more than a page's companion. */
import type { Target } from '../guide/guide.ts';
import { type Decision, decideExact, type Features } from './exact.ts';
import { similarityWith, type Weights } from './similarity.ts';
import fitted from './weights.json' with { type: 'json' };

export { type Decision, type Features, hasLabel, sameRoleFamily } from './exact.ts';
export type { Weights } from './similarity.ts';

export const decide = (target: Target, candidates: Features[], weights: Weights = fitted): Decision =>
  decideExact(target, candidates, similarityWith(weights));
