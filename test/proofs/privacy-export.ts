/**
 * The property of a journal's exports: somebody who has every file ever made from it has seen only one draw per guide
 * and month.
 */
import fc from 'fast-check';
import type { Counter } from '../../core/journal/counter.ts';
import type { SheetRow } from '../../core/journal/export.ts';
import type { PlaceSecret } from '../../core/journal/place.ts';
import type { Core } from './privacy-people.ts';

const ends = ['finished', 'abandoned'] as const;
const durations = ['under30', 'from30to60', 'from60to120', 'over120'] as const;
const steps = ['papier', 'mois', 'telecharger'] as const;
const weeks = ['2026-W37', '2026-W38', '2026-W42', '2026-W43', '2026-W44'] as const;
/** Exports are made at these instants: two before the last month is over, two after. */
const instants = [new Date(2026, 9, 5), new Date(2026, 9, 20), new Date(2026, 10, 3), new Date(2026, 10, 22)];
const titles = { guide: (id: string) => id, step: (_: string, key: string) => key, theme: () => '' };

interface Use {
  week: string;
  practice: boolean;
  guide: string;
  end: (typeof ends)[number];
  long: (typeof durations)[number];
  steps: number;
}

const use: fc.Arbitrary<Use> = fc.record({
  week: fc.constantFrom(...weeks),
  practice: fc.boolean(),
  guide: fc.constantFrom('caf/attestation-paiement', 'caf/creer-compte'),
  end: fc.constantFrom(...ends),
  long: fc.constantFrom(...durations),
  steps: fc.integer({ min: 1, max: steps.length }),
});

