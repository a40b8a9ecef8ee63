/** `npm run reproducible`: the packages built twice, from two copies of the committed files in two folders, byte for byte the same. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);

/** @returns the SHA-256 of each package, by name */
function build(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'faire-avec-paquet-'));
  try {
    for (const file of tracked) cpSync(file, join(folder, file));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const browser of ['chrome', 'firefox'])
      execFileSync('wxt', ['zip', '-b', browser], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const output = join(folder, '.output');
    const hash = (name: string): string =>
      createHash('sha256')
        .update(readFileSync(join(output, name)))
        .digest('hex');
    return Object.fromEntries(
      readdirSync(output)
        .filter((name) => name.endsWith('.zip'))
        .map((name) => [name, hash(name)]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, second] = [build(), build()];
const names = Object.keys(first).sort();
for (const name of names)
  console.log(`${first[name] === second[name] ? 'same' : 'DIFFERENT'} ${first[name]?.slice(0, 16)} ${name}`);
const same =
  names.length === 3 &&
  names.join() === Object.keys(second).sort().join() &&
  names.every((name) => first[name] === second[name]);
console.log(same ? 'Two clean builds, 3 packages, byte-identical.' : 'The two builds differ, or a package is missing.');
process.exit(same ? 0 : 1);
