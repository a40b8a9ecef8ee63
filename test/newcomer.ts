/**
 * `npm run newcomer`: the path of somebody who adds a guide and writes no code, with the real commands on a copy of this
 * folder, timed step by step: made, filled, checked, mended, reviewed, built, walked. Then the seventeen breakages, each
 * through `guides:check` and through `wxt build`. Prints a table; ends with 1 when a step does not do what it must.
 */
import { spawnSync } from 'node:child_process';
import { breakIn, seventeen } from './support/check/breakages.ts';
import { copyProject, fixtureInto, ordinaryKeyboard, root } from './support/check/newcomerCopy.ts';

const ID = 'caf/ma-demarche';
const copy = copyProject();

interface Ran {
  code: number;
  text: string;
  seconds: number;
}

function run(command: string, ...words: string[]): Ran {
  const since = performance.now();
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: copy.folder, encoding: 'utf8' });
  return { code: status ?? -1, text: `${stdout}${stderr}`, seconds: (performance.now() - since) / 1000 };
}

const rows: string[] = [];
let wrong = 0;
/** @param must what the step must have done, beside its exit code */
function step(
  name: string,
  { code, text, seconds }: Ran,
  expected: number,
  must: RegExp,
  said: (text: string) => string,
) {
  const isRight = code === expected && must.test(text);
  if (!isRight) wrong++;
  rows.push(
    `| ${name} | ${seconds.toFixed(1)} s | ${code} | ${isRight ? said(text) : `**WRONG** ${text.slice(0, 300)}`} |`,
  );
  console.log(rows.at(-1));
}
const lines = (text: string): number => text.split('\n').filter((line) => line.startsWith(`guides/${ID}/`)).length;

try {
  console.log('| step | time | code | what it said |\n| --- | ---: | ---: | --- |');
  step(
    'guides:new',
    run('node', 'guides/new.ts', ID),
    0,
    /reste à écrire/,
    (text) => `${lines(text)} sentences to write`,
  );
  step(
    'guides:check, nothing written',
    run('node', 'guides/check/main.ts', ID),
    1,
    /reste à écrire/,
    (text) => `${lines(text)} lines`,
  );
  ordinaryKeyboard(copy.folder, ID);
  step(
    'guides:check, written on an ordinary keyboard',
    run('node', 'guides/check/main.ts', ID),
    1,
    /--fix/,
    (text) => `${lines(text)} lines, all typing`,
  );
  step(
    'guides:check --fix',
    run('node', 'guides/check/main.ts', ID, '--fix'),
    0,
    /./,
    (text) => text.trim().split('\n')[0] ?? '',
  );
  step('guides:check', run('node', 'guides/check/main.ts', ID), 0, /./, (text) => text.trim().split('\n').at(-1) ?? '');
  step(
    'guides:review',
    run('node', 'guides/review.ts', ID),
    0,
    /À revoir/,
    (text) => `${text.split('\n').length} lines to read`,
  );
  step('wxt build', run('npx', 'wxt', 'build'), 0, /./, () => 'built');
  step(
    'guides:walk',
    run('node', 'test/walks/walk-all.ts', ID, '--short'),
    0,
    /./,
    (text) => text.trim().split('\n').at(-1) ?? '',
  );

  fixtureInto(copy.folder);
  for (const breakage of seventeen) {
    const mend = breakIn(copy.folder, breakage);
    const check = run('node', 'guides/check/main.ts');
    const build = run('npx', 'wxt', 'build');
    mend();
    const cause = check.text.split('\n').find((line) => line.startsWith('guides/')) ?? '';
    // What a machine mends stops the check, and is only said by a build.
    const isTyping = /espace|apostrophe/.test(cause) && breakage.name.startsWith('15');
    const isRight = check.code === 1 && (isTyping ? build.code === 0 : build.code === 1 && build.text.includes(cause));
    if (!isRight) wrong++;
    rows.push(
      `| ${breakage.name} | ${check.seconds.toFixed(1)} s, ${build.seconds.toFixed(1)} s | ${check.code}, ${build.code} | ${isRight ? cause : `**WRONG** ${cause}`} |`,
    );
    console.log(rows.at(-1));
  }
} finally {
  copy.remove();
}
console.log(wrong ? `\n${wrong} steps are not as they must be.` : `\nAll as it must be. (${root})`);
process.exit(wrong ? 1 : 0);
