import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlaceSecret } from '../../core/journal/place.ts';
import type { StructureFile } from '../../core/journal/structureExport.ts';
import { type Folder, folder, given, hidden, line, MONTH, NOW, pc, place } from '../support/unit/poolFixture.ts';

let here: Folder;
beforeEach(() => {
  here = folder();
});
afterEach(() => here.remove());

const read = (name: string) => readFileSync(join(here.path, name), 'utf8');
const table = (name = 'out/table.csv') => {
  const text = read(name);
  return {
    text,
    rows: Papa.parse<Record<string, string>>(text.slice(1), { header: true, delimiter: ';', skipEmptyLines: true })
      .data,
  };
};
const report = () => read('out/rapport.md').replaceAll('\u00A0', ' ');
const steps = (count: number) => [given(count), given(count, { fait: 'done' })];

describe('the PCs of one place', () => {
  const two = {
    'a.json': pc('LYON-03', 'BLEU-1', [line(3), line(9, { semaine: '2026-W39' }), line(2, { fait: 'hint1' })]),
    'b.json': pc('LYON-03', 'BLEU-2', [line(4), line(2, { fait: 'humanHelp', aide: 'autonomie' })]),
  };

  it('are added exactly before they are rounded, and their file holds multiples of five, each within four', async () => {
    here.write(two);
    const { place: path } = await here.pool();
    const { lignes, base } = JSON.parse(readFileSync(path, 'utf8')) as StructureFile;
    expect(base).toBe(5);
    for (const { nombre } of lignes) expect(nombre % 5).toBe(0);
    const seen = lignes.find(({ etape, fait }) => etape && fait === 'seen')?.nombre ?? 0;
    expect([15, 20]).toContain(seen);
    expect(report()).toContain('Ne la publiez pas.');
  });

  it('keep a file of the place, and give a month again as it was: the same numbers whatever comes later', async () => {
    here.write(two);
    const { place: path, kept } = await here.pool();
    const first = readFileSync(path, 'utf8');
    expect(kept).toBe(join(here.path, 'lieu-LYON-03.json'));
    expect(await here.pool()).toMatchObject({ said: [expect.stringContaining('redonné tel quel')] });
    expect(readFileSync(path, 'utf8')).toBe(first);
    here.write({ 'c.json': pc('LYON-03', 'VERT-9', [line(40)]) });
    const { said } = await here.pool();
    expect(said.join()).toContain('avec d’autres nombres. Il est redonné tel quel.');
    expect(readFileSync(path, 'utf8')).toBe(first);
  });

  it('are corrected only when somebody asks; the correction replaces the former file, with a sentence', async () => {
    here.write(two);
    const { place: path } = await here.pool();
    const first = readFileSync(path, 'utf8');
    here.write({ 'c.json': pc('LYON-03', 'VERT-9', [line(40)]) });
    await here.pool({ correct: [MONTH] });
    const second = readFileSync(path, 'utf8');
    expect((JSON.parse(second) as StructureFile).correction).toBe(1);
    const net = folder();
    net.write({ '1.json': first, '2.json': second, '3.json': place('BREST', steps(20)) });
    const done = await net.pool();
    expect(done).toMatchObject({ structures: 2, exports: 2 });
    expect(done.said.join()).toMatch(/2\.json corrige le mois 2026-09 de la structure LYON-03\. 1\.json n’est plus/);
    net.remove();
  });

  it('whose secret was lost draw new months only: the month that went out is given again as it was', async () => {
    here.write(two);
    const { kept, place: path } = await here.pool();
    const first = readFileSync(path, 'utf8');
    const { secret } = JSON.parse(readFileSync(kept, 'utf8')) as PlaceSecret;
    rmSync(kept);
    here.write({ 'c.json': pc('LYON-03', 'BLEU-1', [line(8, { semaine: '2026-W42' })], { mois: '2026-10' }) });
    const again = await here.pool();
    const place = JSON.parse(readFileSync(again.kept, 'utf8')) as PlaceSecret;
    expect(place.secret).not.toBe(secret);
    expect(place.mois.map(({ mois }) => mois)).toEqual(['2026-09', '2026-10']);
    expect(readFileSync(path, 'utf8')).toBe(first);
  });

  it('count once when a file is there twice; two of one name that differ are refused, and so is the place’s file beside', async () => {
    here.write({ ...two, 'again.json': two['a.json'] });
    expect(await here.pool()).toMatchObject({ exports: 2, again: 1 });
    here.write({ 'again.json': pc('LYON-03', 'BLEU-1', [line(4)]), 'c.json': place('LYON-03', steps(10)) });
    expect(await here.faults({ folder: join(here.path, 'other') })).toEqual([
      'again.json : le poste BLEU-1 de la structure LYON-03 a déjà donné le mois 2026-09 dans a.json, avec d’autres nombres. Gardez un seul des deux fichiers.',
      'c.json : la structure LYON-03 a déjà donné le mois 2026-09 dans a.json. Gardez le fichier du lieu, ou ceux de ses postes, pas les deux.',
    ]);
    expect(existsSync(join(here.path, 'other'))).toBe(false);
  });

  it('carry a policy’s coarser base through the door, to the published table', async () => {
    here.write({
      'a.json': pc('LYON-03', 'BLEU-1', [line(90)], { seuil: 20 }),
      'b.json': pc('LYON-03', 'BLEU-2', [line(7)]),
    });
    const { place: path } = await here.pool();
    const file = readFileSync(path, 'utf8');
    expect((JSON.parse(file) as StructureFile).base).toBe(20);
    const net = folder();
    net.write({ 'l.json': file, 'b.json': place('BREST', steps(25)) });
    await net.pool();
    const numbers = Papa.parse<Record<string, string>>(readFileSync(join(net.path, 'out/table.csv'), 'utf8').slice(1), {
      header: true,
    }).data;
    for (const { nombre } of numbers) if (nombre) expect(Number(nombre) % 40).toBe(0);
    net.remove();
  });
});

