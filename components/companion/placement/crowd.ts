/**
 * Handles a page that opens hundreds of popovers at once. For each popover the browser lays out every anchored element
 * again, which blocks Firefox for minutes. Our elements leave the top layer until this is over, and the next check puts
 * them back.
 */

/** No page that people use opens as many popovers at once. */
const CROWD = 50;

/**
 * @param leave called once for each burst, while the page is still opening popovers
 * @returns a function that stops watching
 */
export function watchCrowds(document: Document, leave: () => void): () => void {
  let opened = 0;
  const count = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'open') return;
    if (!opened)
      setTimeout(() => {
        opened = 0;
      });
    if (++opened === CROWD) leave();
  };
  document.addEventListener('beforetoggle', count, { capture: true, passive: true });
  return () => document.removeEventListener('beforetoggle', count, { capture: true });
}
