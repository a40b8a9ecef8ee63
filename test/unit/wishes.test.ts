/** The wishes of the Parcoursup exercises: what waits can be kept, whole, and each answer is one that its kind of studies gives. */
import { describe, expect, test } from 'vitest';
import type { Block, Practice } from '../../core/practice/format.ts';
import { practices } from '../../guides/check/content.ts';
import { inside } from '../../guides/check/practicePages.ts';

const exercises = Object.entries(practices).filter(([id]) => id.startsWith('parcoursup/'));
/** They choose their students: they answer yes, waiting or no. */
const SELECTIVE = /^(?:BTS|BUT|CPGE|DN|Bachelor|Prépa)/;
/** The two states of a wish, as a candidate of 2026 read them. */
const STATES = ['VŒU CONFIRMÉ', 'DOSSIER INCOMPLET OU NON CONFIRMÉ'];

/** Each wish of a list with the status written under it. */
const statuses = (blocks: Block[]): [wish: string, status: string][] =>
  blocks.flatMap((block, index): [string, string][] => {
    const next = blocks[index + 1];
    const wish = block.kind === 'link' ? block.label : block.kind === 'text' ? block.text : '';
    return next?.kind === 'text' && /^Statut/.test(next.text) ? [[wish, next.text.replace(/^Statut\s*:\s*/, '')]] : [];
  });

describe.each(exercises)('%s', (_id, { screens }) => {
  const all = Object.values(screens).flatMap(({ blocks }) => statuses(inside(blocks)));

  test('« Oui-si » is said of studies that take everybody only', () =>
    expect(all.filter(([wish, status]) => /^oui-si/i.test(status) && SELECTIVE.test(wish))).toEqual([]));

  test('every waiting wish has a box of its own, wherever wishes are kept', () => {
    const waiting = all.filter(([, status]) => /^En attente/.test(status)).map(([wish]) => wish.replace(/ - .*/, ''));
    const lists = Object.values(screens).flatMap(({ blocks }) =>
      inside(blocks).filter((block) => block.kind === 'choice' && /attente/.test(block.legend)),
    );
    for (const list of lists) {
      if (list.kind !== 'choice') continue;
      expect(list.many, 'several may be kept').toBe(true);
      expect(list.options.map((option) => option.replace(/^Je maintiens /, '')).sort()).toEqual([...waiting].sort());
    }
    expect(waiting.length === 0 || lists.length > 0, 'waiting wishes can be kept').toBe(true);
  });

  test('a state in capitals is one that the site has', () => {
    const capitals = JSON.stringify(screens).match(/\p{Lu}{4,}(?: \p{Lu}+)*(?: CONFIRMÉ)/gu) ?? [];
    expect(capitals.filter((state) => !STATES.includes(state))).toEqual([]);
  });
});

test('the exercise on confirming begins with nothing confirmed, and can end with all confirmed', () => {
  const screens: Practice['screens'] = practices['parcoursup/completer-confirmer']?.screens ?? {};
  const text = (screen: string) => JSON.stringify(screens[screen]);
  expect(text('voeux')).not.toContain(STATES[0]);
  expect(text('tout-confirme')).not.toContain(STATES[1]);
  const leadsToAll = Object.keys(screens).filter((screen) => text(screen).includes('"to":"tout-confirme"'));
  expect(leadsToAll).toHaveLength(2);
});
