import { expect, test } from 'vitest';
import { type Deed, decide, type Knows } from '../support/browser/decide.ts';
import type { Bubble } from '../support/browser/page/bubble.ts';
import type { Control } from '../support/browser/page/controls.ts';

const box = { x: 0, y: 0, width: 100, height: 40 };
const control = (role: string, name: string, context: string[] = []): Control => ({
  role,
  name,
  context,
  box,
  faces: [box],
  focused: false,
  checked: false,
  value: '',
  type: '',
  options: [],
  open: false,
});
const bubble = (say: string, buttons: string[] = [], rest = ''): Bubble => ({
  say,
  text: `${say}\n${rest}`,
  step: { n: 1, m: 2 },
  verdict: 'found',
  edge: 'solid',
  region: 'Faire avec',
  box,
  buttons: buttons.map((name) => ({ name, box, focused: false, inline: false, snag: false })),
});
const knows: Knows = { papers: { 'Votre nom': 'Durand', 'Mot de passe': 'Exercice-2026' }, answers: [] };
const look = (say: Bubble, ...controls: Control[]): Deed => decide(say, controls, knows);

test('clique sur ce qui porte les mots entre guillemets', () => {
  expect(
    look(bubble('Cliquez sur « Mon compte ».'), control('link', 'Mon compte'), control('link', 'Mon compte bancaire')),
  ).toMatchObject({
    kind: 'act',
    control: { name: 'Mon compte' },
  });
});

test('s’arrête devant deux choses du même nom', () => {
  expect(
    look(bubble('Cliquez sur « Voir ».'), control('link', 'Voir', ['Mai']), control('link', 'Voir', ['Juin'])),
  ).toMatchObject({
    kind: 'lost',
    why: expect.stringContaining('nomme 2 choses'),
  });
});

test('le groupe nommé dans la bulle départage les homonymes', () => {
  expect(
    look(
      bubble('Cliquez sur « Voir ».', [], 'Sous « Juin ».'),
      control('link', 'Voir', ['Mai']),
      control('link', 'Voir', ['Juin']),
    ),
  ).toMatchObject({
    kind: 'act',
    control: { context: ['Juin'] },
  });
});

test('s’arrête quand la page n’a rien de ce nom, même si l’on peut dire « C’est fait »', () => {
  expect(look(bubble('Cliquez sur « Voir ».', ['C’est fait']), control('link', 'Revoir'))).toMatchObject({
    kind: 'lost',
  });
});

test('recopie ses papiers, et seulement eux', () => {
  expect(look(bubble('Écrivez dans « Votre nom ».'), control('textbox', 'Votre nom (obligatoire)'))).toMatchObject({
    kind: 'act',
    value: 'Durand',
  });
  expect(look(bubble('Écrivez dans « Votre rue ».'), control('textbox', 'Votre rue'))).toMatchObject({ kind: 'lost' });
});

test('trouve seul le champ d’une étape discrète', () => {
  expect(
    look(bubble('Tapez votre mot de passe vous-même.', ['C’est fait']), control('textbox', 'Mot de passe')),
  ).toMatchObject({
    kind: 'act',
    value: 'Exercice-2026',
  });
});

test('répond à une question, sans prendre nos boutons pour des réponses', () => {
  expect(look(bubble('Pour qui ?', ['Pour moi', 'Pour un proche', 'Je suis bloqué', 'Plus d’actions']))).toEqual({
    kind: 'answer',
    button: 'Pour moi',
  });
});

test('suit la phrase de l’exercice, puis dit que c’est fait', () => {
  const exercise = bubble('Connectez-vous.', ['C’est fait'], 'Dans l’exercice, cliquez sur « Entrer ».');
  expect(look(exercise, control('button', 'Entrer'))).toMatchObject({ kind: 'act', part: 'exercise' });
  expect(decide(exercise, [], knows, ['exercise'])).toEqual({ kind: 'done' });
  const both = bubble('Lisez.', ['C’est fait'], 'Dans l’exercice, cochez « Une » et « Deux ».');
  const boxes = [control('checkbox', 'Une'), control('checkbox', 'Deux')];
  expect(decide(both, boxes, knows)).toMatchObject({ control: { name: 'Une' } });
  expect(decide(both, boxes, knows, ['exercise'])).toMatchObject({ control: { name: 'Deux' }, part: 'exercise' });
  expect(decide(both, boxes, knows, ['exercise', 'exercise'])).toEqual({ kind: 'done' });
});
