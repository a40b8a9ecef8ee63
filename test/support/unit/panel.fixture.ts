import type { Act, Question } from '../../../core/guide/guide.ts';
import { defaults } from '../../../core/session/settings.ts';
import { messagesOf, saidOf } from '../../../core/session/stepMessages.ts';
import type { View } from '../../../core/session/viewModel.ts';

const N = '\u00a0';

export const act: Act = {
  id: 'ouvrir',
  title: 'Ouvrir Mes attestations',
  page: 'accueil',
  target: { role: 'link', names: ['Mes attestations'], reasons: { under: ['Mon compte'] } },
  say: 'Cliquez sur « Mes attestations ».',
  why: 'La liste de vos attestations s’ouvre. Rien n’est envoyé.',
  hints: ['Regardez dans le menu de gauche.', 'Le lien est sous « Mon compte », en troisième.'],
  stuck: 'Appelez votre Caf.',
  done: 'click',
  advisor: `Laissez la souris. Demandez${N}: « Quel lien vous semble le bon${N}? »`,
  skill: '1.1',
};

export const question: Question = {
  id: 'qui',
  title: 'Dire pour qui',
  ask: 'Pour qui est la demande ?',
  why: 'Les étapes ne sont pas les mêmes.',
  options: [
    { label: 'Pour moi', goto: 'ouvrir' },
    { label: 'Pour une autre personne', goto: 'ouvrir' },
  ],
  hints: ['Un.', 'Deux.'],
  skill: '1.1',
};

const titles = [
  'Ouvrir le site de la Caf',
  'Se connecter',
  'Ouvrir Mes attestations',
  'Choisir l’attestation de paiement',
  'Choisir le mois',
  'Enregistrer le document',
];

const plain = (changes: Partial<View>): Omit<View, 'says' | 'said'> => ({
  tab: 12,
  turn: 2,
  guide: 'caf/attestation-paiement',
  title: 'Avoir une attestation',
  version: 3,
  practice: false,
  step: act,
  key: 'ouvrir',
  n: 3,
  m: 6,
  path: titles.map((title, index) => ({ key: `etape-${index}`, title })),
  chapters: [],
  speaker: 'panel',
  leaving: false,
  keep: [],
  looks: 0,
  targets: [],
  page: 'caf:accueil',
  pageName: 'la page d’accueil de Mon Compte',
  pages: {},
  where: 'here',
  doubt: false,
  hints: 0,
  level: 'pas-a-pas',
  shows: ['goal', 'say', 'ring'],
  ring: true,
  drawn: true,
  ways: [],
  folded: false,
  canGoBack: true,
  words: {},
  help: { who: 'Votre Caf répond', number: '3230', note: 'Prix d’un appel local' },
  trust: 'caf.fr',
  exercise: undefined,
  after: ['Gardez le document sur votre ordinateur.', 'Il est valable un mois.'],
  checkedLive: null,
  settings: { ...defaults, shared: true },
  ...changes,
});

export const view = (changes: Partial<View> = {}): View => {
  const made = plain(changes);
  const says = messagesOf(made);
  return { ...made, says, said: saidOf(says, made, made.verdict) };
};
