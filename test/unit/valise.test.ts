import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toBringOf } from '../../components/home/toBring.ts';
import { readFavourites } from '../../core/background/favourites.ts';
import { DEMANDER, library } from '../support/unit/fixture.ts';
import { createBox } from '../support/unit/sessionFakes.ts';

it('a guide goes in and out; nothing but its name is kept, under one key', async () => {
  const box = createBox();
  expect((await box.keeper.setFavourite(DEMANDER, true)).valise).toEqual([DEMANDER]);
  await box.keeper.setFavourite(DEMANDER, true);
  await box.keeper.setFavourite('Madame Dupont', true);
  expect(box.disk).toEqual({ valise: [DEMANDER] });
  await box.keeper.clear();
  expect((await box.keeper.home()).valise).toEqual([DEMANDER]);
  expect((await box.keeper.setFavourite(DEMANDER, false)).valise).toEqual([]);
  expect(box.disk).toEqual({});
});

it('reads any stored value as guides that exist, each once', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const valise = readFavourites(library, value);
      return valise.every((guide) => Object.hasOwn(library.guides, guide)) && new Set(valise).size === valise.length;
    }),
  );
  expect(readFavourites(library, [DEMANDER, 7, DEMANDER, 'perdu', '__proto__'])).toEqual([DEMANDER]);
});

it('the sheet is for one guide, or for the valise', () => {
  expect(toBringOf(library, `apporter/${DEMANDER}`, [])).toEqual([DEMANDER]);
  expect(toBringOf(library, 'apporter', [DEMANDER])).toEqual([DEMANDER]);
  expect(toBringOf(library, 'apporter/__proto__', [])).toBeUndefined();
  expect(toBringOf(library, DEMANDER, [])).toBeUndefined();
});
