import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { themeOf } from '../../core/guide/library.ts';
import type { Counter, CounterKey } from '../../core/journal/counter.ts';
import { journalSheet, type SheetRow, sheetOfMonth, toCsv, toJson } from '../../core/journal/export.ts';
import { giveMonth, newPlace, type PlaceSecret } from '../../core/journal/place.ts';
import type { Fact } from '../../core/session/state.ts';
import { library } from '../../guides/check/content.ts';
import { draws } from '../support/unit/draws.ts';

const now = new Date(2026, 10, 22);
const titles = {
  guide: (id: string) => `Titre ${id}`,
  step: (_: string, key: string) => `Étape ${key}`,
  theme: (guide: string) => themeOf(library, guide) ?? '',
};
const counter = (
  count: number,
  step: string,
  fact: Fact,
  week = '2026-W42',
  setting: 'real' | 'practice' = 'real',
  guide = 'caf/attestation-paiement',
): Counter => ({
  key: [week, setting, guide, 1, 'pas-a-pas', step, fact],
  count,
});
const sheet = (counters: Counter[], more: { published?: boolean; k?: number; place?: PlaceSecret; at?: Date } = {}) =>
  journalSheet(counters, more.at ?? now, titles, {
    place: more.place ?? newPlace(''),
    published: more.published ?? false,
    ...(more.k ? { k: more.k } : {}),
  });
const named = ({ mois, cadre, demarche, etape, fait }: SheetRow) => [mois, cadre, demarche, etape, fait].join(' ');

const key = fc.tuple(
  fc.constantFrom('2026-W40', '2026-W41', '2026-W44', '2026-W45', '2026-W47'),
  fc.constantFrom('real', 'practice'),
  fc.constantFrom('caf/a', 'parcoursup/b'),
  fc.constantFrom(1, 2),
  fc.constantFrom('pas-a-pas', 'autonomie'),
  fc.constantFrom('x', 'y'),
  fc.constantFrom('seen', 'done', 'hint1', 'humanHelp'),
) as fc.Arbitrary<CounterKey>;
const counters = fc.uniqueArray(fc.record({ key, count: fc.integer({ min: 1, max: 30 }) }), {
  selector: ({ key }) => JSON.stringify(key),
});

