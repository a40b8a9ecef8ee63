import { describe, expect, it } from 'vitest';
import type { Library } from '../../core/guide/library.ts';
import { END } from '../../core/guide/path.ts';
import { begin, reduce } from '../../core/session/session.ts';
import { defaults } from '../../core/session/settings.ts';
import type { SessionEvent } from '../../core/session/state.ts';
import { viewOf } from '../../core/session/view.ts';
import { act, DEMANDER, guide, library, MINE, OTHERS, withGuide } from '../support/unit/fixture.ts';

const done: SessionEvent = { type: 'done' };
const seen = (events: SessionEvent[] = [], practice = false, exercise?: Record<string, string>) => {
  const session = events.reduce(
    (now, event) => reduce(library, now, event),
    begin(library, { guide: DEMANDER, practice, now: 0 }),
  );
  return viewOf(library, session, { tab: 7, settings: defaults, exercise });
};

it('of a private window offers to keep nothing', () => {
  const mine = { ...defaults, shared: false };
  const shared = (hidden: boolean) =>
    viewOf(library, begin(library, { guide: DEMANDER, practice: false, private: hidden, now: 0 }), {
      tab: 7,
      settings: mine,
    }).settings.shared;
  expect([shared(false), shared(true)]).toEqual([false, true]);
});

describe('the present step', () => {
  it('is the n-th of the path now known, its includes counted', () => {
    expect(seen()).toMatchObject({ tab: 7, turn: 0, key: 'ouvrir', n: 1, m: 6, title: 'Je demande', version: 3 });
    expect(seen([done, done])).toMatchObject({ key: 'connexion/code', n: 3, m: 6 });
    expect(seen().path.map(({ key }) => key)).toEqual(MINE);
    expect(seen().path[1]).toEqual({ key: 'connexion/choisir', title: 'Faire choisir' });
  });

  it('is out of another number after an answer', () => {
    const other = seen([done, done, done, { type: 'answer', option: 1 }]);
    expect(other).toMatchObject({ key: 'autre', n: 5, m: 7 });
    expect(other.path.map(({ key }) => key)).toEqual(OTHERS);
  });

  it('is null at the end, m of m', () => {
    expect(seen([{ type: 'page', pages: ['essai:resume'] }, { type: 'jump' }, done])).toMatchObject({
      step: null,
      key: END,
      n: 6,
      m: 6,
      canGoBack: false,
      page: undefined,
      pageName: '',
    });
  });

  it('can be left backwards when there is something behind', () => {
    expect(seen().canGoBack).toBe(false);
    expect(seen([done]).canGoBack).toBe(true);
  });
});

describe('the site of the step', () => {
  it('lends its help and its ending to trust; an included passage has its own', () => {
    expect(seen()).toMatchObject({
      help: { who: 'L’essai répond', number: '3000' },
      trust: 'essai.example',
      page: 'essai:accueil',
      pageName: 'la page d’accueil',
    });
    expect(seen([done])).toMatchObject({
      help: { who: 'La porte répond' },
      trust: 'porte.example',
      page: 'porte:choix',
      pageName: 'le choix du compte',
    });
  });

  it('is the guide’s own for a step elsewhere, or anywhere', () => {
    expect(seen([done, done])).toMatchObject({ trust: 'essai.example', page: 'elsewhere', pageName: '' });
    expect(seen([done, done, done])).toMatchObject({ trust: 'essai.example', page: undefined });
  });

  it('gives the pages of the whole path, and no other', () => {
    expect(Object.keys(seen().pages)).toEqual(['essai:accueil', 'porte:choix', 'essai:formulaire', 'essai:resume']);
    expect(seen().pages['porte:choix']?.url).toEqual(['porte.example/*']);
  });

  it('must exist', () => {
    const of = withGuide('nulle/part', []);
    const session = begin(of, { guide: 'nulle/part', practice: false, now: 0 });
    expect(() => viewOf(of, session, { tab: 1, settings: defaults })).toThrow(
      'Le site de « nulle/part » n’existe pas.',
    );
  });
});

