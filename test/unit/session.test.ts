import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../core/guide/library.ts';
import { END } from '../../core/guide/path.ts';
import { begin, reduce, stepPath } from '../../core/session/session.ts';
import { causes, type Session, type SessionEvent } from '../../core/session/state.ts';
import { viewOf } from '../../core/session/view.ts';
import { draws } from '../support/unit/draws.ts';
import { anyEvent } from '../support/unit/events.ts';
import { act, DEMANDER, library, MINE, OTHERS, question, withGuide } from '../support/unit/fixture.ts';

const done: SessionEvent = { type: 'done' };
const back: SessionEvent = { type: 'back' };
const page = (...pages: string[]): SessionEvent => ({ type: 'page', pages });
const jump: SessionEvent = { type: 'jump' };
const answer = (option: number): SessionEvent => ({ type: 'answer', option });

const start = (guide = DEMANDER, of: Library = library, step?: string) =>
  begin(of, { guide, practice: false, now: 100, step });
const play = (events: SessionEvent[], session = start(), of: Library = library) =>
  events.reduce((now, event) => reduce(of, now, event), session);
const atQuestion = () => play([done, done, done]);
const atForm = () => play([answer(0), page('essai:formulaire')], atQuestion());

describe('beginning', () => {
  it('is at the first step, seen, and nothing else', () => {
    expect(start()).toEqual({
      guide: DEMANDER,
      version: 3,
      practice: false,
      private: false,
      turn: 0,
      at: 'ouvrir',
      answers: {},
      trail: [],
      hints: 0,
      level: 'pas-a-pas',
      asked: 0,
      where: 'here',
      arrived: false,
      folded: false,
      facts: ['ouvrir seen'],
      started: 100,
    });
  });

  it('resumes at a step, inside an include too; an unknown one begins at the beginning', () => {
    expect(start(DEMANDER, library, 'connexion/code').at).toBe('connexion/code');
    expect(start(DEMANDER, library, 'disparue').at).toBe('ouvrir');
    expect(start(DEMANDER, library, '').at).toBe('ouvrir');
  });
  it('resumes on the branch that is not the first', () => {
    expect(start(DEMANDER, library, 'mandat').at).toBe('mandat');
  });
});

describe('done', () => {
  it('goes along the path to its end, counting each step seen and done', () => {
    const session = play(MINE.map((key) => (key === 'qui' ? answer(0) : done)));
    expect(session.at).toBe(END);
    expect(new Set(session.facts)).toEqual(new Set(MINE.flatMap((key) => [`${key} seen`, `${key} done`])));
    expect(session.turn).toBe(6);
    expect(session.trail).toEqual(MINE);
  });

  it('takes the hints away with the step', () => {
    expect(play([{ type: 'stuck', hint: 2 }, done]).hints).toBe(0);
  });
});

describe('answer', () => {
  it('chooses the branch', () => {
    expect(play([answer(1)], atQuestion())).toMatchObject({ at: 'autre', answers: { qui: 1 }, turn: 4 });
    expect(play([answer(0)], atQuestion()).at).toBe('moi');
    expect(stepPath(library, play([answer(1)], atQuestion())).map(({ key }) => key)).toEqual(OTHERS);
  });

  it('can be another one after going back', () => {
    expect(play([answer(1), back, answer(0)], atQuestion())).toMatchObject({ at: 'moi', answers: { qui: 0 } });
  });

  it('that makes no sense changes nothing: no such option, or no question', () => {
    const asked = atQuestion();
    for (const option of [2, -1, 0.5]) expect(reduce(library, asked, answer(option))).toBe(asked);
    const first = start();
    expect(reduce(library, first, answer(0))).toBe(first);
  });
});

describe('back', () => {
  it('retraces the person’s own way, one step at a time', () => {
    const session = play([answer(1), done, back], atQuestion());
    expect(session).toMatchObject({ at: 'autre', trail: MINE.slice(0, 4), turn: 6 });
    expect(session.facts).toContain('mandat back');
    expect(play([back, back, back, back], session)).toMatchObject({ at: 'ouvrir', trail: [] });
  });

  it('goes nowhere from the first step', () => {
    const first = start();
    expect(reduce(library, first, back)).toBe(first);
  });
  it('never goes to a step that is no longer on the path', () => {
    const session = play(
      [answer(0), page('essai:accueil'), jump, done, done, done, answer(1), back, back, back, back, back],
      atQuestion(),
    );
    expect(stepPath(library, session).map(({ key }) => key)).toContain(session.at);
  });
});

