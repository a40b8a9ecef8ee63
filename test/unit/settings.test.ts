import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaults, readSettings } from '../../core/session/settings.ts';

it('is treated as a shared computer until somebody has said', () => {
  expect(defaults).toEqual({ shared: null, scale: 1, place: 'auto' });
  expect(readSettings(undefined)).toEqual(defaults);
});

it.each([
  [{ shared: false }, { shared: false }],
  [
    { shared: true, scale: 1.25, place: 'left' },
    { shared: true, scale: 1.25, place: 'left' },
  ],
  [
    { scale: 1.5, place: 'bottom' },
    { scale: 1.5, place: 'bottom' },
  ],
  [{ shared: 'false', scale: '1.5', place: 'top' }, {}],
  [{ shared: 0, scale: 2, place: null }, {}],
  [{ shared: true, name: 'Nadia', nir: '2 85' }, { shared: true }],
  [null, {}],
  ['auto', {}],
  [[true, 1.5, 'left'], {}],
])('reads %j, and nothing else', (stored, expected) => {
  expect(readSettings(stored)).toEqual({ ...defaults, ...expected });
});

it('understands whatever was stored', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const { shared, scale, place, ...rest } = readSettings(stored);
      expect([null, true, false]).toContain(shared);
      expect([1, 1.25, 1.5]).toContain(scale);
      expect(['auto', 'left', 'right', 'bottom']).toContain(place);
      expect(rest).toEqual({});
    }),
  );
});
