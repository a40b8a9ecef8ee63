/**
 * Shows an advisor's actions to the person beside: pointer, clicks, important keys, and a dot while « Ctrl » is held.
 * It listens, and draws in its own layer; it sends nothing to the page, prevents nothing, and reads nothing from it.
 */

import { keyNames, withShift } from '../words.ts';

export const keyName = ({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string | undefined => {
  const name = Object.hasOwn(keyNames, key) ? keyNames[key] : undefined;
  return name && shiftKey && key === 'Tab' ? withShift(name) : name;
};

/** @returns how to remove it */
export function showPointing(document: Document): () => void {
  const layer = document.createElement('div');
  layer.className = 'pointing';
  layer.ariaHidden = 'true';
  const halo = document.createElement('span');
  const put = (element: HTMLElement, x: number, y: number): void => {
    element.style.setProperty('--x', String(x));
    element.style.setProperty('--y', String(y));
  };
  /** Visible for a moment: removed when its animation ends. */
  const brief = (className: string, words = ''): HTMLElement => {
    const mark = document.createElement('span');
    mark.className = className;
    mark.textContent = words;
    mark.addEventListener('animationend', () => mark.remove());
    layer.append(mark);
    return mark;
  };
  const moved = ({ clientX, clientY, ctrlKey }: PointerEvent): void => {
    halo.className = ctrlKey ? 'halo laser' : 'halo';
    put(halo, clientX, clientY);
    if (!halo.isConnected) layer.append(halo);
  };
  const pressed = ({ clientX, clientY }: PointerEvent): void => put(brief('click'), clientX, clientY);
  const typed = (event: KeyboardEvent): void => {
    if (event.key === 'Control') halo.className = 'halo laser';
    const name = keyName(event);
    if (!name) return;
    for (const shown of layer.querySelectorAll('.key')) shown.remove();
    brief('key', name);
  };
  const released = ({ key }: KeyboardEvent): void => {
    if (key === 'Control') halo.className = 'halo';
  };
  const left = (): void => halo.remove();

  const gone = new AbortController();
  const quietly = { capture: true, passive: true, signal: gone.signal };
  document.addEventListener('pointermove', moved, quietly);
  document.addEventListener('pointerdown', pressed, quietly);
  document.addEventListener('keydown', typed, quietly);
  document.addEventListener('keyup', released, quietly);
  document.documentElement.addEventListener('pointerleave', left, quietly);
  document.documentElement.append(layer);
  return () => {
    gone.abort();
    layer.remove();
  };
}