function countersOf(uses: Use[]): Counter[] {
  const counts = new Map<string, number>();
  const add = ({ week, practice, guide }: Use, step: string, fact: string): void => {
    const key = JSON.stringify([week, practice ? 'practice' : 'real', guide, 1, 'pas-a-pas', step, fact]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const one of uses) {
    for (const step of steps.slice(0, one.steps)) add(one, step, 'seen');
    add(one, '', one.end);
    add(one, '', one.long);
  }
  return [...counts].map(([key, count]) => ({ key: JSON.parse(key) as Counter['key'], count }));
}

const nameOf = ({ mois, cadre, demarche, etape, fait }: SheetRow): string =>
  [mois, cadre, demarche, etape, fait].join('|');

/** The exact counts known at an instant, by the names of the rows. */
function truthOf(core: Core, counters: readonly Counter[]): Map<string, number> {
  const months = new Set(counters.map(({ key: [week] }) => core.monthOf(week)));
  const truth = new Map<string, number>();
  for (const mois of months)
    for (const { setting, guide, step, fact, count } of core.sheetOfMonth(counters, mois))
      truth.set([mois, setting === 'real' ? 'site réel' : 'entraînement', guide, step, fact].join('|'), count);
  return truth;
}

/**
 * The draws (whole numbers, 0 to 4) that explain a guide's month. A count that is absent from the file was rounded to
 * zero.
 */
const drawsBehind = (truth: readonly (readonly [name: string, count: number])[], said: ReadonlyMap<string, number>) =>
  [0, 1, 2, 3, 4].filter((d) =>
    truth.every(([name, count]) => 5 * Math.floor((count + d) / 5) === (said.get(name) ?? 0)),
  );

interface Found {
  faults: string[];
  published: number;
  /** For each guide's month: the draws that its file would give away, and the one that it gave away, if any. */
  draws: { telling: number[]; drawn?: number | undefined }[];
}

/** What the file of a guide's month says under a draw. */
const saidUnder = (truth: readonly (readonly [name: string, count: number])[], draw: number): string =>
  truth.map(([, count]) => Math.floor((count + draw) / 5)).join();

/** The draws whose file no other draw gives: only these can be read back from the file. */
function tellingDraws(truth: readonly (readonly [name: string, count: number])[]): number[] {
  const files = [0, 1, 2, 3, 4].map((draw) => saidUnder(truth, draw));
  return files.flatMap((file, draw) => (files.indexOf(file) === files.lastIndexOf(file) ? [draw] : []));
}

/**
 * The distance, in standard deviations, beyond which a number of draws is not of chance. A fair draw passes it less than
 * once in a million; a fixed one does from eight months on.
 */
const FAR = 5.5;

/** Each draw comes once in five, among the months whose file would give it away. */
function isOfChance(draws: Found['draws']): boolean {
  return [0, 1, 2, 3, 4].every((draw) => {
    const months = draws.filter(({ telling }) => telling.includes(draw)).length;
    const times = draws.filter(({ drawn }) => drawn === draw).length;
    return Math.abs(times - months / 5) <= FAR * Math.sqrt(months * 0.16);
  });
}

async function faultsOf(core: Core, uses: Use[]): Promise<Found> {
  const faults: string[] = [];
  const draws: Found['draws'] = [];
  let published = 0;
  const counters = countersOf(uses);
  let place: PlaceSecret = core.newPlace('');
  const first = new Map<string, Map<string, number>>();
  const seen = new Set<string>();
  for (const now of instants) {
    // What was counted after the export is not in it. A clock that was set back adds counts to a month that was already
    // exported.
    const known = counters.filter(
      ({ key: [week] }, at) => core.mondayOf(week) <= now && (at % 5 || now > (instants[2] as Date)),
    );
    const truth = truthOf(core, known);
    for (const open of [false, true]) {
      const sheet = await core.journalSheet(known, now, titles, { place, published: open });
      place = sheet.place;
      published += open ? 0 : sheet.rows.length;
      for (const row of sheet.rows) {
        if (Number(row.nombre) % (open ? 10 : 5)) faults.push('a number that is not rounded');
        if (open && Number(row.nombre) < 11) faults.push('a small number is published');
        if (String(row.mois) >= core.monthOf(core.weekOf(now))) faults.push('a month that is not over');
      }
      for (const [mois, list] of Map.groupBy(sheet.rows, ({ mois }) => String(mois))) {
        const said = new Map(list.map((row) => [nameOf(row), Number(row.nombre)]));
        const name = `${open} ${mois}`;
        const before = first.get(name);
        if (!before) first.set(name, said);
        else if (JSON.stringify([...before].sort()) !== JSON.stringify([...said].sort()))
          faults.push('a month given otherwise than before');
        if (open || before || seen.has(mois)) continue;
        // A month that is corrected with the same counts is unchanged, because the draw is the same.
        const corrected = await core.giveMonth(place, mois, core.sheetOfMonth(known, mois), 5, true);
        if (!corrected.again) faults.push('a month drawn twice');
      }
      if (open) continue;
      const all = new Map(sheet.rows.map((row) => [nameOf(row), Number(row.nombre)]));
      // Months without a row too: to leave out those that were rounded to nothing would choose among the draws.
      const over = [...truth].filter(([cell]) => (cell.split('|')[0] ?? '') < core.monthOf(core.weekOf(now)));
      for (const [name, cells] of Map.groupBy(over, ([cell]) => cell.split('|').slice(0, 3).join('|'))) {
        const mois = name.split('|')[0] ?? '';
        if (seen.has(mois)) continue;
        const behind = drawsBehind(cells, all);
        if (!behind.length) faults.push('more than one draw in a guide’s month');
        draws.push({ telling: tellingDraws(cells), drawn: behind.length === 1 ? behind[0] : undefined });
      }
      for (const [cell] of over) seen.add(cell.split('|')[0] ?? '');
    }
  }
  return { faults, published, draws };
}

export async function faultsOfExport(
  core: Core,
  runs: number,
): Promise<{ faults: string[]; failures: number; published: number }> {
  const faults = new Set<string>();
  const draws: Found['draws'] = [];
  let failures = 0;
  let published = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(use, { minLength: 10, maxLength: 120, size: 'max' }), async (uses) => {
      const found = await faultsOf(core, uses);
      failures += Number(found.faults.length > 0);
      published += found.published;
      draws.push(...found.draws);
      for (const fault of found.faults) faults.add(fault);
    }),
    { numRuns: runs, seed: 11 },
  );
  // A fixed draw, or one that depends on the counts, does not come as chance would have it.
  if (!isOfChance(draws)) faults.add('draws that are not of chance');
  return { faults: [...faults], failures, published };
}
