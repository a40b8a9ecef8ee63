/**
 * The visible words of a control, by the boxes of its text: text without size is not visible. Forces layout, so it is
 * asked of one element.
 */
import { FIELDS, UNSPOKEN } from './name.ts';
import { normalise } from './normalise.ts';
import { parentOf } from './shadowed.ts';

/** More than a control has. */
const MOST = 60;

/** @returns undefined when nothing is laid out or it has no text; empty when it has text and none of it is visible */
export function shownWords(element: Element): string | undefined {
  const { labels } = element as HTMLInputElement;
  // A list drawn with a button shows its value, beside the label that names it.
  if (labels?.length && !element.matches(FIELDS)) return undefined;
  const label = element.matches(FIELDS) ? labels?.[0] : element;
  if (!label || label.getBoundingClientRect().width <= 1) return undefined;
  const walker = element.ownerDocument.createTreeWalker(label, 4);
  let words = '';
  let met = 0;
  let boxed = false;
  let sized = false;
  for (let node = walker.nextNode(); node && met < MOST; node = walker.nextNode()) {
    if (parentOf(node)?.closest(`${UNSPOKEN},script,style`) || !node.nodeValue?.trim()) continue;
    met++;
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()];
    boxed ||= boxes.length > 0;
    sized ||= boxes.some(({ width, height }) => width > 0 && height > 0);
    if (boxes.some(({ width, height }) => width > 2 && height > 2)) words += `${node.nodeValue} `;
  }
  if (boxed && !sized && !element.matches('[aria-label],[aria-labelledby],[title],input')) return '';
  return normalise(words) || undefined;
}
