/** test/LONG.md is written by a command, and read again by it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type LongRun, longTable, PARTS, rowsOf } from '../support/run/longTable.ts';

const run: LongRun = {
  name: 'whole',
  date: '2026-12-01',
  commit: 'abc1234+',
  passed: 140,
  failed: 1,
  skipped: 2,
  minutes: '31.5 min',
  cores: 2,
};

it('a run of one part keeps the others', () => {
  const page = longTable([run, { ...run, name: 'unit', commit: 'def5678' }]);
  expect(rowsOf(page)).toEqual([{ ...run, name: 'unit', commit: 'def5678' }, run]);
  expect(page.match(/not run yet/g)).toHaveLength(PARTS.length - 2);
  expect(longTable(rowsOf(page))).toBe(page);
});

it('the page is as the command writes it', () => {
  const page = readFileSync('test/LONG.md', 'utf8');
  expect(longTable(rowsOf(page))).toBe(page);
});
