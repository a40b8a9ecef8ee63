/** The control that opens the closed part around an element, in the page's own words: « ouvrez d'abord … ». */

import { namesOf, wordsOf } from './name.ts';
import { drawnParentOf, parentOf } from './shadowed.ts';
import { isVisible } from './visible.ts';

/** A longer text is not a label to look for. */
const LONGEST = 80;
const TRIGGER = 'button,summary,[role=button],[role=tab],[role=menuitem],[aria-haspopup],[aria-expanded]';

/** @param told only what says by an attribute that it opens this part */
export function disclosureTriggerOf(
  element: Element,
  visible: (element: Element) => boolean = isVisible,
  told = false,
): string | undefined {
  for (let around: Element | null = element; around; around = drawnParentOf(around)) {
    if (around.localName === 'details' && !around.hasAttribute('open')) {
      const summary = [...around.children].find((child) => child.localName === 'summary');
      if (summary && visible(summary)) return tidy(wordsOf(summary));
    }
    const opener = openerOf(around);
    if (opener && visible(opener)) return tidy(namesOf(opener)[0] ?? wordsOf(opener));
    // A menu that opens under its own label, without any attribute that says so.
    const word = told ? null : triggerIn(around.previousElementSibling);
    if (word && !isTwin(word, element) && isShut(around, visible) && visible(word))
      return tidy(namesOf(word)[0] ?? wordsOf(word));
  }
  return undefined;
}

/** The same control drawn twice: the visible one opens nothing. */
const isTwin = (word: Element, element: Element): boolean =>
  tidy(namesOf(word)[0] ?? '') === tidy(namesOf(element)[0] ?? '');

/** A heading that contains only the control that opens the part under it. */
function triggerIn(beside: Element | null): Element | null | undefined {
  if (!beside || beside.matches(TRIGGER)) return beside;
  const word = beside.querySelector(TRIGGER) ?? beside.shadowRoot?.querySelector(TRIGGER);
  return word && tidy(wordsOf(word)) === tidy(wordsOf(beside)) ? word : null;
}

/** The element that declares that it opens this part; for a tab panel, its tab. */
function openerOf(part: Element): Element | null {
  const root = part.getRootNode() as Document | ShadowRoot;
  if (part.id) {
    const id = CSS.escape(part.id);
    const opener = root.querySelector(
      `[aria-controls~="${id}"][aria-expanded=false],[aria-controls~="${id}"][aria-selected=false],[popovertarget="${id}"],[commandfor="${id}"],[data-bs-target="#${id}"],[data-target="#${id}"],a[href="#${id}"][aria-expanded=false]`,
    );
    if (opener) return opener;
  }
  if (part.getAttribute('role') !== 'tabpanel') return null;
  const [tab] = part.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? [];
  const named = tab ? root.querySelector(`[id="${CSS.escape(tab)}"]`) : null;
  return named?.getAttribute('aria-selected') === 'false' ? named : null;
}

/** It is hidden although what surrounds it is visible. */
const isShut = (part: Element, visible: (element: Element) => boolean): boolean => {
  const around = parentOf(part);
  return !visible(part) && (!around || visible(around));
};

const tidy = (words: string): string | undefined => {
  const single = words.replace(/\s+/g, ' ').trim();
  return single && single.length <= LONGEST ? single : undefined;
};
