/** Among things that bear the same words: by heading, by place, by what is recorded, by role; one, or a doubt. Pure. */
import type { Target } from '../guide/guide.ts';
import { bearingOf } from './bearing.ts';
import {
  type Decision,
  type Features,
  headingsOf,
  type IndexedFeatures,
  isUnderHeading,
  withoutQuery,
} from './features.ts';
import { isGeneric, isPlaced, isPlausible } from './reasons.ts';
import { isMain } from './region.ts';

export const underHeading = (target: Target, candidates: IndexedFeatures[]): IndexedFeatures[] =>
  headingsOf(target).length ? candidates.filter(({ features }) => isUnderHeading(target, features)) : candidates;

/** What is left of a list by one more thing that is known; all of it when that leaves nothing. */
const by = (list: IndexedFeatures[], fits: (one: IndexedFeatures) => boolean): IndexedFeatures[] => {
  const fitting = list.filter(fits);
  return fitting.length ? fitting : list;
};

/** One that stands under another heading than the one asked for is doubtful, even alone. */
export function choose(target: Target, visible: IndexedFeatures[]): Decision {
  const narrowed = disambiguate(target, inPlace(target, underHeading(target, visible)));
  const [first] = narrowed;
  if (first && (narrowed.length === 1 || sameTarget(narrowed))) return { kind: 'found', index: first.index };
  return { kind: 'doubtful', indexes: (narrowed.length ? narrowed : visible).map(({ index }) => index) };
}

/** The region chooses among twins: an open window over what is behind it, the middle of the page over what is around. */
function inPlace(target: Target, list: IndexedFeatures[]): IndexedFeatures[] {
  if (list.length < 2 || sameTarget(list) || list.filter(({ features }) => features.hinted).length === 1) return list;
  const dialog = list.filter(({ features }) => features.region === 'dialog');
  if (dialog.length && target.reasons?.region !== 'main') {
    // What a window asks in common words may be the site’s own business: both are named, none is ringed.
    const [first] = dialog;
    const bearing = first && bearingOf(target, first.features);
    if (target.reasons?.region === 'dialog' || (bearing && !isGeneric(bearing.want))) return dialog;
    return list;
  }
  const plausible = by(list, ({ features }) => {
    const bearing = bearingOf(target, features);
    return !!bearing && isPlausible(target, features, bearing);
  });
  // The part of the page that the author names, before any other.
  const placed = plausible.filter(({ features }) => isPlaced(target, features));
  return placed.length ? placed : by(plausible, ({ features }) => isMain(features.region));
}

/** By what is recorded, by role, by hint: each only when it leaves something. */
export function disambiguate(target: Target, candidates: IndexedFeatures[]): IndexedFeatures[] {
  const { seen } = target;
  const there = seen?.destination
    ? by(
        candidates,
        ({ features: { destination } }) => withoutQuery(destination ?? '') === withoutQuery(seen.destination ?? ''),
      )
    : candidates;
  const preferred = by(there, ({ features }) => features.role === target.role);
  const hinted = preferred.filter(({ features }) => features.hinted);
  return hinted.length === 1 ? hinted : preferred;
}

/** A form's button counts as its twin only under the same heading, or at the top before any: what a script makes of each is not written anywhere. */
export function sameTarget(candidates: IndexedFeatures[]): boolean {
  const [first, ...rest] = candidates.map(({ features }) => features.destination);
  if (first === undefined || rest.some((destination) => destination !== first)) return false;
  return (
    !first.startsWith('form ') ||
    new Set(candidates.map(({ features }) => features.under.join()).filter(Boolean)).size < 2
  );
}

export const isVisible = ({ features }: { features: Features }): boolean => features.visible;
