/**
 * Why the target is not found, in one sentence for each cause, and what to do. Only « absent » says that the site has
 * changed.
 */
import type { Cause } from './state.ts';
import type { Message } from './viewModel.ts';

/** Causes that do not name the target; the others do (core/session/stepMessages.ts). */
export type PageCause = Exclude<Cause, 'covered' | 'incomplete' | 'absent'>;

export const causeMessages: Record<PageCause, Message> = {
  translated: {
    say: 'La page est traduite. Je ne reconnais plus ses mots.',
    why: 'Demandez au navigateur d’afficher la page en français : cliquez sur « Afficher l’original ».',
  },
  loading: { say: 'La page arrive. Attendez un peu.', why: 'Un site peut être lent. Ne cliquez pas deux fois.' },
  offline: {
    say: 'Internet ne répond plus.',
    why: 'Vérifiez la connexion de l’ordinateur. Puis rechargez la page.',
  },
  errorPage: {
    say: 'Le site a un problème en ce moment.',
    why: 'Cela ne vient pas de vous. Attendez quelques minutes, puis rechargez la page.',
  },
  queue: {
    say: 'Le site vous fait attendre.',
    why: 'Beaucoup de personnes y sont en même temps. Gardez cette page ouverte : elle changera seule.',
  },
  expired: {
    say: 'Le site vous a déconnecté, car le temps est passé.',
    why: 'Connectez-vous à nouveau. Ce qui n’était pas enregistré est peut-être à refaire.',
  },
  captcha: {
    say: 'Le site vérifie que vous êtes une personne.',
    why: 'Faites ce qu’il demande. Un bouton permet souvent d’écouter au lieu de regarder.',
  },
  signedOut: {
    say: 'Vous n’êtes plus connecté au site.',
    why: 'Connectez-vous à nouveau, puis revenez à cette étape.',
  },
  window: {
    say: 'Le site a ouvert une fenêtre. Lisez-la, et répondez.',
    why: 'Je ne la connais pas. Après votre réponse, je vous remontre l’étape.',
  },
  refused: {
    say: 'Le site a répondu. Lisez le message.',
    why: 'Une case est peut-être à corriger. Corrigez-la, puis recommencez.',
  },
};
