/** The sample policies, read as each browser reads them, then by us. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readManaged } from '../../core/background/policy.ts';
import { library } from '../../guides/library.ts';

type Value = string | number | boolean | string[];
type Policy = Record<string, Value>;
const GECKO = 'faire-avec@faire-avec.example';
const read = (file: string): string => readFileSync(file, 'utf8');

const schema = JSON.parse(read('public/managed-schema.json')) as {
  type: string;
  properties: Record<string, { type: string; minimum?: number; maximum?: number }>;
};

/** A .reg file → values by key. */
function registry(text: string): Record<string, Record<string, string | number>> {
  const [head, ...lines] = text.split('\r\n');
  expect(head).toBe('Windows Registry Editor Version 5.00');
  const keys: Record<string, Record<string, string | number>> = {};
  let key = '';
  for (const line of lines.filter(Boolean)) {
    const [, path] = /^\[(.+)\]$/.exec(line) ?? [];
    const [, name, number, text] = /^"([^"\\]+)"=(?:dword:([0-9a-f]{8})|"([^"\\]*)")$/.exec(line) ?? [];
    if (path) {
      key = path;
      keys[key] = {};
    } else {
      expect(name, `${line} is neither a key nor a value`).toBeDefined();
      Object.assign(keys[key] ?? {}, { [name ?? '']: number ? Number.parseInt(number, 16) : (text ?? '') });
    }
  }
  return keys;
}

/** Chromium turns a number into a boolean, and a subkey into a list, where the schema says so. */
function fromRegistry(text: string, browser: string): Policy {
  const keys = registry(text);
  const root = Object.keys(keys)[0] ?? '';
  expect(root).toMatch(
    new RegExp(
      `^HKEY_LOCAL_MACHINE\\\\SOFTWARE\\\\Policies\\\\${browser.replace('\\', '\\\\')}\\\\3rdparty\\\\extensions\\\\[a-p]{32}\\\\policy$`,
    ),
  );
  const plain = Object.entries(keys[root] ?? {}).map(([name, value]) => [
    name,
    schema.properties[name]?.type === 'boolean' ? value === 1 : value,
  ]);
  const lists = Object.keys(keys).filter((key) => key.startsWith(`${root}\\`));
  return Object.fromEntries([
    ...plain,
    ...lists.map((key) => [key.slice(root.length + 1), Object.values(keys[key] ?? {})]),
  ]);
}

function fromJson(text: string): Policy {
  const { policies, ...rest } = JSON.parse(text) as {
    policies?: { '3rdparty': { Extensions: Record<string, Policy> } };
    '3rdparty'?: object;
  };
  if (policies) return policies['3rdparty'].Extensions[GECKO] ?? {};
  const [id = '', policy = {}] =
    Object.entries((rest['3rdparty'] as { extensions: Record<string, Policy> }).extensions)[0] ?? [];
  expect(id).toMatch(/^[a-p]{32}$/);
  return policy;
}

const files = globSync('packaging/policies/*/*/*').map((file) => file.replaceAll('\\', '/'));

it('there is one for each browser, on Windows and on Linux', () => {
  expect(files.toSorted()).toEqual([
    'packaging/policies/linux/chrome/faire-avec.json',
    'packaging/policies/linux/edge/faire-avec.json',
    'packaging/policies/linux/firefox/policies.json',
    'packaging/policies/windows/chrome/faire-avec.reg',
    'packaging/policies/windows/edge/faire-avec.reg',
    'packaging/policies/windows/firefox/policies.json',
  ]);
});

it('Firefox’s id is that of the manifest', () => expect(read('wxt.config.ts')).toContain(`id: '${GECKO}'`));

describe.each(files)('%s', (file) => {
  const browser = file.includes('/chrome/') ? 'Google\\Chrome' : 'Microsoft\\Edge';
  const policy = file.endsWith('.reg') ? fromRegistry(read(file), browser) : fromJson(read(file));

  it('holds the schema, which knows every setting we read', () => {
    expect(Object.keys(policy).toSorted()).toEqual(Object.keys(schema.properties).toSorted());
    expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(readManaged({})).toSorted());
    for (const [name, value] of Object.entries(policy)) {
      const { type, minimum = 0, maximum = 0 } = schema.properties[name] ?? { type: 'unknown' };
      expect(Array.isArray(value) ? 'array' : typeof value, name).toBe(type === 'integer' ? 'number' : type);
      if (type === 'integer') expect(Number(value) >= minimum && Number(value) <= maximum).toBe(true);
    }
  });

  it('fixes what it says, on guides that exist', () => {
    const managed = readManaged(policy);
    expect(managed).toEqual({
      shared: true,
      favourites: ['caf/attestation-paiement', 'carte-grise/acheter-occasion'],
      k: 11,
    });
    for (const guide of managed.favourites) expect(library.guides).toHaveProperty([guide]);
  });
});
