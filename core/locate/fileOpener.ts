/**
 * A file field that shows nothing, in or beside the button that opens it: a script passes the press on. A person sees, reads
 * and presses the button.
 */
const PRESSED = 'button,[role=button],a[tabindex],label';
/** The field and its button share a small container, at most this many levels up. */
const NEAR = 2;

/** Known from markup alone; whether the field itself is shown is for the caller to know. */
export function fileOpenerOf(field: Element): Element | null {
  if ((field as HTMLInputElement).type !== 'file') return null;
  const holder = field.parentElement?.closest('button,[role=button]');
  if (holder) return holder;
  let around = field.parentElement;
  for (let level = 0; around && level < NEAR; level++, around = around.parentElement) {
    if (around.querySelectorAll('input[type=file]').length > 1) return null;
    const pressed = [...around.querySelectorAll(PRESSED)].filter((one) => !one.contains(field));
    if (pressed.length > 1) return null;
    if (pressed[0]) return pressed[0];
  }
  return null;
}
