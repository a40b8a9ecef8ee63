/**
 * A value that says when it changes. What signals do, for the one reader that the bubble is: Preact's signals and hooks
 * weigh 3.8 kB in every guided page, more than everything that locates.
 */
export interface Observable<T> {
  value: T;
}

export function observable<T>(first: T, changed: () => void): Observable<T> {
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
