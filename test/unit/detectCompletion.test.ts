// @vitest-environment happy-dom
/** happy-dom knows neither `:placeholder-shown` nor trusted events: the test says both. The browser suites have the real ones. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Act } from '../../core/guide/guide.ts';
import { canObserve, filled, isAlreadyDone, observeCompletion } from '../../core/page/detectCompletion.ts';
import { typedIn } from '../support/unit/typed.ts';

/** Draws, and gives the element marked `x`, its text trapped. */
function draw(html: string): HTMLInputElement {
  document.body.innerHTML = html;
  return typedIn(document.querySelector('[x]') as HTMLInputElement, '');
}
/** As a browser would: only these types show a placeholder, and only while they are empty. */
function placeholder(field: HTMLInputElement, empty: boolean): HTMLInputElement {
  const shows =
    field.localName === 'textarea' ||
    ['text', 'search', 'url', 'tel', 'email', 'password', 'number'].includes(field.type);
  const matches = field.matches.bind(field);
  Object.assign(field, {
    matches: (selector: string) => (selector === ':placeholder-shown' ? shows && empty : matches(selector)),
  });
  return field;
}
const validity = (field: HTMLInputElement, state: Partial<ValidityState>): HTMLInputElement => {
  Object.defineProperty(field, 'validity', {
    configurable: true,
    value: { valueMissing: false, badInput: false, ...state },
  });
  return field;
};

describe('a field is filled, and nobody read it', () => {
  it.each([
    '<input x placeholder="Nom">',
    '<input x placeholder="">',
    '<input x type=email placeholder="a@b.fr">',
    '<textarea x placeholder="…"></textarea>',
  ])('by its placeholder: %s', (html) => {
    expect(filled(placeholder(draw(html), true))).toBe(false);
    expect(filled(placeholder(draw(html), false))).toBe(true);
  });

  it.each([
    '<input x required>',
    '<input x type=date required>',
    '<textarea x required></textarea>',
    '<input x type=file required>',
    '<select x required></select>',
  ])('by what is missing: %s', (html) => {
    expect(filled(validity(draw(html), { valueMissing: true }))).toBe(false);
    expect(filled(validity(draw(html), { valueMissing: false }))).toBe(true);
  });

  it('not when the browser cannot make sense of it', () => {
    expect(filled(validity(draw('<input x type=number>'), { badInput: true }))).toBe(false);
    expect(
      filled(validity(placeholder(draw('<input x type=date placeholder="j/m/a">'), false), { badInput: true })),
    ).toBe(false);
  });

  it.each([
    '<input x>',
    '<textarea x></textarea>',
    '<select x></select>',
    '<input x type=file>',
    '<div x contenteditable=true></div>',
    '<div x role=combobox></div>',
  ])('nobody can tell of %s: the person says it', (html) => {
    expect(filled(draw(html))).toBeNull();
    expect(canObserve('filled', draw(html))).toBe(false);
  });
  it.each([
    '<input x type=date placeholder="jj/mm/aaaa">',
    '<input x type=file placeholder="Votre papier">',
    '<input x type=month placeholder="mm/aaaa">',
  ])('a placeholder that is never shown tells nothing: %s', (html) => {
    expect(filled(placeholder(draw(html), true))).not.toBe(true);
  });
});

it.each([
  ['page', '<p x></p>', true],
  ['said', '<button x></button>', false],
  ['click', '<a x href="/"></a>', true],
  ['chosen', '<input x type=radio>', true],
  ['chosen', '<select x></select>', true],
  ['chosen', '<div x role=radio aria-checked=false></div>', true],
  ['chosen', '<button x aria-pressed=false></button>', true],
  ['chosen', '<div x role=radio></div>', false],
  ['filled', '<input x required>', true],
  ['filled', '<input x>', false],
] as [Act['done'], string, boolean][])('« %s » can be observed on %s: %s', (done, html, expected) => {
  expect(canObserve(done, validity(draw(html), {}))).toBe(expected);
  expect(canObserve(done, null)).toBe(done === 'page');
});

it('what was done before we looked is known as such', () => {
  const checked = draw('<input x type=radio>');
  expect(isAlreadyDone('chosen', checked)).toBe(false);
  checked.checked = true;
  expect(isAlreadyDone('chosen', checked)).toBe(true);
  expect(isAlreadyDone('chosen', draw('<div x role=radio aria-checked=true></div>'))).toBe(true);
  expect(isAlreadyDone('filled', validity(draw('<input x required>'), { valueMissing: false }))).toBe(true);
  expect(isAlreadyDone('filled', draw('<input x>'))).toBe(false);
  expect(isAlreadyDone('click', checked)).toBe(false);
});

