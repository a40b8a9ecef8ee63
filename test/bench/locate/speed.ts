/**
 * The speed benchmark, measured in time of the page's main thread: a busy machine makes the run slower but does not
 * distort this time, unlike wall-clock time.
 */
import type { Page } from 'playwright-core';
import { inFirefox } from '../foreign/firefox.ts';
import { bundle, inPage } from './browser.ts';
import type { speed as inThePage, Spent, Timed } from './page/speed.ts';

/** The number of searches at each step, as in page/speed.ts. */
const LOOKS = 8;

declare const bench: { speed: typeof inThePage };

const FRAME = 1000 / 60;
/** The interval (ms) between two searches of a storm, as in core/page/observePage.ts. */
const GAP = 120;
/** In frames; for `storm`, a share of the time. */
const BARS = { next: 0.5, first: 3, storm: 0.05 };
/** The same limits as ratios to a plain pass over the page, in both browsers. */
const RATIOS = { first: 2, next: 0.1, storm: 0.2 };

const at = (list: number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? Number.NaN;

interface Mark {
  name: string;
  ph: string;
  ts: number;
  /** In µs of thread time. */
  tts: number;
}

/** The time of the main thread, in ms, between each pair of marks. */
async function traced<T>(page: Page, work: () => Promise<T>): Promise<{ seen: T; times: Record<Timed, number[]> }> {
  const session = await (
    page.context().browser() as NonNullable<ReturnType<ReturnType<Page['context']>['browser']>>
  ).newBrowserCDPSession();
  const marks: Mark[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    marks.push(...(value as unknown as Mark[]).filter(({ ph, name }) => ph === 'I' && /[<>]$/.test(name))),
  );
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['blink.user_timing'] },
    transferMode: 'ReportEvents',
  });
  const seen = await work();
  await session.send('Tracing.end');
  await complete;
  const times: Spent = { walk: [], plain: [], first: [], next: [], storm: [], page: [] };
  let began = 0;
  for (const { name, tts } of marks.sort((a, b) => a.ts - b.ts)) {
    if (name.endsWith('<')) began = tts;
    else times[name.slice(0, -1) as Timed].push((tts - began) / 1000);
  }
  return { seen, times };
}

const mean = (list: number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;

/**
 * Ratios within one run, because other work on the machine slows both parts. A next search is too short for a clock of
 * one ms, so the mean is used. The first one at each step is left out: it searches for other words, so it is measured
 * separately.
 */
const ratiosOf = ({ plain, first, next, storm }: Spent) => ({
  first: at(first, 0.5) / at(plain, 0.5),
  next: mean(next.filter((_, index) => index % LOOKS)) / at(plain, 0.5),
  other: mean(next.filter((_, index) => index % LOOKS === 0)) / at(plain, 0.5),
  storm: mean(storm) / at(plain, 0.5),
});

/** In ms of wall-clock time, because Firefox does not give the time of a thread. */
async function inGecko(): Promise<Spent> {
  const code = `${await bundle()}; globalThis.bench = bench;`;
  return inFirefox(async ([stage]) => {
    if (!stage) throw new Error('Firefox has no page.');
    await stage.show('https://bench.invalid/', '<!doctype html><html lang="fr"><body></body></html>');
    return (await stage.call<Awaited<ReturnType<typeof inThePage>>>('speed', null)).spent;
  }, code);
}

export async function speed(): Promise<{ told: string; misses: string[] }> {
  const { seen, times } = await inPage((page) => traced(page, () => page.evaluate(() => bench.speed())));
  const frames = (ms: number): string => (ms / FRAME).toFixed(2);
  const row = (what: string, list: number[], bar = '', ok = true): string =>
    `| ${what} | ${list.length} | ${[Math.min(...list), at(list, 0.5), at(list, 0.95)].map(frames).join(' | ')} | ${bar}${ok ? '' : ' **missed**'} |`;
  const share = times.storm.reduce((sum, time) => sum + time, 0) / times.storm.length / GAP;
  const bars = [
    {
      what: 'first look, median',
      seen: `${frames(at(times.first, 0.5))} frames`,
      bar: `≤ ${BARS.first}`,
      ok: at(times.first, 0.5) <= BARS.first * FRAME,
    },
    {
      what: 'next looks, 95th percentile',
      seen: `${frames(at(times.next, 0.95))} frame`,
      bar: `≤ ${BARS.next}`,
      ok: at(times.next, 0.95) <= BARS.next * FRAME,
    },
    {
      what: 'storm',
      seen: `${(100 * share).toFixed(1)} % of the main thread`,
      bar: `≤ ${100 * BARS.storm} %`,
      ok: share <= BARS.storm,
    },
  ] as const;
  const [first, next, storm] = bars;
  const ratios = [
    ['Chromium', ratiosOf(times)],
    ['Firefox', ratiosOf(await inGecko())],
  ] as const;
  const names = { first: 'first look', next: 'next look', storm: 'a look after changes' } as const;
  const beyond = ratios.flatMap(([browser, seen]) =>
    (Object.keys(RATIOS) as (keyof typeof RATIOS)[]).flatMap((what) =>
      seen[what] <= RATIOS[what]
        ? []
        : [`${names[what]}, ${browser}: ${seen[what].toFixed(2)} plain passes; the bar is ≤ ${RATIOS[what]}.`],
    ),
  );
  const told = [
    `A page of ${seen.elements} elements, ${seen.candidates} controls, labels and headings; Chromium; a frame is ${FRAME.toFixed(1)} ms. Time of the page’s main thread, in frames.`,
    'Next looks: six steps, eight looks at each, the first of each counted. Storm: 120 changes between two looks 120 ms apart, which is',
    `1,000 a second; a look there finds the target and tells the page. It uses **${storm.seen}** (bar: ${storm.bar}).`,
    '',
    '| What | looks | min | median | 95th percentile | Bar |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    row('First look (page walked)', times.first, `median ${first.bar}`, first.ok),
    row('Next looks', times.next, `95th percentile ${next.bar}`, next.ok),
    row('Which page is this? (first)', times.page),
    row('A look in the storm', times.storm, '', storm.ok),
    row('Beside it: each element asked for its shadow root, no more', times.walk),
    row('Beside it: a plain pass, each control asked for its visible text', times.plain),
    '',
    'In plain passes over the page, inside one run (Chromium: time of the thread; Firefox: on the wall).',
    '',
    '| | first look, median | next look, mean | a look after changes, mean | other words, mean |',
    '| --- | --- | --- | --- | --- |',
    `| bar | ≤ ${RATIOS.first} | ≤ ${RATIOS.next} | ≤ ${RATIOS.storm} | |`,
    ...ratios.map(
      ([browser, seen]) =>
        `| ${browser} | ${[seen.first, seen.next, seen.storm, seen.other].map((one) => one.toFixed(3)).join(' | ')} |`,
    ),
  ].join('\n');
  return {
    told,
    misses: [
      ...bars.filter(({ ok }) => !ok).map(({ what, seen, bar }) => `${what}: ${seen}; the bar is ${bar}.`),
      ...beyond,
    ],
  };
}