describe('help', () => {
  it('« je suis bloqué » twice is once', () => {
    const once = play([{ type: 'stuck', hint: 1 }]);
    expect(once).toMatchObject({ hints: 1, turn: 0, facts: ['ouvrir seen', 'ouvrir hint1'] });
    expect(play([{ type: 'stuck', hint: 1 }], once)).toEqual(once);
    expect(play([{ type: 'stuck', hint: 2 }], once)).toMatchObject({
      hints: 2,
      facts: ['ouvrir seen', 'ouvrir hint1', 'ouvrir hint2'],
    });
  });
  it('never takes a hint back', () => {
    const first: SessionEvent = { type: 'stuck', hint: 1 };
    expect(play([first, { type: 'stuck', hint: 2 }, first]).hints).toBe(2);
  });

  it('facts are a set, and only doubt and absence are facts of a verdict', () => {
    const kinds = ['looking', 'found', 'doubtful', 'hidden', 'absent', 'unreachable', 'absent', 'doubtful'] as const;
    const session = play([
      ...kinds.map((kind): SessionEvent => ({ type: 'verdict', kind })),
      { type: 'helped' },
      { type: 'helped' },
    ]);
    expect(session.facts).toEqual(['ouvrir seen', 'ouvrir doubtful', 'ouvrir absent', 'ouvrir humanHelp']);
  });

  it.each(causes)('a target not seen because of « %s » is counted as gone only when it is', (cause) => {
    const session = play([{ type: 'verdict', kind: 'absent', cause }]);
    expect(session.facts.includes('ouvrir absent')).toBe(cause === 'absent');
    expect(session.verdict).toEqual({ kind: 'absent', cause });
  });
});

