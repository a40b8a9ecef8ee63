/**
 * Which page of the site is this? Its address is compared first, then its content: two signs on two elements, or one
 * heading. Signs come from the middle of the page; links, header and footer never decide alone. « None » is a valid
 * answer.
 */
import type { PageRule, PageSign } from '../guide/guide.ts';
import type { ElementIndex } from '../locate/elementIndex.ts';
import { wordsOf } from '../locate/name.ts';
import { partsOf } from '../locate/nameParts.ts';
import { nameParts } from '../locate/namesInParts.ts';
import { longestRun, normalise, same, wantedOf } from '../locate/normalise.ts';
import { isGeneric } from '../locate/reasons.ts';
import { type Landmarks, landmarksOf, regionOf } from '../locate/region.ts';
import { precisionOf } from './address.ts';

export { fits } from './address.ts';

/**
 * The elements that show each of the words: two names of one control (its label and its placeholder) are one sign, not
 * two.
 */
export type PageSigns = Map<string, Set<object>>;

const WORDS_ONLY = 'label,legend,[role$=group]';
const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/**
 * The words a person could recognise the page by: headings, legends, labels, buttons and links, in parts when the whole
 * text is longer.
 * @param wanted which words matter: visibility is expensive, and is computed only for those
 * @param runs the letter runs of such words
 */
export function signsOf(page: ElementIndex, wanted: (word: string) => boolean = () => true, runs = ['']): PageSigns {
  const anchors: PageSigns = new Map();
  for (const { element, role, names } of page.saying(runs)) {
    if (!role && !element.matches(WORDS_ONLY)) continue;
    const whole = names.filter(wanted);
    const words = whole.length || !names.length ? whole : inPart(element, runs, names).filter(wanted);
    if (words.length && isVisibleEnough(element))
      for (const word of words) anchors.set(word, (anchors.get(word) ?? new Set()).add(bearerOf(element)));
  }
  return anchors;
}

/** Without a hint in the label, the count of a tab, or the detail of a link. */
function inPart(element: Element, runs: string[], names: string[]): string[] {
  if (!names.some((name) => runs.some((run) => name.includes(run)))) return [];
  const parts = element.matches(`${WORDS_ONLY},${HEADING}`) ? partsOf(element) : nameParts(element);
  return parts.filter(({ rest, front }) => rest !== 'joined' && !front).map(({ name }) => name);
}

/** A label and its field, a legend and its group, a heading and the button in it are one element for this purpose. */
const bearerOf = (element: Element): Element =>
  (element as HTMLLabelElement).control ??
  element.closest(HEADING) ??
  element.closest('legend')?.parentElement ??
  element;

/** A label placed off screen still names its page; only what is not rendered at all is left out. */
const isVisibleEnough = (element: Element): boolean => element.checkVisibility?.({ visibilityProperty: true }) ?? true;

const LINK = 'a[href]:not([role=button]),[role=link],[role=menuitem]';
/** It speaks of another page: a link, a heading that is one link, a tab that is not the open one. */
const leadsAway = (element: Element): boolean =>
  element.matches(`a:not([role=button]),${LINK},[role=tab][aria-selected=false]`) ||
  (element.matches(HEADING) &&
    !element.matches('h1') &&
    [...element.querySelectorAll(LINK)].some((link) => isWhole(link, element)));
const isWhole = (part: Element, whole: Element): boolean => normalise(wordsOf(part)) === normalise(wordsOf(whole));

/** The weight of a sign on this element: a heading is enough alone; a link or page furniture never is. */
function weigherOf(landmarks: Landmarks) {
  const known = new Map<object, { worth: number; around: boolean }>();
  return (thing: object, sign: PageSign): number => {
    const element = thing as Element;
    const found = known.get(thing) ?? {
      worth: leadsAway(element) ? 0.5 : element.matches(HEADING) ? HEADING_WORTH : 1,
      around: !/^(main|body|dialog|beside)$/.test(regionOf(element, landmarks)),
    };
    known.set(thing, found);
    // The entry of a list is the title of the page that it opens.
    if (sign.in === 'list' && element.matches(TITLE)) return 0;
    return found.around && sign.in !== 'any' ? 0.25 : found.worth;
  };
}
const HEADING_WORTH = 2;
const TITLE = 'h1,[role=heading][aria-level="1"]';

/** The required weight: two signs, or all of them when the rule lists only one. */
const ENOUGH = 1.5;
const ENOUGH_OF_ONE = 0.75;
const ENOUGH_ALONE = 0.4;

/** Do two elements say the same? */
const sameWords = (one: object, other: object, anchors: PageSigns): boolean =>
  [...anchors.values()].some((things) => things.has(one) && things.has(other));

