/**
 * A value that says when it changes. What signals do, for the one reader that the bubble is: Preact's signals and hooks
 * weigh 3.8 kB in every guided page, more than everything that locates.
 */
export interface Cell<T> {
  value: T;
}

export function cell<T>(first: T, changed: () => void): Cell<T> {
  let now = first;
  return {
    get value() {
      return now;
    },
    set value(next) {
      if (Object.is(now, next)) return;
      now = next;
      changed();
    },
  };
}