describe('the page', () => {
  it('takes the person forwards, past the steps between', () => {
    const session = play([page('elsewhere')]);
    expect(session).toMatchObject({ at: 'connexion/code', turn: 1, trail: ['ouvrir'] });
    expect(session.facts).toEqual(['ouvrir seen', 'ouvrir done', 'connexion/code seen']);
  });

  it('does not count as done what the person has to say', () => {
    const session = play([done, done, page('essai:formulaire')]);
    expect(session.at).toBe('moi');
    expect(session.facts).not.toContain('connexion/code done');
  });

  it('offers to go back, to the first of the steps of that page; goes there only when asked', () => {
    const pages = { a: 'accueil', b: 'formulaire', c: 'formulaire', d: 'resume', e: 'accueil' };
    const of = withGuide(
      'essai/x',
      Object.entries(pages).map(([id, where]) => act({ id, page: where })),
    );
    const last = play([page('essai:resume'), done], start('essai/x', of), of);
    const offered = play([page('essai:formulaire')], last, of);
    expect(offered).toEqual({ ...last, where: 'lost', offer: { at: 'b', answers: {} } });
    expect(reduce(of, offered, page('essai:formulaire'))).toBe(offered);
    expect(play([jump], offered, of)).toMatchObject({
      at: 'b',
      where: 'here',
      arrived: true,
      turn: last.turn + 1,
      trail: [...last.trail, 'e'],
    });
    expect(play([jump], offered, of).offer).toBeUndefined();
  });

  it('waits for the site on the page of the step just left by a gesture', () => {
    const waiting = play([done, page('essai:accueil')]);
    expect(waiting).toMatchObject({ at: 'connexion/choisir', where: 'here', waits: true, turn: 1 });
    expect(play([page('porte:choix')], waiting)).toEqual({ ...waiting, arrived: true, waits: undefined });
    const of = withGuide('essai/x', [act({ id: 'a', done: 'page' }), act({ id: 'b', page: 'resume' })]);
    expect(play([done, page('essai:accueil')], start('essai/x', of), of)).toMatchObject({
      at: 'b',
      where: 'lost',
      offer: { at: 'a' },
    });
  });

  it('a target not seen on the page just left says nothing of the site: it is slow, or has refused', () => {
    const absent = { type: 'verdict', kind: 'absent' } as const;
    const waiting = play([done, page('essai:accueil')]);
    expect(reduce(library, waiting, absent)).toBe(waiting);
    expect(play([page('porte:choix'), absent], waiting).facts).toContain('connexion/choisir absent');
    expect(play([page()], waiting)).toMatchObject({ where: 'lost', waits: undefined });
    expect(play([page(), absent], waiting).facts).toContain('connexion/choisir absent');
  });

  it('an offer not taken leaves everything as it was, and goes with the page it was for', () => {
    const before = atForm();
    const offered = play([page('essai:accueil')], before);
    expect(offered.offer).toEqual({ at: 'ouvrir', answers: { qui: 0 } });
    expect(play([page('essai:formulaire')], offered)).toEqual(before);
    expect(play([page()], offered)).toEqual({ ...before, where: 'lost', unknown: true });
    expect(play([page('elsewhere')], offered)).toEqual({ ...before, where: 'elsewhere' });
  });
  it('after going back when asked, returns by itself to the step that was left', () => {
    expect(play([page('essai:accueil'), jump, page('essai:formulaire')], atForm())).toMatchObject({
      at: 'moi',
      trail: [...MINE.slice(0, 4), 'moi', 'ouvrir'],
    });
  });
  it('« continuer ici » with nothing offered does nothing', () => {
    const first = start();
    expect(reduce(library, first, jump)).toBe(first);
  });

  it('may be one of several that look alike: the present step’s, else the next one ahead', () => {
    expect(play([page('essai:resume', 'essai:accueil')])).toEqual({ ...start(), arrived: true });
    expect(play([page('essai:resume', 'porte:choix')]).at).toBe('connexion/choisir');
    expect(play([page('essai:inconnue', 'elsewhere')]).at).toBe('connexion/code');
  });

  it('that comes back later in the guide is the next one ahead, or the nearest behind', () => {
    const on = { a: 'accueil', b: 'formulaire', c: 'accueil', d: 'formulaire', e: 'formulaire', f: 'resume' };
    const of = withGuide(
      'essai/x',
      Object.entries(on).map(([id, where]) => act({ id, page: where })),
    );
    expect(play([done, done, page('essai:formulaire')], start('essai/x', of), of).at).toBe('d');
    expect(play([page('essai:resume'), page('essai:formulaire'), jump], start('essai/x', of), of).at).toBe('d');
  });

  it('answers the question for the person who answered it on the site itself, unless they had told us', () => {
    const of = withGuide('essai/x', [
      act({ id: 'a' }),
      question({ id: 'qui' }),
      act({ id: 'moi', page: 'formulaire', next: 'end' }),
      act({ id: 'autre', page: 'resume', next: 'end' }),
    ]);
    const first = start('essai/x', of);
    expect(play([page('essai:resume')], first, of)).toMatchObject({ at: 'autre', answers: { qui: 1 }, turn: 1 });
    expect(play([page('essai:formulaire')], first, of)).toMatchObject({ at: 'moi', answers: {} });
    expect(play([done, answer(0), page('essai:resume')], first, of)).toMatchObject({
      at: 'moi',
      where: 'lost',
      answers: { qui: 0 },
    });
    expect(play([done, answer(0), back, back, page('essai:resume')], first, of)).toMatchObject({
      at: 'a',
      where: 'lost',
      answers: { qui: 0 },
    });
  });

  it('is lost on a page the guide does not know, and found again', () => {
    const lost = play([page()]);
    expect(lost).toMatchObject({ where: 'lost', at: 'ouvrir', turn: 0 });
    expect(reduce(library, lost, page())).toBe(lost);
    expect(play([page('essai:accueil')], lost)).toEqual({ ...start(), arrived: true });
    expect(play([page('autre:page')]).where).toBe('lost');
  });

  it('is elsewhere where we may not look, unless the step happens there', () => {
    const of = withGuide('essai/x', [act({ id: 'a' }), act({ id: 'b' })]);
    expect(play([page('elsewhere')], start('essai/x', of), of)).toMatchObject({ where: 'elsewhere', at: 'a' });
    expect(play([page('elsewhere')])).toMatchObject({ where: 'here', at: 'connexion/code' });
  });

  it('does not take a question away that can be asked anywhere', () => {
    for (const pages of [['essai:accueil'], ['essai:resume', 'essai:formulaire'], ['elsewhere'], []]) {
      const session = atQuestion();
      expect(reduce(library, session, page(...pages))).toBe(session);
    }
  });

  it('stays where it is on the page of the step', () => {
    const session = play([page('essai:accueil')]);
    expect(reduce(library, session, page('essai:accueil'))).toBe(session);
  });
});

it('finished ignores everything but folding', () => {
  const finished = play(MINE.map((key) => (key === 'qui' ? answer(0) : done)));
  expect(finished.at).toBe(END);
  const others: SessionEvent[] = [
    done,
    back,
    answer(0),
    page('essai:accueil'),
    page(),
    { type: 'stuck', hint: 1 },
    { type: 'helped' },
    { type: 'verdict', kind: 'absent' },
  ];
  for (const event of others) expect(reduce(library, finished, event)).toBe(finished);
  expect(reduce(library, finished, { type: 'fold', folded: true })).toEqual({ ...finished, folded: true });
});

