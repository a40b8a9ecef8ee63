/** The mutations by the names they have in frozen.json. */
import { carded, counted, goneInFurniture, hinted, wordsBehind, wordsInFront } from './added.ts';
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
import type { Mutation } from './parts.ts';
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

/** The author says that it stands in the header or a menu: what is moved or copied out of there is told apart, and there it is no furniture. */
const unlessInHeader =
  (mutation: Mutation): Mutation =>
  (subject, ...others) =>
    /^(header|nav)$/.test(subject.target.reasons?.region ?? '') ? null : mutation(subject, ...others);

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
  'visible-twin': unlessInHeader(visibleTwin),
  moved: unlessInHeader(moved),
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
  namesake: unlessInHeader(namesake),
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
  'gone-in-furniture': unlessInHeader(goneInFurniture),
};