describe('what is given', () => {
  it('holds multiples of five for the structure, of ten and nothing under eleven for anybody; no open month', () =>
    fc.assert(
      fc.asyncProperty(counters, fc.boolean(), async (all, published) => {
        const { rows } = await sheet(all, { published });
        for (const { nombre, mois } of rows) {
          expect(Number(nombre) % (published ? 10 : 5)).toBe(0);
          expect(Number(nombre)).toBeGreaterThanOrEqual(published ? 11 : 5);
          expect(String(mois) < '2026-11').toBe(true);
        }
      }),
      { numRuns: draws(100) },
    ));

  it('is always the same for a month once given, whatever is counted into it afterwards', () =>
    fc.assert(
      fc.asyncProperty(counters, counters, async (first, late) => {
        const given = await sheet(first, { at: new Date(2026, 10, 3) });
        const again = await sheet([...first, ...late], { place: given.place });
        const before = new Map(given.rows.map((row) => [named(row), row.nombre]));
        const months = new Set(given.place.mois.map(({ mois }) => mois));
        for (const row of again.rows) if (months.has(String(row.mois))) expect(row.nombre).toBe(before.get(named(row)));
      }),
      { numRuns: draws(100) },
    ));

  it('is what the place’s own file says: the journal’s sheet is no second draw of the same counts', () =>
    fc.assert(
      fc.asyncProperty(counters, async (all) => {
        const place = newPlace('');
        const month = '2026-10';
        const { file } = await giveMonth(place, month, sheetOfMonth(all, month), 5);
        const { rows } = await sheet(all, { place });
        const inFile = file.lignes.map(({ cadre, demarche, etape, fait, nombre }) =>
          [cadre, demarche, etape, fait, nombre].join(' '),
        );
        const inSheet = rows
          .filter(({ mois }) => mois === month)
          .map(({ cadre, demarche, etape, fait, nombre }) => [cadre, demarche, etape, fait, nombre].join(' '));
        expect(inSheet.sort()).toEqual(inFile.sort());
      }),
      { numRuns: draws(50) },
    ));

  it('keeps the order along a path, and equal counts equal', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 12 }), async (counts) => {
        const all = counts.map((count, i) => counter(count, `s${i}`, 'seen'));
        const { rows } = await sheet(all);
        const said = counts.map((_, i) => Number(rows.find(({ etape }) => etape === `s${i}`)?.nombre ?? 0));
        counts.forEach((a, i) => {
          counts.forEach((b, j) => {
            if (a >= b) expect(said[i]).toBeGreaterThanOrEqual(said[j] ?? 0);
          });
        });
      }),
      { numRuns: draws(50) },
    ));

  it('adds weeks, versions and levels before it rounds, and rounds totals like parts', async () => {
    const level = (count: number, week: string, aide: string, version: number): Counter => ({
      key: [week, 'real', 'caf/a', version, aide, 'x', 'seen'],
      count,
    });
    const { rows } = await sheet([level(3, '2026-W41', 'pas-a-pas', 1), level(2, '2026-W42', 'autonomie', 2)]);
    expect(rows.map(({ nombre }) => nombre)).toEqual([5]);
    const ends = await sheet([counter(2, '', 'finished'), counter(3, '', 'abandoned')]);
    expect(ends.rows.find(({ fait }) => fait === 'uses')?.nombre).toBe(5);
  });

  it('follows a policy that asks for a coarser base, even for a month given before it', async () => {
    const all = [counter(90, 'a', 'seen')];
    const given = await sheet(all);
    for (const k of [20, 50])
      for (const { nombre } of (await sheet(all, { place: given.place, k })).rows) expect(Number(nombre) % k).toBe(0);
  });

  it('keeps a month open until its last week is over', async () => {
    const april = [counter(10, 'a', 'seen', '2026-W18')];
    expect((await sheet(april, { at: new Date(2026, 4, 1) })).rows).toEqual([]);
    expect((await sheet(april, { at: new Date(2026, 4, 4) })).rows).toHaveLength(1);
  });
});

describe('the files', () => {
  const some = [counter(30, 'a', 'seen'), counter(20, '', 'under30'), counter(20, 'a', 'seen', '2026-W47')];

  it('is a CSV that LibreOffice opens, in the words of La Coop', async () => {
    const csv = toCsv(await sheet(some));
    expect(csv.startsWith('\uFEFFmois;cadre;')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
    expect(data).toHaveLength(2);
    expect(data.find(({ fait }) => fait === 'under30')).toMatchObject({
      mois: '2026-10',
      nombre: '20',
      fait_en_mots: 'Moins de 30 minutes',
      coop_duree: '0-30',
      coop_demarche: 'famille_scolarite',
    });
  });

  it('says in JSON how it was rounded', async () => {
    const { lignes, arrondi, seuil } = JSON.parse(toJson(await sheet(some, { published: true })));
    expect([arrondi, seuil]).toEqual([10, 11]);
    expect(lignes).toHaveLength(2);
  });

  it('never begins a cell like a formula', async () => {
    const csv = toCsv(
      await journalSheet(
        [counter(10, 'a', 'seen')],
        now,
        { guide: () => '=HYPERLINK("x")', step: () => '@somme', theme: () => '' },
        { place: newPlace(''), published: false },
      ),
    );
    expect(csv).toContain(`"'=HYPERLINK`);
    expect(csv).toContain(`"'@somme"`);
  });

  it.each([
    ['carte-grise/acheter-occasion', 'transports_mobilite'],
    ['parcoursup/formuler-voeux', 'famille_scolarite'],
  ])('files %s under %s', async (guide, theme) =>
    expect(toCsv(await sheet([counter(10, 'a', 'seen', '2026-W42', 'real', guide)]))).toContain(theme),
  );
});
