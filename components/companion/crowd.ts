/**
 * A page that opens popovers by the hundred in one go: for each of them the browser lays out anew what is tied to an element, which holds
 * Firefox up for minutes. What is ours leaves the top layer until it is over; the next look puts it back.
 */

/** No page that people use opens as many at once. */
const CROWD = 50;

/** @param leave called once for each crowd, while the page is at it @returns how to stop watching */
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
