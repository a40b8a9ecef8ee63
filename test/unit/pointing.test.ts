import { afterEach, expect, it } from 'vitest';
import { keyName, showPointing } from '../../components/practice/demonstration/pointing.ts';

let stop = (): void => {};
afterEach(() => stop());
const layer = () => document.querySelector('.pointing');
const key = (type: string, key: string, more: KeyboardEventInit = {}) => new KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...more });

it('names the keys that matter, and never what is typed', () => {
  expect(['Enter', 'Tab', 'a', 'É', '7', '€', ' ', 'constructor'].map((key) => keyName({ key, shiftKey: false }))).toEqual([
    'Entrée',
    'Tab',
    ...Array(6).fill(undefined),
  ]);
  expect(keyName({ key: 'Tab', shiftKey: true })).toBe('Maj + Tab');
  stop = showPointing(document);
  for (const letter of 'mot de passe 12') document.body.dispatchEvent(key('keydown', letter));
  expect(layer()?.textContent).toBe('');
  document.body.dispatchEvent(key('keydown', 'Enter'));
  document.body.dispatchEvent(key('keydown', 'Tab'));
  expect(layer()?.textContent).toBe('Tab');
});

it('shows the pointer and the click, and a dot while « Ctrl » is held', () => {
  stop = showPointing(document);
  const at = { clientX: 30, clientY: 40, bubbles: true };
  document.body.dispatchEvent(new PointerEvent('pointermove', at));
  const halo = layer()?.querySelector<HTMLElement>('.halo');
  expect(halo?.style.getPropertyValue('--x')).toBe('30');
  document.body.dispatchEvent(key('keydown', 'Control'));
  expect(halo?.className).toBe('halo laser');
  document.body.dispatchEvent(key('keyup', 'Control'));
  expect(halo?.className).toBe('halo');
  document.body.dispatchEvent(new PointerEvent('pointerdown', at));
  expect(layer()?.querySelectorAll('.click')).toHaveLength(1);
});

it('prevents nothing, holds nothing up, and leaves nothing behind', () => {
  const before = document.documentElement.outerHTML;
  stop = showPointing(document);
  let heard = 0;
  const listen = () => heard++;
  document.body.addEventListener('keydown', listen);
  const event = key('keydown', 'Enter');
  expect(document.body.dispatchEvent(event)).toBe(true);
  expect([heard, event.defaultPrevented]).toEqual([1, false]);
  document.body.removeEventListener('keydown', listen);
  stop();
  document.body.dispatchEvent(key('keydown', 'Enter'));
  expect(document.documentElement.outerHTML).toBe(before);
});
