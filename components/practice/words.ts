/** What the page around an exercise says, the site's own words apart (practice.json). */
export const words = {
  warning: 'Avertissement',
  practice: 'Site d’entraînement.',
  nothingSent: 'Rien n’est envoyé. Ce n’est pas le vrai site.',
  exercise: 'Exercice',
  seePapers: 'Voir mes papiers',
  quit: 'Quitter l’exercice',
  point: 'Pour montrer sans cliquer : tenez la touche « Ctrl ».',
  restart: 'Recommencer l’exercice',
  address: 'Adresse du site d’entraînement',
  unknown: 'Cet exercice n’existe pas.',
  unknownWhy: 'L’adresse est peut-être incomplète. Rien n’est perdu.',
  first: 'Reprendre l’exercice au début',
  home: 'Revenir à l’accueil',

  papers: 'Vos papiers d’exercice',
  youAre: 'Pour cet exercice, vous êtes',
  invented: 'Ces papiers sont inventés.',
  neverReal: 'N’écrivez jamais vos vrais codes ici.',

  trainerMishaps: 'Pour le formateur : les imprévus',
  trainerPerson: 'Pour le formateur : la personne',
  mishaps: 'Les imprévus',
  mishapsWhy: 'Cochez avant ou pendant l’exercice. Chaque imprévu arrive une fois, puis laisse passer.',
  person: 'La personne de l’exercice',
  personWhy: 'Changer de personne recommence l’exercice.',

  demonstration: 'Je montre. Vous faites.',

  linkNotHere: 'Ce lien ne fait pas partie de l’exercice.',
  buttonNotHere: 'Ce bouton ne fait pas partie de l’exercice.',
  given: 'Le fichier est dans le dossier des téléchargements.',
  lookUp: 'Une réponse est à revoir, plus haut.',
};

/** Keys that have a name of their own. Letters and digits are never shown, because they may be personal. */
export const keyNames: Record<string, string> = {
  Enter: 'Entrée',
  Tab: 'Tab',
  Escape: 'Échap',
  Backspace: 'Effacer',
  Delete: 'Suppr',
  ArrowUp: 'Flèche du haut',
  ArrowDown: 'Flèche du bas',
  ArrowLeft: 'Flèche de gauche',
  ArrowRight: 'Flèche de droite',
  PageDown: 'Page suivante',
  PageUp: 'Page précédente',
};
export const withShift = (name: string): string => `Maj + ${name}`;

/** The site's own words in a list where nothing is chosen yet. */
export const CHOOSE = 'Choisir dans la liste';
