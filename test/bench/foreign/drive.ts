/** Shows each case in a browser, and records what the engine points at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Case, Window } from './cases.ts';
import { inChromium } from './chromium.ts';
import { type Composed, compose } from './compose.ts';
import { rulesOf, scenes } from './content.ts';
import { inFirefox } from './firefox.ts';
import { jumpsOf } from './jumps.ts';
import type { Kit } from './kit.ts';
import { asked, option } from './options.ts';
import type { Records } from './page/baselines.ts';
import type { Order, Seen } from './page/index.ts';
import type { Sight } from './sights.ts';
import type { Stage } from './stage.ts';
import type { Result } from './tally.ts';

/** `--shot` saves each page as it was judged, as a picture and as HTML. */
const SHOTS = fileURLToPath(new URL('../../../node_modules/.cache/bench-foreign/shots/', import.meta.url));

const SIZES: Record<Window, [number, number]> = {
  '1280': [1280, 900],
  '980': [980, 700],
  '638': [638, 700],
  '320': [320, 640],
  'text-200': [1280, 900],
  'zoom-200': [640, 450],
};

/** Records the baselines once, on our own practice screens. */
async function recordAll({ show, call }: Stage): Promise<Records> {
  await show('https://bench.invalid/', '<!doctype html><html lang="fr"><body></body></html>');
  const wanted = scenes().scenes.filter(({ guide }) => !option('guide') || guide === option('guide'));
  return call('record', wanted);
}

async function shoot(stage: Stage, one: Case, { html }: Composed): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const name = [one.sight.replaceAll('/', '-'), one.set, one.manner, one.furniture, one.life, one.window].join('.');
  writeFileSync(`${SHOTS}${name}.png`, await stage.picture());
  writeFileSync(`${SHOTS}${name}.html`, html);
}

async function look(stage: Stage, one: Case, made: Composed, records: Records | undefined): Promise<Seen> {
  await stage.resize(...SIZES[one.window]);
  await stage.show(made.start, made.html);
  // The page receives only what its own steps need.
  const mine: Records = {};
  for (const { recorded } of made.asked) {
    const known = records?.[recorded];
    if (known) mine[recorded] = known;
  }
  const order: Order = {
    asked: made.asked,
    pages: made.pages,
    rules: rulesOf(one.guide),
    address: made.address,
    life: one.life,
    next: made.next,
    records: records && mine,
  };
  const seen = await stage.call<Seen>('run', order);
  if (asked('shot')) await shoot(stage, one, made);
  return seen;
}

export type Browser = 'chromium' | 'firefox';

/**
 * A page that could not be judged is a fault of the benchmark. It is reported, and the other pages are still judged.
 */
const failed = (error: unknown): Seen => ({
  lines: [
    {
      step: 'the page',
      expected: 'ring',
      ours: 'absent',
      bare: 'absent',
      others: {},
      trouble: String(error).slice(0, 200),
    },
  ],
  page: 'unknown',
  told: [],
  early: { wrong: [], pages: [], told: [] },
});

/** @param each called as soon as a page has been judged */
export async function drive(
  cases: Case[],
  sights: Sight[],
  kits: Map<string, Kit>,
  seed: string,
  browser: Browser,
  each: (result: Result) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  const bySight = new Map(sights.map((sight) => [sight.key, sight]));
  const onStages = async (stages: Stage[]): Promise<void> => {
    const [first] = stages;
    const records = first && !asked('ours') ? await recordAll(first) : undefined;
    const queue = [...cases];
    const work = async (stage: Stage): Promise<void> => {
      for (let one = queue.shift(); one; one = queue.shift()) {
        const { guide, set, sight: key } = one;
        const [sight, kit] = [bySight.get(key), kits.get(set)];
        if (!sight || !kit) throw new Error(`No screen ${key}, or no set ${set}.`);
        const others = sights.filter((other) => other.guide === guide && other.screen !== sight.screen);
        const made = await compose(sight, kit, one, others, seed);
        const seen = await look(stage, one, made, records).catch(failed);
        const jumps = jumpsOf(
          guide,
          made.asked.map(({ step }) => step),
          made.pages,
          seen.early.told,
          seen.told,
        );
        const result = { one, seen, jumps };
        results.push(result);
        each(result);
      }
    };
    await Promise.all(stages.map(work));
  };
  if (browser === 'firefox') await inFirefox(onStages);
  else await inChromium(Number(option('workers') ?? availableParallelism()), onStages);
  return results;
}
