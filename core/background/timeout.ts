/** Promise timeout: IndexedDB can block for ever behind an old connection. */

/** The same answer, or a rejection after `ms` without one. */
export const withTimeout = <T>(ms: number, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('No answer')), ms);
    void work.then(resolve, reject).finally(() => clearTimeout(late));
  });