it('explains the words of the step that are in the glossary', () => {
  expect(seen().words).toStrictEqual({ démarche: 'Une chose à faire auprès d’un service public.' });
  expect(seen([done]).words).toEqual({});
});

it('says the exercise in practice only, at its step only', () => {
  const exercise = { ouvrir: 'Vous êtes Nadia.', 'connexion/choisir': 'Prenez le premier.' };
  expect(seen([], true, exercise).exercise).toBe('Vous êtes Nadia.');
  expect(seen([done], true, exercise).exercise).toBe('Prenez le premier.');
  expect(seen([done, done], true, exercise).exercise).toBeUndefined();
  expect(seen([], false, exercise).exercise).toBeUndefined();
  expect(seen([], true).exercise).toBeUndefined();
});

it('is a message: nothing that executes, nothing lost on the way, and nothing of how the person went', () => {
  const view = seen([done, { type: 'stuck', hint: 1 }]);
  expect(structuredClone(view)).toEqual(view);
  expect(JSON.parse(JSON.stringify(view))).toMatchObject({ key: 'connexion/choisir', hints: 1, where: 'here' });
  for (const key of ['facts', 'trail', 'started', 'answers']) expect(view).not.toHaveProperty(key);
});

describe('chapters', () => {
  const chaptered: Library = {
    ...library,
    guides: {
      ...library.guides,
      'essai/chapitres': guide(
        [
          act({ id: 'ouvrir', chapter: 'debut' }),
          { id: 'connexion', include: 'porte/entrer', chapter: 'debut' },
          act({ id: 'nom', chapter: 'suite', page: 'formulaire', target: { role: 'textbox', names: ['Nom'] } }),
          act({ id: 'fin', chapter: 'suite', page: 'resume', done: 'said' }),
        ],
        {
          chapters: [
            { id: 'debut', title: 'Se connecter' },
            { id: 'suite', title: 'La demande' },
          ],
        },
      ),
    },
  };
  const at = (events: SessionEvent[]) =>
    viewOf(
      chaptered,
      events.reduce(
        (session, event) => reduce(chaptered, session, event),
        begin(chaptered, { guide: 'essai/chapitres', practice: false, now: 0 }),
      ),
      { tab: 1, settings: { shared: null, scale: 1, place: 'auto' } },
    );

  it('say where the person is in the present one; a passage joins the chapter that includes it', () => {
    expect(at([]).chapters).toEqual([
      { key: 'debut', title: 'Se connecter', m: 3 },
      { key: 'suite', title: 'La demande', m: 2 },
    ]);
    expect(at([done]).chapter).toEqual({ key: 'debut', title: 'Se connecter', m: 3, n: 2 });
    expect(at([done, done, done]).chapter).toEqual({ key: 'suite', title: 'La demande', m: 2, n: 1 });
  });
  it('are looked for at once: the targets of the present one', () => {
    expect(at([]).targets).toEqual([]);
    expect(at([done, done, done]).targets).toEqual([
      { key: 'nom', target: { role: 'textbox', names: ['Nom'] }, done: 'click', leaves: false },
    ]);
  });
  it('what the page says of the target is said in the same words by every surface', () => {
    const there = [done, done, done];
    const covered = at([...there, { type: 'verdict', kind: 'hidden', cause: 'covered' }]);
    expect(covered.said).toEqual(covered.says.covered);
    const away = at([...there, { type: 'verdict', kind: 'absent', cause: 'translated' }]);
    expect(away.said).toEqual(away.says.translated);
    expect(at(there).said).toEqual(at(there).says.found);
    expect(
      at([...there, { type: 'verdict', kind: 'absent' }, { type: 'verdict', kind: 'found' }]).verdict,
    ).toBeUndefined();
  });
});
