/**
 * What is ours stays ours: no listener of the page, on its document or below, hears a press, a key or a focus in our root.
 * Events of our own element are taken at the window, on their way down. The browser still does what it does by itself (the focus, the
 * caret, a button pressed by Enter): of a press it makes a command event, which never leaves our root, and which we hear there.
 * This is the one file that stops events (test/lint/never-acts.grit); a page that listened on its window before us hears all the same.
 */

import type { Host } from './host.ts';

/** Without a handler property of their own. */
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
 * @param heard told of each of them: what has no button of ours (the pick mode's sheet) has no other way to know
 * @returns how to let everything through again
 */
export function keepOwnEvents(
  document: Document,
  { element, root }: Pick<Host, 'element' | 'root'>,
  heard?: (event: Event) => void,
): () => void {
  const view = document.defaultView as unknown as typeof globalThis;
  const commands = 'commandForElement' in view.HTMLButtonElement.prototype;
  /** A press by the person is on its way to the button it is meant for. */
  let pressed = false;
  /** The second of a double-click is told from the first. */
  let presses = 0;
  let relayed: Event | undefined;
  /** The person has pressed something since the focus came to us; otherwise it is the page that takes it away. */
  let hand = true;
  /** It has taken it away once: a trap. */
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
        // A page that has found a way to one of our buttons (Firefox hands over the node that `window.find` selects) still presses nothing.
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
      // A dialog that takes the focus back when it leaves: it would never come to us.
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
      // Not a mouse event: the browser presses nothing for it, so that it makes no other command.
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
