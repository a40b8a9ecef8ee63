/** A small library for the home and journal pages. */
import type { Act, Guide, Site } from '../../../core/guide/guide.ts';
import type { Library } from '../../../core/guide/library.ts';

const site = (title: string, name: string, hosts: string[], order: string[]): Site => ({
  $schema: '',
  title,
  about: `Par ${name}`,
  name,
  trust: 'example.fr',
  hosts,
  help: { who: name },
  order,
  pages: {},
});

const act = (id: string, title: string): Act => ({
  id,
  title,
  page: 'accueil',
  say: 'Cliquez.',
  why: 'Parce que.',
  hints: ['a', 'b'],
  done: 'click',
  skill: '2.3',
});

const guide = (title: string, more: Partial<Guide> = {}): Guide => ({
  $schema: '',
  title,
  summary: 'À la fin, vous avez le papier.',
  minutes: 10,
  start: 'https://connect.caf.fr/',
  version: 1,
  prepare: [{ what: 'Votre numéro', why: 'Pour vous connecter.' }],
  sources: [{ id: 'source', title: 'Le site officiel', url: 'https://example.fr/aide', date: '2026-01' }],
  checkedLive: null,
  steps: [
    act('ouvrir', 'Ouvrir le site'),
    { id: 'connexion', include: 'franceconnect/se-connecter' },
    act('telecharger', 'Télécharger le papier'),
  ],
  after: [],
  ...more,
});

export const library: Library = {
  sites: {
    caf: site('Mes aides', 'la Caf', ['connect.caf.fr'], ['attestation-paiement']),
    franceconnect: site('Se connecter', 'FranceConnect', ['fc.example.fr'], []),
    parcoursup: site('Après le lycée', 'Parcoursup', ['dossier.parcoursup.fr'], ['formuler-voeux']),
  },
  guides: {
    'caf/ecrire': guide('Écrire à la Caf', { steps: [act('ouvrir', 'Ouvrir le site')] }),
    'caf/attestation-paiement': guide('Avoir une attestation'),
    'franceconnect/se-connecter': guide('Se connecter', {
      passage: true,
      steps: [act('choisir', 'Choisir un compte')],
    }),
    'parcoursup/formuler-voeux': guide('Ajouter un vœu', {
      checkedLive: '2026-01-23',
      steps: [act('ouvrir', 'Ouvrir le dossier')],
    }),
  },
  words: {},
};
