/**
 * Does everything that is trapped, once and on purpose, in the companion's own world. A trap that never reports would
 * prove nothing.
 */
import { prelude } from './privacy-prelude.ts';
import { type Watched, watched } from './privacy-watched.ts';

/** Runs after the prelude, on the page of privacy-page.ts. It is self-contained too. */
function control(what: Watched): void {
  const world = globalThis as unknown as Record<string, unknown>;
  const page: Record<string, unknown> = {};
  const attempt = (work: () => unknown): void => {
    try {
      work();
    } catch {
      // The trap has reported the access before it failed.
    }
  };
  const sample = (owner: string): unknown =>
    (page[owner] ??= {
      Document: document,
      History: history,
      Navigator: navigator,
      Clipboard: navigator.clipboard,
      HTMLInputElement: document.querySelector('#text'),
      HTMLTextAreaElement: document.querySelector('#long'),
      HTMLSelectElement: document.querySelector('#choisi'),
      HTMLOptionElement: document.querySelector('option'),
      HTMLFormElement: document.querySelector('form'),
      HTMLIFrameElement: document.querySelector('iframe'),
      CharacterData: document.querySelector('#choisi option + option')?.firstChild,
      Node: document.querySelector('#riche'),
      Element: document.querySelector('#riche'),
      HTMLElement: document.querySelector('#riche'),
      EventTarget: document.querySelector('#riche'),
    }[owner]);
  const proto = (owner: string): object => (world[owner] as { prototype: object }).prototype;
  for (const [kind, groups] of [
    ['get', what.reads],
    ['value', what.calls],
    ['set', what.sets],
  ] as const)
    for (const name of Object.values(groups).flat() as string[]) {
      const [owner = '', key = ''] = name.split('.');
      const trap = Object.getOwnPropertyDescriptor(proto(owner), key)?.[kind] as
        | ((...all: unknown[]) => unknown)
        | undefined;
      attempt(() => trap?.call(sample(owner) ?? document.body, 'x'));
    }
  for (const door of new Set([globalThis, window]) as Set<unknown> as Set<Record<string, unknown>>) {
    for (const name of what.makes) attempt(() => new (door[name] as new (...all: unknown[]) => object)());
    for (const name of [...what.functions, ...what.firefox]) attempt(() => (door[name] as () => unknown)());
  }
  attempt(() => Element.prototype.getAttribute.call(document.querySelector('#rempli') as Element, 'value'));
  console.debug('PIÈGE contrôle fini');
}

/** The code inserted before the companion’s own bytes, which follow unchanged. */
export const traps = `if ((${prelude})(${JSON.stringify(watched)})) (${control})(${JSON.stringify(watched)});\n`;
