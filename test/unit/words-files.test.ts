/** Sentences for people stand in words files only: another language is then a matter of adding files. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { frenchLiterals } from '../support/unit/frenchLiterals.ts';

/** `words.ts`, `craWords.ts`, and the few that have another name. */
const WORDS_FILE = /(^|\/)(\w*[wW]ords|texts|wording|factNames|stepMessages|causes)\.ts$/;

/** Files and folders where French is data and not a sentence of ours, and why. */
const EXCEPTIONS: Record<string, string> = {
  'core/guide/format': 'the format of the guides, which are French: what each key is for, beside the key',
  'core/practice/format.ts': 'the format of the practice sites, likewise',
  'core/practice/dates.ts': 'the words in which practice.json writes dates, and papers print them',
  'core/locate/': 'words of French pages, compared and never said',
  'core/repair/vocabulary.ts': 'words of French pages, compared and never said',
  'core/journal/coop.ts': 'the names that La Coop gives its own themes',
  'core/workshop/summaryFile.ts': 'the name of a file format',
};

const files = globSync('{components,core,entrypoints,pool}/**/*.{ts,tsx}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !WORDS_FILE.test(file));
const french = files.flatMap((file) =>
  frenchLiterals(file, readFileSync(file, 'utf8')).map(({ line, text }) => ({ file, said: `${file}:${line} ${text}` })),
);

it('no sentence for people outside the words files', () => {
  expect(files.length).toBeGreaterThan(300);
  const exceptions = Object.keys(EXCEPTIONS);
  const outside = french.filter(({ file }) => !exceptions.some((start) => file.startsWith(start)));
  expect(outside.map(({ said }) => said)).toEqual([]);
  expect(exceptions.filter((start) => !french.some(({ file }) => file.startsWith(start)))).toEqual([]);
});

it.each([
  ["const a = 'Choisissez la page';", 1],
  ['const a = `Trois étapes`;', 1],
  ['const a = <p>Bonjour</p>;', 1],
  ["const a = 'the page is absent';", 0],
  ["const a = 'a-class other-class';", 0],
])('%s', (code, count) => {
  expect(frenchLiterals('a.tsx', code)).toHaveLength(count);
});