describe('structures', () => {
  const two = { 'a.json': place('LYON-03', steps(30)), 'b.json': place('BREST', steps(25)) };

  it('add up; what is published is a multiple of ten with its margin, and nothing under eleven', async () => {
    here.write({
      ...two,
      'c.json': place('NICE', [given(5, { demarche: 'caf/creer-compte', etape: '', fait: 'uses' })]),
    });
    expect(await here.pool()).toMatchObject({ structures: 3, exports: 3, rows: 5 });
    const { rows } = table();
    expect(rows.map(({ fait }) => fait)).toEqual(['done', 'seen']);
    for (const { nombre, marge } of rows) {
      expect([50, 60]).toContain(Number(nombre));
      expect(Number(marge)).toBeGreaterThan(0);
    }
    expect(rows[0]?.nombre).toBe(rows[1]?.nombre);
  });

  it('give the same tables in any order, in any layout, once or twice, and again in the same folder', async () => {
    here.write(two);
    await here.pool();
    const first = table().text;
    const shuffled = JSON.parse(two['a.json']);
    shuffled.lignes.reverse();
    here.write({ '0.json': `\uFEFF${JSON.stringify(shuffled, null, 4).replaceAll('\n', '\r\n')}` });
    expect(await here.pool()).toMatchObject({ exports: 2, again: 1 });
    expect(table().text).toBe(first);
    expect(
      await here.pool({
        files: [join(here.path, '?.json'), join(here.path, 'out/reseau.json')],
        folder: join(here.path, 'other'),
      }),
    ).toMatchObject({ exports: 2 });
    expect(table('other/table.csv').text).toBe(first);
  });

  it('that contradict themselves are refused', async () => {
    here.write({ ...two, 'c.json': place('BREST', steps(70)) });
    expect(await here.faults()).toEqual([
      'c.json : la structure BREST a déjà donné le mois 2026-09 dans b.json, avec d’autres nombres. Gardez un seul des deux fichiers.',
    ]);
  });

  it('that have not given a month are named', async () => {
    here.write({ ...two, 'c.json': place('BREST', steps(25), { mois: '2026-08' }) });
    expect(await here.pool()).toMatchObject({ missing: [{ structure: 'LYON-03', months: ['2026-08'] }] });
  });

  it('with exports of before rounding: read, marked, apart, and never in a margin', async () => {
    here.write({ ...two, 'old.json': hidden('NICE', [line(40), line(30, { semaine: '2026-W39' })]) });
    await here.pool();
    const seen = table().rows.filter(({ fait }) => fait === 'seen');
    expect(seen.map(({ marge, remarque }) => [marge === '', remarque])).toEqual([
      [false, ''],
      [true, 'au moins : exports d’avant l’arrondi'],
    ]);
    expect([50, 60]).toContain(Number(seen[0]?.nombre));
    expect(seen[1]?.nombre).toBe('70');
    expect(report()).toContain('1 export est d’avant l’arrondi');
  });
});

