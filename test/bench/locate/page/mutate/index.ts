/** The mutations by the names they have in frozen.json. */
import { carded, counted, goneInFurniture, goneOutsideMenus, hinted, wordsBehind, wordsInFront } from './added.ts';
import {
  gone,
  goneLookAlike,
  goneNamesakeElsewhere,
  gonePadded,
  gonePlainWords,
  hiddenTwin,
  namesake,
  neighbour,
  padded,
  toldByPlace,
  visibleTwin,
} from './company.ts';
import {
  ariaAgainstWords,
  asDrawn,
  decorated,
  halfDrawn,
  moved,
  otherTag,
  renamed,
  reordered,
  split,
  wordsInAria,
  wrapped,
} from './markup.ts';
import type { Mutation, Subject } from './parts.ts';
import {
  headingReworded,
  lengthen,
  redesign,
  reword,
  synonymous,
  translate,
  variant,
  variantHeading,
} from './words.ts';

const isInHeader: Condition = ({ target }) => /^(header|nav)$/.test(target.reasons?.region ?? '');
type Condition = (subject: Subject) => boolean;

/**
 * A target that the author places in the header or in a menu has separate classes for the mutations that move it out of
 * there or copy it beside. For these, a doubt or silence is an acceptable answer. A ring on another element is as wrong
 * as elsewhere.
 */
const placed =
  (mutation: Mutation, where: boolean): Mutation =>
  (subject) =>
    isInHeader(subject) === where ? mutation(subject) : null;

export const mutations: Record<string, Mutation> = {
  'as-drawn': asDrawn,
  renamed,
  wrapped,
  reordered,
  decorated,
  split,
  'aria-against-words': ariaAgainstWords,
  'words-in-aria': wordsInAria,
  'other-tag': otherTag,
  'hidden-twin': hiddenTwin,
  'visible-twin': placed(visibleTwin, false),
  moved: placed(moved, false),
  'look-alike': neighbour,
  padded,
  'half-drawn': halfDrawn,
  variant,
  'variant-heading': variantHeading,
  redesign,
  reworded: reword,
  lengthened: lengthen,
  synonym: synonymous,
  translated: translate,
  'heading-reworded': headingReworded,
  namesake: placed(namesake, false),
  gone,
  'gone-look-alike': goneLookAlike,
  'gone-plain-words': gonePlainWords,
  'gone-namesake-elsewhere': goneNamesakeElsewhere,
  'gone-padded': gonePadded,
  'words-behind': wordsBehind,
  'words-in-front': wordsInFront,
  counted,
  'hint-in-label': hinted,
  card: carded,
  'gone-in-furniture': placed(goneInFurniture, false),
  'header-visible-twin': placed(visibleTwin, true),
  'header-moved': placed(moved, true),
  'header-namesake': placed(toldByPlace, true),
  'header-gone-in-furniture': placed(goneOutsideMenus, true),
};
