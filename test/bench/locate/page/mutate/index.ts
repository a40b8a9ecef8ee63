/** The mutations by the names they have in frozen.json. */
import { gone, goneLookAlike, goneNamesakeElsewhere, gonePadded, gonePlainWords, hiddenTwin, namesake, neighbour, padded, visibleTwin } from './company.ts';
import { ariaAgainstWords, asDrawn, decorated, halfDrawn, moved, otherTag, renamed, reordered, split, wordsInAria, wrapped } from './markup.ts';
import type { Mutation } from './parts.ts';
import { headingReworded, lengthen, redesign, reword, synonymous, translate, variant, variantHeading } from './words.ts';

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
  'visible-twin': visibleTwin,
  moved,
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
  namesake,
  gone,
  'gone-look-alike': goneLookAlike,
  'gone-plain-words': gonePlainWords,
  'gone-namesake-elsewhere': goneNamesakeElsewhere,
  'gone-padded': gonePadded,
};
