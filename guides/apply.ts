/**
 * `npm run guides:apply fichier.json…`: puts into the guides' own files what came from the field. Repairs of an advisor
 * (repairs.html), or any number of sheets of verification (verification.html).
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { AuthoredGuide } from '../core/guide/format.ts';
import { applyPatch } from '../core/repair/apply.ts';
import { rewrite } from '../core/repair/rewrite.ts';
import { applySheets, isSheet } from './applySheets.ts';

const folder = process.env.GUIDES ?? import.meta.dirname;
const fileOf = (id: string): string => `${folder}/${id}/guide.json`;
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
const stop = (sentence: string): never => {
  complain(sentence);
  process.exit(1);
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return stop(`Je ne peux pas lire « ${file} ».`);
  }
};

/** Not every shell opens « releve-*.json » by itself. */
const given = process.argv.slice(2).flatMap((file) => (file.includes('*') ? globSync(file) : [file]));
if (!given.length)
  stop('Dites quel fichier appliquer : npm run guides:apply reparations.json, ou npm run guides:apply releve-*.json');

const ids = globSync('*/*/guide.json', { cwd: folder }).map((path) => path.replace(/\/guide\.json$/, ''));
let guides = Object.fromEntries(ids.map((id) => [id, JSON.parse(read(fileOf(id))) as AuthoredGuide]));

const write = (changed: Record<string, AuthoredGuide>): void => {
  for (const [id, guide] of Object.entries(changed)) {
    writeFileSync(fileOf(id), rewrite(read(fileOf(id)), guide));
    say(`${relative(process.cwd(), fileOf(id))} est en version ${guide.version}.`);
  }
  guides = { ...guides, ...changed };
  if (Object.keys(changed).length)
    say('Relisez la différence (git diff), puis lancez : npm run format && npm run guides:check');
};

const texts = given.map((file) => ({ file, text: read(file) }));
for (const { text } of texts.filter((one) => !isSheet(one))) {
  const { guides: changed, done, refused } = applyPatch(text, guides);
  for (const sentence of refused) complain(sentence);
  if (refused.length) stop('Rien n’a été écrit.');
  for (const sentence of done) say(sentence);
  write(changed);
}

const sheets = texts.filter(isSheet);
if (sheets.length) {
  const { guides: changed, done, refused } = applySheets(sheets, guides, folder);
  for (const sentence of done) say(sentence);
  for (const sentence of refused) complain(sentence);
  write(changed);
  // What fits is written all the same: one changed sentence does not lose the others.
  if (refused.length) process.exitCode = 1;
}
