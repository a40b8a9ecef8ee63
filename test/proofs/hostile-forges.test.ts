/** A page forges events, messages and presses without any person. No step may go forward or back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';
import { addPages } from './hostile-page.ts';
import { tally } from './tally.ts';

/**
 * Runs in the page.
 * @returns how many kinds of events were forged
 */
async function forge(sentence: string): Promise<number> {
  const target = document.getElementById('cible') as HTMLElement;
  const host = document.querySelector('faire-avec') as HTMLElement;
  const all = { bubbles: true, composed: true, cancelable: true };
  const box = target.getBoundingClientRect();
  const at = { ...all, clientX: box.x + 5, clientY: box.y + 5, button: 0, buttons: 1, detail: 1, view: window };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const message = { told: 'view', tab: 1, view: null };
  const question = { kind: 'event', event: { type: 'done' }, turn: 0 };
  const script = (code: string) => {
    const element = document.createElement('script');
    element.textContent = code;
    document.head.append(element);
  };
  const runtime = globalThis as unknown as Record<
    string,
    { runtime?: { sendMessage(...args: unknown[]): unknown } } | undefined
  >;
  const kinds: (() => unknown)[] = [
    () => target.click(),
    ...['pointerdown', 'pointerup', 'pointercancel', 'gotpointercapture'].map(
      (type) => () => target.dispatchEvent(new PointerEvent(type, { ...at, isPrimary: true })),
    ),
    ...['mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'].map(
      (type) => () => target.dispatchEvent(new MouseEvent(type, at)),
    ),
    ...['keydown', 'keypress', 'keyup'].map(
      (type) => () => target.dispatchEvent(new KeyboardEvent(type, { ...all, key: 'Enter', code: 'Enter' })),
    ),
    ...['input', 'change', 'submit', 'reset', 'invalid', 'select', 'beforeinput', 'toggle', 'cancel', 'close'].map(
      (type) => () => target.dispatchEvent(new Event(type, all)),
    ),
    ...['focusin', 'focusout', 'focus', 'blur'].map((type) => () => target.dispatchEvent(new FocusEvent(type, all))),
    () => target.dispatchEvent(new TouchEvent('touchend', all)),
    () => target.dispatchEvent(new DragEvent('drop', all)),
    () => target.dispatchEvent(new ClipboardEvent('paste', all)),
    () => target.dispatchEvent(Object.defineProperty(new MouseEvent('click', at), 'isTrusted', { value: true })),
    () => target.focus(),
    () => target.blur(),
    () => host.click(),
    () => host.dispatchEvent(new MouseEvent('click', at)),
    () => postMessage(message, '*'),
    () => postMessage(question, '*'),
    () => dispatchEvent(new MessageEvent('message', { data: message, origin: 'chrome-extension://nous' })),
    ...['faire-avec', 'faireAvec', 'told', 'view', 'event'].map(
      (type) => () => document.dispatchEvent(new CustomEvent(type, { ...all, detail: question })),
    ),
    () => new BroadcastChannel('faire-avec').postMessage(message),
    () => dispatchEvent(new StorageEvent('storage', { key: 'faire-avec', newValue: '1' })),
    () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    () => dispatchEvent(new HashChangeEvent('hashchange', { oldURL: location.href, newURL: `${location.href}#fin` })),
    () => dispatchEvent(new PopStateEvent('popstate', { state: message })),
    () => Object.assign(globalThis, { faireAvec: false, faireAvecDrawer: {}, faireAvecAlike: {} }),
    () => runtime.chrome?.runtime?.sendMessage(question),
    () => runtime.browser?.runtime?.sendMessage(question),
    () => script('document.getElementById("cible").onclick?.()'),
    () => {
      // In Firefox, this gives the page access to our closed root. The page then presses every button in it.
      (globalThis as unknown as { find(text: string, a: boolean, b: boolean, c: boolean): boolean }).find(
        sentence,
        false,
        false,
        true,
      );
      const root = getSelection()?.anchorNode?.getRootNode() as Partial<ShadowRoot> | undefined;
      const buttons = root?.host ? [...(root.querySelectorAll?.('button') ?? [])] : [];
      for (const button of buttons) {
        button.click();
        for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
          button.dispatchEvent(new MouseEvent(type, at));
        button.dispatchEvent(new KeyboardEvent('keydown', { ...all, key: 'Enter' }));
      }
      getSelection()?.removeAllRanges();
    },
  ];
  for (const kind of kinds) {
    try {
      await kind();
    } catch {
      // This browser cannot create such an event.
    }
    await frame();
  }
  return kinds.length;
}

describe.each(browsers)('une page qui fabrique, %s', (browser) => {
  let guest: Guest;
  beforeAll(async () => {
    addPages();
    guest = await Guest.open(browser);
  });
  afterAll(() => guest?.close());

  test('rien n’avance', async (context) => {
    const faults: string[] = [];
    let attempts = 0;
    // The first step is completed by a click, and the person reports the second one: its bubble has a button that goes
    // forward.
    for (const step of ['telecharger', 'retrouver']) {
      await guest.begin('tranquille', { step }, step === 'telecharger' ? 'found' : '');
      const before = await guest.driver.waitFor(
        async () => {
          const bubble = await guest.driver.bubble();
          return bubble?.say && bubble.verdict !== 'looking' ? bubble : null;
        },
        'la bulle',
        15_000,
      );
      attempts += await guest.driver.evaluate(forge, before.say.replaceAll('\u00a0', ' ').slice(0, 14));
      const after = await guest.at();
      if (after !== step) faults.push(`${step} → ${after}`);
      const bubble = await guest.driver.bubble();
      if (bubble?.say !== before.say || bubble.buttons.length !== before.buttons.length)
        faults.push(`${step}: ${before.say} → ${bubble?.say}, ${bubble?.buttons.length} buttons`);
    }
    tally(context, `no step goes forward on a forged event or message (${browser})`, attempts, faults.length);
    expect(faults).toEqual([]);
    expect(attempts).toBeGreaterThanOrEqual(40);
    // This checks that the guide works: a real click moves it forward.
    await guest.begin('tranquille');
    await guest.clickOn('cible');
    await guest.driver.waitFor(async () => (await guest.at()) === 'retrouver', 'l’étape suivante');
  });
});
