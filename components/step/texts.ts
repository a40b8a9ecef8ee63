/** What our own interface says while a guide runs, in one place: another language would stand beside this file. */
import type { Settings } from '../../core/settings.ts';
import type { View } from '../../core/view.ts';

export const texts = {
  brand: 'Faire avec',
  count: (n: number, m: number) => `Étape ${n} sur ${m}`,
  /** This name and `more` are relied on letter by letter (design, section 9): hence the keyboard’s apostrophe. */
  done: "C'est fait",
  more: "Plus d'actions",
  stuck: 'Je suis bloqué',
  back: 'Étape précédente',
  listen: 'Écouter',
  hush: 'Arrêter la lecture',
  biggerText: 'Texte plus grand',
  normalText: 'Texte normal',
  where: 'Où mettre la bulle',
  places: { auto: 'À côté', left: 'À gauche', right: 'À droite', bottom: 'En bas' },
  fold: 'Réduire',
  unfold: 'Ouvrir',
  higher: 'Plus haut ↑ Me montrer',
  lower: 'Plus bas ↓ Me montrer',
  report: 'Signaler une erreur',
  reportAbout: 'Donnez ce texte à votre conseiller. Il ne dit rien de vous, ni de la page.',
  reportLabel: 'Texte à copier',
  copy: 'Copier',
  copied: 'C’est copié.',
  copyYourself: 'Copiez le texte vous-même.',
  stop: 'Arrêter le guide',
  stopAsk: 'Voulez-vous reprendre un autre jour ?',
  later: 'Reprendre plus tard',
  stopNow: 'Arrêter',
  stopNot: 'Continuer',
  finished: 'Guide terminé',
  close: 'Fermer',
  uncertain: 'Il est possible que l’écran soit un peu différent.',
  hint: (n: number) => `Indice ${n}.`,
  snags: 'Ça coince autrement ?',
  human: 'Demandez à quelqu’un.',
  /** Doing it for the person is elsewhere, under a mandate. */
  mandate: 'Quelqu’un doit le faire à votre place ? Un aidant du service Aidants Connect le peut, avec votre accord écrit.',
};

/** Bigger, bigger again, then back. */
export const nextScale = (scale: Settings['scale']): Settings['scale'] => (scale === 1 ? 1.25 : scale === 1.25 ? 1.5 : 1);

/** Who answers, with the number said once: « La Caf répond au 3230. Service gratuit. » */
export const whoToCall = ({ who, number, note }: View['help']): string =>
  [who, number && !who.includes(number) ? `Appelez le ${number}` : undefined, note]
    .filter((part) => part !== undefined)
    .map(full)
    .join(' ');

const full = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);
