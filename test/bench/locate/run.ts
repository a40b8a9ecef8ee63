/** `npm run bench:locate`: see ../README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { drift, missed, told } from './drift.ts';
import { frozen } from './frozen.ts';
import { pairs } from './pairs.ts';
import { speed } from './speed.ts';

const file = (name: string): URL => new URL(name, import.meta.url);
const option = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1];
const asked = (part: string): boolean =>
  !process.argv.slice(2).some((word) => /^--(drift|pairs|speed)$/.test(word)) || process.argv.includes(`--${part}`);

const misses: string[] = [];
const parts: Record<string, string> = {};
if (asked('drift')) {
  // Another seed than the frozen one shows whether the engine was adjusted to the pages of the frozen seed. Its results
  // are printed but not written.
  const seeded = { ...frozen, seed: Number(option('seed') ?? frozen.seed) };
  const result = await drift(seeded, option('guide'), Number(option('sample') ?? 1), process.argv.includes('--ours'));
  parts.drift = told(result, seeded);
  misses.push(...missed(result, seeded));
  if (result.wrong.length) console.log(`Wrong:\n${result.wrong.join('\n')}`);
}
if (asked('pairs')) {
  const result = await pairs();
  parts.pairs = result.told;
  misses.push(...result.misses);
  if (result.wrong.length) console.log(`Wrong:\n${result.wrong.join('\n')}`);
}
if (asked('speed')) {
  const result = await speed();
  parts.speed = result.told;
  misses.push(...result.misses);
}

for (const part of Object.values(parts)) console.log(`\n${part}\n`);
for (const miss of misses) console.error(`Missed: ${miss}`);
if (!option('guide') && !option('seed') && !process.argv.includes('--ours')) {
  const old = JSON.parse(readFileSync(file('results.json'), { encoding: 'utf8', flag: 'a+' }) || '{}');
  const all = { ...old, ...parts };
  writeFileSync(file('results.json'), `${JSON.stringify(all, null, 2)}\n`);
  const titles = { drift: 'Drift', pairs: 'Real page pairs', speed: 'Speed' };
  const sections = Object.entries(titles).map(([part, title]) => `## ${title}\n\n${all[part] ?? 'Not run.'}`);
  writeFileSync(
    file('results.md'),
    `# The right element: what was measured\n\nWritten by \`npm run bench:locate\`; how to read it: \`../README.md\`.\n\n${sections.join('\n\n')}\n`,
  );
}
process.exitCode = misses.length ? 1 : 0;
