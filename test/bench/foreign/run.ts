/** `npm run bench:foreign`: see README.md. */
import { type Browser, drive } from './drive.ts';
import type { Kit } from './kit.ts';
import { asked, isWhole, option, plan } from './options.ts';
import { printed, reportOf, write } from './report.ts';
import { HELD_OUT, sets } from './sets/index.ts';
import { sights } from './sights.ts';
import { faultsOf } from './tally.ts';

const seed = option('seed') ?? '1';
const browser: Browser = option('browser') === 'firefox' ? 'firefox' : 'chromium';
const wanted = option('set')?.split(',') ?? Object.keys(sets);
const kits = new Map<string, Kit>();
for (const name of wanted) {
  const bring = sets[name];
  if (!bring) throw new Error(`--set is one of ${Object.keys(sets).join(', ')}.`);
  kits.set(name, await bring());
}

const all = sights(option('guide'));
const shown = all.filter(({ screen }) => !option('screen') || screen === option('screen'));
const { cases, left } = plan([...kits.keys()], shown, seed);
console.log(
  `${cases.length} pages: ${shown.length} screens, sets ${wanted.join(', ')}; seed ${seed}; ${left} pairs not met.`,
);

const began = Date.now();
let silent = 0;
const results = await drive(cases, all, kits, seed, browser, (result) => {
  const faults = faultsOf(result);
  // Failures on the set kept for testing are counted but not printed, so that nobody reads them.
  if (HELD_OUT.has(result.one.set)) silent += faults.length;
  else for (const fault of faults) console.log(fault);
});

const report = reportOf(results);
const about = `${results.length} pages in ${browser}, seed ${seed}, ${left} pairs not met.`;
console.log(`\n${printed(report)}\n`);
console.log('Faire avec: right / wrong / doubtful / hidden / absent. Baselines: right / wrong / doubtful / absent.');
console.log(`${about} ${((Date.now() - began) / 1000).toFixed(0)} s; ${silent} faults of the held-out set not listed.`);
for (const miss of report.misses) console.error(`Missed: ${miss}`);
const troubles = results.flatMap(({ seen }) => seen.lines).filter(({ trouble }) => trouble).length;
if (troubles) console.error(`${troubles} targets were not drawn: the bench itself is at fault.`);
if (isWhole()) write(`${asked('all') ? 'the whole' : 'pairwise sample'}, ${browser}`, report, about);
process.exitCode = report.misses.length || troubles ? 1 : 0;
