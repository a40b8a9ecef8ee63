/**
 * Chooses among candidates with the same words: by heading, place, recorded attributes, then role. The result is one
 * candidate or a doubt. Pure.
 */
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

/** Filters a list by one more criterion, or returns the whole list when the filter would leave nothing. */
const by = (list: IndexedFeatures[], fits: (one: IndexedFeatures) => boolean): IndexedFeatures[] => {
  const fitting = list.filter(fits);
  return fitting.length ? fitting : list;
};

/** A candidate under another heading than the requested one is doubtful, even when it is the only one. */
export function choose(target: Target, visible: IndexedFeatures[]): Decision {
  const narrowed = disambiguate(target, inPlace(target, underHeading(target, visible)));
  const [first] = narrowed;
  if (first && (narrowed.length === 1 || sameTarget(narrowed))) return { kind: 'found', index: first.index };
  return { kind: 'doubtful', indexes: (narrowed.length ? narrowed : visible).map(({ index }) => index) };
}

/**
 * The region decides between twins: an open window before what is behind it, the middle of the page before what is
 * around it.
 */
function inPlace(target: Target, list: IndexedFeatures[]): IndexedFeatures[] {
  if (list.length < 2 || sameTarget(list) || list.filter(({ features }) => features.hinted).length === 1) return list;
  const dialog = list.filter(({ features }) => features.region === 'dialog');
  if (dialog.length && target.reasons?.region !== 'main') {
    // What a window asks in common words may be the site's own business: both are named, and none gets the ring.
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

/** By recorded attributes, by role, by hint: each criterion is used only when it leaves something. */
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

/**
 * A form's button is its twin only under the same heading, or at the top before any heading: the markup does not say
 * what a script does with each.
 */
export function sameTarget(candidates: IndexedFeatures[]): boolean {
  const [first, ...rest] = candidates.map(({ features }) => features.destination);
  if (first === undefined || rest.some((destination) => destination !== first)) return false;
  return (
    !first.startsWith('form ') ||
    new Set(candidates.map(({ features }) => features.under.join()).filter(Boolean)).size < 2
  );
}

export const isVisible = ({ features }: { features: Features }): boolean => features.visible;
