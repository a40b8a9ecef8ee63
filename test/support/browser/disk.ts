import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type BrowserName, type Driver, open } from './driver.ts';
import { forget, freshProfile } from './launch.ts';

/** Browsers keep a copy of our scripts, where every guide stands in its own order: code, not somebody’s path. */
const SCRIPTS = /Code Cache|ScriptCache|startupCache|cache2|GPUCache|DawnWebGPUCache|DawnGraphiteCache/;

export interface Found {
  file: string;
  bytes: Buffer;
}

/** Every file a closed browser left in its profile. */
export const profileFiles = (profile: string): Found[] =>
  readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !SCRIPTS.test(relative(profile, file)))
    .map((file) => ({ file: relative(profile, file), bytes: readFileSync(file) }));

/** What a closed browser leaves behind after `live`. @param server port of the local one every host name leads to */
export async function left(
  browser: BrowserName,
  live: (driver: Driver) => Promise<unknown>,
  server?: number,
): Promise<Found[]> {
  const profile = freshProfile();
  try {
    const driver = await open(browser, server === undefined ? { profile } : { profile, server });
    await live(driver).finally(() => driver.close());
    return profileFiles(profile);
  } finally {
    forget(profile);
  }
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
/** Firefox writes the letters of an IndexedDB key one higher, so that zero can end a word. */
const firefoxKey = (text: string) => Buffer.from([...text].map((letter) => letter.charCodeAt(0) + 1));

const writings = [
  (text: string) => Buffer.from(text),
  (text: string) => Buffer.from(text, 'utf16le'),
  utf16be,
  firefoxKey,
];

/** The files where a text stands, however it is written. */
export const filesWith = (files: Found[], text: string): string[] =>
  files.filter(({ bytes }) => writings.some((write) => bytes.includes(write(text)))).map(({ file }) => file);

/** The order in which these words are first met right after `mark` in a file. */
export function orderAfter({ bytes }: Found, mark: string, words: string[]): string[] {
  const met = new Set<string>();
  const longest = words.toSorted((a, b) => b.length - a.length);
  for (const write of [utf16be, firefoxKey]) {
    const needle = write(mark);
    for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
      const after = bytes.subarray(at + needle.length, at + needle.length + 80);
      // A few bytes of type and length stand between two parts of a key.
      const word = longest.find((one) => [0, 1, 2, 3, 4].some((gap) => after.subarray(gap).indexOf(write(one)) === 0));
      if (word) met.add(word);
    }
  }
  return [...met];
}
