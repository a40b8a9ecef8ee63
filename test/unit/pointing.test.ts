// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showPointing } from '../../components/practice/demonstration/pointing.ts';

/** What an advisor does in the demonstration is drawn over the page; the page gets nothing of it but the gestures themselves. */
describe('an advisor’s gestures, made visible', () => {
  const page = '<main><label>Mot de passe <input id="secret"></label><button>Valider</button></main>';
  let undo: () => void;
  beforeEach(() => {
    document.body.innerHTML = page;
    undo = showPointing(document);
  });
  afterEach(() => {
    undo();
    vi.restoreAllMocks();
  });

  const layer = () => document.querySelector('.pointing') as HTMLElement;
  const at = (selector: string) => document.querySelector(selector) as HTMLElement;
  const pointer = (type: string, init: PointerEventInit = {}) =>
    new PointerEvent(type, { bubbles: true, cancelable: true, clientX: 40, clientY: 60, ...init });
  const key = (type: string, name: string, init: KeyboardEventInit = {}) =>
    new KeyboardEvent(type, { bubbles: true, cancelable: true, key: name, ...init });

  it('shows where the pointer is, each click, and a dot while « Ctrl » is held', () => {
    at('button').dispatchEvent(pointer('pointermove'));
    expect(layer().querySelector('.halo')?.getAttribute('style')).toContain('--x: 40');
    at('button').dispatchEvent(pointer('pointerdown'));
    expect(layer().querySelectorAll('.click')).toHaveLength(1);
    document.dispatchEvent(key('keydown', 'Control'));
    expect(layer().querySelector('.halo')?.className).toBe('halo laser');
    document.dispatchEvent(key('keyup', 'Control'));
    expect(layer().querySelector('.halo')?.className).toBe('halo');
  });

  it('names the keys that matter, and no letter or digit: they may be somebody’s', () => {
    for (const letter of ['a', 'É', '7', '/', ' ', 'constructor']) at('#secret').dispatchEvent(key('keydown', letter));
    expect(layer().textContent).toBe('');
    at('#secret').dispatchEvent(key('keydown', 'Enter'));
    expect(layer().textContent).toBe('Entrée');
    at('#secret').dispatchEvent(key('keydown', 'Tab', { shiftKey: true }));
    expect(layer().textContent).toBe('Maj + Tab');
  });

  it('sends nothing to the page, prevents nothing, moves no focus, and leaves nothing behind', () => {
    const gestures = [
      pointer('pointermove', { ctrlKey: true }),
      pointer('pointerdown'),
      key('keydown', 'Enter'),
      key('keydown', 'Control'),
      key('keyup', 'Control'),
    ];
    const heard: string[] = [];
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'keyup', 'click', 'input', 'focusin'])
      at('main').addEventListener(type, () => heard.push(type));
    const spied = [
      vi.spyOn(HTMLElement.prototype, 'click'),
      vi.spyOn(HTMLElement.prototype, 'focus'),
      vi.spyOn(Element.prototype, 'scrollIntoView'),
    ];
    for (const gesture of gestures) at('#secret').dispatchEvent(gesture);
    // The gestures themselves, once each, and no other event.
    expect(heard).toEqual(gestures.map(({ type }) => type));
    expect(gestures.map(({ defaultPrevented }) => defaultPrevented)).not.toContain(true);
    for (const spy of spied) expect(spy).not.toHaveBeenCalled();
    expect(document.body.innerHTML).toBe(page);
    undo();
    expect(layer()).toBeNull();
  });
});
