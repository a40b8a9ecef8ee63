/**
 * `npm run bench` makes one run on one page with five contestants, and writes results.md and results.svg. It fails when
 * our engine exceeds a limit.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { programs } from '../../support/browser/setup.ts';
import { gzipOf } from './bundle.ts';
import { drift } from './drift.ts';
import { behave } from './manners.ts';
import { markdown } from './markdown.ts';
import { type Cost, cost, memory, storm, untilPainted } from './measures.ts';
import { picture } from './picture.ts';
import { faults, type Measured, type Results } from './results.ts';
import { type Contestant, contestants, Stage } from './stage.ts';

const SHIPPED = '.output/chrome-mv3';
const here = (name: string): URL => new URL(`./${name}`, import.meta.url);
const less = (cost: Cost, alone: Cost): Cost =>
  Object.fromEntries(
    Object.entries(cost).map(([key, value]) => [key, value - alone[key as keyof Cost]]),
  ) as unknown as Cost;

async function measure(stage: Stage, who: Contestant, alone: { rest: Cost; storm: Cost }): Promise<Measured> {
  const said = (what: string) => console.log(`  ${what}`);
  const bytes = who === 'faire-avec' ? gzipOf(`${SHIPPED}/companion.js`) : stage.bundles[who].bytes;
  said('page ready → ring painted');
  const painted = await untilPainted(stage, who);
  said('at rest');
  await stage.begin(who);
  const rest = less(await cost(stage), alone.rest);
  said('under a storm of changes');
  await stage.begin(who);
  const stormy = less(await cost(stage, storm(stage)), alone.storm);
  said('following the target');
  const drifted = await drift(stage, who);
  said('a thousand steps');
  await stage.begin(who);
  const left = await memory(stage, who);
  said('manners');
  const manners = {
    ...(await behave(stage, who)),
    'nothing runs while nothing happens': rest.frames < 0.5 && rest.layouts < 0.5,
  };
  return {
    idleBytes: who === 'faire-avec' ? 0 : bytes,
    bytes,
    painted,
    rest,
    storm: stormy,
    drift: drifted,
    memory: left,
    manners,
  };
}

async function main(): Promise<void> {
  const stage = await Stage.open('.output/chrome-mv3-accessible');
  const measured = {} as Results['measured'];
  try {
    console.log('the page alone');
    await stage.visit();
    const rest = await cost(stage);
    await stage.visit();
    const alone = { rest, storm: await cost(stage, storm(stage)) };
    for (const who of contestants) {
      console.log(who);
      measured[who] = await measure(stage, who, alone);
    }
  } finally {
    await stage.close();
  }
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    browser: execFileSync(programs().chromium, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim(),
    measured,
    onDemand: { 'drawer.js': gzipOf(`${SHIPPED}/drawer.js`) },
  };
  writeFileSync(here('results.md'), markdown(results));
  writeFileSync(here('results.svg'), picture(results));
  console.log(`\n${readFileSync(here('results.md'), 'utf8')}`);
  const wrong = faults(results);
  for (const fault of wrong) console.error(`Not held: ${fault}`);
  process.exit(wrong.length ? 1 : 0);
}

await main();
