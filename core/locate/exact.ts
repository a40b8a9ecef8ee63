/**
 * The decision's first stage, pure: a target and the candidates' features → a verdict. People's words: unique role + name,
 * then narrowing by heading or group, destination, role and hint. What resembles is another stage (alike.ts).
 */
import type { Role, Target } from '../guide/guide.ts';
import type { disclosureTriggerOf } from './disclosureTrigger.ts';
import type { inaccessibleIn } from './inaccessibleAreas.ts';
import { same } from './normalise.ts';

/** What is known of a candidate. Words are normalised. Nothing of its place or size on the screen. */
export interface Features {
  role: Role;
  /** Accessible name, label, visible words, title, placeholder; a page may show one and announce the other. */
  names: string[];
  /** Headings, legends and group names it stands under. */
  under: string[];
  visible: boolean;
  /** Hidden, and something visible opens the part it is in. */
  openable?: boolean;
  /** Does it match the author's selector? */
  hinted: boolean;
  /** Where it leads: a link's address, a submit button's form. Two of one name to one place are one choice. */
  destination?: string | undefined;
  /** The `name` attribute, the id, and words beside it: they only ever corroborate. */
  name?: string | undefined;
  id?: string | undefined;
  near?: string[] | undefined;
  /** The index of the candidate it is inside of: the same thing to press. */
  inside?: number | undefined;
}

export type Decision =
  | { kind: 'found' | 'hidden'; index: number }
  | { kind: 'doubtful'; indexes: number[] }
  | { kind: 'absent' };

/** What a person cannot tell apart by sight is one family; the exact role is preferred inside it. */
const family = (role: Role): string =>
  role === 'link' || role === 'tab' ? 'button' : role === 'combobox' ? 'textbox' : role;

export const sameRoleFamily = (a: Role, b: Role): boolean => family(a) === family(b);

export const hasLabel = (names: string[], wanted: string[]): boolean =>
  names.some((name) => wanted.some((want) => same(name, want)));

export type IndexedFeatures = { features: Features; index: number };

/** More namesakes than this are not looked at one by one: they are many, and that is the answer. */
const CROWD = 50;

/** The second stage, when nothing bears the words: a file of its own, brought to a page that needs it (alike.ts). */
export interface SimilarityMatcher {
  /** What a name must hold for it to resemble one of these. */
  stems(names: string[]): string[];
  decide(target: Target, visible: IndexedFeatures[]): Decision;
  /** Things bear the words, and none of them is shown. */
  hidden(target: Target, exact: IndexedFeatures[]): Decision;
  /** What may hold it where we cannot see. */
  sealed: typeof inaccessibleIn;
  /** Words beside an element. */
  near(element: Element): string[];
  /** What opens the closed part it is in. */
  opener: typeof disclosureTriggerOf;
}

export const isUnderHeading = (target: Target, { under }: Pick<Features, 'under'>): boolean =>
  !!target.reasons?.under?.some((want) => under.some((heading) => same(heading, want)));

/** The page itself, whatever the query says. */
export const withoutQuery = (address: string): string => address.replace(/[?#].*$/, '').replace(/\/$/, '');

/** @param alike the second stage; without it, what bears none of the words is absent */
export function decideExact(target: Target, candidates: Features[], alike?: SimilarityMatcher): Decision {
  const kin = candidates
    .map((features, index) => ({ features, index }))
    .filter(({ features }) => sameRoleFamily(features.role, target.role));
  const exact = kin.filter(({ features }) => hasLabel(features.names, target.names));
  const outer = new Set(exact.map(({ features }) => features.inside));
  const inner = exact.filter(({ index }) => !outer.has(index));
  const visible = inner.length > CROWD ? underHeading(target, inner).filter(isVisible) : inner.filter(isVisible);
  if (visible.length) {
    const chosen = choose(target, visible);
    // Behind a menu, a namesake that leads elsewhere may be the one that is meant.
    const covert =
      chosen.kind === 'found'
        ? underHeading(target, inner.slice(0, CROWD)).filter((candidate) => !isVisible(candidate))
        : [];
    // Whether something opens it is for the second stage to say: until then nothing is pointed at.
    if (covert.length && !alike) return { kind: 'absent' };
    const behind = covert.filter(({ features }) => features.openable);
    const other = behind.find(
      ({ features, index }) =>
        !sameTarget([
          { features, index },
          kin.find((each) => each.index === (chosen as { index: number }).index) as IndexedFeatures,
        ]),
    );
    return other ? { kind: 'doubtful', indexes: visible.map(({ index }) => index) } : chosen;
  }
  return (inner[0] ? alike?.hidden(target, inner) : alike?.decide(target, kin.filter(isVisible))) ?? { kind: 'absent' };
}

const isVisible = ({ features }: IndexedFeatures): boolean => features.visible;

export const underHeading = (target: Target, candidates: IndexedFeatures[]): IndexedFeatures[] =>
  target.reasons?.under ? candidates.filter(({ features }) => isUnderHeading(target, features)) : candidates;

/** Among visible namesakes. One that stands under another heading than the one asked for is doubtful, even alone. */
function choose(target: Target, visible: IndexedFeatures[]): Decision {
  const narrowed = disambiguate(target, underHeading(target, visible));
  const [first] = narrowed;
  if (first && (narrowed.length === 1 || sameTarget(narrowed))) return { kind: 'found', index: first.index };
  return { kind: 'doubtful', indexes: (narrowed.length ? narrowed : visible).map(({ index }) => index) };
}

/** By what is recorded, by role, by hint: each only when it leaves something. */
export function disambiguate(target: Target, candidates: IndexedFeatures[]): IndexedFeatures[] {
  const { seen } = target;
  const by = (list: IndexedFeatures[], fits: (features: Features) => boolean): IndexedFeatures[] => {
    const fitting = list.filter(({ features }) => fits(features));
    return fitting.length ? fitting : list;
  };
  const there = seen?.destination
    ? by(candidates, ({ destination }) => withoutQuery(destination ?? '') === withoutQuery(seen.destination ?? ''))
    : candidates;
  const preferred = by(there, ({ role }) => role === target.role);
  const hinted = preferred.filter(({ features }) => features.hinted);
  return hinted.length === 1 ? hinted : preferred;
}

/** A form's button counts as its twin only under the same heading, or at the top before any: what a script makes of each is not written anywhere. */
function sameTarget(candidates: IndexedFeatures[]): boolean {
  const [first, ...rest] = candidates.map(({ features }) => features.destination);
  if (first === undefined || rest.some((destination) => destination !== first)) return false;
  return (
    !first.startsWith('form ') ||
    new Set(candidates.map(({ features }) => features.under.join()).filter(Boolean)).size < 2
  );
}
