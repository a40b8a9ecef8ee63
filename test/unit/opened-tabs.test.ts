/** The guide in the tab that the page opens: who has it, who says so, and that nothing is counted twice. */
import { beforeEach, describe, expect, it } from 'vitest';
import { readPlace } from '../../core/background/resumePoint.ts';
import { badgeOf } from '../../core/session/badge.ts';
import type { SessionEvent } from '../../core/session/state.ts';
import { isOfficial } from '../../guides/library.ts';
import { library } from '../support/unit/fixture.ts';
import { createBox } from '../support/unit/sessionFakes.ts';

const beginning = { guide: 'essai/demander', practice: false };
const PAGE: SessionEvent = { type: 'page', pages: ['porte:choix'] };

describe('a tab opened by the guided page', () => {
  let box: ReturnType<typeof createBox>;
  beforeEach(async () => {
    box = createBox();
    await box.keeper.start(1, beginning);
    await box.keeper.event(1, { type: 'page', pages: ['essai:accueil'] }, 0);
    await box.keeper.opened(2, 1);
  });

  it('is looked at in silence, and has no guide until its page is known', async () => {
    expect(await box.keeper.hello(2)).toMatchObject({ key: 'ouvrir', drawn: false, ring: false });
    expect(await box.keeper.event(2, { type: 'page', pages: ['essai:accueil'] }, 0)).toBeNull();
    expect(await box.keeper.event(2, { type: 'page', pages: [] }, 0)).toBeNull();
    expect(await box.keeper.hello(1)).toMatchObject({ key: 'ouvrir', where: 'here' });
    await box.keeper.event(2, { type: 'done' }, 0);
    expect(await box.keeper.hello(1)).toMatchObject({ key: 'ouvrir' });
  });

  it('takes the guide on with it, and the old tab says so', async () => {
    const next = await box.keeper.event(2, PAGE, 0);
    expect(next).toMatchObject({ tab: 2, where: 'here', drawn: true });
    expect(next?.key).not.toBe('ouvrir');
    const old = await box.keeper.hello(1);
    expect(old).toMatchObject({ where: 'lost', moved: true, ring: false });
    expect(old?.says.lost.say).toContain('autre onglet');
    expect((await box.keeper.home()).running).toMatchObject([{ tab: 2 }]);
    await box.keeper.event(1, { type: 'done' }, old?.turn ?? 0);
    expect((await box.keeper.hello(1))?.key).toBe('ouvrir');
  });

  it('gives it back when it is closed, and nothing is counted twice', async () => {
    await box.keeper.event(2, PAGE, 0);
    await box.keeper.closed(2);
    expect(await box.keeper.hello(1)).toMatchObject({ tab: 1, moved: false });
    expect(box.journal.batches).toHaveLength(0);
    await box.keeper.closed(1);
    expect(box.journal.batches).toHaveLength(1);
  });

  it('« Continuer ici » takes it back', async () => {
    await box.keeper.event(2, PAGE, 0);
    expect(await box.keeper.event(1, { type: 'jump' }, 0)).toMatchObject({ tab: 1, moved: false });
    expect(await box.keeper.hello(2)).toBeNull();
  });

  it('stopped there, it is stopped everywhere, and counted once', async () => {
    await box.keeper.event(2, PAGE, 0);
    await box.keeper.stop(2, false);
    expect([await box.keeper.hello(1), await box.keeper.hello(2)]).toEqual([null, null]);
    // « Annuler » may still take it back, in both tabs.
    expect(box.journal.batches).toHaveLength(0);
    await box.keeper.closed(2);
    expect(box.journal.batches).toHaveLength(1);
    expect(await box.keeper.hello(1)).toBeNull();
  });

  it('« Annuler » gives it back to both tabs', async () => {
    const next = await box.keeper.event(2, PAGE, 0);
    await box.keeper.stop(2, false);
    await box.keeper.event(2, { type: 'resume' }, (next?.turn ?? 0) + 1);
    expect(await box.keeper.hello(1)).toMatchObject({ moved: true });
    expect(await box.keeper.hello(2)).toMatchObject({ key: next?.key });
    expect(box.journal.batches).toHaveLength(0);
  });

  it('keeps its guide under another number', async () => {
    await box.keeper.event(2, PAGE, 0);
    await box.keeper.replaced(9, 2);
    expect(await box.keeper.hello(2)).toBeNull();
    expect(await box.keeper.hello(9)).toMatchObject({ tab: 9 });
    await box.keeper.closed(9);
    expect(await box.keeper.hello(1)).toMatchObject({ moved: false });
  });
});

it.each(['constructor', 'toString', '__proto__', 'nulle/part', 7, null])('a kept place « %s » is no place', (guide) => {
  expect(readPlace(library, { guide, step: 'ouvrir', practice: false })).toBeNull();
  expect(readPlace(library, guide)).toBeNull();
});

it('the button speaks where nothing else can', async () => {
  const box = createBox();
  const view = await box.keeper.start(1, beginning);
  expect(badgeOf(view).text).toBe('');
  expect(badgeOf(null).text).toBe('');
  expect(badgeOf({ ...view, where: 'elsewhere' }).title).toContain('Lisez l’adresse');
  expect(badgeOf({ ...view, speaker: 'panel' }).text).toBe('…');
});

it.each([
  ['https://caf.fr/a', true],
  ['https://CAF.fr/a', true],
  ['https://quelqu.un@caf.fr/a', true],
  ['https://caf.fr:8443/a', false],
  ['https://caf.fr./a', false],
  ['http://caf.fr/a', false],
  ['https://caf.fr.example/a', false],
  ['https://caf.fr@ailleurs.example/a', false],
  ['https://c\u0430f.fr/a', false],
  ['https://mon-caf.fr/a', false],
  ['caf.fr', false],
])('%s is official: %s', (address, expected) => {
  expect(isOfficial(address)).toBe(expected);
});
