/** Is an element visible to a person, now or by scrolling? Forces layout, so it is asked of few elements. */
import { fileOpenerOf } from './fileOpener.ts';
import { parentOf } from './shadowed.ts';

/**
 * Visible to a person: rendered, neither inert nor hidden, not clipped to nothing, not placed where no scroll leads,
 * through shadow roots and frames.
 */
export function isVisible(element: Element): boolean {
  const shown = shownPart(element);
  for (let around: Element | null = shown; around; around = hostOf(around)) {
    if (around.closest('[inert],[aria-hidden=true]')) return false;
    // What the browser does not render while it is off screen is there all the same: the person can scroll to it.
    if (!(around.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true)) return false;
  }
  const box = shown.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && isReachable(shown, box);
}

/** A part as thin as this, in px, is closed. */
const SHUT = 2;

/** Does clipping leave something of its box, and can a person scroll to it? */
function isReachable(element: Element, box: DOMRect): boolean {
  const { documentElement: page, body, defaultView: view } = element.ownerDocument;
  if (!view) return true;
  let { left, top, right, bottom } = box;
  let position = view.getComputedStyle(element).position;
  let scrolls = false;
  for (
    let around = parentOf(element) ?? hostWithin(element);
    around && around !== page && around !== body;
    around = parentOf(around) ?? hostWithin(around)
  ) {
    const style = view.getComputedStyle(around);
    if (style.display === 'contents') continue;
    // An element that is fixed, or positioned by an outer ancestor, is not clipped by this one.
    const escapes = position === 'fixed' || (position === 'absolute' && style.position === 'static');
    if (!escapes) {
      if (position === 'absolute' || style.position !== 'static') position = style.position;
      const overflow = style.overflowX + style.overflowY;
      if (/hidden|clip/.test(overflow) && !scrolls) {
        const edge = around.getBoundingClientRect();
        if (style.overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        if (style.overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
        if (right - left < SHUT || bottom - top < SHUT) return false;
      }
      scrolls ||= /auto|scroll/.test(overflow);
    }
  }
  if (scrolls) return true;
  const { innerWidth, innerHeight, scrollX, scrollY } = view;
  if (position === 'fixed') return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  // Nothing scrolls beyond the upper and left edges of a page, nor past its end.
  const isRtl = view.getComputedStyle(page).direction === 'rtl';
  return (
    (isRtl || right + scrollX > 0) && bottom + scrollY > 0 && left + scrollX < Math.max(page.scrollWidth, innerWidth)
  );
}

const hostWithin = (element: Element): Element | null => {
  const root = element.getRootNode() as ShadowRoot;
  return root.host ?? null;
};

/** What holds the tree an element is in: its shadow host, or its frame; null in the document itself. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  return 'host' in root ? root.host : (root.defaultView?.frameElement ?? null);
}

/** Not drawn, or drawn as nothing. */
const isUnseen = (control: Element): boolean =>
  control.getBoundingClientRect().width <= 1 ||
  !(control.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true);

/**
 * The visible part of a control: for a checkbox, radio or file field that is drawn by its label, the label; for a file
 * field that shows nothing, the button that opens it.
 */
export function shownPart(element: Element): HTMLElement {
  const control = element as HTMLInputElement;
  const drawnByLabel = ['radio', 'checkbox', 'file'].includes(control.type) && control.labels?.length;
  const label = drawnByLabel
    ? [...(control.labels ?? [])].find((label) => label.getBoundingClientRect().width > 1)
    : undefined;
  if (label || control.type !== 'file' || !isUnseen(control)) return label ?? control;
  return (fileOpenerOf(control) as HTMLElement | null) ?? control;
}
