/**
 * Was it the person? `isTrusted` says that the browser sent an event, not that a hand made it: the browser also sends what a script's press,
 * its moving of the focus or its editing command entails (SECURITY.md). So a change counts only after a press or a key of the person on that
 * very control, or the browser's own filling-in of a form that they touched. What was typed is never read, nor which key.
 */

/** No script makes the browser send a `change` of these: somebody has chosen in the browser's own picker. */
const PICKED = /^(file|date|month|week|time|datetime-local|color|range)$/;
const CHECKED = /^(radio|checkbox)$/;

/** What is listened to, on the control and on its form. */
export const GESTURES = [
  'pointerdown',
  'keydown',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'paste',
  'drop',
  'click',
];

export interface Hand {
  /** A trusted event that reached the control. */
  on(event: Event): void;
  /** A trusted event that reached something else of the page. */
  beside(event: Event): void;
  /** Is the state of the control their doing? Asked at a `change`, or when the focus leaves. */
  isTheirs(control: Element): boolean;
}

/** @param form of the control, as it is now */
export function createHand(form: () => Element | null): Hand {
  /** Pressed, by a pointer or a key; it says nothing yet of what became of it. */
  let touched = false;
  let wrote = false;
  /** The click on its way: the browser sends `change` before anything else can happen. */
  let clicks = false;
  let chose = false;
  /** The same form was touched: the browser may fill in several of its fields at once. */
  let near = false;
  let suggested = false;

  return {
    on(event) {
      const { type } = event;
      const { inputType } = event as InputEvent;
      if (type === 'click') {
        clicks = true;
        setTimeout(() => {
          clicks = false;
        });
      }
      if (/^(pointerdown|keydown|click)$/.test(type)) touched = near = true;
      // Letter by letter, pasted, dropped. A replacement is the browser's, which fills in on arrival too, with nobody there.
      if (/^(keypress|paste|drop)$/.test(type)) wrote = true;
      if (type === 'beforeinput') wrote ||= touched || inputType !== REPLACED;
      if (type === 'change') chose = true;
      if (type !== 'input') return;
      chose = true;
      suggested ||= near;
      // A script's editing command says which it is; a choice among suggestions, or an arrow of a number, does not.
      wrote ||= touched && (!inputType || inputType === REPLACED);
    },
    beside(event) {
      const around = form();
      near ||= /^(pointerdown|keydown)$/.test(event.type) && !!around && event.composedPath().includes(around);
    },
    isTheirs(control) {
      const { type, localName } = control as HTMLInputElement;
      if (localName === 'select') return touched && chose;
      if (CHECKED.test(type)) return clicks;
      if (PICKED.test(type)) return chose;
      return wrote || (suggested && isAutofilled(control));
    },
  };
}

const REPLACED = 'insertReplacementText';

const isAutofilled = (control: Element): boolean => {
  try {
    return control.matches(':autofill');
  } catch {
    return false;
  }
};