describe('observing the person', () => {
  const onDone = vi.fn();
  let stop = (): void => {};
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onDone.mockReset();
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  const watch = (done: Act['done'], element: Element, trusted?: () => boolean) => {
    stop = observeCompletion(done, element, onDone, { trusted: trusted ?? (() => true) });
  };
  const fire = (element: Element, type: string, init: KeyboardEventInit = {}) =>
    element.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, ...init }));
  /** A hand on a box: happy-dom would check it anew, a browser sends the change by itself. */
  const press = (box: Element) => {
    fire(box, 'pointerdown');
    fire(box, 'click');
    fire(box, 'change');
  };
  const settle = async () => {
    await Promise.resolve();
    vi.advanceTimersByTime(100);
  };

  it.each(['click', 'chosen', 'filled', 'page', 'said'] as const)(
    '« %s »: what a script does never counts',
    async (done) => {
      const element = validity(draw('<input x type=checkbox required>'), {});
      element.checked = true;
      stop = observeCompletion(done, element, onDone);
      for (const type of ['click', 'change', 'focusout', 'keyup', 'keydown']) fire(element, type, { key: 'Enter' });
      await settle();
      expect(onDone).not.toHaveBeenCalled();
    },
  );

  it('a click, on the element or inside it, and nowhere else', () => {
    const button = draw('<button x><b>Valider</b></button><i>ailleurs</i>');
    watch('click', button);
    fire(document.querySelector('i') as Element, 'click');
    fire(document.body, 'click');
    expect(onDone).not.toHaveBeenCalled();
    fire(document.querySelector('b') as Element, 'click');
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('prevents nothing, and stops nothing', () => {
    const link = draw('<a x href="#">Suite</a>');
    const page = vi.fn();
    link.addEventListener('click', page);
    watch('click', link);
    const event = new Event('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(event);
    expect([event.defaultPrevented, page.mock.calls.length, onDone.mock.calls.length]).toEqual([false, 1, 1]);
  });

  it('the keys of what the page draws as a button; those of a real one make a click by themselves', () => {
    const drawn = draw('<div x role=button>Valider</div>');
    watch('click', drawn);
    for (const key of ['a', 'Tab', 'Escape']) fire(drawn, 'keydown', { key });
    expect(onDone).not.toHaveBeenCalled();
    for (const [at, key] of ['Enter', ' '].entries()) {
      fire(drawn, 'keydown', { key });
      expect(onDone).toHaveBeenCalledTimes(at + 1);
      stop();
      watch('click', drawn);
    }
    stop();
    const real = draw('<button x>Valider</button>');
    watch('click', real);
    fire(real, 'keydown', { key: 'Enter' });
    expect(onDone).toHaveBeenCalledTimes(2);
  });

  it.each(['radio', 'checkbox'])('a %s, once it is checked', (type) => {
    const box = draw(`<label><input x type=${type}>Oui</label>`);
    watch('chosen', box);
    fire(box, 'change');
    expect(onDone).not.toHaveBeenCalled();
    box.checked = true;
    // Nobody has pressed it: the page has.
    fire(box, 'change');
    expect(onDone).not.toHaveBeenCalled();
    press(box);
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('another radio of the group is another answer', () => {
    const oui = draw('<input x type=radio name=r><input id=non type=radio name=r>');
    watch('chosen', oui);
    fire(document.getElementById('non') as Element, 'change');
    expect(onDone).not.toHaveBeenCalled();
  });

  it('a list, when it changes', () => {
    const list = draw('<select x><option>France</option></select>');
    watch('chosen', list);
    fire(list, 'click');
    expect(onDone).not.toHaveBeenCalled();
    fire(list, 'change');
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it.each(['aria-checked', 'aria-pressed'])(
    'what the page draws, by %s, once the page has had time to say it',
    async (state) => {
      const widget = draw(`<div x role=radio ${state}=false>Oui</div>`);
      watch('chosen', widget);
      fire(widget, 'click');
      await settle();
      expect(onDone).not.toHaveBeenCalled();
      widget.addEventListener('keyup', () => setTimeout(() => widget.setAttribute(state, 'true'), 10));
      fire(widget, 'keyup', { key: ' ' });
      expect(onDone).not.toHaveBeenCalled();
      await settle();
      expect(onDone).toHaveBeenCalledTimes(1);
    },
  );

  it('a field, filled and left; never while it has the focus', async () => {
    const field = validity(draw('<input x required><button>b</button>'), { valueMissing: true });
    watch('filled', field);
    fire(field, 'focusout');
    await settle();
    expect(onDone).not.toHaveBeenCalled();
    validity(field, { valueMissing: false });
    field.focus();
    fire(field, 'beforeinput');
    fire(field, 'change');
    await settle();
    expect(onDone).not.toHaveBeenCalled();
    // happy-dom says « focusout » by itself here.
    (document.querySelector('button') as HTMLElement).focus();
    await settle();
    expect(onDone).toHaveBeenCalled();
  });

  it('in an open shadow root, where `change` stays inside', () => {
    document.body.innerHTML = '<x-a></x-a>';
    const root = (document.querySelector('x-a') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<input type=checkbox checked>';
    const box = root.firstElementChild as HTMLInputElement;
    watch('chosen', box);
    box.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onDone).not.toHaveBeenCalled();
    fire(box, 'click');
    box.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it.each(['click', 'chosen', 'filled'] as const)('« %s »: once stopped, no listener is left', (done) => {
    const element = draw('<div x role=radio aria-checked=true>Oui</div>');
    const spies = { add: vi.spyOn(document, 'addEventListener'), remove: vi.spyOn(document, 'removeEventListener') };
    watch(done, element);
    const added = spies.add.mock.calls.map(([type, listener]) => [type, listener]);
    expect(added.length).toBeGreaterThan(0);
    for (const [, , options] of spies.add.mock.calls) expect(options).toEqual({ capture: true, passive: true });
    stop();
    expect(spies.remove.mock.calls.map(([type, listener]) => [type, listener])).toEqual(added);
    for (const [, , options] of spies.remove.mock.calls) expect(options).toMatchObject({ capture: true });
    fire(element, 'click');
    expect(onDone).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
  it('once stopped, nothing more is said', async () => {
    const widget = draw('<div x role=radio aria-checked=true>Oui</div>');
    watch('chosen', widget);
    fire(widget, 'click');
    stop();
    await settle();
    expect(onDone).not.toHaveBeenCalled();
  });
  it('one gesture is said once', async () => {
    const widget = draw('<button x role=radio aria-checked=true>Oui</button>');
    watch('chosen', widget);
    fire(widget, 'keyup', { key: ' ' });
    fire(widget, 'click');
    await settle();
    expect(onDone).toHaveBeenCalledTimes(1);
  });
});
