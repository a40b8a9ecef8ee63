/**
 * Reads Firefox’s own files about the extension as they are: the rows of our database, and every instant that is
 * written anywhere in them.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Found } from '../support/browser/disk.ts';

/**
 * Where Firefox stores the data of an extension: its databases, what it knows about their use, and the lists of
 * extensions.
 */
export const OF_FIREFOX = /^(storage\/default\/moz-extension|storage\.sqlite|extension|addonStartup)/;
export const DATABASE = /^storage\/default\/moz-extension[^/]*\/idb\/[^/]*\.sqlite$/;
/**
 * True for our own database, and not for that of `storage.local`, which Firefox stores under a separate user context.
 */
export const isJournal = (file: string): boolean => DATABASE.test(file) && !file.includes('userContextId');

/**
 * @param profile the profile of a closed Firefox
 * @param file one of its databases, relative to the profile
 * @returns its rows in the order of their keys, without the week (two runs may be before and after a Sunday)
 */
export function rowsOf(profile: string, file: string): string[] {
  const database = new DatabaseSync(join(profile, file), { readOnly: true });
  try {
    const held = database
      .prepare('SELECT object_store_id AS store, hex(key) AS key, hex(data) AS data FROM object_data ORDER BY 1, 2')
      .all();
    // The key of a counter begins with the type of an array, then the eight characters of the week and their
    // terminator.
    return held.map(
      ({ store, key, data }) => `${store} ${isJournal(file) && store === 1 ? String(key).slice(20) : key} ${data}`,
    );
  } finally {
    database.close();
  }
}

/**
 * The instants between two others (milliseconds since the epoch), in whatever form they are written: whole numbers of
 * ms or µs, a double of either, decimal digits of s, ms or µs.
 */
export function instantsIn({ file, bytes }: Found, from: number, to: number): string[] {
  const found: string[] = [];
  const note = (how: string, ms: number): void => {
    if (ms >= from && ms <= to) found.push(`${file}: ${how}`);
  };
  for (let at = 0; at + 6 <= bytes.length; at++) {
    note('ms in 6 bytes', bytes.readUIntBE(at, 6));
    if (at + 8 > bytes.length) continue;
    note('µs', Number(bytes.readBigUInt64BE(at)) / 1000);
    note('µs, little end first', Number(bytes.readBigUInt64LE(at)) / 1000);
    note('ms, little end first', Number(bytes.readBigUInt64LE(at)));
    for (const double of [bytes.readDoubleBE(at), bytes.readDoubleLE(at)]) {
      note('ms as a double', double);
      note('µs as a double', double / 1000);
    }
  }
  for (const [digits] of bytes.toString('latin1').matchAll(/\d{10,16}/g)) {
    if (digits.length === 10 && Number(digits) >= Math.ceil(from / 1000) && Number(digits) < Math.floor(to / 1000))
      found.push(`${file}: s in digits`);
    if (digits.length === 13) note('ms in digits', Number(digits));
    if (digits.length === 16) note('µs in digits', Number(digits) / 1000);
  }
  return found;
}

/** An instant in every form that the search knows. */
export function writings(ms: number): Record<string, Buffer> {
  const write = (size: number, how: (bytes: Buffer) => unknown): Buffer => {
    const bytes = Buffer.alloc(size);
    how(bytes);
    return bytes;
  };
  return {
    'ms in 6 bytes': write(6, (bytes) => bytes.writeUIntBE(ms, 0, 6)),
    'µs in 8 bytes': write(8, (bytes) => bytes.writeBigInt64BE(BigInt(ms) * 1000n)),
    'µs, little end first': write(8, (bytes) => bytes.writeBigInt64LE(BigInt(ms) * 1000n)),
    'ms, little end first': write(8, (bytes) => bytes.writeBigInt64LE(BigInt(ms))),
    'ms as a double': write(8, (bytes) => bytes.writeDoubleBE(ms)),
    'µs as a double, little end first': write(8, (bytes) => bytes.writeDoubleLE(ms * 1000)),
    's in digits': Buffer.from(String(Math.floor(ms / 1000))),
    'ms in digits': Buffer.from(String(ms)),
    'µs in digits': Buffer.from(String(ms * 1000)),
  };
}
