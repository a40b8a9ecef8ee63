/**
 * What the companion needs of the browser (design §7). Features are tested, because a version number would only be a
 * guess.
 */
export const isSupported = (view: Window & typeof globalThis): boolean =>
  'showPopover' in view.HTMLElement.prototype &&
  view.CSS.supports('position-area: center') &&
  'moveBefore' in view.Element.prototype;
