/** What the end of a meeting says, on screen and on paper. */
import type { Help } from '../../core/workshop/result.ts';

export const words = {
  title: 'Fin de séance',
  lead: 'Regardez ensemble ce qui a été fait. Rien n’est gardé après « Terminer et effacer ».',
  nothing: 'Aucun guide n’a été suivi depuis le dernier effacement.',
  done: 'Ce qui a été fait',
  finished: 'jusqu’au bout',
  stopped: 'arrêté en route',
  practice: 'entraînement',
  notVerdict: 'Ce ne sont pas des notes. Un indice demandé, c’est une étape apprise.',
  carnet: 'Carnet de route',
  carnetWhy: 'Une feuille pour la personne, à garder.',
  print: 'Imprimer le carnet',
  cra: 'Brouillon pour La Coop',
  craWhy: 'Les mots de La Coop, sans nom et sans texte libre. Vous le vérifiez, puis vous le recopiez.',
  themes: 'Thématiques',
  duration: 'Durée',
  autonomy: 'Autonomie',
  autonomyWhy: 'À choisir avec la personne. Faire avec ne la calcule jamais.',
  equipment: 'Matériel',
  copy: 'Copier le brouillon',
  copied: 'Copié. Collez-le à côté du formulaire.',
  notCopied: 'La copie n’a pas marché. Sélectionnez le texte, puis copiez-le.',
  link: 'Voir le lien déjà rempli',
  linkWhy:
    'Ce lien met vos choix dans l’adresse d’un autre site, celui de La Coop. Le voici en entier. S’il ne remplit rien, collez le brouillon.',
  open: 'Ouvrir ce lien',
  erase: 'Terminer et effacer',
  eraseWhy:
    'Les guides ouverts s’arrêtent. La personne suivante ne trouvera rien de cette séance. Les compteurs anonymes restent : ils ne sont à personne.',
  erased: 'C’est effacé.',
  erasedHistory:
    'Le navigateur, lui, garde l’adresse des sites vus, et quand Faire avec était ouvert. Pour l’effacer : touches Ctrl, Maj et Suppr ensemble.',
  erasedWhy: 'Fermez aussi les onglets du site officiel. Faire avec ne peut pas vous déconnecter à votre place.',
};

export const helpWords: Record<Help, string> = { alone: 'sans aide', hint: 'avec un indice', help: 'avec de l’aide' };

export const stopped = (step: string, help: Help): string =>
  `Arrêt à l’étape « ${step} »${help === 'alone' ? '' : `, ${helpWords[help]}`}`;

export const aloneSteps = (count: number): string => (count === 1 ? '1 étape sans aide' : `${count} étapes sans aide`);

export const carnetWords = {
  title: 'Mon carnet de route',
  date: 'Date :',
  place: 'Lieu :',
  stamp: 'Cachet',
  did: 'Ce que j’ai fait',
  began: 'Ce que j’ai commencé',
  practised: 'Mon entraînement',
  steps: 'Les étapes',
  moreSteps: (count: number) => `Autres étapes : ${count}.`,
  keep: 'Ce que je garde, ce qui vient après',
  dates: 'Dates à retenir',
  level: 'La prochaine fois, pour cette démarche',
  levelWhy: 'À cocher à la main.',
};
