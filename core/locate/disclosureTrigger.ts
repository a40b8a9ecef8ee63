/** What opens the closed part an element is hidden in, in the page's own words: « ouvrez d'abord … ». */

import { namesOf, wordsOf } from './name.ts';
import { isVisible } from './visible.ts';

export function disclosureTriggerOf(
  element: Element,
  visible: (element: Element) => boolean = isVisible,
): string | undefined {
  const root = element.getRootNode() as Document | ShadowRoot;
  for (let around: Element | null = element.parentElement; around; around = around.parentElement) {
    if (around.localName === 'details' && !around.hasAttribute('open')) {
      const summary = [...around.children].find((child) => child.localName === 'summary');
      if (summary && visible(summary)) return tidy(wordsOf(summary));
    }
    const opener = around.id && root.querySelector(`[aria-controls~="${CSS.escape(around.id)}"][aria-expanded=false]`);
    if (opener && visible(opener)) return tidy(namesOf(opener)[0] ?? '');
  }
  return undefined;
}

const tidy = (words: string): string | undefined => words.replace(/\s+/g, ' ').trim() || undefined;
