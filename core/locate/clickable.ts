/**
 * Things that a person can press but that show it only by the hand cursor: a block with a listener, a link without an
 * address.
 */
import type { Target } from '../guide/guide.ts';
import type { ElementIndex } from './elementIndex.ts';
import { type Entry, entryOf } from './entry.ts';
import { FIELDS, isApart, isCandidate, roleOf, wordsOf } from './name.ts';
import { longestRun } from './normalise.ts';
import { parentOf } from './shadowed.ts';
import { hostOf } from './visible.ts';

const MOST = 20;
/** Minimum time between two walks of the page for words, in ms. */
const EVERY = 1000;
const PRESSED = /^(button|link|tab|radio|checkbox)$/;

const last = new WeakMap<ElementIndex, { key: string; at: number; found: Element[] }>();

export function clickablesNamed({ role, names }: Target, root: Document | Element, page: ElementIndex): Entry[] {
  if (!PRESSED.test(role)) return [];
  const key = [role, ...names].join();
  const before = last.get(page);
  const now = performance.now();
  const found =
    before && before.key === key && now - before.at < EVERY
      ? before.found.filter((element) => element.isConnected)
      : [root, ...page.roots].flatMap((tree) => search(tree, names));
  if (found !== before?.found) last.set(page, { key, at: now, found });
  return found.map((element) => ({
    ...entryOf(element, wordsOf(element)),
    role: 'button',
    element,
    names: entryOf(element, wordsOf(element)).names,
    written: [wordsOf(element)],
  }));
}

function search(tree: Node, names: string[]): Element[] {
  const runs = names.map(longestRun);
  const found = new Set<Element>();
  // What is in a field is the person's, and is not read.
  const walker = document.createTreeWalker(
    tree,
    5 /* elements and text */,
    (node) => (node.nodeType === 1 && (node as Element).matches(FIELDS) ? 2 /* reject */ : 1) /* accept */,
  );
  for (let node = walker.nextNode(); node && found.size < MOST; node = walker.nextNode()) {
    const text = node.nodeType === 3 ? (node.nodeValue ?? '') : '';
    if (text.length > 2000 || !text.trim()) continue;
    const lower = text.toLowerCase();
    if (!runs.some((run) => lower.includes(run))) continue;
    const pressed = pressable(parentOf(node));
    if (pressed) found.add(pressed);
  }
  return [...found];
}

/**
 * The outermost element that shows a hand cursor over these words, a few levels up. Nothing when an element with a role
 * holds them.
 */
function pressable(from: Element | null): Element | undefined {
  let pressed: Element | undefined;
  for (let around = from, up = 0; around && up < 4; around = parentOf(around) ?? hostOf(around), up++) {
    if (
      (isCandidate(around) && roleOf(around)) ||
      around.localName === 'label' ||
      around.matches('main,body,form,article,section')
    )
      return roleOf(around) || around.localName === 'label' ? undefined : pressed;
    // It is closed, or it is the whole page around a closed part: there is nothing to press, whatever the cursor says.
    if (around.matches('[aria-disabled=true],[aria-current]')) return undefined;
    if (around.ownerDocument.defaultView?.getComputedStyle(around).cursor !== 'pointer') break;
    pressed = around;
  }
  return pressed && !isApart(pressed) ? pressed : undefined;
}
