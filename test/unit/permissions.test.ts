/** docs/PERMISSIONS.md and packaging/store/listing.md name what the manifest asks for, one line each, and nothing else. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { library } from '../../guides/library.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const named = (text: string): string[] =>
  [...text.matchAll(/^\| `([^`]+)` \|.*\w.*\|$/gm)].map(([, name = '']) => name);

const config = read('wxt.config.ts');
const permissions = [...(/permissions: \[([^\]]*)\]/.exec(config)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
  ([, name = '']) => name,
);
const hosts = [...new Set(Object.values(library.sites).flatMap((site) => site.hosts))].map(
  (host) => `https://${host}/*`,
);

// WXT adds `sidePanel` by itself where there is a side panel; test/browser/manifest.test.ts reads it in what is built.
const asked = [...permissions, 'sidePanel', ...hosts].toSorted();

it.each(['docs/PERMISSIONS.md', 'packaging/store/listing.md'])('%s', (file) => {
  expect(permissions).toEqual(['storage', 'scripting', 'alarms']);
  expect(named(read(file)).toSorted()).toEqual(asked);
});
