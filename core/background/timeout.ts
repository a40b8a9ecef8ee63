/** A promise that may never be kept: a database held shut by an old page answers neither yes nor no. */

/** The same answer; rejects after `ms` without one. */
export const withTimeout = <T>(ms: number, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('No answer')), ms);
    void work.then(resolve, reject).finally(() => clearTimeout(late));
  });
