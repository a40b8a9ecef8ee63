import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type BrowserName, type Driver, open } from './driver.ts';
import { forget, freshProfile } from './launch.ts';

/**
 * Browsers cache our scripts, which contain every guide with its steps in order. That is code and not a person's path.
 */
const SCRIPTS = /Code Cache|ScriptCache|startupCache|cache2|GPUCache|DawnWebGPUCache|DawnGraphiteCache/;

export interface Found {
  file: string;
  bytes: Buffer;
}

/** Every file that a closed browser left in its profile. */
export const profileFiles = (profile: string): Found[] =>
  readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !SCRIPTS.test(relative(profile, file)))
    .map((file) => ({ file: relative(profile, file), bytes: readFileSync(file) }));

/**
 * The files that a closed browser leaves after `live`.
 * @param server the port of the local server to which every host name leads
 */
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
/** Firefox adds one to each character of an IndexedDB key, so that zero can end a word. */
const firefoxKey = (text: string) => Buffer.from([...text].map((letter) => letter.charCodeAt(0) + 1));

const writings = [
  (text: string) => Buffer.from(text),
  (text: string) => Buffer.from(text, 'utf16le'),
  utf16be,
  firefoxKey,
];

/** The files that contain a text, in any of the encodings. */
export const filesWith = (files: Found[], text: string): string[] =>
  files.filter(({ bytes }) => writings.some((write) => bytes.includes(write(text)))).map(({ file }) => file);

/** The order in which these words first occur right after `mark` in a file. */
export function orderAfter({ bytes }: Found, mark: string, words: string[]): string[] {
  const met = new Set<string>();
  const longest = words.toSorted((a, b) => b.length - a.length);
  for (const write of [utf16be, firefoxKey]) {
    const needle = write(mark);
    for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
      const after = bytes.subarray(at + needle.length, at + needle.length + 80);
      // A few bytes of type and length separate two parts of a key.
      const word = longest.find((one) => [0, 1, 2, 3, 4].some((gap) => after.subarray(gap).indexOf(write(one)) === 0));
      if (word) met.add(word);
    }
  }
  return [...met];
}
