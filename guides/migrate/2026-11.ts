/**
 * `node guides/migrate/2026-11.ts`: puts every guide and every site.json into the form of November 2026 (chapters, reasons,
 * where words were read). Run again, it changes nothing; a file in the old form that comes later is migrated then.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import type { Evidence } from './evidence.ts';
import { migrateGuide, migrateSite } from './migrate.ts';
import { originsOf } from './origin.ts';
import { print } from './print.ts';

const folder = new URL('..', import.meta.url).pathname;
const read = (file: string) => JSON.parse(readFileSync(folder + file, 'utf8'));
const evidence = read('evidence.json') as Evidence[];

const changed = globSync('{*,*/*}/{site,guide}.json', { cwd: folder })
  .sort()
  .filter((file) => {
    const before = read(file);
    const id = file.replace(/\/[^/]+$/, '');
    const origins = originsOf(evidence, id.split('/')[0] ?? '');
    const after = file.endsWith('site.json') ? migrateSite(before, origins) : migrateGuide(id, before, origins);
    if (JSON.stringify(after) === JSON.stringify(before)) return false;
    writeFileSync(folder + file, `${print(after)}\n`);
    return true;
  });
if (changed.length)
  execFileSync('biome', ['format', '--write', ...changed.map((file) => folder + file)], { stdio: 'ignore' });
process.stdout.write(`${changed.length ? changed.join('\n') : 'Rien à changer.'}\n`);
