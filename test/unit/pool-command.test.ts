/** The command, as a person types it: every failure is a French sentence and an exit code, never a stack. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Folder, folder, given, place } from '../support/unit/poolFixture.ts';

const main = resolve('pool/main.ts');
let here: Folder;
beforeAll(() => {
  here = folder();
  here.write({ 'a.json': place('LYON-03', [given(30)]), 'b.json': place('BREST', [given(25)]) });
  mkdirSync(join(here.path, 'autre'));
  writeFileSync(join(here.path, 'autre/a.json'), place('LYON-03', [given(45)]));
  writeFileSync(join(here.path, 'fichier'), '');
});
afterAll(() => here.remove());

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [main, ...args], { cwd: here.path });
  const ended = once(child, 'exit');
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, said: `${out}${error}`.replace(/[\u00A0\u202F]/g, ' ') };
}

describe('the command says', () => {
  it.each([
    ['that all is well', ['a.json', 'b.json'], 0, '2 exports de 2 structures'],
    ['that a file is missing among good ones', ['a.json', 'absent.json'], 1, 'absent.json : ce fichier n’existe pas.'],
    [
      'that a pattern finds nothing',
      ['a.json', 'nulle-part/*.json'],
      1,
      'nulle-part/*.json : aucun fichier ne correspond.',
    ],
    [
      'that a folder is one',
      ['a.json', 'autre'],
      1,
      'autre : c’est un dossier. Pour tous ses fichiers, écrivez autre/*.json',
    ],
    [
      'which of two files of one name',
      ['a.json', 'autre/a.json'],
      1,
      'autre/a.json : la structure LYON-03 a déjà donné le mois 2026-09 dans a.json',
    ],
    ['that an option does not exist', ['a.json', '--sorti=x'], 2, '--sorti : cette option n’existe pas.'],
    ['that an option is not finished', ['a.json', '--sortie'], 2, '--sortie : il manque ce qui vient après'],
    [
      'that a code is not one',
      ['a.json', '--structure=vieux lieu é'],
      2,
      '--structure=vieux lieu é : un code s’écrit en majuscules',
    ],
    [
      'that a month is not one',
      ['a.json', '--corriger=septembre'],
      2,
      '--corriger=septembre : un mois s’écrit 2026-09.',
    ],
    [
      'that an address is not one',
      ['a.json', '--lrs=lrs.example'],
      2,
      '--lrs=lrs.example : une adresse commence par https://',
    ],
    ['how it is used, when nothing is asked', [], 2, 'npm run pool -- exports/*.json'],
    [
      'that the output is a file',
      ['a.json', 'b.json', '--sortie=fichier'],
      3,
      'fichier : c’est un fichier, pas un dossier.',
    ],
    [
      'that the LRS is down, once all is written',
      ['a.json', 'b.json', '--lrs=http://127.0.0.1:9/xAPI'],
      4,
      'Le LRS 127.0.0.1:9 ne répond pas. Les fichiers sont écrits.',
    ],
  ])(
    '%s',
    async (_, args, code, sentence) => {
      const done = await run(...args);
      expect(done.said).toContain(sentence);
      expect(done.code).toBe(code);
      expect(done.said).not.toMatch(/\bat .*\.(ts|js):\d+|Error:/);
    },
    60_000,
  );

  it('that a table is held by another program', async () => {
    mkdirSync(join(here.path, 'tenu/table.csv'), { recursive: true });
    const { code, said } = await run('a.json', 'b.json', '--sortie=tenu');
    expect(said).toContain('table.csv : ce fichier ne peut pas être écrit.');
    expect(code).toBe(3);
  }, 60_000);
});
