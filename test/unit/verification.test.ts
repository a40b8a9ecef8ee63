/** « Vérifier ce guide »: what a walk notes, and what it never does. */
import { describe, expect, it } from 'vitest';
import { createVerifications, mayVerify } from '../../core/background/verifications.ts';
import { reduce } from '../../core/session/session.ts';
import type { Session } from '../../core/session/state.ts';
import { verifyViewOf } from '../../core/session/verification.ts';
import { merged, verifiedOf } from '../../core/session/verified.ts';
import { absent, done, found, ID, library, NOW, page, walk } from '../support/unit/verified.fixture.ts';

const notesOf = (session: Session) => session.verify?.notes;
const toName = [
  page('essai:accueil'),
  found(),
  done,
  page('porte:formulaire'),
  found(),
  done,
  done,
  done,
  page('essai:formulaire'),
];

describe('a step is noted', () => {
  it('with its verdict, the number of its words, its page and its reasons', () => {
    const session = walk([page('essai:accueil'), found(1)]);
    expect(notesOf(session)).toEqual({
      ouvrir: { kind: 'seen', cause: undefined, witness: { variant: 1, reasons: ['role'] }, page: true },
    });
    expect(verifiedOf(library, session)).toMatchObject([
      { guide: ID, month: '2026-11', steps: [{ key: 'ouvrir', at: 'essai:accueil', kind: 'seen' }] },
    ]);
  });

  it.each([
    ['found', undefined, 'seen', undefined],
    ['found', 'covered', 'doubt', 'covered'],
    ['doubtful', undefined, 'doubt', 'doubtful'],
    ['hidden', undefined, 'doubt', 'hidden'],
    ['unreachable', undefined, 'doubt', 'unreachable'],
    ['absent', undefined, 'missing', undefined],
    ['absent', 'absent', 'missing', undefined],
    ['absent', 'translated', 'doubt', 'translated'],
    ['absent', 'expired', 'doubt', 'expired'],
  ] as const)('%s, %s: %s', (kind, cause, noted, why) => {
    const session = walk([page('essai:accueil'), { type: 'verdict', kind, cause }]);
    const { kind: as, cause: said } = notesOf(session)?.ouvrir ?? {};
    expect([as, said]).toEqual([noted, why]);
  });

  it('as the best that was seen of it: a menu is opened, a page is left', () => {
    const hidden = { type: 'verdict', kind: 'hidden' } as const;
    expect(notesOf(walk([absent, hidden, found()]))?.ouvrir?.kind).toBe('seen');
    expect(notesOf(walk([found(), hidden, absent]))?.ouvrir?.kind).toBe('seen');
  });

  it('in a passage too, under its own key', () => {
    expect(Object.keys(notesOf(walk(toName)) ?? {})).toEqual(['ouvrir', 'connexion/entrer']);
  });

  it.each([
    ['before it was shown', [page('essai:accueil'), found(), page('essai:formulaire')]],
    ['once it was shown, on a page that never came', [page('essai:accueil'), found(), done, page('essai:formulaire')]],
  ])('as not found where the site has led past it, %s', (_, events) => {
    const passed = walk(events);
    expect(passed.at).toBe('nom');
    expect(notesOf(passed)).toMatchObject({ 'connexion/entrer': { kind: 'missing', page: false } });
    // A secret field is never looked for.
    expect(Object.keys(notesOf(passed) ?? {})).not.toContain('connexion/secret');
  });

  it('never where there is nothing to look for, nor where it is secret', () => {
    const session = walk([found(), done, found(), done, found(), done, found()]);
    expect(session.at).toBe('dire');
    expect(Object.keys(notesOf(session) ?? {})).toEqual(['ouvrir', 'connexion/entrer']);
  });

  it('not on another page', () => {
    expect(notesOf(walk([page('porte:formulaire'), page(), { type: 'verdict', kind: 'absent' }]))).toEqual({});
  });
});

