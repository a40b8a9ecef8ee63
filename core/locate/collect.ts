/** The thin room beside the decision: walks a document, its open shadow roots and same-origin frames, and describes candidates. */
import type { Target } from '../guide.ts';
import { bears, type Features, sameFamily } from './decide.ts';
import { CANDIDATES, namesOf, roleOf, wordsOf } from './name.ts';
import { normalise } from './words.ts';

export interface Candidate {
  element: Element;
  features: Features;
}

export interface Collected {
  candidates: Candidate[];
  /** Roots walked beside the first: what a watcher must observe too. */
  roots: (Document | ShadowRoot)[];
  /** Large visible frames of another origin: what is inside cannot be seen. */
  sealed: Element[];
}

/** Ours: never a candidate, never walked. */
const OURS = 'faire-avec';

/** Visible to a person: rendered, not inert nor hidden from everybody. Takes layout; asked of few elements only. */
export function isVisible(element: Element): boolean {
  const shown = shownPart(element);
  if (shown.closest('[inert],[aria-hidden=true]')) return false;
  if (!(shown.checkVisibility?.({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) ?? true)) return false;
  const box = shown.getBoundingClientRect();
  return box.width > 1 && box.height > 1;
}

/** What a person sees of a control: for a box, a radio or a file that is drawn by its label, the label. */
export function shownPart(element: Element): HTMLElement {
  const control = element as HTMLInputElement;
  const drawnByLabel = ['radio', 'checkbox', 'file'].includes(control.type) && control.labels?.length;
  return (drawnByLabel ? [...(control.labels ?? [])].find((label) => label.getBoundingClientRect().width > 1) : undefined) ?? control;
}

export function collect(target: Target, root: Document | ShadowRoot | Element, visible = isVisible): Collected {
  const found: Collected = { candidates: [], roots: [], sealed: [] };
  walk(target, root, [], found, visible);
  return found;
}

interface Heading {
  level: number;
  words: string;
}

function walk(target: Target, root: Document | ShadowRoot | Element, above: string[], found: Collected, visible: (element: Element) => boolean): void {
  const headings: Heading[] = [];
  // Every element is visited because any may hold a shadow root; the costly reading is for candidates only.
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 1);
  for (let node = walker.nextNode() as Element | null; node; node = walker.nextNode() as Element | null) {
    while (node?.localName === OURS) node = skip(walker);
    if (!node) break;
    if (node.shadowRoot) {
      found.roots.push(node.shadowRoot);
      walk(target, node.shadowRoot, [...above, ...headings.map(({ words }) => words), ...groupsOf(node)], found, visible);
    }
    if (node.localName === 'iframe')
      frame(target, node as HTMLIFrameElement, [...above, ...headings.map(({ words }) => words), ...groupsOf(node)], found, visible);
    if (!node.matches(CANDIDATES)) continue;
    const role = roleOf(node);
    if (role === 'heading') {
      const level = Number(node.getAttribute('aria-level') ?? node.localName.slice(1)) || 2;
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      headings.push({ level, words: normalise(wordsOf(node)) });
    }
    if (!role || !sameFamily(role, target.role)) continue;
    const names = namesOf(node, role).map(normalise);
    if (!bears(names, target.names)) continue;
    const under = [...above, ...headings.map(({ words }) => words), ...groupsOf(node)];
    found.candidates.push({
      element: node,
      features: { role, names, under, visible: visible(node), hinted: hinted(node, target), destination: destinationOf(node) },
    });
  }
}

/** The next element that is not inside the present one. */
function skip(walker: TreeWalker): Element | null {
  let next = walker.nextSibling();
  while (!next && walker.parentNode()) next = walker.nextSibling();
  return next as Element | null;
}

function frame(target: Target, element: HTMLIFrameElement, above: string[], found: Collected, visible: (element: Element) => boolean): void {
  let inner: Document | null = null;
  try {
    inner = element.contentDocument;
  } catch {
    // another origin
  }
  if (inner) {
    found.roots.push(inner);
    walk(target, inner, above, found, visible);
  } else if (visible(element)) {
    const box = element.getBoundingClientRect();
    if (box.width >= 200 && box.height >= 100) found.sealed.push(element);
  }
}

/** Legends and names of the groups around an element. */
function groupsOf(element: Element): string[] {
  const groups: string[] = [];
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around.localName === 'fieldset') {
      const legend = [...around.children].find((child) => child.localName === 'legend') ?? around.querySelector('legend');
      if (legend) groups.push(normalise(wordsOf(legend)));
    }
    if (around.hasAttribute('aria-labelledby') || around.hasAttribute('aria-label')) groups.push(...namesOf(around, 'heading').slice(0, 1).map(normalise));
  }
  return groups;
}

const hinted = (element: Element, { hint }: Target): boolean => {
  try {
    return !!hint && element.matches(hint);
  } catch {
    return false;
  }
};

const destinationOf = (element: Element): string | undefined => {
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  return href && !href.startsWith('#') && !href.startsWith('javascript:') ? href : undefined;
};
