/** The page leads and the plan follows: which of the steps on the page is shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../core/guide/library.ts';
import { END, pathThrough } from '../../core/guide/path.ts';
import { begin, reduce } from '../../core/session/session.ts';
import type { Session, SessionEvent, StandingStep, StepState } from '../../core/session/state.ts';
import { act, library, question, withGuide } from '../support/unit/fixture.ts';

const GUIDE = 'essai/x';
const done: SessionEvent = { type: 'done' };
const page: SessionEvent = { type: 'page', pages: ['essai:formulaire'] };
const target = (name: string) => ({ role: 'textbox' as const, names: [name] });
const field = (id: string, given = {}) => act({ id, page: 'formulaire', done: 'filled', target: target(id), ...given });
const next = (id = 'suivant', given = {}) =>
  act({ id, page: 'formulaire', done: 'page', leaves: true, target: { role: 'button', names: ['Suivant'] }, ...given });
const end = act({ id: 'fin', page: 'resume', done: 'said' });

let count = 0;
/** « nom prenom:prefilled suivant » in the page's order; « todo » where no state is given. */
const standing = (words: string): SessionEvent => ({
  type: 'standing',
  count: ++count,
  steps: words
    .split(' ')
    .filter(Boolean)
    .map((word): StandingStep => {
      const [key = '', state = 'todo'] = word.split(':');
      return { key, state: state as StepState };
    }),
});
const play = (of: Library, events: SessionEvent[], from?: Session): Session =>
  events.reduce((now, event) => reduce(of, now, event), from ?? begin(of, { guide: GUIDE, practice: false, now: 1 }));
/** The steps shown until the end, each done in its turn while nothing more is told of the page. */
const walk = (of: Library, from: Session): string[] => {
  const shown = [from.at];
  let session = from;
  for (let i = 0; i < 20 && session.at !== END; i++) {
    session = reduce(of, session, done);
    shown.push(session.at);
  }
  return shown;
};

const form = withGuide(GUIDE, [field('nom'), field('prenom'), field('ville'), next(), end]);

describe('on arrival', () => {
  it('the first of the page’s order that is still to do', () => {
    expect(play(form, [page, standing('prenom nom ville suivant')]).at).toBe('prenom');
    expect(play(form, [page, standing('prenom:prefilled ville nom suivant')]).at).toBe('ville');
    expect(play(form, [page, standing('prenom:unknown nom suivant')]).at).toBe('prenom');
  });
  it('what leaves the page comes when nothing else is left', () => {
    expect(play(form, [page, standing('suivant nom')]).at).toBe('nom');
    expect(play(form, [page, standing('nom:prefilled prenom:prefilled ville:done suivant')]).at).toBe('suivant');
  });
  it('says how many were found filled, until the person acts, and counts none of them as done', () => {
    const session = play(form, [page, standing('nom:prefilled prenom:prefilled ville suivant')]);
    expect(session.prefilled).toBe(2);
    expect(session.facts.filter((fact) => fact.endsWith(' done'))).toEqual([]);
    expect(play(form, [done], session).prefilled).toBeUndefined();
  });
  it('does nothing before anything stands there', () => {
    const session = play(form, [page, standing('')]);
    expect(session).toMatchObject({ at: 'nom', turn: 0 });
    expect(play(form, [standing('ville nom')], session).at).toBe('ville');
  });
});

describe('afterwards', () => {
  it('no state moves anybody: a script that fills, empties or checks changes nothing', () => {
    const begun = play(form, [page, standing('nom prenom ville suivant')]);
    for (const states of ['nom:done prenom ville suivant', 'nom:prefilled prenom:prefilled ville:prefilled suivant'])
      expect(play(form, [standing(states)], begun)).toMatchObject({ at: 'nom', turn: begun.turn });
  });
  it('the person’s gesture goes to the next one to do, in the page’s order', () => {
    const begun = play(form, [page, standing('ville nom prenom:prefilled suivant')]);
    expect(walk(form, begun)).toEqual(['ville', 'nom', 'suivant', 'fin', END]);
  });
  it('without any look, the author’s order', () => {
    expect(walk(form, play(form, [page]))).toEqual(['nom', 'prenom', 'ville', 'suivant', 'fin', END]);
  });
  it('an older look is ignored, whatever comes with it', () => {
    const begun = play(form, [page, standing('nom prenom')]);
    const old = { ...standing('ville'), count: 0 } as SessionEvent;
    expect(reduce(form, begun, old)).toBe(begun);
  });
  it('another screen at the same address begins anew', () => {
    const of = withGuide(GUIDE, [field('a'), next('suite'), field('b'), field('c'), next(), end]);
    const first = play(of, [page, standing('a suite'), done, done]);
    expect(first.at).toBe('b');
    expect(play(of, [standing('c b:prefilled suivant')], first).at).toBe('c');
  });
  it('what comes late is done before the page is left, as long as nobody has acted', () => {
    const early = play(form, [page, standing('suivant')]);
    expect(early.at).toBe('nom');
    const late = play(form, [page, standing('nom:prefilled suivant')]);
    const shown = play(form, [standing('nom:prefilled ville suivant')], { ...late, at: 'suivant', unconfirmed: true });
    expect(shown.at).toBe('ville');
  });
  it('a planned step that does not stand is passed over by what does, and is not counted as gone', () => {
    const begun = play(form, [page, standing('nom ville suivant'), done]);
    expect(begun.at).toBe('ville');
    expect(begun.facts.some((fact) => fact.startsWith('prenom'))).toBe(false);
  });
});

