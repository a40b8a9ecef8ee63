import { ancestors, type Box, boxOf, toTop } from './walk.ts';

const labels = (element: Element): Element[] => {
  const own = [...((element as HTMLInputElement).labels ?? [])];
  const wrap = element.closest('label');
  return wrap && !own.includes(wrap) ? [...own, wrap] : own;
};

/**
 * True when the element is visible and large enough to click. The native input under a custom label is often neither.
 */
function drawn(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 3 &&
    height > 3 &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
  );
}

/** What a person sees of a control: the control itself, or else the label that is drawn in its place. */
export const face = (element: Element): Element | null => [element, ...labels(element)].find(drawn) ?? null;

/** The boxes on which a ring is correct: the control and its labels. */
export const faces = (element: Element): Box[] => [element, ...labels(element)].filter(drawn).map(boxOf);

/** True when the element is behind an open modal, inert, or hidden from screen readers. */
export function shut(element: Element): boolean {
  const up = [element, ...ancestors(element)];
  if (up.some((one) => one.hasAttribute('inert') || one.getAttribute('aria-hidden') === 'true')) return true;
  const modal = [...element.ownerDocument.querySelectorAll('dialog')]
    .filter((dialog) => dialog.matches(':modal'))
    .at(-1);
  return modal !== undefined && !up.includes(modal);
}

/** The innermost element at a point of the top window. */
function at(x: number, y: number): Element | null {
  let tree: Document | ShadowRoot = document;
  for (;;) {
    const hit: Element | null = tree.elementFromPoint(x, y);
    if (hit?.shadowRoot && hit.shadowRoot !== tree) {
      const deeper: Element | null = hit.shadowRoot.elementFromPoint(x, y);
      if (!deeper || deeper === hit) return hit;
      tree = hit.shadowRoot;
    } else if (hit?.localName === 'iframe' && (hit as HTMLIFrameElement).contentDocument) {
      const inner = (hit as HTMLIFrameElement).contentDocument as Document;
      const origin = toTop({ x: 0, y: 0, width: 0, height: 0 }, inner.documentElement);
      const here = toTop({ x: 0, y: 0, width: 0, height: 0 }, hit);
      x -= origin.x - here.x;
      y -= origin.y - here.y;
      tree = inner;
    } else return hit;
  }
}

export interface Aim {
  point: { x: number; y: number } | null;
  /** What covers the control when no point is free. */
  cover: string;
}

/** A point where a click reaches the control, because nothing covers it. */
export function aim(element: Element): Aim {
  const target = face(element) ?? element;
  let cover = 'rien n’est dessiné ici';
  for (const rect of target.getClientRects()) {
    for (const [across, down] of [
      [0.5, 0.5],
      [0.25, 0.5],
      [0.75, 0.5],
      [0.1, 0.5],
      [0.9, 0.5],
      [0.5, 0.2],
      [0.5, 0.8],
    ] as const) {
      const spot = toTop(
        { x: rect.x + rect.width * across, y: rect.y + rect.height * down, width: 0, height: 0 },
        target,
      );
      const hit = at(spot.x, spot.y);
      if (hit && [hit, ...ancestors(hit)].includes(target)) return { point: { x: spot.x, y: spot.y }, cover: '' };
      if (hit) cover = `<${hit.localName}> ${(hit.textContent ?? '').trim().slice(0, 60)}`;
    }
  }
  return { point: null, cover };
}
