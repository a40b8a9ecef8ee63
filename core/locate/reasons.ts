/**
 * A ring needs two reasons: the words, and where they stand. Words that namesakes have are never enough. What stands in
 * page furniture is never the target, unless the author says so. That the page was recognised is not a reason. Pure.
 */
import type { Target } from '../guide/guide.ts';
import type { Bearing } from './bearing.ts';
import { type Features, headingsOf, isUnderHeading, sameRoleFamily, withoutQuery } from './features.ts';
import generic from './generic.json' with { type: 'json' };
import { senseOf } from './lexicon.ts';
import { normalise } from './normalise.ts';
import type { ReasonName } from './reasonNames.ts';
import { isMain } from './region.ts';

const NAMESAKES = new Set(generic.names);

const nameOf = (words: string): string => normalise(words.replace(/\*\s*$/, ''));
/** Measured (test/bench/locate/namesakes.ts): other elements on other people's pages have these words. */
const hasNamesakes = (words: string): boolean => NAMESAKES.has(nameOf(words));
/** Words that many things on many pages are called by: one word, or a namesake that was measured. */
export const isGeneric = (words: string): boolean => hasNamesakes(words) || senseOf(nameOf(words)).count < 2;

const leadsThere = ({ seen }: Target, { destination }: Features): boolean =>
  !!seen?.destination && !!destination && withoutQuery(destination) === withoutQuery(seen.destination);

/** Is it where the author says? Undefined when the author says nothing, or nothing is known. */
function inRegion(target: Target, features: Features): boolean | undefined {
  const { region: wanted } = target.reasons ?? {};
  const { region } = features;
  if (!wanted || !region) return undefined;
  // A window of the site may hold what another site keeps in its page, so its words need other reasons.
  if (wanted === 'main') return region === 'dialog' ? undefined : isMain(region);
  // What one author calls the header, another calls the menu; and a menu may be drawn in the middle of the page.
  if (wanted === 'header' || wanted === 'nav')
    return /^(header|nav)$/.test(region) || (isMain(region) && features.menu);
  return region === wanted;
}

export const isPlaced = (target: Target, features: Features): boolean => inRegion(target, features) === true;

/** Does its place allow a ring at all? */
export function isPlausible(target: Target, features: Features, { want }: Bearing): boolean {
  const placed = inRegion(target, features);
  if (headingsOf(target).length && !isUnderHeading(target, features)) return false;
  // A menu on one screen is a link of the page on another: only words that namesakes bear are held to it, and a link in a sentence.
  if (placed === false && (!isMain(features.region) || features.sentence || hasNamesakes(want))) return false;
  const { field } = target.reasons ?? {};
  // A date may be asked for in a plain text box, but a telephone field does not accept a date.
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

/** Reasons besides the words. */
export function reasonsOf(target: Target, features: Features): ReasonName[] {
  const { field } = target.reasons ?? {};
  const held: (ReasonName | false)[] = [
    (features.role === target.role || isSameField(features, target)) && 'role',
    (isMain(features.region) || isPlaced(target, features)) && 'region',
    headingsOf(target).length > 0 && isUnderHeading(target, features) && 'under',
    leadsThere(target, features) && 'destination',
    !!field && field === features.field && 'field',
    features.hinted && 'hint',
  ];
  return held.filter((name) => name !== false);
}

export const isReasoned = (target: Target, features: Features, bearing: Bearing): boolean =>
  isPlausible(target, features, bearing) && reasonsOf(target, features).length >= bearing.needs;
