/**
 * The only polite live region. It is in the page, and empty, before its first announcement. Each announcement then
 * changes its text once.
 */

/** After this delay (ms) a screen reader has detected the region. */
const NOTICED = 20;
/**
 * After this delay (ms) the announcement has been read. The text is then removed, because somebody who reads the page
 * line by line would find it again.
 */
const SAID = 8000;

export function createLiveRegion(document: Document) {
  const region = document.createElement('div');
  region.className = 'told';
  region.setAttribute('aria-live', 'polite');
  let said = '';
  let emptied: ReturnType<typeof setTimeout> | undefined;
  return {
    region,
    /**
     * The same text again is not announced, and an empty text keeps the last one.
     * @param isLast the extension announces nothing after this text, so the text stays
     */
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
