/**
 * `npm run bench:cover` shows every step of every guide and passage on its practice screen, in each layout, and prints
 * how much of what a person needs is under the bubble. `--guide=caf/se-connecter`, `--layout=320`, `--sample=4`,
 * `--dialect=3`, `--extension=folder`, `--text=200`, `--verbose`, `--json=file`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { open } from '../../support/browser/driver.ts';
import { forget, freshProfile } from '../../support/browser/launch.ts';
import { bigLetters } from '../../support/browser/letters.ts';
import { type Layout, lay, layouts, openPractice, type Seen, see } from './stage.ts';
import { type CoverStep, coverSteps } from './steps.ts';
import { FIRST, KEPT, type Row, table, tally } from './tally.ts';

const { values } = parseArgs({
  options: {
    guide: { type: 'string' },
    layout: { type: 'string', multiple: true },
    sample: { type: 'string', default: '1' },
    dialect: { type: 'string', default: '1' },
    extension: { type: 'string', default: '.output/chrome-mv3-accessible' },
    verbose: { type: 'boolean' },
    json: { type: 'string' },
  },
});

const LARGE: Layout = { name: '200 %', width: 1366, height: 768, isWindow: true };

async function run(wanted: Layout[], steps: CoverStep[], profile?: string): Promise<Seen[]> {
  const driver = await open('chromium', {
    extension: values.extension,
    size: { width: 1366, height: 768 },
    ...(profile && { profile }),
  });
  const seen: Seen[] = [];
  try {
    for (const layout of wanted) {
      for (const guide of new Set(steps.map((step) => step.guide))) {
        await openPractice(driver, guide, Number(values.dialect));
        await lay(driver, layout);
        for (const step of steps.filter((each) => each.guide === guide)) seen.push(await see(driver, step, layout));
        await driver.closeTab();
      }
      console.log(
        table([
          tally(
            layout.name,
            seen.filter((each) => each.layout === layout.name),
          ),
        ])
          .split('\n')
          .at(-1),
      );
    }
  } finally {
    await driver.close();
  }
  return seen;
}

const faultsOf = ({ layout, covered, strip, crossed }: Row): string[] => {
  const strict = ['1366', 'panel', '1024'].includes(layout);
  return [
    ...(strict ? KEPT : FIRST).filter((what) => covered[what]).map((what) => `${layout}: ${what} ${covered[what]} %`),
    ...(layout === '1366' && strip > 2 ? [`${layout}: ${strip} % of strips`] : []),
    ...(crossed.length ? [`${layout}: ${crossed.length} rings through words`] : []),
  ];
};

const every = Number(values.sample);
const steps = coverSteps(values.guide).filter((_, index) => index % every === 0);
const asked = (layout: Layout): boolean => !values.layout || values.layout.includes(layout.name);
const plain = layouts.filter(asked);
const seen = plain.length ? await run(plain, steps) : [];
if (asked(LARGE)) {
  const profile = freshProfile();
  bigLetters(profile);
  seen.push(...(await run([LARGE], steps, profile)));
  forget(profile);
}
const rows = [...plain, ...(asked(LARGE) ? [LARGE] : [])].map(({ name }) =>
  tally(
    name,
    seen.filter(({ layout }) => layout === name),
  ),
);
console.log(`\n${table(rows)}`);
if (values.verbose)
  for (const { layout, touched, crossed } of rows)
    console.log(`\n${layout}\n  ${[...touched, ...crossed.map((one) => `ring: ${one}`)].join('\n  ')}`);
if (values.json) writeFileSync(values.json, JSON.stringify(seen));
const faults = rows.flatMap(faultsOf);
for (const fault of faults) console.error(`Not held: ${fault}`);
process.exit(faults.length ? 1 : 0);
