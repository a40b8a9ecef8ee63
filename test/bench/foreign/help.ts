/**
 * The words that sites put around a name: hints, messages, details. They come from the kinds that documentations show
 * (expected format, maximum size, file size, state of a task), and not from the pages used to correct the finder.
 */
import type { Random } from '../locate/random.ts';
import type { Input } from './kit.ts';

const HINTS: Record<Input | 'select' | 'choice' | 'option' | 'box' | 'file', string[]> = {
  text: [
    'Tel qu’il figure sur votre justificatif',
    'Exemple : Montpellier',
    'Format attendu : lettres majuscules, sans accent',
  ],
  email: ['Format attendu : nom@domaine.fr', 'Nous n’enverrons aucune publicité'],
  tel: ['Format attendu : (+33) 1 22 33 44 55', '10 chiffres'],
  password: ['12 caractères minimum', 'Ne le communiquez à personne'],
  number: ['Chiffres seulement', 'Sans espace ni virgule'],
  date: ['Format attendu : JJ/MM/AAAA, par exemple 21/09/1984', 'Jour, mois, année'],
  area: ['500 caractères au maximum', 'Quelques lignes suffisent'],
  select: ['Une seule réponse possible', 'Texte d’aide pour choisir'],
  choice: ['Choisissez la réponse qui décrit votre situation', 'Une modification reste possible jusqu’à l’envoi'],
  option: ['Le cas le plus courant', 'Sous réserve de vérification par nos services'],
  box: ['Cette réponse engage le déclarant', 'Facultatif à ce stade'],
  file: [
    'Taille maximale : 5 Mo. Formats acceptés : jpg, png, pdf.',
    'Taille maximale : 500 Mo. Plusieurs fichiers possibles.',
  ],
};

export const hintOf = (kind: keyof typeof HINTS, random: Random): string => random.pick(HINTS[kind]);

export const errorOf = (random: Random): string =>
  random.pick([
    'Ce champ est obligatoire',
    'La valeur saisie n’est pas au format attendu',
    'Le texte d’erreur précise ce qui ne va pas',
  ]);

/** The size, format and date of a file. */
export const weightOf = (random: Random): string =>
  random.pick(['PDF – 61,88 ko', 'JPG – 1,2 Mo', 'ODT – 305 ko', 'PDF – 2 pages – 18/03/2026']);

export const sentenceOf = (random: Random): string =>
  random.pick([
    'Accéder au service en ligne',
    'Comprendre, préparer et suivre pas à pas',
    'Environ 15 minutes',
    'Mis à jour le 12 octobre 2026',
  ]);

export const countOf = (random: Random): string => `${1 + random.below(14)}`;

export const stateOf = (random: Random): string =>
  random.pick(['Nouveau', 'À faire', 'En cours', 'Terminé', 'Indisponible']);
