/** Is an element shown to a person? Takes layout: asked of few elements only. */

/** Visible to a person: rendered, not inert nor hidden from everybody, through roots and frames. */
export function isVisible(element: Element): boolean {
  const shown = shownPart(element);
  for (let around: Element | null = shown; around; around = hostOf(around)) {
    if (around.closest('[inert],[aria-hidden=true]')) return false;
    if (
      !(
        around.checkVisibility?.({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) ??
        true
      )
    )
      return false;
  }
  const box = shown.getBoundingClientRect();
  return box.width > 1 && box.height > 1;
}

/** What holds the tree an element is in: its shadow host, or its frame; null in the document itself. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  return 'host' in root ? root.host : (root.defaultView?.frameElement ?? null);
}

/** What a person sees of a control: for a box, a radio or a file that is drawn by its label, the label. */
export function shownPart(element: Element): HTMLElement {
  const control = element as HTMLInputElement;
  const drawnByLabel = ['radio', 'checkbox', 'file'].includes(control.type) && control.labels?.length;
  return (
    (drawnByLabel ? [...(control.labels ?? [])].find((label) => label.getBoundingClientRect().width > 1) : undefined) ??
    control
  );
}
