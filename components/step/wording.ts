/** What our own interface says while a guide runs, in one place: another language would stand beside this file. Each a name of its own, so that a page gets only those shown in it. */
export const brand = 'Faire avec';
export const count = (n: number, m: number) => `Étape ${n} sur ${m}`;
/** This name and `more` are relied on letter by letter (design, section 9): hence the keyboard’s apostrophe. */
export const done = "C'est fait";
export const more = "Plus d'actions";
export const stuck = 'Je suis bloqué';
export const back = 'Étape précédente';
export const jump = 'Continuer ici';
export const listen = 'Écouter';
export const hush = 'Arrêter la lecture';
export const biggerText = 'Texte plus grand';
export const normalText = 'Texte normal';
export const where = 'Où mettre la bulle';
export const places = { auto: 'À côté', left: 'À gauche', right: 'À droite', bottom: 'En bas' };
export const fold = 'Réduire';
export const unfold = 'Ouvrir';
export const higher = 'Plus haut ↑ Me montrer';
export const lower = 'Plus bas ↓ Me montrer';
export const report = 'Signaler une erreur';
export const reportAbout = 'Donnez ce texte à votre conseiller. Il ne dit rien de vous, ni de la page.';
export const reportLabel = 'Texte à copier';
export const copy = 'Copier';
export const copied = 'C’est copié.';
export const copyYourself = 'Copiez le texte vous-même.';
export const stop = 'Arrêter le guide';
export const stopAsk = 'Voulez-vous reprendre un autre jour ?';
export const later = 'Reprendre plus tard';
export const stopNow = 'Arrêter';
export const stopNot = 'Continuer';
export const finished = 'Guide terminé';
export const close = 'Fermer';
export const uncertain = 'Il est possible que l’écran soit un peu différent.';
export const hint = (n: number) => `Indice ${n}.`;
export const snags = 'Ça coince autrement ?';
export const human = 'Demandez à quelqu’un.';
/** Doing it for the person is elsewhere, under a mandate. */
export const mandate =
  'Quelqu’un doit le faire à votre place ? Un aidant du service Aidants Connect le peut, avec votre accord écrit.';
