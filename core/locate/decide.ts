/**
 * The decision, pure: a target and the candidates' features → a verdict. People's words first:
 * unique role + name, then narrowing by heading or group, then the hint; likeness alone is never more than doubtful.
 */
import type { Role, Target } from '../guide.ts';
import { likeness, same, vetoed } from './words.ts';

export interface Features {
  role: Role;
  /** Accessible name and visible words, normalised; a page may show one and announce the other. */
  names: string[];
  /** Headings, legends and group names it stands under, normalised. */
  under: string[];
  visible: boolean;
  /** Does it match the author's selector? */
  hinted: boolean;
  /** Links: where it goes. Two links of one name to one place are one choice. */
  destination?: string | undefined;
}

export type Decision = { kind: 'found' | 'hidden'; index: number } | { kind: 'doubtful'; indexes: number[] } | { kind: 'absent' };

/** What a person cannot tell apart by sight is one family; the exact role is preferred inside it. */
const family = (role: Role): string => (role === 'link' || role === 'tab' ? 'button' : role === 'combobox' ? 'textbox' : role);

export const sameFamily = (a: Role, b: Role): boolean => family(a) === family(b);

/** A name is worth looking at closely (visibility, group) when it equals a variant or resembles one without a veto. */
export function bears(names: string[], wanted: string[]): 'exactly' | 'roughly' | false {
  if (names.some((name) => wanted.some((want) => same(name, want)))) return 'exactly';
  const rough = names.some((name) => wanted.some((want) => likeness(name, want) >= 0.6 && !vetoed(name, want)));
  return rough ? 'roughly' : false;
}

export function decide(target: Target, candidates: Features[]): Decision {
  const all = candidates.map((features, index) => ({ features, index }));
  const kin = all.filter(({ features }) => sameFamily(features.role, target.role));
  const exact = kin.filter(({ features }) => bears(features.names, target.names) === 'exactly');
  const visible = exact.filter(({ features }) => features.visible);
  if (visible.length) return choose(target, visible);
  if (exact[0]) return exact.length === 1 || !target.under ? { kind: 'hidden', index: exact[0].index } : hidden(target, exact);
  const rough = kin.filter(({ features }) => features.visible && bears(features.names, target.names) === 'roughly');
  return rough.length && rough.length <= 3 ? { kind: 'doubtful', indexes: rough.map(({ index }) => index) } : { kind: 'absent' };
}

type Candidate = { features: Features; index: number };

const standsUnder = (target: Target, { features }: Candidate): boolean => !!target.under?.some((want) => features.under.some((heading) => same(heading, want)));

function hidden(target: Target, exact: Candidate[]): Decision {
  const placed = exact.find((candidate) => standsUnder(target, candidate));
  return placed ? { kind: 'hidden', index: placed.index } : { kind: 'absent' };
}

/** Among visible namesakes. One that stands under another heading than the one asked for is doubtful, even alone. */
function choose(target: Target, visible: Candidate[]): Decision {
  const placed = target.under ? visible.filter((candidate) => standsUnder(target, candidate)) : visible;
  const narrowed = narrow(target, placed);
  const [first] = narrowed;
  if (first && (narrowed.length === 1 || oneDestination(narrowed))) return { kind: 'found', index: first.index };
  return { kind: 'doubtful', indexes: (narrowed.length ? narrowed : visible).map(({ index }) => index) };
}

function narrow(target: Target, candidates: Candidate[]): Candidate[] {
  const byRole = candidates.filter(({ features }) => features.role === target.role);
  const preferred = byRole.length ? byRole : candidates;
  const hinted = preferred.filter(({ features }) => features.hinted);
  return hinted.length === 1 ? hinted : preferred;
}

const oneDestination = (candidates: Candidate[]): boolean => {
  const [first, ...rest] = candidates.map(({ features }) => features.destination);
  return first !== undefined && rest.every((destination) => destination === first);
};
