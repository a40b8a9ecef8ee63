import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Folder, folder, line, NOW, pc, place } from '../support/unit/poolFixture.ts';

let here: Folder;
beforeEach(() => {
  here = folder();
});
afterEach(() => here.remove());

const table = () => {
  const text = readFileSync(join(here.path, 'out/table.csv'), 'utf8');
  return {
    text,
    rows: Papa.parse<Record<string, string>>(text.slice(1), { header: true, delimiter: ';', skipEmptyLines: true })
      .data,
  };
};
const numbers = () =>
  table()
    .rows.filter(({ nombre }) => nombre)
    .map(({ etape, fait, semaine, nombre }) => `${etape} ${fait} ${semaine} ${nombre}`);
const report = () => readFileSync(join(here.path, 'out/rapport.md'), 'utf8').replaceAll('\u00A0', ' ');

describe('the PCs of one place', () => {
  it('are added before small numbers are left out', async () => {
    here.write({ 'a.json': pc('LYON-03', 'BLEU-1', [line(3)]), 'b.json': pc('LYON-03', 'BLEU-2', [line(4)]) });
    await here.pool();
    expect(numbers()).toEqual(['mon-compte seen 2026-W38 7']);
  });

  it('count twice when they counted the same, and once when a file is there twice', async () => {
    here.write({
      'a.json': pc('LYON-03', 'BLEU-1', [line(3)]),
      'b.json': pc('LYON-03', 'BLEU-2', [line(3)]),
      'again.json': pc('LYON-03', 'BLEU-2', [line(3)]),
    });
    expect(await here.pool()).toMatchObject({ exports: 2, again: 1 });
    expect(numbers()).toEqual(['mon-compte seen 2026-W38 6']);
  });

  it('say « quelques personnes » for 1 to 4, and the structure’s sheet says it is not to be published', async () => {
    here.write({ 'a.json': pc('LYON-03', 'BLEU-1', [line(4, { fait: 'hint1' }), line(5)]) });
    await here.pool();
    expect(report()).toContain('| Ouvrir Mon Compte | 5 | – | quelques personnes |');
    expect(report()).toContain('Ne la publiez pas.');
    expect(table().text).not.toContain(';4;');
  });

  it('make the place’s own file, which pools like the PCs themselves', async () => {
    here.write({
      'a.json': pc('LYON-03', 'BLEU-1', [line(3), line(9, { semaine: '2026-W39' })]),
      'b.json': pc('LYON-03', 'BLEU-2', [line(4), line(2, { fait: 'hint1' })]),
    });
    const { place: file } = await here.pool();
    const direct = table().text;
    await here.pool({ files: [file], folder: join(here.path, 'again') });
    expect(readFileSync(join(here.path, 'again/table.csv'), 'utf8')).toBe(direct);
  });

  it('are refused when two files bear one name, or when the place’s file is there too', async () => {
    here.write({
      'a.json': pc('LYON-03', 'BLEU-1', [line(3)]),
      'b.json': pc('LYON-03', 'BLEU-1', [line(4)]),
      'c.json': place('LYON-03', [line(9)]),
    });
    expect(await here.faults()).toEqual([
      'b.json : le poste BLEU-1 de la structure LYON-03 a déjà donné le mois 2026-09 dans a.json, avec d’autres nombres. Gardez un seul des deux fichiers.',
      'c.json : la structure LYON-03 a déjà donné le mois 2026-09 dans a.json. Gardez le fichier du lieu, ou ceux de ses postes, pas les deux.',
    ]);
    expect(existsSync(join(here.path, 'out'))).toBe(false);
  });
});

describe('structures', () => {
  const two = {
    'a.json': place('LYON-03', [line(8), line(6, { fait: 'done' })]),
    'b.json': place('BREST', [line(7), line(4 + 1, { fait: 'hint1' })]),
  };

  it('add up, and nothing under 11 is given', async () => {
    here.write(two);
    expect(await here.pool()).toMatchObject({ structures: 2, exports: 2, rows: 4 });
    expect(numbers()).toEqual(['mon-compte seen 2026-W38 15']);
    expect(table().rows.at(-1)?.remarque).toBe('Des nombres trop petits ne sont pas donnés.');
  });

  it('give the same table in any order, in any layout, once or twice', async () => {
    here.write(two);
    await here.pool();
    const first = table().text;
    const shuffled = JSON.parse(two['a.json']);
    shuffled.lignes.reverse();
    here.write({ '0.json': `\uFEFF${JSON.stringify(shuffled, null, 4).replaceAll('\n', '\r\n')}` });
    expect(await here.pool({ folder: join(here.path, 'other') })).toMatchObject({ exports: 2, again: 1 });
    expect(readFileSync(join(here.path, 'other/table.csv'), 'utf8')).toBe(first);
    // And once more over what was published: the folder remembers, and nothing moves.
    await here.pool();
    expect(table().text).toBe(first);
  });

  it('that overlap themselves are refused', async () => {
    here.write({ ...two, 'c.json': place('BREST', [line(70)]) });
    expect(await here.faults()).toEqual([
      'c.json : la structure BREST a déjà donné le mois 2026-09 dans b.json, avec d’autres nombres. Gardez un seul des deux fichiers.',
    ]);
  });

  it('that come late change the table only by a number large enough', async () => {
    here.write(two);
    await here.pool();
    here.write({ 'late.json': place('NICE', [line(9)]) });
    await here.pool();
    expect(numbers()).toEqual(['mon-compte seen 2026-W38 15']);
    here.write({ 'later.json': place('METZ', [line(9)]) });
    await here.pool();
    expect(numbers()).toEqual(['mon-compte seen 2026-W38 33']);
  });

  it('that leave after a table was published are missed', async () => {
    here.write({ ...two, 'c.json': place('NICE', [line(20)]) });
    await here.pool();
    expect(await here.faults({ files: [join(here.path, '[ab].json')] })).toEqual([
      'Le mois 2026-09 de la structure NICE a déjà été publié ici, et il manque. Remettez le même fichier, ou choisissez un autre dossier avec --sortie.',
    ]);
  });
});

