/**
 * Was it the person? `isTrusted` says that the browser sent an event, not that a person caused it: the browser also
 * sends events for a script's click, focus change or editing command (SECURITY.md). So a change counts only after a
 * press or a key of the person on that very control, or after the browser's autofill of a form that they touched.
 * Neither the typed text nor the keys are read.
 */

/** No script can make the browser send a `change` of these: the person has chosen in the browser's own picker. */
const PICKED = /^(file|date|month|week|time|datetime-local|color|range)$/;
const CHECKED = /^(radio|checkbox)$/;

/** The events listened to, on the control and on its form. */
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
  /** A trusted event that reached another element of the page. @param form of the control, as it is now */
  beside(event: Event, form: Element | null): void;
  /** Did the person cause the state of the control? Asked at a `change`, or when the focus leaves. */
  isTheirs(control: Element): boolean;
}

export function createHand(): Hand {
  /** Pressed, by a pointer or a key. This alone does not say what came of it. */
  let touched = false;
  let wrote = false;
  /** The click is being dispatched: the browser sends `change` before anything else can happen. */
  let clicks = false;
  let chose = false;
  /** The same form was touched: autofill may fill several of its fields at once. */
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
      // Typed letters, a paste, a drop. A replacement may be autofill, which also happens on arrival without any
      // person.
      if (/^(keypress|paste|drop)$/.test(type)) wrote = true;
      if (type === 'beforeinput') wrote ||= touched || inputType !== REPLACED;
      if (type === 'change') chose = true;
      if (type !== 'input') return;
      chose = true;
      suggested ||= near;
      // An editing command of a script names its type; a choice among suggestions, or an arrow of a number field, does
      // not.
      wrote ||= touched && (!inputType || inputType === REPLACED);
    },
    beside(event, form) {
      near ||= /^(pointerdown|keydown)$/.test(event.type) && !!form && event.composedPath().includes(form);
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
