/** `npm run guides:apply patch.json`: puts the repairs of an advisor (repairs.html) into the guides' own files. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { AuthoredGuide } from '../core/guide/format.ts';
import { applyPatch } from '../core/repair/apply.ts';
import { rewrite } from '../core/repair/rewrite.ts';

const folder = import.meta.dirname;
const fileOf = (id: string): string => `${folder}/${id}/guide.json`;
const [patch] = process.argv.slice(2);
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

if (!patch) {
  complain('Dites quel fichier appliquer : npm run guides:apply reparations.json');
  process.exit(1);
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    complain(`Je ne peux pas lire « ${file} ».`);
    process.exit(1);
  }
};
const ids = globSync('*/*/guide.json', { cwd: folder }).map((path) => path.replace(/\/guide\.json$/, ''));
const guides = Object.fromEntries(ids.map((id) => [id, JSON.parse(read(fileOf(id))) as AuthoredGuide]));
const { guides: changed, done, refused } = applyPatch(read(patch), guides);

for (const sentence of refused) complain(sentence);
if (refused.length) {
  complain('Rien n’a été écrit.');
  process.exit(1);
}
for (const sentence of done) say(sentence);
for (const [id, guide] of Object.entries(changed)) {
  writeFileSync(fileOf(id), rewrite(read(fileOf(id)), guide));
  say(`${relative(process.cwd(), fileOf(id))} est en version ${guide.version}.`);
}
if (Object.keys(changed).length)
  say('Relisez la différence (git diff), puis lancez : npm run format && npm run guides:check');
