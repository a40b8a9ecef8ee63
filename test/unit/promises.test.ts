/** The documents that make promises name existing tests. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each([
  'SECURITY.md',
  'docs/PRIVACY.md',
  'docs/PERMISSIONS.md',
  'docs/ACCESSIBILITY.md',
  'CONTRIBUTING.md',
  'packaging/store/listing.md',
  'README.md',
  'docs/ARCHITECTURE.md',
  'docs/network.md',
  'docs/installation.md',
  'docs/testing.md',
])('%s', (page) => {
  const text = readFileSync(page, 'utf8');
  const named = [
    ...text.matchAll(/`((?:test|core|guides|packaging|components|entrypoints|pool)\/[\w./-]+\.(?:tsx?|md|json))`/g),
  ].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
  const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);
  const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
  expect(commands.filter((script) => !scripts.includes(script))).toEqual([]);
});

it('SECURITY.md: every threat has its test', () => {
  const table = /\| threat[\s\S]*?\n\n/.exec(readFileSync('SECURITY.md', 'utf8'))?.[0] ?? '';
  const rows = table.match(/^\| (?!threat|---).*\|$/gm) ?? [];
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row.split('|')[3], row).toMatch(/test\//);
});
