/** On which screen an exercise is resumed: the one that shows the page of the step. Pure. */

import { fits } from '../../core/page/recognise.ts';
import type { Practice } from '../../core/practice/format.ts';
import type { View } from '../../core/session/viewModel.ts';

/**
 * The first screen whose address matches, preferably by the words it shows; undefined when the first screen will do.
 */
export function screenFor(practice: Practice, { page, pages }: Pick<View, 'page' | 'pages'>): string | undefined {
  const rule = page ? pages[page] : undefined;
  if (!rule) return;
  const likely = Object.entries(practice.screens)
    .filter(([, { address }]) => rule.url.some((pattern) => fits(pattern, address)))
    .map(([id, screen]) => ({
      id,
      words: rule.signs.filter((sign) => sign.words.some((word) => says(screen, word))).length,
    }))
    .sort((a, b) => b.words - a.words);
  return likely[0]?.id;
}

/** Anywhere in the screen's data: precise enough to choose between screens of one address. */
const says = (screen: Practice['screens'][string], word: string): boolean =>
  JSON.stringify(screen).includes(JSON.stringify(word.replace(/\*$/, '')).slice(1, -1));