describe('after a step that says a person’s situation', () => {
  const answered = (option: number) => walk([...toName, found(), done, { type: 'answer', option }, found()]);

  it('nothing is noted, whatever the answer', () => {
    for (const option of [0, 1]) expect(Object.keys(notesOf(answered(option)) ?? {})).not.toContain('suite');
    const later = reduce(library, reduce(library, answered(0), done), found());
    expect(later.at).toBe('suite');
    expect(Object.keys(notesOf(later) ?? {})).toEqual(['ouvrir', 'connexion/entrer', 'nom']);
  });

  it('the advisor may go on, only where every answer leads', () => {
    const branch = answered(0);
    expect(branch.at).toBe('prenom');
    expect(verifyViewOf(library, branch)).toMatchObject({ state: 'closed', count: 3 });
    expect(reduce(library, branch, { type: 'retake' })).toBe(branch);
    const trunk = answered(1);
    expect(verifyViewOf(library, trunk)).toMatchObject({ state: 'open' });
    const again = reduce(library, trunk, { type: 'retake' });
    // A new turn: the page says again what it sees.
    expect(again.turn).toBe(trunk.turn + 1);
    expect(notesOf(reduce(library, again, found()))?.suite?.kind).toBe('seen');
  });

  it('what comes after a personal act is closed again, and the act itself is never noted', () => {
    const events = [done, found(), done, found()];
    const session = events.reduce(
      (at, event) => reduce(library, at, event),
      reduce(library, answered(1), { type: 'retake' }),
    );
    expect(session.at).toBe('valider');
    expect(Object.keys(notesOf(session) ?? {})).toEqual(['ouvrir', 'connexion/entrer', 'nom']);
    expect(verifyViewOf(library, session)?.state).toBe('open');
  });

  it('a walk that begins after it, or is taken to it by the site, notes nothing of the branch', () => {
    expect(notesOf(walk([found()], 'prenom'))).toEqual({});
    expect(notesOf(walk([{ type: 'goto', key: 'suite' }, found()]))).toEqual({});
  });
});

it('a person’s session notes nothing', () => {
  const { verify: _, ...session } = walk([]);
  expect(reduce(library, session, found()).verify).toBeUndefined();
  expect(reduce(library, session, { type: 'retake' })).toBe(session);
});

describe('may a verification begin?', () => {
  const person = { guide: ID, at: 'ouvrir', started: NOW };
  it.each([
    [{}, true, 'yes'],
    [{ 'run:1': person }, true, 'running'],
    [{ 'run:1': person }, false, 'running'],
    [{ 'run:1': { ...person, at: 'end' } }, true, 'meeting'],
    [{ 'run:1': { ...person, stopped: true } }, true, 'meeting'],
    [{ 'run:1': { ...person, stopped: true } }, false, 'yes'],
    [{ ended: [{ guide: ID }] }, true, 'meeting'],
    [{ ended: [{ guide: ID }] }, false, 'yes'],
    [{ 'run:1': { ...person, verify: { notes: {}, pages: [] } } }, true, 'yes'],
  ] as const)('%j, shared: %s', (memory, shared, answer) => {
    expect(mayVerify(memory, shared)).toBe(answer);
  });
});

it('several walks of one guide are one sheet, the last one ruling', async () => {
  const [first] = verifiedOf(library, walk([absent, done, page('porte:formulaire'), found()]));
  const second = walk([page('essai:accueil'), found()]);
  if (!first) throw new Error('rien');
  expect(merged([first, ...verifiedOf(library, second)])[0]?.steps.map(({ key, kind }) => [key, kind])).toEqual([
    ['connexion/entrer', 'seen'],
    ['ouvrir', 'seen'],
  ]);
  const memory = {
    get: async () => ({ 'run:4': second, verified: [first] }),
    set: async () => {},
    remove: async () => {},
  };
  expect(await createVerifications(library, memory).all()).toHaveLength(1);
});