describe('screens that are not as planned', () => {
  const two = withGuide(GUIDE, [
    field('nom'),
    next('suite-un'),
    field('rue', { page: 'resume' }),
    field('ville', { page: 'resume' }),
    next('suite-deux', { page: 'resume' }),
    end,
  ]);
  it('joined: what was planned for the next page and stands here is shown here, before leaving', () => {
    const begun = play(two, [page, standing('nom rue ville suite-un')]);
    expect(walk(two, begun).slice(0, 4)).toEqual(['nom', 'rue', 'ville', 'suite-un']);
  });
  it('cut in two: what does not stand yet is shown on its screen', () => {
    const begun = play(form, [page, standing('nom suivant'), done]);
    const second = play(form, [standing('prenom ville suivant')], begun);
    expect(['prenom', 'ville']).toContain(second.at);
  });
});

describe('steps without a target keep the author’s place', () => {
  const of = withGuide(GUIDE, [
    field('nom'),
    question({ id: 'qui', page: 'formulaire' }),
    field('moi', { next: 'fin' }),
    field('autre'),
    end,
  ]);
  it('no branch is shown before it is chosen, wherever it stands', () => {
    const begun = play(of, [page, standing('moi autre nom')]);
    expect(begun.at).toBe('nom');
    expect(play(of, [done], begun).at).toBe('qui');
    expect(play(of, [done, { type: 'answer', option: 1 }], begun).at).toBe('autre');
  });
  it('a branch that is not taken never shows', () => {
    const other = play(of, [page, standing('moi autre nom'), done, { type: 'answer', option: 1 }]);
    expect(play(of, [standing('moi autre')], other).at).toBe('autre');
  });
});

describe('on a page that is not known', () => {
  const lost: SessionEvent = { type: 'page', pages: [] };
  it('the step that stands is the right place', () =>
    expect(play(form, [page, lost, standing('nom')])).toMatchObject({ at: 'nom', where: 'here' }));
  it('a later one is offered, never gone to', () =>
    expect(play(form, [page, lost, standing('ville')])).toMatchObject({
      at: 'nom',
      where: 'lost',
      offer: { at: 'ville' },
    }));
});

describe('whatever stands', () => {
  const keys = ['nom', 'prenom', 'ville', 'suivant'];
  const looks = fc.uniqueArray(
    fc.record({
      key: fc.constantFrom(...keys),
      state: fc.constantFrom<StepState>('todo', 'done', 'prefilled', 'unknown'),
    }),
    { selector: ({ key }) => key },
  );
  const at = (steps: StandingStep[], of = 0): SessionEvent => ({ type: 'standing', count: of, steps });

  it('nothing that is to do is left behind when the page is left', () => {
    fc.assert(
      fc.property(looks, (steps) => {
        const begun = play(form, [page, at(steps)]);
        const shown = walk(form, begun);
        const leaving = shown.indexOf('suivant');
        for (const { key, state } of steps)
          if (key !== 'suivant' && (state === 'todo' || state === 'unknown'))
            expect(shown.indexOf(key) >= 0 && (leaving < 0 || shown.indexOf(key) < leaving)).toBe(true);
      }),
    );
  });
  it('no step is shown twice, and the walk ends', () => {
    fc.assert(
      fc.property(looks, (steps) => {
        const shown = walk(form, play(form, [page, at(steps)]));
        expect(shown.at(-1)).toBe(END);
        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });
  it('once settled, looks of the same things move nobody', () => {
    fc.assert(
      fc.property(
        looks,
        fc.array(fc.constantFrom<StepState>('todo', 'done', 'prefilled', 'unknown')),
        (steps, states) => {
          const begun = play(form, [page, at(steps)]);
          const again = steps.map((step, i) => ({ ...step, state: states[i] ?? step.state }));
          const after = reduce(form, begun, at(again, 1));
          expect(steps.some(({ key }) => key === begun.at) ? after.at : begun.at).toBe(begun.at);
        },
      ),
    );
  });
  it('only steps of the path as answered are kept', () => {
    const path = pathThrough(library, 'essai/demander', {}).map(({ key }) => key);
    const session = reduce(library, begin(library, { guide: 'essai/demander', practice: false, now: 1 }), {
      type: 'standing',
      count: 1,
      steps: [
        { key: 'autre', state: 'todo' },
        { key: 'ouvrir', state: 'todo' },
      ],
    });
    for (const { key } of session.standing ?? []) expect(path).toContain(key);
    expect(session.standing).toHaveLength(1);
  });
});
