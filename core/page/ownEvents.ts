/**
 * Keeps our events to ourselves: no listener of the page, on its document or below, receives a press, a key or a focus
 * in our root. Events on our own element are caught at the window, in the capture phase. The browser's own default
 * actions still happen (the focus, the caret, a button pressed by Enter): it turns a press into a command event, which
 * never leaves our root, and which we listen to there. This is the only file that stops events
 * (test/lint/never-acts.grit). A page that listened on its window before us still receives them.
 */

import type { Host } from './host.ts';

/** Events without a handler property of their own. */
const OTHERS = [
  'focusin',
  'focusout',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'textInput',
  'DOMActivate',
];
const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';

interface Commander extends HTMLButtonElement {
  command: string;
  commandForElement: Element | null;
}

/**
 * @param heard called with each of them, for surfaces without a button of ours (the pick mode's sheet)
 * @returns how to let every event through again
 */
export function keepOwnEvents(
  document: Document,
  { element, root }: Pick<Host, 'element' | 'root'>,
  heard?: (event: Event) => void,
): () => void {
  const view = document.defaultView as unknown as typeof globalThis;
  const commands = 'commandForElement' in view.HTMLButtonElement.prototype;
  /** The person's press is being dispatched to the button it is meant for. */
  let pressed = false;
  /** Tells the second press of a double-click from the first. */
  let presses = 0;
  let relayed: Event | undefined;
  /**
   * The person has pressed something since the focus came to us; otherwise it is the page that takes the focus away.
   */
  let hand = true;
  /** The page has taken the focus away once: a focus trap. */
  let trapped = false;

  const isOurs = (event: Event): boolean =>
    event.target === element || (element.getRootNode() !== document && event.composedPath().includes(element));

  const guard = (event: Event): void => {
    const { type } = event;
    const { relatedTarget } = event as FocusEvent;
    if (type === 'pointerdown' || type === 'keydown') hand ||= event.isTrusted;
    if (isOurs(event)) {
      if (type === 'focusin') hand = false;
      if (type === 'focusout') trapped ||= !hand && !!relatedTarget;
      if (type === 'click') {
        if (!commands) return;
        // A page that can reach one of our buttons (Firefox exposes the node that `window.find` selects) still cannot
        // press it.
        if (!event.isTrusted) event.preventDefault();
        pressed = event.isTrusted;
        presses = (event as UIEvent).detail;
        setTimeout(() => {
          pressed = false;
        });
        for (const button of root.querySelectorAll('button')) {
          (button as Commander).command = '--press';
          (button as Commander).commandForElement = button;
        }
      }
      event.stopImmediatePropagation();
      // What the person types in a field of ours: told again inside our root, which such an event never leaves.
      if (type === 'input' && event.isTrusted)
        root.activeElement?.dispatchEvent(new view.Event(type, { bubbles: true }));
      heard?.(event);
    } else if (
      relatedTarget === element &&
      (type === 'focusout' || type === 'blur') &&
      (trapped || (event.composedPath()[0] as Element).closest?.(DIALOG))
    )
      // A dialog that takes the focus back when it leaves would never let it reach us.
      event.stopImmediatePropagation();
  };

  const types = new Set(OTHERS);
  for (const name in element) if (name.startsWith('on')) types.add(name.slice(2));
  for (const type of types) view.addEventListener(type, guard, { capture: true, passive: type !== 'click' });
  root.addEventListener(
    'command',
    (event) => {
      if (!pressed) return;
      pressed = false;
      // Not a mouse event, so the browser presses nothing and sends no other command.
      relayed = Object.assign(new view.Event('click', { bubbles: true, cancelable: true }), { detail: presses });
      (event as Event & { source: Element | null }).source?.dispatchEvent(relayed);
    },
    true,
  );
  root.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted && event !== relayed) event.stopPropagation();
    },
    true,
  );
  return () => {
    for (const type of types) view.removeEventListener(type, guard, { capture: true });
  };
}
