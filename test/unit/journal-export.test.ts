import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { themeOf } from '../../core/guide/library.ts';
import type { Counter, CounterKey } from '../../core/journal/counter.ts';
import { LEFT_OUT, MIN_COUNT_PUBLIC, MIN_COUNT_STRUCTURE, toCsv, toJson } from '../../core/journal/export.ts';
import { type CountRow, release } from '../../core/journal/suppress.ts';
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

describe('what is released', () => {
  it('never holds a small cell, an open month, or a family with a hole', () => {
    const key = fc.tuple(
      fc.constantFrom('2026-W40', '2026-W41', '2026-W44', '2026-W45', '2026-W47'),
      fc.constantFrom('real', 'practice'),
      fc.constantFrom('caf/a', 'parcoursup/b'),
      fc.constantFrom(1, 2),
      fc.constant('pas-a-pas'),
      fc.constantFrom('', 'x', 'y'),
      fc.constantFrom('seen', 'done', 'finished', 'abandoned', 'under30', 'from30to60'),
    ) as fc.Arbitrary<CounterKey>;
    const counters = fc.uniqueArray(fc.record({ key, count: fc.integer({ min: 1, max: 30 }) }), {
      selector: ({ key }) => JSON.stringify(key),
    });
    fc.assert(
      fc.property(counters, fc.constantFrom(MIN_COUNT_STRUCTURE, MIN_COUNT_PUBLIC), (all, k) => {
        const { cells } = release(all, now, k);
        for (const cell of cells) {
          expect(cell.count).toBeGreaterThanOrEqual(k);
          expect(cell.month < '2026-11').toBe(true);
        }
        const same = (a: CountRow, b: CountRow) =>
          a.month === b.month && a.setting === b.setting && a.guide === b.guide && a.version === b.version;
        const ends = (cell: CountRow) => cell.fact === 'finished' || cell.fact === 'abandoned';
        for (const small of release(all, now, 1).cells.filter((cell) => ends(cell) && cell.count < k)) {
          expect(cells.filter((cell) => ends(cell) && same(cell, small))).toEqual([]);
        }
      }),
      { numRuns: draws(1000) },
    );
  });

  it('adds the weeks of a month before it looks for small numbers', () => {
    expect(
      release([counter(3, 'a', 'seen', '2026-W41'), counter(4, 'a', 'seen', '2026-W42')], now, 5).cells.map(
        ({ count }) => count,
      ),
    ).toEqual([7]);
  });

  it('never adds practice to real', () => {
    const both = release([counter(4, 'a', 'seen'), counter(4, 'a', 'seen', '2026-W42', 'practice')], now, 5);
    expect(both.cells).toEqual([]);
    expect(both.hidden.map(({ setting }) => setting)).toEqual(['practice', 'real']);
  });

  it('keeps a month open until its last week is over', () => {
    const april = [counter(9, 'a', 'seen', '2026-W18')];
    expect(release(april, new Date(2026, 4, 1), 5).cells).toEqual([]);
    expect(release(april, new Date(2026, 4, 4), 5).cells).toHaveLength(1);
  });
});

describe('the files', () => {
  const counters = [
    counter(12, 'a', 'seen'),
    counter(2, 'a', 'humanHelp'),
    counter(12, '', 'under30'),
    counter(20, 'a', 'seen', '2026-W47'),
  ];

  it('is a CSV that LibreOffice opens, in the words of La Coop', () => {
    const csv = toCsv(counters, now, MIN_COUNT_STRUCTURE, titles);
    expect(csv.startsWith('\uFEFFmois;cadre;')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
    expect(data).toHaveLength(3);
    expect(data[0]).toMatchObject({
      mois: '2026-10',
      nombre: '12',
      fait_en_mots: 'Moins de 30 minutes',
      coop_duree: '0-30',
      coop_demarche: 'famille_scolarite',
    });
    expect(data[2]).toMatchObject({ nombre: '', remarque: LEFT_OUT, fait: '' });
  });

  it('says in JSON what was left out, without a number', () => {
    const { lignes, remarques, seuil } = JSON.parse(toJson(counters, now, MIN_COUNT_PUBLIC, titles));
    expect(seuil).toBe(11);
    expect(lignes).toHaveLength(2);
    expect(remarques).toEqual([
      { mois: '2026-10', cadre: 'site réel', demarche: 'caf/attestation-paiement', remarque: LEFT_OUT },
    ]);
  });

  it('never begins a cell like a formula', () => {
    const csv = toCsv([counter(9, 'a', 'seen')], now, 5, {
      guide: () => '=HYPERLINK("x")',
      step: () => '@somme',
      theme: () => '',
    });
    expect(csv).toContain(`"'=HYPERLINK`);
    expect(csv).toContain(`"'@somme"`);
  });

  it.each([
    ['carte-grise/acheter-occasion', 'transports_mobilite'],
    ['parcoursup/formuler-voeux', 'famille_scolarite'],
  ])('files %s under %s', (guide, theme) =>
    expect(toCsv([counter(9, 'a', 'seen', '2026-W42', 'real', guide)], now, 5, titles)).toContain(theme),
  );
});
