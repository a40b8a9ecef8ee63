/** Dialogs that the set's own script must open, because the DSFR closes those that it did not open itself. */
import { settled } from './lives.ts';

type Dsfr = (element: Element) => { modal?: { disclose(): void } } | undefined;

/** The script starts by itself some frames after the page has loaded. This is the maximum number of attempts. */
const PATIENCE = 60;

export async function openModals(): Promise<void> {
  for (const dialog of document.querySelectorAll('[data-foreign-modal]')) {
    const isOpen = (): boolean => getComputedStyle(dialog).visibility === 'visible' && dialog.hasAttribute('open');
    for (let turn = 0; turn < PATIENCE && !isOpen(); turn++) {
      (globalThis as unknown as { dsfr?: Dsfr }).dsfr?.(dialog)?.modal?.disclose();
      await settled();
    }
    if (!isOpen()) throw new Error('The set’s script has not opened the window.');
  }
}
