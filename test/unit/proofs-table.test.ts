import { expect, it } from 'vitest';
import { table } from '../proofs/table.ts';

const proof = { property: 'nothing unknown in any store', attempts: 61, failures: 0 };

it('has a row a proof, with its figures', () => {
  const text = table({
    testResults: [{ assertionResults: [{ fullName: 'stores', status: 'passed', meta: { proof } }] }],
  });
  expect(text.split('\n').at(-1)).toBe('| nothing unknown in any store | 61 | 0 |');
});

it('never shows a red test as a promise kept', () => {
  const results = [
    { fullName: 'ended early', status: 'failed' },
    { fullName: 'counted, then red', status: 'failed', meta: { proof } },
  ];
  expect(
    table({ testResults: [{ assertionResults: results }] })
      .split('\n')
      .slice(2),
  ).toEqual(['| ended early | 1 | 1 |', '| nothing unknown in any store | 61 | 1 |']);
});
