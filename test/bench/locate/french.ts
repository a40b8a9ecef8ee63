/** What sites do to labels. For testing only: the resolver's own lists are in core/locate/, and are not read here. */
import { normalise, same } from '../../../core/locate/normalise.ts';
import type { Random } from './random.ts';

const isOneOf = (label: string, names: string[]): boolean => names.some((name) => same(normalise(label), name));
const replaced = (label: string, pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.flatMap(([one, other]) => {
    const whole = new RegExp(`(?<![\\p{L}])${one}(?![\\p{L}])`, 'iu');
    return whole.test(label)
      ? [label.replace(whole, (word) => (/^\p{Lu}/u.test(word) ? other[0]?.toUpperCase() + other.slice(1) : other))]
      : [];
  });
const bothWays = (pairs: [string, string][]) => pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);

const others = bothWays([
  ['oui', 'non'],
  ['ajouter', 'retirer'],
  ['suivante', 'précédente'],
  ['suivant', 'précédent'],
  ['naissance', 'mariage'],
  ['début', 'fin'],
  ['physique', 'morale'],
  ['moi-même', 'un proche'],
  ['connecter', 'déconnecter'],
  ['valider', 'annuler'],
  ['continuer', 'abandonner'],
  ['télécharger', 'téléverser'],
  ['envoyer', 'renvoyer'],
  ['paiement', 'droits'],
  ['acheter', 'vendre'],
  ['provisoire', 'définitif'],
  ['portable', 'fixe'],
  ['nouvelle', 'ancienne'],
  ['cession', 'destruction'],
  ['mail', 'postale'],
  ['inscrire', 'désinscrire'],
  ['rechercher', 'enregistrer'],
  ['formations', 'établissements'],
  ['voeux', 'réponses'],
  ['vœux', 'réponses'],
  ['compte', 'panier'],
  ['attestations', 'courriers'],
  ['accepter', 'refuser'],
  ['particulier', 'professionnel'],
  ['demandeur', 'conjoint'],
  ['déclarer', 'corriger'],
]);
const after = ['plus tard', 'du conjoint', 'd’un tiers', 'de l’an dernier', '2'];
const before = ['Annuler :', 'Ne pas', 'Modifier :', 'Aide :'];

/** Looks like the label, and is another thing. */
export function lookAlike(label: string, names: string[], random: Random): string {
  const numbered = label.replace(/\d+/, (n) => String(Number(n) + 1));
  const made = [
    ...random.shuffle(replaced(label, others)),
    ...(numbered === label ? [] : [numbered]),
    ...random.shuffle([
      ...after.map((end) => `${label} ${end}`),
      ...before.map((start) => `${start} ${label[0]?.toLowerCase()}${label.slice(1)}`),
    ]),
  ];
  return made.find((each) => !isOneOf(each, names)) ?? `Ne pas ${label}`;
}

/** The same words in another form. */
export function reworded(label: string, names: string[], random: Random): string | null {
  const possessive = replaced(label, [
    ['mon', 'votre'],
    ['ma', 'votre'],
    ['mes', 'vos'],
    ['votre', 'mon'],
    ['le', 'votre'],
    ['la', 'votre'],
    ['une', 'des'],
    ['un', 'le'],
  ]);
  const form = [
    label.replace(/^(\p{L}{4,})er(?=\s)/u, '$1ez'),
    label.replace(/^Je (\p{L}{3,})e(?=\s|$)/u, (_, stem) => `${stem[0].toUpperCase()}${stem.slice(1)}er`),
  ];
  const bare = label.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const made = [...possessive, ...form, bare].filter((each) => each !== label && !isOneOf(each, names));
  return made.length ? random.pick(made) : null;
}

export const lengthened = (label: string, random: Random): string =>
  random.pick([
    `${label} en ligne`,
    `${label} maintenant`,
    `${label} (PDF, 120 Ko)`,
    `Accéder à : ${label}`,
    `${label} – service gratuit`,
  ]);

const synonyms = bothWays([
  ['valider', 'confirmer'],
  ['continuer', 'poursuivre'],
  ['télécharger', 'récupérer'],
  ['rechercher', 'trouver'],
  ['se connecter', 'm’identifier'],
  ['attestation', 'justificatif'],
  ['attestations', 'justificatifs'],
  ['numéro', 'n°'],
  ['mail', 'courriel'],
  ['ville', 'commune'],
  ['demande', 'requête'],
  ['véhicule', 'voiture'],
  ['compte', 'espace'],
  ['ajouter', 'mettre'],
  ['étape suivante', 'suite'],
  ['prénom', 'prénoms'],
  ['commence', 'démarre'],
  ['envoyer', 'transmettre'],
  ['mois', 'période'],
]);
export const synonym = (label: string, names: string[]): string | null =>
  replaced(label, synonyms).find((each) => !isOneOf(each, names)) ?? null;

const english: [string, string][] = [
  ['se connecter', 'Sign in'],
  ['mon compte', 'My account'],
  ['attestation de paiement', 'Proof of payment'],
  ['attestation', 'certificate'],
  ['attestations', 'certificates'],
  ['mes', 'my'],
  ['mon', 'my'],
  ['envoyer le code', 'Send the code'],
  ['valider', 'Submit'],
  ['continuer', 'Continue'],
  ['télécharger', 'Download'],
  ['étape suivante', 'Next step'],
  ['numéro', 'number'],
  ['nom', 'name'],
  ['date', 'date of'],
  ['naissance', 'birth'],
  ['ville', 'city'],
  ['oui', 'Yes'],
  ['non', 'No'],
  ['rechercher', 'Search'],
  ['formations', 'courses'],
  ['vœux', 'wishes'],
  ['ajouter', 'Add'],
  ['de', 'of'],
  ['ma', 'my'],
  ['la', 'the'],
  ['le', 'the'],
];
export function translated(label: string): string {
  const words = english.reduce((text, pair) => replaced(text, [pair])[0] ?? text, label);
  return words === label ? `English: ${label.split(/\s+/).reverse().join(' ')}` : words;
}

/** What a redesign adds around: menus, footers, banners. */
export const filler = [
  'Accueil',
  'Actualités',
  'Plan du site',
  'Mentions légales',
  'Accessibilité : partiellement conforme',
  'Données personnelles',
  'Gestion des cookies',
  'Nous contacter',
  'Questions fréquentes',
  'Glossaire',
  'Espace presse',
  'Recrutement',
  'English version',
  'Lire l’article',
  'En savoir plus',
  'S’abonner à la lettre',
  'Retour en haut de page',
  'Partager sur Facebook',
];

export const headings = ['Autre rubrique', 'Pour aller plus loin', 'Vos dernières visites'];
