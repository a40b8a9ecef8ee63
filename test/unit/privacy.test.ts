/** docs/PRIVACY.md names every store and every key that our sources write, in both languages. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = globSync('{core,components,entrypoints}/**/*.{ts,tsx}').map((file) => ({
  file,
  code: readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1'),
}));
const all = (pattern: RegExp) =>
  sources.flatMap(({ file, code }) => [...code.matchAll(pattern)].map(([, found = '']) => ({ file, found })));
const constants = new Map(
  all(/\bconst ([A-Z]+ = '[^']+');/g).map(({ found }) => found.split(' = ') as [string, string]),
);

/** `{ seq, outbox: [] }` → seq, outbox; `[SEAT]: next` → what SEAT is; a spread adds keys that are found where they are made. */
function keysIn(object: string): string[] {
  return object
    .split(/,(?![^{[(]*[}\])])/)
    .map((part) => part.trim())
    .filter((part) => part && !part.startsWith('...'))
    .map((part) => part.split(/:(?!\w*`)/)[0]?.trim() ?? '')
    .map((key) => (key.startsWith('[') ? (constants.get(key.slice(1, -1)) ?? key) : key).replace(/'/g, ''));
}

const written = all(/\b(?:memory|disk|session|local)\.set\(\{\s*([\s\S]*?)\s*\}\)/g).flatMap(({ file, found }) =>
  keysIn(found).map((key) => ({ file, key })),
);
/** What is spread into a write of the memory (core/background/outbox.ts). */
const remembered = [
  ...(
    /interface Remembered \{([\s\S]*?)\n\}/.exec(readFileSync('core/background/outbox.ts', 'utf8'))?.[1] ?? ''
  ).matchAll(/^ {2}(\w+)\?:/gm),
];
const stores = all(/createObjectStore\('(\w+)'/g).map(({ found }) => found);
const keys = [
  ...new Set([
    ...written.map(({ key }) => key.replace(/^\[(run|born)Key\(tab\)\]$/, '$1:')),
    ...remembered.map(([, key = '']) => key),
    ...stores,
  ]),
];

const [french = '', english = ''] = readFileSync('docs/PRIVACY.md', 'utf8').split('# Privacy (English)');

it('the keys are found, where they are written', () => {
  expect(keys.toSorted()).toEqual(
    [
      'born:',
      'counters',
      'ended',
      'idle',
      'meta',
      'outbox',
      'pair',
      'place',
      'repairs',
      'routes',
      'run:',
      'seat',
      'seat-line',
      'seq',
      'settings',
      'valise',
      'verified',
      'workshop',
      'workshop-draft',
      'workshops',
    ].toSorted(),
  );
});

it('no write hides its keys in a variable', () => {
  expect(all(/\b((?:memory|disk|session|local)\.set\((?!\{).*)/g)).toEqual([]);
});

describe.each(keys)('%s', (key) => {
  it('is named in French and in English', () => {
    expect(french).toContain(`\`${key}\``);
    expect(english).toContain(`\`${key}\``);
  });
});

it('nothing is written in any other kind of store', () => {
  const other = all(
    /\b((?:local|session)Storage|document\.cookie|caches\.(?:open|match)|storage\.sync|cookieStore|indexedDB\.open)\b/g,
  );
  expect(other).toEqual([]);
});
