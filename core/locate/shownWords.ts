/** The words that a person reads on a control, by the boxes of its text: what has no size is not read. Takes layout: asked of one element. */
import { FIELDS, UNSPOKEN } from './name.ts';
import { normalise } from './normalise.ts';

/** A control has fewer. */
const MOST = 60;

/** @returns undefined where nothing is laid out, or where it shows no words */
export function shownWords(element: Element): string | undefined {
  const label = element.matches(FIELDS) ? [...((element as HTMLInputElement).labels ?? [])][0] : element;
  if (!label || label.getBoundingClientRect().width <= 1) return undefined;
  const walker = element.ownerDocument.createTreeWalker(label, 4);
  let words = '';
  let met = 0;
  for (let node = walker.nextNode(); node && met < MOST; node = walker.nextNode()) {
    if (!node.nodeValue?.trim() || node.parentElement?.closest(`${UNSPOKEN},script,style`)) continue;
    met++;
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(node);
    if ([...range.getClientRects()].some(({ width, height }) => width > 2 && height > 2)) words += `${node.nodeValue} `;
  }
  return normalise(words) || undefined;
}
