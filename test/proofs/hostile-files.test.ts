/** Hostile or random files and codes from outside are refused with a sentence, and change nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeDoors, type Door, fileDoors, standing } from './hostile-doors.ts';
import { hostileTo, placesIn, withAt } from './hostile-families.ts';
import { tally, times } from './tally.ts';

const SENTENCE = /^[\p{Lu}«\p{Ll}][^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{10,600}\.$/u;
const world = globalThis as { owned?: unknown };
const roots = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const names = () => roots.map((root) => Reflect.ownKeys(root).length).join();

/** What is wrong with how the entry point handled the text; null when it refused it correctly. */
function fault(door: Door, text: string, place?: string): string | null {
  const before = names();
  let said: string | null;
  try {
    said = door.refusal(text);
  } catch (error) {
    return `threw ${error}`;
  }
  if (names() !== before) return 'changed a prototype';
  if (world.owned !== undefined || ({} as typeof world).owned !== undefined)
    return 'something ran, or a prototype was reached';
  if (said === null) return 'let in';
  const bad = said.split('\n').find((line) => !SENTENCE.test(line));
  if (bad !== undefined) return `not a sentence: ${JSON.stringify(bad.slice(0, 200))}`;
  if (
    place !== undefined &&
    !said.includes(place) &&
    !/n’est pas (un export|un atelier|une liste)|autre version|plus récente/.test(said)
  )
    return `does not name « ${place} »: ${said}`;
  return null;
}

/** The processor time of this thread, in ms, so that other programs do not matter. */
const cost = (work: () => unknown): number => {
  const from = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(from);
  return (user + system) / 1000;
};
/** The limit, as a multiple of the cost of reading the same number of characters. */
const BAR = 60;

test('des fichiers écrits contre nous, par familles', (context) => {
  const before = standing();
  const faults: string[] = [];
  const families = new Set<string>();
  let attempts = 0;
  for (const door of fileDoors) {
    expect(door.refusal(door.good), door.name).toBeNull();
    for (const { family, text, place } of hostileTo(door.good)) {
      attempts++;
      families.add(family);
      const wrong = fault(door, text, place);
      if (wrong) faults.push(`${door.name}, ${family} : ${wrong} | ${text.slice(0, 300)}`);
    }
  }
  tally(context, 'a hostile file is refused with a sentence, nothing runs, nothing changes', attempts, faults.length);
  expect(faults).toEqual([]);
  expect(attempts).toBeGreaterThan(200);
  expect(families.size).toBeGreaterThan(15);
  expect(standing()).toBe(before);
});

test('un fichier hostile ne prend pas plus de temps que sa longueur', (context) => {
  let [attempts, worst] = [0, { ratio: 0, what: '' }];
  for (const door of fileDoors)
    for (const { family, text } of hostileTo(door.good)) {
      if (text.length < 100_000) continue;
      attempts++;
      // The reference is the cost of writing and reading the same characters once as JSON.
      const fair = () => cost(() => JSON.parse(JSON.stringify(text)));
      const measured = () => cost(() => door.refusal(text)) / Math.max(0.2, fair());
      const once = measured();
      const ratio = once > BAR ? Math.min(once, measured(), measured()) : once;
      if (ratio > worst.ratio) worst = { ratio, what: `${door.name}, ${family}: ${ratio.toFixed(1)}` };
    }
  const failures = Number(worst.ratio > BAR);
  tally(
    context,
    `a hostile file costs at most ${BAR} times reading as many characters (worst: ${worst.what})`,
    attempts,
    failures,
  );
  expect(worst.ratio, worst.what).toBeLessThan(BAR);
});

/** A few random edits, as a careless or malicious person would make. */
const strokes = fc.array(
  fc.record({
    at: fc.nat({ max: 10_000 }),
    cut: fc.nat({ max: 6 }),
    put: fc.oneof(
      fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '0', '-', '9', 'null', '\u202e', '__proto__', '<'),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);
const struck = (text: string, all: { at: number; cut: number; put: string }[]): string =>
  all.reduce((now, { at, cut, put }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + put + now.slice(from + cut);
  }, text);

const fuzzed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...fileDoors, ...codeDoors), strokes)
      .map(([door, all]) => ({ door, text: struck(door.good, all) })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...fileDoors), fc.nat(), fc.jsonValue({ maxDepth: 3 }))
      .map(([door, where, value]) => {
        const good: unknown = JSON.parse(door.good);
        const places = placesIn(good);
        return { door, text: JSON.stringify(withAt(good, places[where % places.length]?.path ?? [], value)) };
      }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      door: fc.constantFrom(...fileDoors, ...codeDoors),
      text: fc.string({ unit: 'binary', maxLength: 60 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      door: fc.constantFrom(...codeDoors),
      text: fc.stringMatching(/^(FA1)?[0-9A-HJKMNP-TV-Z]{8,16}$/),
    }),
  },
);

test('des fichiers et des codes tirés au hasard', (context) => {
  const before = standing();
  const [faults, runs] = [[] as string[], times(1000, 10_000)];
  let letIn = 0;
  fc.assert(
    fc.property(fuzzed, ({ door, text }) => {
      const wrong = fault(door, text);
      if (wrong === null) return;
      // An edit may leave the text valid, or produce another valid one. It must then be a text that our own code could
      // have written.
      if (wrong !== 'let in') faults.push(`${door.name} : ${wrong} | ${JSON.stringify(text.slice(0, 300))}`);
      else {
        letIn++;
        const again = door.again(text);
        if (door.refusal(again) !== null || door.again(again) !== again)
          faults.push(`${door.name} : let in what we could not write | ${text.slice(0, 300)}`);
      }
    }),
    { numRuns: runs },
  );
  tally(
    context,
    'a file or a code drawn at random is refused with a sentence, or is one that we could have written',
    runs,
    faults.length,
  );
  expect(faults.slice(0, 5)).toEqual([]);
  expect(letIn).toBeLessThan(runs / 4);
  expect(standing()).toBe(before);
});
