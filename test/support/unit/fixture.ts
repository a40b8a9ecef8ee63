/**
 * Two tiny guides for the engine's tests: « demander » goes through « entrer » (an include), asks a question and
 * branches.
 */
import type { Act, Guide, Question, Site, Step } from '../../../core/guide/guide.ts';
import type { Library } from '../../../core/guide/library.ts';

type Given<T> = Partial<T> & { id: string };

export const act = (given: Given<Act>): Act => ({
  title: `Faire ${given.id}`,
  page: 'accueil',
  say: `Faites « ${given.id} ».`,
  why: 'Rien n’est envoyé.',
  hints: ['Regardez en haut.', 'C’est le premier.'],
  done: 'click',
  skill: '1.1',
  ...given,
});

export const question = (given: Given<Question>): Question => ({
  title: `Dire ${given.id}`,
  ask: 'Pour qui est la demande ?',
  why: 'Les étapes changent.',
  options: [
    { label: 'Pour moi', goto: 'moi' },
    { label: 'Pour une autre personne', goto: 'autre' },
  ],
  hints: ['Un.', 'Deux.'],
  skill: '1.1',
  ...given,
});

export const guide = (steps: Step[], given: Partial<Guide> = {}): Guide => ({
  $schema: '../schema/guide.schema.json',
  title: 'Je demande',
  summary: 'Vous avez un papier.',
  minutes: 5,
  start: 'https://essai.example/',
  version: 3,
  prepare: [{ what: 'Une pièce d’identité', why: 'Pour votre nom.' }],
  sources: [{ id: 'la-source', title: 'La source' }],
  checkedLive: null,
  steps,
  after: ['Gardez le papier.'],
  ...given,
});

export const site = (given: Partial<Site> = {}): Site => ({
  $schema: '../schema/site.schema.json',
  title: 'Mes essais',
  about: 'Des essais, sur le site d’essai',
  name: 'l’essai',
  trust: 'essai.example',
  hosts: ['essai.example'],
  help: { who: 'L’essai répond', number: '3000' },
  order: ['demander'],
  pages: {
    accueil: { name: 'la page d’accueil', url: ['essai.example/'], signs: [{ words: ['Bienvenue'], in: 'main' }] },
    formulaire: {
      name: 'le formulaire',
      url: ['essai.example/demande*'],
      signs: [
        { words: ['Votre demande'], in: 'main' },
        { words: ['Nom de naissance'], in: 'main' },
      ],
    },
    resume: {
      name: 'le résumé',
      url: ['essai.example/demande*'],
      signs: [{ words: ['Résumé', 'Récapitulatif'], in: 'main' }],
    },
  },
  ...given,
});

export const DEMANDER = 'essai/demander';

export const library: Library = {
  sites: {
    essai: site(),
    porte: site({
      name: 'la porte',
      trust: 'porte.example',
      help: { who: 'La porte répond' },
      order: [],
      pages: { choix: { name: 'le choix du compte', url: ['porte.example/*'], signs: [] } },
    }),
  },
  guides: {
    [DEMANDER]: guide([
      act({ id: 'ouvrir', target: { role: 'link', names: ['Commencer'] }, words: ['démarche', 'inconnu'] }),
      { id: 'connexion', include: 'porte/entrer' },
      question({ id: 'qui' }),
      act({ id: 'moi', page: 'formulaire', done: 'filled', next: 'fin' }),
      act({ id: 'autre', page: 'formulaire', done: 'filled' }),
      act({ id: 'mandat', page: 'formulaire', done: 'chosen' }),
      act({ id: 'fin', page: 'resume', done: 'said' }),
    ]),
    'porte/entrer': guide(
      [act({ id: 'choisir', page: 'choix' }), act({ id: 'code', page: 'elsewhere', done: 'said', quiet: true })],
      { passage: true },
    ),
  },
  words: { démarche: 'Une chose à faire auprès d’un service public.' },
};

/** The path before the question is answered. */
export const MINE = ['ouvrir', 'connexion/choisir', 'connexion/code', 'qui', 'moi', 'fin'];
export const OTHERS = ['ouvrir', 'connexion/choisir', 'connexion/code', 'qui', 'autre', 'mandat', 'fin'];

/** A library with one more guide. */
export const withGuide = (id: string, steps: Step[]): Library => ({
  ...library,
  guides: { ...library.guides, [id]: guide(steps) },
});
