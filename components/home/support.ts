/** What the companion stands on (design §7). Asked of the browser itself: a version number would only guess. */
export const isSupported = (view: Window & typeof globalThis): boolean =>
  'showPopover' in view.HTMLElement.prototype &&
  view.CSS.supports('position-area: center') &&
  'moveBefore' in view.Element.prototype;
