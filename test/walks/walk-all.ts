/**
 * `npm run guides:walk` walks guides on their practice sites, outside the test runner, and prints a table. After `--`:
 * names of guides, or the beginning of one: they choose the guides (all of them when there is none);
 * `--browser firefox` and `--dialect 3` choose the browser and the dialect;
 * `--told` prints each line;
 * `--short` makes the walks of `npm test`;
 * `--all` makes all the combinations: branches × mishaps × dialects × mouse and keyboard × browsers;
 * `--level coup-de-pouce` or `--level en-autonomie` gives each answer once with less help (`--first`: the first answers
 * alone).
 */
import { parseArgs } from 'node:util';
import { levelNames } from '../../core/session/levels.ts';
import { type BrowserName, type Driver, open } from '../support/browser/driver.ts';
import { Stopped, told } from '../support/browser/guideFollower.ts';
import { walk } from './walk-one.ts';
import { atLevel, cross, nameOf, planOf, planOfFirefox, sites, spread, type Walk, walked } from './walk-plan.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean' },
    short: { type: 'boolean' },
    told: { type: 'boolean' },
    first: { type: 'boolean' },
    browser: { type: 'string' },
    dialect: { type: 'string' },
    level: { type: 'string' },
  },
});
const guides = walked.filter((guide) => !positionals.length || positionals.some((wanted) => guide.startsWith(wanted)));
const browsers: BrowserName[] =
  values.browser === 'firefox' ? ['firefox'] : values.all && !values.browser ? ['chromium', 'firefox'] : ['chromium'];

const level = levelNames.find((name) => name === values.level);
if (values.level && !level) throw new Error(`Niveaux d’aide : ${levelNames.join(', ')}.`);

const short = values.browser === 'firefox' ? planOfFirefox() : sites.flatMap(planOf);

function planned(guide: string): Walk[] {
  const shortOf = () => short.filter((one) => one.guide === guide);
  const all = level
    ? atLevel(guide, level).slice(0, values.first ? 1 : undefined)
    : (values.short ? shortOf : values.all ? cross : spread)(guide);
  return all.filter(({ dialect }) => !values.dialect || String(dialect) === values.dialect);
}

interface Score {
  walks: number;
  failed: number;
  seconds: number;
}

/** @returns the reason why the walk stopped, empty when it reached its end, and its duration */
async function timed(driver: Driver, one: Walk): Promise<[why: string, seconds: number]> {
  const begun = performance.now();
  const why = await walk(driver, one).then(
    (diary) => {
      if (values.told) console.log(diary.map(told).join('\n'));
      return diary.at(-1)?.verdict === (one.until ? 'reached' : 'finished') ? '' : 'le guide ne s’est pas terminé';
    },
    (error) => (error instanceof Stopped ? error.message : String(error)),
  );
  return [why, (performance.now() - begun) / 1000];
}

/**
 * A walk that stops is tried once more: a busy machine sometimes loses an action, while a fault stops the walk each
 * time.
 */
async function walkAll(driver: Driver, guide: string): Promise<Score> {
  const score = { walks: 0, failed: 0, seconds: 0 };
  for (const one of planned(guide)) {
    let [why, seconds] = await timed(driver, one);
    if (why) [why, seconds] = await timed(driver, one);
    score.walks++;
    score.seconds += seconds;
    if (why) score.failed++;
    console.log(`${why ? '✗' : '✓'} ${guide} · ${nameOf(one)} · ${seconds.toFixed(1)} s${why && `\n${why}`}`);
  }
  return score;
}

const rows: string[] = [];
let failed = 0;
for (const browser of browsers) {
  const driver = await open(browser);
  try {
    for (const guide of guides) {
      const score = await walkAll(driver, guide);
      failed += score.failed;
      rows.push(
        `| ${guide} | ${browser} | ${score.walks} | ${score.failed} | ${(score.seconds / Math.max(1, score.walks)).toFixed(1)} s |`,
      );
    }
  } finally {
    await driver.close();
  }
}
console.log(
  `\n| guide | navigateur | parcours | arrêtés | durée moyenne |\n| --- | --- | ---: | ---: | ---: |\n${rows.join('\n')}`,
);
process.exit(failed ? 1 : 0);
