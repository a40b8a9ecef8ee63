/** A build is refused as soon as one of its sources has changed, and as long as it has no stamp. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourcesHash, staleness, stamp } from '../../packaging/build-stamp.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faire-avec-cachet-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is fresh once stamped with the hash of the sources, and stale with any other', () => {
  const build = join(folder, 'chrome-mv3');
  expect(staleness(build)).toContain('There is no build');
  mkdirSync(build);
  expect(staleness(build)).toContain('not made of the present sources');
  stamp(build, sourcesHash());
  expect(staleness(build)).toBe('');
  stamp(build, 'another');
  expect(staleness(build)).toContain('npm run build:all');
});

it.each(['core/session/session.ts', 'guides/caf/site.json', 'wxt.config.ts', 'package-lock.json'])(
  'the hash follows %s',
  (file) => {
    const [one, other] = [sourcesHash(folder), join(folder, file)];
    mkdirSync(join(other, '..'), { recursive: true });
    writeFileSync(other, '1');
    const two = sourcesHash(folder);
    writeFileSync(other, '2');
    expect(new Set([one, two, sourcesHash(folder)]).size).toBe(3);
  },
);
