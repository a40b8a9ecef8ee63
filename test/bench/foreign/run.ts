/** `npm run bench:foreign`: see README.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { random } from '../locate/random.ts';
import { onStages } from './browser.ts';
import { type Case, factors, type Life, type Window } from './cases.ts';
import { compose } from './compose.ts';
import { rulesOf, scenes } from './content.ts';
import type { Kit } from './kit.ts';
import type { Records } from './page/baselines.ts';
import type { Line, Order, Seen } from './page/index.ts';
import { sample } from './pairwise.ts';
import { sets as known } from './sets/index.ts';
import { type Sight, sights } from './sights.ts';
import { faultsOf, type Result, rowsBy, tableOf } from './tally.ts';

const option = (name: string): string | undefined => {
  const [, equal] = process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=') ?? [];
  const at = process.argv.indexOf(`--${name}`);
  const next = at < 0 ? undefined : process.argv[at + 1];
  return equal ?? (next?.startsWith('--') ? undefined : next);
};
const asked = (name: string): boolean => process.argv.includes(`--${name}`);

/** `--shot`: each page as it was judged, as a picture and as HTML. */
const SHOTS = fileURLToPath(new URL('../../../node_modules/.cache/bench-foreign/shots/', import.meta.url));

const seed = option('seed') ?? '1';
const BASELINES = ['role + name', 'Similo'];

/** Values of a factor: all of them, or the one that was asked for. */
const free = Object.fromEntries(
  Object.entries(factors).map(([name, values]) => {
    const only = option(name);
    if (only && !(values as readonly string[]).includes(only))
      throw new Error(`--${name} is one of ${values.join(', ')}.`);
    return [name, only ? [only] : values];
  }),
) as Record<string, readonly string[]>;

const all = sights(option('guide'));
const shown = all.filter(({ screen }) => !option('screen') || screen === option('screen'));
const names = Object.keys(known).filter((name) => !option('set') || option('set')?.split(',').includes(name));
if (!names.length) throw new Error(`--set is one of ${Object.keys(known).join(', ')}.`);
const sets = await Promise.all(names.map((name) => (known[name] as () => Promise<Kit>)()));
const fixed = sets.flatMap((kit) =>
  shown.flatMap(({ key, guide }) => {
    const row = { sight: key, guide, set: kit.name };
    return asked('all') ? (free.life ?? []).map((life) => ({ ...row, life })) : [row];
  }),
);
const { life: lives, ...rest } = free;
const { rows, left } = sample(
  fixed,
  asked('all') ? rest : { ...rest, life: lives ?? [] },
  ['set', 'guide'],
  random(`foreign ${seed}`),
);
const cases = rows as unknown as Case[];
console.log(
  `${cases.length} pages, ${shown.length} screens, sets: ${sets.map(({ name }) => name).join(', ')}; seed ${seed}, ${left.size} pairs left out.`,
);

const sizes: Record<Window, [number, number]> = {
  '1280': [1280, 900],
  '980': [980, 700],
  '638': [638, 700],
  '320': [320, 640],
  'text-200': [1280, 900],
  'zoom-200': [640, 450],
};

const bySight = new Map(all.map((sight) => [sight.key, sight]));
const results: Result[] = [];
const began = Date.now();
await onStages(Number(option('workers') ?? availableParallelism()), async (stages) => {
  let records: Records | undefined;
  const [first] = stages;
  if (first && !asked('ours')) {
    await first.show('https://bench.invalid/', '<!doctype html><html lang="fr"><body></body></html>');
    const wanted = scenes().scenes.filter(({ guide }) => !option('guide') || guide === option('guide'));
    records = await first.page.evaluate(
      (list) => (globalThis as unknown as { bench: typeof import('./page/index.ts') }).bench.record(list),
      wanted,
    );
  }
  const queue = [...cases];
  await Promise.all(
    stages.map(async ({ page, show }) => {
      for (let one = queue.shift(); one; one = queue.shift()) {
        const sight = bySight.get(one.sight) as Sight;
        const kit = sets.find(({ name }) => name === one.set);
        if (!kit) continue;
        const others = all.filter(({ guide, screen }) => guide === one.guide && screen !== sight.screen);
        const made = await compose(sight, kit, one, others, seed);
        const [width, height] = sizes[one.window];
        await page.setViewportSize({ width, height });
        await show(made.start, made.html);
        const mine =
          records &&
          Object.fromEntries(
            made.asked.flatMap(({ recorded }) => (records?.[recorded] ? [[recorded, records[recorded]]] : [])),
          );
        const order: Order = {
          asked: made.asked,
          pages: made.pages,
          rules: rulesOf(one.guide),
          address: made.address,
          life: one.life as Life,
          next: made.next,
          records: mine as Records | undefined,
        };
        const seen: Seen = await page.evaluate(
          (told) => (globalThis as unknown as { bench: typeof import('./page/index.ts') }).bench.run(told),
          order,
        );
        if (asked('shot')) {
          mkdirSync(SHOTS, { recursive: true });
          const file = `${SHOTS}${[one.sight.replaceAll('/', '-'), one.set, one.manner, one.furniture, one.life, one.window].join('.')}`;
          await page.screenshot({ path: `${file}.png`, fullPage: true });
          writeFileSync(`${file}.html`, made.html);
        }
        const result = { one, seen };
        results.push(result);
        for (const fault of faultsOf(result)) console.log(fault);
      }
    }),
  );
});

const parts = [
  tableOf(
    'set',
    rowsBy(results, ({ set }) => set, BASELINES),
    BASELINES,
  ),
  ...(['manner', 'life', 'furniture', 'window', 'guide'] as const).map((name) =>
    tableOf(
      name,
      rowsBy(results, (one) => one[name], []),
      [],
    ),
  ),
];
console.log(`\n${parts.join('\n\n')}\n`);
console.log(
  `${results.length} pages in ${((Date.now() - began) / 1000).toFixed(0)} s, seed ${seed}. Columns: right / wrong / doubtful / hidden / absent; page right / wrong / unknown.`,
);
const lines: Line[] = results.flatMap(({ seen }) => seen.lines);
const troubles = lines.filter(({ trouble }) => trouble).length;
if (troubles) console.error(`${troubles} targets were not drawn: the bench is at fault.`);
