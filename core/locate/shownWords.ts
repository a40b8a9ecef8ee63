/** The words that a person reads on a control, by the boxes of its text: what has no size is not read. Takes layout: asked of one element. */
import { FIELDS, UNSPOKEN } from './name.ts';
import { normalise } from './normalise.ts';
import { parentOf } from './shadowed.ts';

/** A control has fewer. */
const MOST = 60;

/** @returns undefined where nothing is laid out, or where it has no words to show; empty where it has, and none has a size */
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
    if (!node.nodeValue?.trim() || parentOf(node)?.closest(`${UNSPOKEN},script,style`)) continue;
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