/**
 * Of the author's variants, whole words weigh more than those left open, and words that many elements have weigh half.
 */
function likeness(word: string, variants: string[], isHeading: boolean): number {
  let best = 0;
  for (const variant of variants) {
    if (!same(word, variant)) continue;
    const { want, open } = wantedOf(variant);
    const whole = !open || word === want ? 1 : 0.8;
    best = Math.max(best, open && !isHeading && isGeneric(variant) ? 0.5 : whole);
  }
  return best;
}

/**
 * How much of the rule is found, each sign on an element of its own, and whether that is enough.
 * @param weigh the weight of a sign on this element; on data all elements are equal
 * @param isAlone no other page has such a precise address, so less is enough
 */
export function seen(
  rule: PageRule,
  anchors: PageSigns,
  weigh?: (thing: object, sign: PageSign) => number,
  isAlone = false,
): { count: number; enough: boolean; things: object[] } {
  const worths = rule.signs.map((sign) => {
    const worth = new Map<object, number>();
    for (const [word, things] of anchors)
      for (const thing of things) {
        const base = weigh?.(thing, sign) ?? 1;
        const likely = likeness(word, sign.words, base >= HEADING_WORTH);
        if (likely && base) worth.set(thing, Math.max(worth.get(thing) ?? 0, weigh ? base * likely : 1));
      }
    return [...worth].sort(([, a], [, b]) => b - a);
  });
  const held = new Map<object, number>();
  const settle = (sign: number, tried: Set<object>): boolean =>
    (worths[sign] ?? []).some(([thing]) => {
      if (tried.has(thing)) return false;
      tried.add(thing);
      const holder = held.get(thing);
      if (holder !== undefined && !settle(holder, tried)) return false;
      held.set(thing, sign);
      return true;
    });
  for (const sign of rule.signs.keys()) settle(sign, new Set());
  let sum = [...held].reduce(
    (total, [thing, sign]) => total + (worths[sign]?.find(([one]) => one === thing)?.[1] ?? 0),
    0,
  );
  // Two variants of the only sign, on two elements, are two signs.
  const [only, ...others] = rule.signs.length === 1 ? (worths[0] ?? []) : [];
  const second = only && others.find(([thing]) => !sameWords(only[0], thing, anchors));
  if (weigh && second) sum += second[1];
  // With equal weight, more signs are better.
  const count = weigh ? sum + held.size / 100 : sum;
  const needed =
    rule.signs.length === 0 ? 0 : rule.signs.length === 1 ? (isAlone ? ENOUGH_ALONE : ENOUGH_OF_ONE) : ENOUGH;
  return { count, enough: sum >= needed, things: [...held.keys()] };
}

/**
 * @returns the qualified keys of the pages this may be: among those that match, the most precise addresses, then the
 * most signs. More than one when a page shows what another shows too; none when nothing matches.
 */
export function recognise(
  pages: Record<string, PageRule>,
  address: string,
  page: ElementIndex,
  root: Document | Element = document,
): string[] {
  const byAddress = Object.entries(pages).flatMap(([key, rule]) => {
    const precise = precisionOf(rule, address);
    return precise === undefined ? [] : [{ key, rule, precise }];
  });
  const words = byAddress.flatMap(({ rule }) => rule.signs.flatMap((sign) => sign.words));
  const wanted = (word: string): boolean => words.some((variant) => same(word, variant));
  const anchors: PageSigns = words.length ? signsOf(page, wanted, words.map(longestRun)) : new Map();
  const weigh = weigherOf(landmarksOf(root, page.roots));
  const most = Math.max(...byAddress.map(({ precise }) => precise));
  const isAlone = byAddress.filter(({ precise }) => precise === most).length === 1;
  // An address alone is the word of the rule that knows it best: a page of its own stands under it.
  const likely = byAddress
    .filter(({ rule, precise }) => rule.signs.length > 0 || precise === most)
    .map(({ key, rule, precise }) => ({ key, precise, ...seen(rule, anchors, weigh, isAlone && precise === most) }))
    .filter(({ enough }) => enough)
    .sort((a, b) => b.precise - a.precise || b.count - a.count);
  const [best] = likely;
  return likely.filter((one) => best && one.precise === best.precise && isAsLikely(one, best)).map(({ key }) => key);
}

interface Likely {
  count: number;
  things: object[];
}

/**
 * A title alone may be the name of what was chosen on the previous page, so what another page shows on another element
 * counts as well.
 */
const isAsLikely = (one: Likely, best: Likely): boolean =>
  one.count === best.count ||
  (best.things.length === 1 && one.things.length > 0 && !one.things.some((thing) => best.things.includes(thing)));
