/**
 * A fault inserted in the log is detected by the checks of privacy-log.ts and privacy-export.ts, on a copy of the
 * engine that contains the fault.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { faultsOfExport } from './privacy-export.ts';
import { crowd, faultsOfOrder, faultsOfPurge, faultsOfWeek } from './privacy-log.ts';
import { type Mutant, mutants } from './privacy-mutants.ts';
import { load } from './privacy-people.ts';
import { tally, times } from './tally.ts';

/** The folder is inside the project, so that the copies find the libraries. */
const ROOM = resolve('.output/mutants');
afterAll(() => rmSync(ROOM, { recursive: true, force: true }));

/** The formatter may break a line anywhere between two words, and put a comma after the last item of a list. */
const anyLayout = (line: string): RegExp =>
  new RegExp(
    line
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(' ', '\\s+')
      .replaceAll('\\[', '\\[\\s*')
      .replaceAll('\\]', ',?\\s*\\]'),
  );

function copy(name: string, mutant?: Mutant): string {
  const room = join(ROOM, name);
  mkdirSync(room, { recursive: true });
  cpSync('core', room, { recursive: true });
  if (!mutant) return room;
  const file = join(room, mutant.file);
  const source = readFileSync(file, 'utf8');
  const from = anyLayout(mutant.from);
  if (source.split(from).length !== 2)
    throw new Error(`« ${mutant.name} » : la ligne à changer n’est pas une fois dans ${mutant.file}`);
  writeFileSync(
    file,
    source.replace(from, () => mutant.to),
  );
  return room;
}

/** What the first check with a finding reports; empty when no check detects the fault. */
async function found(room: string): Promise<string[]> {
  const core = await load(room);
  const people = crowd(4);
  const checks: (() => Promise<string[]>)[] = [
    () => faultsOfWeek(core, people, [2, 0, 3, 1], true),
    () => faultsOfPurge(core, 40),
    async () => (await faultsOfExport(core, 25)).faults,
    () => faultsOfWeek(core, people, [2, 0, 3, 1], false),
    () => faultsOfOrder(core, crowd(25, 3)),
  ];
  for (const check of checks) {
    const faults = await check();
    if (faults.length) return faults;
  }
  return [];
}

test('every export is rounded at random, under one draw a guide, and a month is given once for ever', async (context) => {
  const runs = times(100, 5_000);
  const { faults, failures, published } = await faultsOfExport(await load('../../core'), runs);
  tally(
    context,
    'Journal’s exports: rounded, drawn once, the same for ever (engine; what readers find: test/unit/network-attack)',
    runs,
    failures,
  );
  expect(faults).toEqual([]);
  // Otherwise the runs would have exported too little to prove anything.
  expect(published).toBeGreaterThan(runs);
});

test('the engine itself is without fault', async () => {
  expect(await found(copy('none'))).toEqual([]);
});

test('every fault put in the log is found out', async (context) => {
  const unseen: string[] = [];
  const how: Record<string, string> = {};
  for (const [at, mutant] of mutants.entries()) {
    const faults = await found(copy(String(at), mutant)).catch((error: Error) => [`it breaks: ${error.message}`]);
    if (!faults.length) unseen.push(mutant.name);
    how[mutant.name] = faults[0] ?? 'UNSEEN';
  }
  tally(context, 'Faults put in the log, found out by the checks', mutants.length, unseen.length);
  if (process.env.PROOFS_TELL) console.log(JSON.stringify(how, null, 1));
  expect(unseen).toEqual([]);
  expect(Object.values(how).filter((one) => one.startsWith('it breaks'))).toEqual([]);
});
