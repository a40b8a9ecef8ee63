/** guides/skills.json: one table from what the person does to a competence, and the guides that already keep to it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Act, Question } from '../../core/guide/guide.ts';
import { isInclude } from '../../core/guide/step.ts';
import { library } from '../../guides/check/content.ts';

interface Row {
  act: string;
  does: string;
  skill: string | null;
  why: string;
}

const { acts } = JSON.parse(readFileSync(new URL('../../guides/skills.json', import.meta.url), 'utf8')) as {
  acts: Row[];
};
/** How many competences each of the five areas has, in DigComp 2.2 and 3.0 alike: 21 in all. */
const AREAS = [3, 6, 4, 4, 4];
const known = AREAS.flatMap((count, area) => Array.from({ length: count }, (_, n) => `${area + 1}.${n + 1}`));
const skillOf = (act: string) => acts.find((row) => row.act === act)?.skill;
/** The other sites follow when their guides are read again: add them here. */
const kept = Object.entries(library.guides).filter(([id]) => /^(?:parcoursup|franceconnect)\//.test(id));
const stepsOf = (id: string) =>
  (library.guides[id]?.steps ?? []).filter((step): step is Act | Question => !isInclude(step));

describe('the table', () => {
  test('has one line per act, with its reason, and only ids that exist', () => {
    expect(known).toHaveLength(21);
    expect(new Set(acts.map(({ act }) => act)).size).toBe(acts.length);
    expect(acts.filter(({ skill }) => skill !== null && !known.includes(skill))).toEqual([]);
    expect(acts.filter(({ does, why }) => does.length < 10 || why.length < 10)).toEqual([]);
  });

  test('settles what was wrong before: identity is 2.6, trouble 5.1, paper none, and a choice of life is not 5.2', () => {
    expect([skillOf('compte'), skillOf('entrer'), skillOf('panne'), skillOf('papier'), skillOf('decider')]).toEqual([
      '2.6',
      '2.6',
      '5.1',
      null,
      '2.3',
    ]);
    expect(acts.map(({ skill }) => skill)).not.toContain('5.2');
  });
});

describe.each(kept.map(([id]) => id))('%s', (id) => {
  test('takes its ids from the table', () => {
    const allowed = new Set(acts.map(({ skill }) => skill));
    expect(
      stepsOf(id).flatMap((step) => (allowed.has(step.skill ?? null) ? [] : [`${step.id}: ${step.skill}`])),
    ).toEqual([]);
  });

  test('says identity where it is asked: secrets, FranceConnect, leaving', () => {
    const identity = stepsOf(id).filter(
      (step) => ('quiet' in step && step.quiet) || step.id === 'quitter' || library.guides[id]?.passage,
    );
    expect(identity.flatMap((step) => (step.skill === skillOf('entrer') ? [] : [`${step.id}: ${step.skill}`]))).toEqual(
      [],
    );
  });
});

test('the guides kept to the table are those of Parcoursup and FranceConnect', () => expect(kept).toHaveLength(8));