describe('workshops', () => {
  const summary = (id: string, came: number, more: object = {}) =>
    JSON.stringify({
      ...{ kind: 'résumé d’atelier Faire avec', format: 1, id: id.repeat(16), month: '2026-09', minutes: 120, base: 5 },
      ...{
        came,
        exercises: [
          {
            guide: 'caf/attestation-paiement',
            version: 2,
            came,
            finished: 5,
            hard: ['mon-compte'],
            steps: [],
            partial: false,
          },
        ],
      },
      ...more,
    });

  it('are pooled from their summaries: once each, with a margin, and the steps that several rooms name', async () => {
    here.write({
      'a.json': place('LYON-03', steps(30)),
      'w1.json': summary('1', 15),
      'w2.json': summary('2', 10),
      'again.json': summary('2', 10),
    });
    expect(await here.pool()).toMatchObject({ exports: 1, again: 1 });
    expect(report()).toContain('- 2 ateliers, 4 heures, 25 ± 6 participations.');
    expect(report()).toMatch(/À retravailler : « [^»]+ » \(.*\), dans 2 ateliers\./);
  });

  it('of a guide that does not exist are refused', async () => {
    here.write({ 'w.json': summary('3', 15).replace('caf/attestation-paiement', 'caf/rien') });
    expect(await here.faults()).toEqual([
      'w.json : la démarche « caf/rien » n’est pas connue de cette version de Faire avec.',
    ]);
  });
});

describe('the table', () => {
  it('opens in LibreOffice: byte order mark, semicolons, accents, no cell that starts a formula', async () => {
    here.write({ 'a.json': place('LYON-03', steps(10)) });
    await here.pool();
    const { text, rows } = table();
    expect(text.startsWith('\uFEFFperiode;territoire;cadre;')).toBe(true);
    expect(text).toContain('entraînement;caf/attestation-paiement;');
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    here.write({ 'b.json': place('BREST', [given(10, { etape: '=HYPERLINK("x")' })]) });
    expect(await here.faults()).toEqual([
      'b.json, structure BREST : « lignes », ligne 1, « etape », le nom d’une étape.',
    ]);
  });

  it('is the same in SQL: a new DuckDB reads the CSV and the Parquet, and counts the same', async () => {
    here.write({ 'a.json': place('LYON-03', steps(30)), 'b.json': place('BREST', steps(25)) });
    await here.pool({ network: true });
    const connection = await (await DuckDBInstance.create()).connect();
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    const file = (name: string) => join(here.path, 'out', name);
    const sum = 'SELECT fait, sum(nombre), sum(marge) FROM';
    const rest = 'GROUP BY ALL ORDER BY ALL';
    const parquet = await ask(`${sum} read_parquet('${file('table.parquet')}') ${rest}`);
    expect(parquet).toHaveLength(2);
    expect(await ask(`${sum} read_csv('${file('table.csv')}', delim = ';') ${rest}`)).toEqual(parquet);
    expect(
      await ask(
        `SELECT structure, sum(nombre) FROM read_parquet('${file('reseau.parquet')}') GROUP BY ALL ORDER BY ALL`,
      ),
    ).toEqual([
      ['BREST', '50'],
      ['LYON-03', '60'],
    ]);
  });
});

