/** The one polite live region: in the page, and empty, before anything is said in it; then one change of text each. */

/** A reader has noticed the region by then, ms. */
const NOTICED = 20;

export function createLiveRegion(document: Document) {
  const region = document.createElement('div');
  region.className = 'told';
  region.setAttribute('aria-live', 'polite');
  let said = '';
  return {
    region,
    /** The same words again are not news; no words leave the last ones. */
    announce(text: string): void {
      if (!text || text === said) return;
      said = text;
      setTimeout(() => {
        region.textContent = text;
      }, NOTICED);
    },
  };
}
