/** The messages of a site beside its controls, and how they are tied together; the same in most dialects. */
import type { Saying } from '../skin.ts';

export const Wrong = ({ id, error }: { id: string; error: string }) =>
  error ? (
    <p class="x-error" id={`${id}-error`} role="alert">
      {error}
    </p>
  ) : null;
export const FieldMessage = ({ said, alert }: Saying) =>
  said ? (
    <p class={alert ? 'x-error' : 'x-said'} role={alert ? 'alert' : 'status'}>
      {said}
    </p>
  ) : null;

/** Ties a control to its error while there is one. */
export const described = (id: string, error: string) =>
  error ? { 'aria-invalid': true as const, 'aria-describedby': `${id}-error` } : {};

/** We handle the press ourselves: the site is one page, and no form is ever sent. */
export const pressing = (onPress: () => void) => (event: Event) => {
  event.preventDefault();
  onPress();
};
