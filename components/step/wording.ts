/**
 * The texts of our own interface while a guide runs are in one place: another language would be one more file beside
 * this one. Each is a separate export, so that a page loads only the texts that it shows.
 */
export const brand = 'Faire avec';
export const count = (n: number, m: number) => `Étape ${n} sur ${m}`;
/**
 * External tests depend on the exact spelling of this name and of `more` (design, section 9), so the apostrophe is the
 * one of the keyboard.
 */
export const done = "C'est fait";
export const more = "Plus d'actions";
export const stuck = 'Je suis bloqué';
export const back = 'Étape précédente';
export const jump = 'Continuer ici';
export const listen = 'Écouter';
export const hush = 'Arrêter la lecture';
export const biggerText = 'Texte plus grand';
export const normalText = 'Texte normal';
export const groups = { step: 'Cette étape', sight: 'Mieux voir', end: 'Un problème, ou arrêter' };
export const where = 'Où mettre la bulle';
export const places = { auto: 'À côté', left: 'À gauche', right: 'À droite', bottom: 'En bas' };
export const fold = 'Réduire';
export const unfold = 'Ouvrir';
/** The direction of a target that is outside the window. */
export const away = {
  above: 'Plus haut ↑ Me montrer',
  below: 'Plus bas ↓ Me montrer',
  left: 'À gauche ← Me montrer',
  right: 'À droite → Me montrer',
};
export const showField = 'Me montrer la case';
export const showMessage = 'Me montrer le message';
export const report = 'Signaler une erreur';
export const reportAbout = 'Donnez ce texte à votre conseiller. Il ne dit rien de vous, ni de la page.';
export const reportLabel = 'Texte à copier';
export const copy = 'Copier';
export const copied = 'C’est copié.';
export const copyYourself = 'Copiez le texte vous-même.';
export const stop = 'Arrêter le guide';
export const stopAsk = 'Voulez-vous arrêter le guide ?';
export const later = 'Reprendre plus tard';
export const stopNow = 'Arrêter';
export const stopNot = 'Continuer';
export const finished = 'Guide terminé';
export const keepThis = 'À garder';
export const afterwards = 'Et après';
export const forReal = 'Le faire pour de vrai';
export const sheet = 'Voir le relevé';
export const printThis = 'Imprimer ce que je garde';
export const endMeeting = 'Fin de séance';
export const home = 'Revenir à l’accueil';
export const stepsAside = 'Garder les étapes à côté';
export const buttonIsAt =
  'Cliquez sur le bouton Faire avec, en haut à droite du navigateur. Il est parfois rangé dans le menu en forme de pièce de puzzle.';
export const close = 'Fermer';
export const rungs = {
  light: 'Un indice',
  explicit: 'Plus précisément',
  snags: 'Ce qui peut coincer ici',
  person: 'Demandez à quelqu’un',
};
export const rungBefore = 'Revoir l’aide d’avant';
export const normal = 'C’est normal : beaucoup de personnes s’arrêtent ici.';
export const hours = 'Quand';
export const price = 'Prix';
export const writing = 'Par écrit';
export const deaf = 'Personnes sourdes ou malentendantes';
export const unknown = 'nous ne le savons pas.';
/** Help that acts for the person is given elsewhere, under a mandate. */
export const mandate = 'Pour qu’on le fasse à votre place : un aidant Aidants Connect, avec votre accord écrit.';
