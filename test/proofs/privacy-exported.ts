/** The files that the journal gives an advisor, as they are shown and as they are saved. */
import type { Driver } from '../support/browser/driver.ts';
import { click } from '../support/browser/steps.ts';

/**
 * Changes the journal to what it will be in two months: the present counts are in a closed month, and are large enough
 * to be exported.
 */
const age = (driver: Driver): Promise<number> =>
  driver.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) =>
        Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }),
      );
    const database = await done(indexedDB.open('faire-avec'));
    const store = database.transaction('counters', 'readwrite').objectStore('counters');
    const keys = (await done(store.getAllKeys())) as [string, ...unknown[]][];
    for (const [week, ...rest] of keys) {
      const [year, number] = week.split('-W').map(Number) as [number, number];
      const before = number > 10 ? `${year}-W${String(number - 9).padStart(2, '0')}` : `${year - 1}-W40`;
      await done(store.put(20, [before, ...rest] as IDBValidKey));
    }
    database.close();
    return keys.length;
  });

/** The files that the journal gives: as shown, and as saved. */
export async function exported(driver: Driver): Promise<string> {
  await driver.ownPage('journal.html');
  await age(driver);
  await driver.reload();
  const files: string[] = [];
  await driver.evaluate(() => {
    const world = globalThis as unknown as { files: Promise<string>[] };
    world.files = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      world.files.push(blob.text());
      return make(blob);
    };
  });
  for (const format of ['CSV', 'JSON']) {
    await click(driver, format);
    await click(driver, 'Enregistrer');
    files.push(await driver.evaluate(() => document.body.innerText));
  }
  const saved = await driver.waitFor(async () => {
    const all = await driver.evaluate(() => Promise.all((globalThis as unknown as { files: Promise<string>[] }).files));
    return all.length >= 2 && all;
  }, 'deux fichiers enregistrés');
  await driver.closeTab();
  return [...files, ...saved].join('\n');
}
