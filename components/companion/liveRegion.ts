/** The one polite live region: in the page, and empty, before anything is said in it; then one change of text each. */

/** A reader has noticed the region by then, ms. */
const NOTICED = 20;
/** Long enough to have been said; what stays would be met again by somebody who reads the page line by line. */
const SAID = 8000;

export function createLiveRegion(document: Document) {
  const region = document.createElement('div');
  region.className = 'told';
  region.setAttribute('aria-live', 'polite');
  let said = '';
  let emptied: ReturnType<typeof setTimeout> | undefined;
  return {
    region,
    /** @param isLast nothing of ours waits for anything afterwards. The same words again are not news; no words leave the last ones. */
    announce(text: string, isLast = false): void {
      if (!text || text === said) return;
      said = text;
      clearTimeout(emptied);
      setTimeout(() => {
        region.textContent = text;
      }, NOTICED);
      if (!isLast)
        emptied = setTimeout(() => {
          region.textContent = '';
        }, SAID);
    },
    stop: () => clearTimeout(emptied),
  };
}
