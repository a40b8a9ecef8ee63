/** What a person reads when they make a mistake in a guide: one cause, its place, its repair. Read each line aloud before accepting it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readArguments } from '../../guides/check/arguments.ts';
import { faultsOf } from '../../guides/check/check.ts';
import { checkBuild } from '../../guides/check/hook.ts';
import { readJson } from '../../guides/check/json/read.ts';
import { mendText } from '../../guides/check/mend.ts';
import { loadProject, type Project } from '../../guides/check/project.ts';
import { report } from '../../guides/check/report.ts';
import { check } from '../../guides/check/run.ts';
import { mendSentence, typographyFaults } from '../../guides/check/typography.ts';
import { create } from '../../guides/new.ts';
import { watchOutcome } from '../../guides/watch.ts';
import { type Breakage, broken, FIXTURE, others, projectWith, seventeen } from '../support/check/breakages.ts';

const ID = 'caf/attestation-paiement';
const said = (project: Project): string =>
  report(faultsOf(project, { wanted: [ID] }), `npm run guides:check ${ID} -- --fix`)
    .split('\n')
    .filter((line) => line && !/^\d+ fautes? dans/.test(line))
    .join('\n');
const page = (list: Breakage[]): string => list.map((one) => `${one.name}\n${said(projectWith(one))}\n`).join('\n');

test('the copy itself has no fault', () => expect(said(projectWith())).toBe(''));
test('the seventeen mistakes of the note', () =>
  expect(page(seventeen)).toMatchFileSnapshot('../support/check/seventeen.txt'));
test('other mistakes', () => expect(page(others)).toMatchFileSnapshot('../support/check/others.txt'));

describe('every mistake', () => {
  const harmless = ['Windows line ends'];
  test.each([...seventeen, ...others])('$name', (one) => {
    const faults = faultsOf(projectWith(one), { wanted: [ID] });
    if (harmless.includes(one.name)) return expect(faults).toEqual([]);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(3);
    for (const { what, file } of faults) {
      expect(what).toMatch(/[.?]$/);
      expect(what).not.toMatch(/undefined|expected|Invalid|\[object/i);
      expect(what, 'no-break spaces').not.toMatch(/« | [»:;?!]/);
      expect([broken(one).file, 'guides/caf/attestation-paiement/guide.json']).toContain(file);
    }
  });
});

describe('--fix', () => {
  const mended = (one: Breakage): string => {
    const project = projectWith(one);
    const content = project.contents.find(({ file }) => file === broken(one).file);
    return content ? mendText(content, project).raw : '';
  };
  const named = (name: string): Breakage => {
    const found = [...seventeen, ...others].find((one) => one.name.includes(name));
    if (!found) throw new Error(name);
    return found;
  };
  test.each([
    'a comma missing after say',
    'a number in quotes',
    'ordinary spaces',
    'a trailing comma',
    'an invisible sign',
    'a key without quotes',
    'without its last quote',
    'without its first quote',
    'two commas',
    'on two lines',
  ])('%s: mended, nothing else touched', (name) => {
    const one = named(name);
    expect(JSON.parse(mended(one))).toEqual(projectWith().contents.find(({ file }) => file === broken(one).file)?.data);
  });
  test('a sentence mended needs nothing more, and is not mended twice', () => {
    const bits = [
      "l'",
      'a',
      'É',
      '« ',
      ' »',
      '"oui"',
      '...',
      ' ?',
      '!',
      ' :',
      '12 €',
      'coeur',
      'Etat',
      ' ',
      '  ',
      '.',
      ',',
      '\u00A0',
      '\u202F',
      '7',
      ':',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 12 }), (words) => {
        const once = mendSentence(words.join('')).text;
        expect(mendSentence(once).text).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
  test('letters are kept', () =>
    expect(mendSentence('Ecrivez l\'adresse de votre soeur : "oui"... Etes-vous là ?').text).toBe(
      'Écrivez l’adresse de votre sœur\u00A0: «\u00A0oui\u00A0»… Êtes-vous là\u00A0?',
    ));
  test('what asks for a person is left', () =>
    expect(typographyFaults(mendSentence('Prends ton temps.').text)).toHaveLength(1));
});

test('the reader agrees with JSON on what is right, and always says something of what is wrong', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, at) => {
      expect(readJson(text).node?.value).toEqual(JSON.parse(text));
      const cut = text.slice(0, at % text.length);
      const right = (() => {
        try {
          JSON.parse(cut);
          return true;
        } catch {
          return false;
        }
      })();
      expect(readJson(cut).faults.length > 0).toBe(!right);
    }),
  );
});

describe('the commands, on a folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'faire-avec-guides-'));
  cpSync(join(FIXTURE, 'guides'), join(root, 'guides'), { recursive: true });
  afterAll(() => rmSync(root, { recursive: true }));
  const file = join(root, 'guides', ID, 'guide.json');

  test('nothing wrong ends with 0, a broken guide with 1; a build stops for it, and not for spaces', () => {
    expect(check(root, [ID])).toMatchObject({ code: 0 });
    expect(checkBuild(root)).toEqual({ stop: false, text: '' });
    const before = readFileSync(file, 'utf8');
    for (const [words, stop] of [
      ['"goto": "quotien"', true],
      ['"goto": "quotient" ,,', true],
    ] as const) {
      writeFileSync(file, before.replace('"goto": "quotient"', words));
      expect(check(root, [ID]).code).toBe(1);
      expect(checkBuild(root)).toMatchObject({ stop });
    }
    writeFileSync(file, before.replace(/\u00A0/, ' '));
    expect(checkBuild(root).stop).toBe(false);
    expect(check(root, [ID]).code).toBe(1);
    expect(check(root, [ID, '--fix'])).toMatchObject({
      code: 0,
      text: expect.stringContaining('1 espace insécable mise'),
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
  test('a guide that does not exist is not « rien à corriger »', () =>
    expect(check(root, ['caf/atestation-paiement'])).toEqual({
      code: 1,
      text: 'guides/caf/atestation-paiement n’existe pas. Vouliez-vous «\u00A0caf/attestation-paiement\u00A0»\u00A0?',
    }));
  test('a new guide: every sentence to write is named at the first run, and nothing else', () => {
    const { text, code } = create(root, 'caf/ma-demarche');
    expect(code).toBe(0);
    const lines = text.split('\n').filter((line) => line.startsWith('guides/caf/ma-demarche/'));
    const written = ['guide', 'practice'].map((name) =>
      readFileSync(join(root, `guides/caf/ma-demarche/${name}.json`), 'utf8'),
    );
    expect(lines).toHaveLength(written.join('').split('À ÉCRIRE').length - 1);
    for (const line of lines) expect(line).toContain('reste à écrire');
    expect(create(root, 'caf/ma-demarche').code).toBe(1);
    expect(loadProject(root).library.sites.caf?.order).toEqual(['attestation-paiement', 'ma-demarche']);
    rmSync(join(root, 'guides/caf/ma-demarche'), { recursive: true });
    cpSync(join(FIXTURE, 'guides/caf/site.json'), join(root, 'guides/caf/site.json'));
  });
  test('time: a date to come and a day gone by stop a release, never a build', () => {
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('"checkedLive": null', '"checkedLive": "2026-01-02"'));
    expect(watchOutcome(root, [ID, '--on', '2026-03-20']).code).toBe(0);
    expect(watchOutcome(root, [ID, '--on', '2026-12-01'])).toMatchObject({
      code: 1,
      text: expect.stringContaining('2026-01-02'),
    });
    expect(watchOutcome(root, [ID, '--on', '2025-12-01']).code).toBe(1);
    expect(checkBuild(root).stop).toBe(false);
    writeFileSync(file, before);
  });
});

test('words of the command, also those that npm keeps', () => {
  expect(readArguments(['caf', '--fix', '--on', '2026-12-01'])).toMatchObject({
    wanted: ['caf'],
    fix: true,
    on: '2026-12-01',
  });
  expect(readArguments(['guides/caf/x/guide.json'], { npm_config_fix: 'true' })).toMatchObject({
    wanted: ['caf/x'],
    fix: true,
  });
  expect(readArguments([], { npm_config_fix: 'caf/x' })).toMatchObject({ wanted: ['caf/x'], fix: true });
  expect(readArguments(['--fixe']).unknown).toEqual(['--fixe']);
});