describe('what is not an export, or cannot be true, is refused with a sentence', () => {
  const journal = (more: object) => JSON.stringify({ ...JSON.parse(place('LYON-03', steps(10))), ...more });
  const who = 'x.json, structure LYON-03 :';
  it.each([
    [
      '{"format": "faire-avec',
      'x.json : ce fichier est incomplet ou abîmé. Refaites l’export, ou copiez-le de nouveau.',
    ],
    ['{"a": 1}', 'x.json : ce n’est pas un export de Faire avec.'],
    ['{"format": "constructor", "version": 1}', 'x.json : ce n’est pas un export de Faire avec.'],
    ['null', 'x.json : ce n’est pas un export de Faire avec.'],
    [
      journal({ version: 4 }),
      'x.json : cet export vient d’une version plus récente de Faire avec. Mettez ce programme à jour.',
    ],
    [journal({ nom: 'Zoé' }), `${who} « nom », cette information n’est pas attendue, ou elle manque.`],
    [
      journal({ structure: 'Chez Zoé' }),
      'x.json, structure Chez Zoé : « structure », un code s’écrit en majuscules, chiffres et tirets, de 2 à 20 signes.',
    ],
    [journal({ base: 1 }), `${who} « base », un arrondi de 5 à 1 000.`],
    [
      place('LYON-03', [given(12)]),
      `${who} un nombre n’est pas un multiple de 5 (caf/attestation-paiement, mon-compte, seen).`,
    ],
    [
      place('LYON-03', [given(10), given(15)]),
      `${who} la même ligne y est deux fois (caf/attestation-paiement, mon-compte, seen).`,
    ],
    [
      place('LYON-03', [given(10), given(95, { fait: 'done' })]),
      `${who} une étape est faite plus souvent que vue (caf/attestation-paiement, mon-compte, entraînement).`,
    ],
    [
      place('LYON-03', [given(10), given(15, { fait: 'humanHelp' })]),
      `${who} plus d’aide ou d’arrêts que de vues (caf/attestation-paiement, mon-compte, entraînement).`,
    ],
    [
      place('LYON-03', [given(10, { etape: '', fait: 'uses' }), given(60, { etape: '', fait: 'finished' })]),
      `${who} les guides terminés et arrêtés ne font pas le total (caf/attestation-paiement, guide entier, entraînement).`,
    ],
    [
      place('LYON-03', [given(10, { demarche: 'caf/n-existe-pas' })]),
      `${who} la démarche « caf/n-existe-pas » n’est pas connue de cette version de Faire avec.`,
    ],
    [
      place('LYON-03', [given(10, { etape: 'inventee' })]),
      `${who} l’étape « inventee » n’est pas connue dans « caf/attestation-paiement ».`,
    ],
    [place('LYON-03', [given(1_000_000)]), `${who} « lignes », ligne 1, « nombre », un nombre entier, de 1 à 100 000.`],
    [pc('LYON-03', 'A1', [line(1_000_000)]), `${who} « lignes », ligne 1, « nombre », un nombre entier, de 1 à 2 000.`],
    [
      hidden('LYON-03', [line(8), line(9, { semaine: '' })]),
      `${who} une ligne compte le mois entier et ses semaines (caf/attestation-paiement, mon-compte).`,
    ],
    [hidden('LYON-03', [line(8, { semaine: '2026-W41' })]), `${who} la semaine 2026-W41 n’est pas du mois 2026-09.`],
    [
      place('LYON-03', steps(10), { mois: '2026-11' }),
      `${who} le mois 2026-11 n’est pas fini. Attendez qu’il le soit, puis refaites l’export.`,
    ],
    [
      JSON.stringify({ format: 'faire-avec/feuille', version: 1 }),
      'x.json : cette feuille est pour lire, pas pour rassembler. Dans le journal, prenez « Rassembler plusieurs postes, ou plusieurs lieux ».',
    ],
  ])('%s', async (text, sentence) => {
    here.write({ 'x.json': text });
    expect((await here.faults()).map((one) => one.replaceAll('\u202F', ' '))).toEqual([sentence]);
  });

  it('a file in another encoding says so', async () => {
    const said =
      'x.json : ce fichier a été enregistré dans un autre codage que l’original (UTF-8). Reprenez l’original, sans l’ouvrir dans un autre programme.';
    const text = place('LYON-03', steps(10));
    for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      here.write({ 'x.json': bytes });
      expect(await here.faults()).toEqual([said]);
    }
  });

  it('two exports of the first format are pooled, each with its own code', async () => {
    const row = {
      ...{ mois: '2026-09', cadre: 'site réel', demarche: 'caf/attestation-paiement', titre: 'x', version: 1 },
      ...{ aide: 'pas-a-pas', etape: 'mon-compte', fait: 'seen', nombre: 9 },
    };
    const old = (lignes: object[]) =>
      JSON.stringify({ format: 'faire-avec/journal', version: 1, seuil: 5, lignes, remarques: [] });
    here.write({ 'old.json': old([row, { ...row, mois: '2026-08', nombre: 6 }]) });
    expect(await here.faults()).toEqual([
      'old.json : cet export est d’un ancien format, sans code de structure. Donnez-le : --structure=CODE, ou --structure=fichier.json=CODE quand il y en a plusieurs.',
    ]);
    expect(await here.pool({ structure: ['LYON-03'], now: NOW })).toMatchObject({ exports: 2, rows: 2 });
    here.write({ 'older.json': old([{ ...row, nombre: 12 }]) });
    expect(await here.pool({ structure: ['old.json=LYON-03', 'older.json=BREST'] })).toMatchObject({ structures: 2 });
    expect(await here.faults({ structure: ['vieux lieu é'] })).toEqual([
      '« vieux lieu é » : un code s’écrit en majuscules, chiffres et tirets, de 2 à 20 signes.',
      '« vieux lieu é » : un code s’écrit en majuscules, chiffres et tirets, de 2 à 20 signes.',
    ]);
  });
});
