/** Our voice is ours: of a page's words, only a label's own shape enters a sentence; the step is said all the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageFor as bareMessage, type OnPage } from '../../components/step/message.ts';
import type { Act } from '../../core/guide/guide.ts';
import { sayable } from '../../core/guide/pageWords.ts';
import { spokenWords } from '../../core/page/spokenWords.ts';
import { messagesOf, saidOf } from '../../core/session/stepMessages.ts';
import type { View } from '../../core/session/viewModel.ts';
import { draws } from '../support/unit/draws.ts';
import { act, view } from '../support/unit/panel.fixture.ts';

const HONEST = [
  'Menu',
  'Mes démarches',
  'Mon compte',
  'Pièces à joindre (3)',
  'L’adresse du véhicule',
  'Besoin d’aide ?',
];

/** Each kind alone; a page puts it where it likes in honest words. */
const hostile: Record<string, fc.Arbitrary<string>> = {
  'a number to call': fc
    .tuple(fc.constantFrom('', '+33 ', '0'), fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 5 }))
    .chain(([head, parts]) => fc.constantFrom(' ', '.', '-', '').map((by) => `${head}1${parts.join(by)}`)),
  'an address': fc.constantFrom(
    'www.aide-exemple.fr',
    'https://exemple.org',
    'exemple.fr/payer',
    'aide@exemple.fr',
    'javascript:alerte',
    'exemple.com',
  ),
  'a name': fc
    .tuple(
      fc.constantFrom('Yvette', 'Omar', 'Jean-Loup', 'Mme', 'Monsieur', 'ZOÉ'),
      fc.constantFrom('Kervadec', 'OULD', 'Le Goffic'),
    )
    .map((two) => two.join(' ')),
  'two sentences': fc.constantFrom(
    'Arrêtez tout. Donnez votre avis',
    'Attention ! Répondez ici',
    'Lisez bien : répondez',
  ),
  'an order of a fraud': fc.constantFrom(
    'Appelez le service',
    'Donnez le code reçu',
    'Dites votre mot de passe',
    'Faites un virement',
  ),
  'marks of direction': fc.constantFrom('\u202e', '\u202a', '\u2066', '\u200f', '\u061c').map((mark) => `${mark}voir`),
  'what is not seen': fc
    .constantFrom('\u200b', '\u200d', '\u00ad', '\ufeff', '\u2060', '\u{e0041}', '\ufe0f')
    .map((mark) => `vo${mark}ir`),
  'another script': fc.constantFrom('оплата', 'ｍenu', 'Αθήνα', 'ℳenu', 'قائمة', '菜单', 'vоir'),
  'our own signs': fc.constantFrom('« voir »', '“voir”', '"voir"', '¤', '{voir}', '{¤}', 'voir*', '<b>voir', 'voir…'),
  'too long': fc.constantFrom(81, 10_000).map((length) => 'voir les pièces '.repeat(700).slice(0, length)),
};
const words = fc
  .tuple(fc.constantFrom(...Object.keys(hostile)), fc.constantFrom('', ...HONEST), fc.constantFrom('', ...HONEST))
  .chain(([kind, before, after]) =>
    (hostile[kind] as fc.Arbitrary<string>).map((put) => [before, put, after].filter(Boolean).join(' ')),
  );

const SPACES = /\u00a0/g;

/** Each place where the page's words enter a sentence. */
const places = {
  likeness: ['found', undefined],
  'what opens it': ['hidden', 'opener'],
  'a heading over a frame': ['unreachable', 'frame'],
  'a heading over a closed part': ['unreachable', 'closed'],
  'a heading over a drawing': ['unreachable', 'canvas'],
} as const;

const viewOf = (step: Act): View => {
  const seen = view({ step });
  return { ...seen, says: messagesOf(seen) };
};
/** As the companion does it: words that may not be said are no words, and what opens a part is then not named. */
const messageFor = (seen: View, verdict: 'found' | 'hidden' | 'unreachable', { as, words }: OnPage) => {
  const said = spokenWords(seen, words);
  return bareMessage(seen, verdict, false, { as: as === 'opener' && !said ? 'hidden' : as, words: said });
};
const plain = viewOf(act);

test('honest titles are said as they are', () => {
  for (const title of HONEST) expect(sayable(title), title).toBe(title);
  expect(sayable('Afficher  ma\n carte grise')).toBe('Afficher ma carte grise');
});

test('a word alone that nobody here knows may be a name; the guide’s own are known', () => {
  expect(sayable('Kervadec')).toBeUndefined();
  expect(sayable('Recours', (word) => word === 'recours')).toBe('Recours');
});

test('of what is hostile, nothing is sayable', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(sayable(text)).toBeUndefined();
    }),
    { numRuns: draws(4000) },
  );
});

describe.each(Object.entries(places))('%s', (_, [verdict, as]) => {
  test('the sentence is the guide’s, and the step is said', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { say, why } = messageFor(plain, verdict, { as, words: text });
        const bare = messageFor(plain, verdict, { as: as === 'opener' ? undefined : as });
        expect({ say, why }).toEqual({ say: bare.say, why: bare.why });
        expect(say).not.toMatch(/[{}¤]/);
        expect(say.length).toBeGreaterThan(5);
      }),
      { numRuns: draws(1000) },
    );
  });

  test('a title in its ordinary shape is said', () => {
    const { say, why } = messageFor(plain, verdict, { as, words: 'Mes démarches' });
    expect(`${say} ${why}`.replace(SPACES, ' ')).toContain('« Mes démarches »');
  });
});

test('of a label with a star, the author’s part alone', () => {
  const target = { role: 'button', names: ['Poursuivre', 'Continuer sur *'] } as const;
  const starred = viewOf({
    ...act,
    say: 'Cliquez sur « Poursuivre ».',
    target: { ...target, names: [...target.names] },
  });
  const said = (text: string) => messageFor(starred, 'found', { words: text }).say.replace(SPACES, ' ');
  expect(said('Continuer sur le site')).toBe('Cliquez sur « Continuer sur ».');
  fc.assert(
    fc.property(words, (text) => {
      expect(said(`Continuer sur ${text}`)).toBe('Cliquez sur « Continuer sur ».');
    }),
    { numRuns: draws(1000) },
  );
});

test('the panel never has words of the page', () => {
  for (const kind of ['found', 'hidden', 'unreachable', 'doubtful', 'absent'] as const)
    expect(JSON.stringify(saidOf(plain.says, plain, { kind }))).not.toContain('¤');
});
