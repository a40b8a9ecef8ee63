/** A very small practice site that uses every kind of block once. */
import type { Practice } from '../../../core/practice/format.ts';

export const practice: Practice = {
  $schema: '',
  name: 'Caisse d’entraînement',
  person: { name: 'Camille Essai', about: 'Elle a deux enfants.' },
  papers: [
    {
      title: 'Carte d’exercice',
      lines: [
        { label: 'Numéro de dossier', value: 'AB 123 CD' },
        { label: 'Date de naissance', value: '12/03/1987' },
      ],
    },
  ],
  first: 'accueil',
  screens: {
    accueil: {
      address: 'https://essai.example/accueil',
      title: 'Bonjour',
      blocks: [
        {
          kind: 'menu',
          legend: 'Mes documents',
          links: [{ label: 'Mes attestations', to: 'formulaire' }, { label: 'Mes courriers' }],
        },
        {
          kind: 'group',
          legend: 'En savoir plus',
          blocks: [
            { kind: 'text', text: 'Un texte.' },
            { kind: 'link', label: 'Lire la suite' },
          ],
        },
        { kind: 'button', label: 'Commencer la demande', to: 'formulaire', main: true },
      ],
    },
    formulaire: {
      address: 'https://essai.example/formulaire',
      title: 'Votre demande',
      blocks: [
        { kind: 'text', text: 'Recopiez vos papiers.' },
        { kind: 'notice', text: 'Gardez vos papiers près de vous.' },
        { kind: 'list', items: ['une chose', 'une autre'] },
        { kind: 'heading', text: 'Votre dossier' },
        { kind: 'field', label: 'Numéro de dossier', required: true, placeholder: '' },
        {
          kind: 'group',
          legend: 'Vous',
          blocks: [
            { kind: 'field', label: 'Date de naissance', input: 'date' },
            { kind: 'select', label: 'Pays', options: ['France', 'Autre pays'], required: true },
          ],
        },
        { kind: 'choice', legend: 'Avez-vous déménagé ?', options: ['Oui', 'Non'], reveals: { Oui: 'adresse' } },
        { kind: 'field', label: 'Nouvelle adresse', input: 'area', when: 'adresse' },
        { kind: 'choice', legend: 'Vos ressources', options: ['Salaire', 'Pension'], many: true },
        { kind: 'upload', label: 'Justificatif' },
        { kind: 'box', label: 'J’atteste sur l’honneur' },
        { kind: 'button', label: 'Voir le détail', reveals: 'detail' },
        { kind: 'text', text: 'Voici le détail.', when: 'detail' },
        {
          kind: 'button',
          label: 'Valider',
          main: true,
          to: 'fin',
          needs: [
            { field: 'Numéro de dossier', is: 'ab123cd', error: 'Vérifiez le numéro de dossier.' },
            { field: 'Date de naissance', is: '12/03/1987', error: 'Vérifiez la date.' },
            { field: 'Nouvelle adresse', error: 'Écrivez l’adresse.' },
            { field: 'Avez-vous déménagé ?', error: 'Choisissez une réponse.' },
            { field: 'J’atteste sur l’honneur', error: 'Cochez la case.' },
          ],
        },
      ],
    },
    fin: {
      address: 'https://essai.example/fin',
      title: 'C’est envoyé, pour de faux',
      blocks: [{ kind: 'link', label: 'Revenir au début', to: 'accueil' }],
    },
  },
};
