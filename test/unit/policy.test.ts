import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPolicy, readManaged, unmanaged } from '../../core/background/policy.ts';
import { MIN_COUNT_STRUCTURE } from '../../core/journal/suppress.ts';
import { readSettings } from '../../core/session/settings.ts';

it.each([
  [undefined, {}],
  [null, {}],
  [{}, {}],
  [{ shared: true }, { shared: true }],
  [{ shared: false }, {}],
  [{ shared: 'true', favourites: 'caf/ecrire', k: '12' }, {}],
  [{ favourites: ['caf/ecrire', 'caf/ecrire', 3, '../x', 'https://x/y', 'caf/a/b'] }, { favourites: ['caf/ecrire'] }],
  [{ k: 12 }, { k: 12 }],
  [{ k: 2 }, {}],
  [{ k: 7.5 }, {}],
  [{ k: 1e9 }, {}],
])('reads %j, and nothing else', (policy, expected) => {
  expect(readManaged(policy)).toEqual({ ...unmanaged, ...expected });
});

it('only ever makes us more careful', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({ shared: fc.anything(), favourites: fc.array(fc.anything()), k: fc.oneof(fc.integer(), fc.anything()) }),
  );
  fc.assert(
    fc.property(anything, fc.anything(), (policy, stored) => {
      const managed = readManaged(policy);
      const [before, after] = [readSettings(stored), applyPolicy(readSettings(stored), managed)];
      expect(managed.k).toBeGreaterThanOrEqual(MIN_COUNT_STRUCTURE);
      expect(after).toEqual(managed.shared ? { ...before, shared: true } : before);
    }),
  );
});
