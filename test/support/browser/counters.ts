import type { Driver } from './driver.ts';

/** A counter as it is stored: its key and its count. */
export type Counter = [key: unknown[], count: number];

/**
 * Reads the whole store from one of our own pages, which opens in a new tab and closes again. Empty when there is no
 * store.
 */
export async function counters(driver: Driver): Promise<Counter[]> {
  const here = driver.current();
  await driver.ownPage('journal.html');
  const found = await driver.evaluate(read);
  await driver.closeTab();
  const back = (await driver.tabs()).find(({ id }) => id === here);
  if (back) await driver.use(back);
  return found;
}

async function read(): Promise<Counter[]> {
  // Opening a database that does not exist would create it.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'faire-avec')) return [];
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) =>
      Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }),
    );
  const database = await done(indexedDB.open('faire-avec'));
  try {
    if (!database.objectStoreNames.contains('counters')) return [];
    const store = database.transaction('counters').objectStore('counters');
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    return keys.map((key, at) => [key as unknown[], values[at] as number]);
  } finally {
    database.close();
  }
}
