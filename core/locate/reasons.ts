/**
 * A ring needs two reasons: the words, and where they stand. Words that namesakes bear are never enough; what stands in
 * furniture is never the target, unless the author says so. That the page was recognised is no reason. Pure.
 */
import type { Target } from '../guide/guide.ts';
import type { Bearing } from './bearing.ts';
import { type Features, headingsOf, isUnderHeading, sameRoleFamily, withoutQuery } from './features.ts';
import generic from './generic.json' with { type: 'json' };
import { senseOf } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { isMain } from './region.ts';

const NAMESAKES = new Set(generic.names);

/** Words that many things on many pages are called by: one word, or a namesake that was measured (test/bench/locate/namesakes.ts). */
export const isGeneric = (words: string): boolean => {
  const name = normalise(words.replace(/\*\s*$/, ''));
  return NAMESAKES.has(name) || senseOf(name).count < 2;
};

const leadsThere = ({ seen }: Target, { destination }: Features): boolean =>
  !!seen?.destination && !!destination && withoutQuery(destination) === withoutQuery(seen.destination);

/** Is it where the author says that it is? Undefined where nothing is said, or nothing is known. */
function inRegion(target: Target, features: Features): boolean | undefined {
  const { region: wanted } = target.reasons ?? {};
  const { region } = features;
  if (!wanted || !region) return undefined;
  if (wanted === 'main') return isMain(region);
  // One person's header is another one's menu; and a menu may be drawn in the middle of the page.
  if (wanted === 'header' || wanted === 'nav')
    return /^(header|nav)$/.test(region) || (isMain(region) && features.menu);
  return region === wanted;
}

/** Does the place allow a ring at all? */
export function isPlausible(target: Target, features: Features, { want }: Bearing): boolean {
  const placed = inRegion(target, features);
  if (headingsOf(target).length && !isUnderHeading(target, features)) return false;
  if (placed === false) return false;
  const { field } = target.reasons ?? {};
  // A date may be asked for in a plain text box; a box for a telephone number takes no date.
  if (field && field !== 'text' && features.field && field !== features.field) return false;
  if (placed || !features.region || isMain(features.region)) return true;
  if (leadsThere(target, features)) return true;
  if (features.hinted && /^(nav|header)$/.test(features.region)) return true;
  if (isUnderHeading(target, features) && features.region !== 'furniture') return true;
  return features.region === 'dialog' && !isGeneric(want);
}

/** A field drawn as a list, or a list that one may write in: a person fills either. */
const isSameField = ({ role }: Features, target: Target): boolean =>
  /^(textbox|combobox)$/.test(target.role) && sameRoleFamily(role, target.role);

/** Reasons besides the words, counted. */
export function reasonsFor(target: Target, features: Features): number {
  const { field } = target.reasons ?? {};
  return [
    features.role === target.role || isSameField(features, target),
    isMain(features.region) || inRegion(target, features) === true,
    headingsOf(target).length > 0 && isUnderHeading(target, features),
    leadsThere(target, features),
    !!field && field === features.field,
    features.hinted,
  ].filter(Boolean).length;
}

export const isReasoned = (target: Target, features: Features, bearing: Bearing): boolean =>
  isPlausible(target, features, bearing) && reasonsFor(target, features) >= bearing.needs;
