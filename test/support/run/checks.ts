/** The checks that run before the tests, one after the other. The first that fails ends the run. */
import { spawnSync } from 'node:child_process';

export type Check = [title: string, command: string, args: string[]];

export const sources: Check[] = [
  ['Lint, format and import direction', 'biome', ['check', '.']],
  ['Types', 'tsc', ['--noEmit']],
  ['Guides', 'node', ['guides/check/main.ts']],
];
export const browsers: Check[] = [['Browsers', 'node', ['test/support/browser/setup.ts']]];
export const builds: Check[] = [
  ['Build for Chromium', 'wxt', ['build']],
  ['Build for Firefox', 'wxt', ['build', '-b', 'firefox']],
  ['Accessibility build (open root, never shipped)', 'wxt', ['build', '--mode', 'accessible']],
];

export const minutes = (since: number): string => `${((performance.now() - since) / 60_000).toFixed(1)} min`;

export function run(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n— ${title}`);
  const since = performance.now();
  const passed = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
  console.log(`  ${title}: ${minutes(since)}`);
  return passed;
}

/** @returns how many checks passed, and the title of the one that failed; the checks after it did not run */
export function checked(checks: Check[]): { passed: number; failed?: string } {
  const at = checks.findIndex(([title, command, args]) => !run(title, command, args));
  return at < 0 ? { passed: checks.length } : { passed: at, failed: checks[at]?.[0] };
}