describe('where following ends and jumping begins', () => {
  const site = {
    ...library.sites.essai,
    pages: Object.fromEntries(
      ['p', 'q', 'r', 's', 't'].map((id) => [id, { name: id, url: ['essai.example/*'], signs: [] }]),
    ),
  };
  const on = (steps: Parameters<typeof withGuide>[1]): Library => ({
    ...withGuide('essai/long', steps),
    sites: { ...library.sites, essai: site as Library['sites'][string] },
  });
  const long = on(['p', 'q', 'r', 's', 't'].map((id) => act({ id, page: id })));
  const arrived = (of = long) => play([page('essai:p')], start('essai/long', of), of);

  it('the next page, and the one after, are followed: the site has answered the person’s gesture', () => {
    expect(play([page('essai:q')], arrived(), long).at).toBe('q');
    expect(play([page('essai:r')], arrived(), long).at).toBe('r');
  });
  it('two pages skipped are a jump: offered, and taken when asked; the step left stays reachable', () => {
    const offered = play([page('essai:s')], arrived(), long);
    expect(offered).toMatchObject({ at: 'p', where: 'lost', offer: { at: 's', answers: {} }, turn: 0 });
    const gone = play([jump], offered, long);
    expect(gone).toMatchObject({ at: 's', where: 'here', trail: ['p'], facts: ['p seen', 's seen'] });
    expect(play([back], gone, long)).toMatchObject({ at: 'p', where: 'lost' });
  });
  it('every page passed counts, whatever its steps are: said, answered, elsewhere, unsure or in a passage', () => {
    const of = on([
      act({ id: 'p', page: 'p' }),
      act({ id: 'dire', page: 'q', done: 'said' }),
      act({ id: 'payer', page: 'elsewhere' }),
      { id: 'entrer', include: 'porte/entrer' },
      question({
        id: 'qui',
        page: 'r',
        options: [
          { label: 'Moi', goto: 's' },
          { label: 'Autre', goto: 's' },
        ],
      }),
      act({ id: 's', page: 's', uncertain: true }),
      act({ id: 't', page: 't' }),
    ]);
    expect(play([page('essai:t')], arrived(of), of)).toMatchObject({ at: 'p', where: 'lost', offer: { at: 't' } });
  });
  it('the first page of a session finds where to begin, one page further at most; beyond, it is offered', () => {
    const first = start('essai/long', long);
    expect(play([page('essai:r')], first, long)).toMatchObject({ at: 'r', where: 'here' });
    expect(play([page('essai:t')], first, long)).toMatchObject({ at: 'p', where: 'lost', offer: { at: 't' } });
    const later = start('essai/long', long, 's');
    expect(play([page('essai:q')], later, long)).toMatchObject({ at: 'q', where: 'here' });
    expect(play([page('essai:p')], later, long)).toMatchObject({ at: 's', where: 'lost', offer: { at: 'p' } });
  });
  it('a page told first that was not the right one is taken back, as long as nobody has acted', () => {
    const gone = play([page('essai:q')], arrived(), long);
    const back = play([page('essai:p')], gone, long);
    expect(back).toMatchObject({ at: 'p', where: 'here', trail: [], facts: ['p seen'] });
    expect(play([{ type: 'helped' }, page('essai:p')], gone, long)).toMatchObject({ at: 'q', offer: { at: 'p' } });
  });
  it('and only once: a page that keeps changing its mind moves nobody to and fro', () => {
    const twice = play([page('essai:q'), page('essai:p'), page('essai:q'), page('essai:p')], arrived(), long);
    expect(twice).toMatchObject({ at: 'q', where: 'lost', offer: { at: 'p' } });
  });
  it('a step that the site may spare, and that never came, is not counted as gone', () => {
    const of = (mayBeSkipped: boolean) => on([act({ id: 'a', page: 'p', mayBeSkipped }), act({ id: 'b', page: 'q' })]);
    const passedOver = (may: boolean) =>
      play(
        [page('essai:p'), { type: 'verdict', kind: 'absent' }, page('essai:q')],
        start('essai/long', of(may)),
        of(may),
      );
    expect(passedOver(true).facts).toEqual(['a seen', 'b seen']);
    expect(passedOver(false).facts).toEqual(['a seen', 'a absent', 'a done', 'b seen']);
  });
  it('an answer that the offer supposes is taken with it, not before', () => {
    const of = on([
      act({ id: 'p', page: 'p' }),
      question({ id: 'qui', page: 'p' }),
      act({ id: 'moi', page: 'q', next: 'end' }),
      act({ id: 'autre', page: 'q' }),
      act({ id: 'r', page: 'r' }),
      act({ id: 't', page: 't' }),
    ]);
    const offered = play([page('essai:t')], arrived(of), of);
    expect(offered).toMatchObject({ at: 'p', answers: {}, offer: { at: 't', answers: { qui: 1 } } });
    expect(play([jump], offered, of)).toMatchObject({ at: 't', answers: { qui: 1 } });
    expect(viewOf(of, offered, { tab: 1, settings: { shared: null, scale: 1, place: 'auto' } }).offer).toEqual({
      n: 5,
      title: 'Faire t',
      ahead: true,
    });
  });
});

