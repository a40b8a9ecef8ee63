/**
 * `npm run proofs [-- --short] [-- name of a file]` builds what ships, tries to break every promise, and prints a
 * table.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { withReport } from '../support/run/report.ts';
import { table } from './table.ts';

const report = '.output/proofs.json';
const asked = process.argv.slice(2);
const short = asked.includes('--short');
const files = asked.filter((word) => !word.startsWith('--'));

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, PROOFS: short ? 'short' : 'long' } }).status ===
  0;

rmSync(report, { force: true });
const built =
  run('wxt', ['build']) && run('wxt', ['build', '-b', 'firefox']) && run('wxt', ['build', '--mode', 'accessible']);
if (!built) process.exit(1);
const passed = run('vitest', ['run', '--project', 'proofs', ...withReport(report), ...files]);
console.log(`\n${table(JSON.parse(readFileSync(report, 'utf8')))}`);
process.exit(passed ? 0 : 1);