describe('the table', () => {
  it('opens in LibreOffice: byte order mark, semicolons, accents, no cell that starts a formula', async () => {
    here.write({ 'a.json': place('LYON-03', [line(8)]) });
    await here.pool();
    const { text, rows } = table();
    expect(text.startsWith('\uFEFFmois;semaine;cadre;')).toBe(true);
    expect(text).toContain('entraînement;caf/attestation-paiement;J’ai besoin d’une attestation de la Caf;');
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    here.write({ 'b.json': place('BREST', [line(8, { etape: '=HYPERLINK("x")' })]) });
    expect(await here.faults()).toEqual([
      'b.json, structure BREST : « lignes », ligne 1, « etape », le nom d’une étape.',
    ]);
  });

  it('is the same in SQL: a new DuckDB reads the CSV and the Parquet, and counts the same', async () => {
    here.write({
      'a.json': place('LYON-03', [line(8), line(12, { semaine: '2026-W39' }), line(6, { fait: 'done' })]),
      'b.json': place('BREST', [line(7)]),
    });
    await here.pool({ network: true });
    const connection = await (await DuckDBInstance.create()).connect();
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    const file = (name: string) => join(here.path, 'out', name);
    const sum = 'SELECT fait, semaine, sum(nombre) FROM';
    const rest = 'WHERE nombre IS NOT NULL GROUP BY ALL ORDER BY ALL';
    const parquet = await ask(`${sum} read_parquet('${file('table.parquet')}') ${rest}`);
    expect(parquet).toEqual([
      ['seen', '2026-W38', '15'],
      ['seen', '2026-W39', '12'],
    ]);
    expect(await ask(`${sum} read_csv('${file('table.csv')}', delim = ';') ${rest}`)).toEqual(parquet);
    expect(
      await ask(
        `SELECT structure, sum(nombre) FROM read_parquet('${file('reseau.parquet')}') GROUP BY ALL ORDER BY ALL`,
      ),
    ).toEqual([
      ['BREST', '7'],
      ['LYON-03', '26'],
    ]);
  });
});

describe('what is not an export is refused with a sentence', () => {
  const journal = (more: object) => JSON.stringify({ ...JSON.parse(place('LYON-03', [line(8)])), ...more });
  it.each([
    [
      '{"format": "faire-avec',
      'x.json : ce fichier est incomplet ou abîmé. Refaites l’export, ou copiez-le de nouveau.',
    ],
    ['{"a": 1}', 'x.json : ce n’est pas un export de Faire avec.'],
    ['null', 'x.json : ce n’est pas un export de Faire avec.'],
    [
      journal({ version: 3 }),
      'x.json : cet export vient d’une version plus récente de Faire avec. Mettez ce programme à jour.',
    ],
    [
      journal({ nom: 'Zoé' }),
      'x.json, structure LYON-03 : « nom », cette information n’est pas attendue, ou elle manque.',
    ],
    [
      journal({ structure: 'Chez Zoé' }),
      'x.json, structure Chez Zoé : « structure », un code s’écrit en majuscules, chiffres et tirets, sur 20 signes au plus.',
    ],
    [journal({ seuil: 1 }), 'x.json, structure LYON-03 : « seuil », un seuil de 5 au moins.'],
    [
      place('LYON-03', [line(8), line(4, { fait: 'done' })]),
      'x.json, structure LYON-03 : « lignes », ligne 2, « nombre », un nombre entier, de 5 au moins.',
    ],
    [
      place('LYON-03', [line(8), line(9)]),
      'x.json, structure LYON-03 : la même ligne y est deux fois (caf/attestation-paiement, mon-compte, seen).',
    ],
    [
      place('LYON-03', [line(8), line(9, { semaine: '' })]),
      'x.json, structure LYON-03 : une ligne compte le mois entier et ses semaines (caf/attestation-paiement, mon-compte).',
    ],
    [
      place('LYON-03', [line(8, { semaine: '2026-W41' })]),
      'x.json, structure LYON-03 : la semaine 2026-W41 n’est pas du mois 2026-09.',
    ],
    [
      place('LYON-03', [line(8, { semaine: '2026-W47' })], { mois: '2026-11' }),
      'x.json, structure LYON-03 : le mois 2026-11 n’est pas fini. Attendez qu’il le soit, puis refaites l’export.',
    ],
  ])('%s', async (text, sentence) => {
    here.write({ 'x.json': text });
    expect(await here.faults()).toEqual([sentence]);
  });

  it('old exports are read when their structure is said', async () => {
    const row = {
      mois: '2026-09',
      cadre: 'site réel',
      demarche: 'caf/attestation-paiement',
      titre: 'x',
      version: 1,
      aide: 'pas-a-pas',
      etape: 'mon-compte',
      fait: 'seen',
    };
    const old = {
      format: 'faire-avec/journal',
      version: 1,
      seuil: 5,
      lignes: [
        { ...row, nombre: 9 },
        { ...row, mois: '2026-08', nombre: 6 },
      ],
      remarques: [],
    };
    here.write({ 'old.json': JSON.stringify(old) });
    expect(await here.faults()).toEqual([
      'old.json : cet export est d’un ancien format, sans code de structure. Donnez-le : --structure=CODE.',
    ]);
    expect(await here.pool({ structure: 'LYON-03', now: NOW })).toMatchObject({ exports: 2, rows: 2 });
  });
});