describe('whatever happens', () => {
  /** A question between two pages: all its ways are walked in few moves. */
  const short = withGuide('essai/court', [
    act({ id: 'a' }),
    question({ id: 'qui' }),
    act({ id: 'moi', page: 'formulaire', next: 'fin' }),
    act({ id: 'autre', page: 'formulaire' }),
    act({ id: 'fin', page: 'resume' }),
  ]);
  const steps = new Set([...MINE, ...OTHERS, 'a']);
  const settings = { shared: null, scale: 1, place: 'auto' } as const;
  /** What is wrong with a session, in words; plain comparisons, because they are made hundreds of thousands of times. */
  const place = (of: Session, on = of): number =>
    of.at === END ? Number.POSITIVE_INFINITY : stepPath(short, on).findIndex(({ key }) => key === of.at);
  const faults = (before: Session, session: Session, event: SessionEvent): string[] => {
    const { n, m, step } = viewOf(short, session, { tab: 1, settings });
    const held: Record<string, boolean> = {
      'at a step of the path, or at the end':
        session.at === END || stepPath(short, session).some(({ key }) => key === session.at),
      'n of m': n >= 1 && m >= n,
      'a step to show until the end': (step === null) === (session.at === END),
      'one turn more for a move, never less': session.turn === before.turn || session.turn === before.turn + 1,
      'a new turn when the step is another': session.at === before.at || session.turn > before.turn,
      'each fact once': new Set(session.facts).size === session.facts.length,
      'facts of steps only': session.facts.every((fact) => steps.has(fact.split(' ')[0] ?? '')),
      'facts only grow, but for a move that is taken back':
        !!before.before || before.facts.every((fact) => session.facts.includes(fact)),
      'an offer only where the person is elsewhere, to another step of its own path':
        !session.offer ||
        (session.where === 'lost' &&
          session.offer.at !== session.at &&
          viewOf(short, session, { tab: 1, settings }).offer !== undefined),
      'no page takes anyone back by itself, once begun':
        event.type !== 'page' ||
        !!before.before ||
        !(before.arrived || before.trail.length) ||
        place(session) >= place(before, session),
      'hints of this step':
        session.hints === 0 || session.facts.includes(`${session.at} hint${session.hints}`) || session.at === END,
    };
    return Object.keys(held).filter((what) => !held[what]);
  };
  const valid = (events: SessionEvent[], guide = DEMANDER): void => {
    let session = start(guide, short);
    for (const event of events) {
      const next = reduce(short, Object.freeze(session), event);
      const wrong = faults(session, next, event);
      if (wrong.length) throw new Error(`${wrong.join(' ; ')} : ${JSON.stringify(next)}`);
      session = next;
    }
  };
  const many = (event: fc.Arbitrary<SessionEvent>) =>
    fc.property(fc.array(event, { maxLength: 40, size: 'max' }), (events) => valid(events));

  it('the session stays valid', () => {
    fc.assert(many(anyEvent.filter(({ type }) => type !== 'back')), { numRuns: draws(1000) });
  });

  it('and with going back, as long as no answer is changed', () => {
    fc.assert(many(anyEvent.filter((event) => event.type !== 'answer' || event.option === 0)), {
      numRuns: draws(1000),
    });
  });
  it('and with everything at once', () => {
    const moves = fc.constantFrom(done, back, answer(0), answer(1), page('essai:accueil'));
    const walk = fc.property(fc.array(moves, { maxLength: 25, size: 'max' }), (events) => valid(events, 'essai/court'));
    fc.assert(walk, { numRuns: 2000, seed: 1, endOnFailure: true });
    fc.assert(many(anyEvent), { numRuns: draws(1000) });
  });
});

it('skips nothing of a question with a page of its own', () => {
  const of = withGuide('essai/x', [
    act({ id: 'a' }),
    question({ id: 'moi', page: 'formulaire' }),
    act({ id: 'autre', page: 'formulaire' }),
  ]);
  const session = play([page('essai:formulaire')], start('essai/x', of), of);
  expect(session.at).toBe('moi');
  const before = play([answer(1), page('essai:accueil'), jump], session, of);
  expect(before.at).toBe('a');
});
