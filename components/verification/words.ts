/** Everything the page of a verification says. */
import type { NotedCause, NotedKind } from '../../core/session/verification.ts';

const steps = (n: number): string => `${n} ${n > 1 ? 'étapes' : 'étape'}`;

export const words = {
  title: 'Le relevé de votre vérification',
  lead: 'Ce que vous avez vu vous-même sur le vrai site, étape par étape.',
  about: [
    'Le relevé ne contient aucun mot de la page, et rien de ce que vous avez écrit.',
    'Une étape qui dit quelque chose d’une personne n’y est jamais.',
    'Il reste dans la mémoire du navigateur. Il disparaît quand vous le fermez, ou avec « Terminer et effacer ».',
  ],
  empty: 'Rien n’est noté.',
  emptyWhy:
    'Ouvrez la page d’un guide, sans personne à côté de vous. Cliquez sur « Vérifier ce guide », puis suivez les étapes sur le vrai site.',
  failed: 'Je n’arrive pas à lire le relevé. Rechargez cette page.',
  kinds: {
    seen: (n) => `Vue : ${steps(n)}`,
    doubt: (n) => `Doute : ${steps(n)}`,
    missing: (n) => `Pas trouvée : ${steps(n)}`,
  } satisfies Record<NotedKind, (n: number) => string>,
  causes: {
    translated: ' (la page est traduite)',
    loading: ' (la page se chargeait)',
    offline: ' (il n’y avait pas d’internet)',
    errorPage: ' (le site montrait une erreur)',
    queue: ' (le site faisait attendre)',
    expired: ' (la connexion était finie)',
    captcha: ' (le site demandait une vérification)',
    signedOut: ' (vous n’étiez pas connecté)',
    window: ' (une fenêtre du site était ouverte)',
    covered: ' (quelque chose était devant)',
    refused: ' (le site avait répondu par un message)',
    incomplete: ' (il restait des cases à remplir)',
    hidden: ' (dans un menu ou une partie fermée)',
    doubtful: ' (plusieurs se ressemblent, ou les mots ne sont pas les mêmes)',
    unreachable: ' (une partie de la page m’est fermée)',
  } satisfies Record<NotedCause, string>,
  variant: (n: number) => ` (avec les mots numéro ${n} du guide)`,
  save: 'Donner ce relevé aux auteurs des guides',
  saveWhy:
    'Enregistrez le fichier, puis envoyez-le vous-même à la personne qui tient les guides. Rien ne part tout seul. Une étape est dite « vue » quand deux structures l’ont vue.',
  structure: 'Votre structure, en un code',
  structureWhy: 'Lettres et chiffres, par exemple LYON-03. Ni votre nom, ni une adresse.',
  noCode: 'Écrivez d’abord le code de votre structure.',
  preview: 'Voici tout ce que contient le fichier.',
  file: (name: string) => `Enregistrer ${name}`,
};
