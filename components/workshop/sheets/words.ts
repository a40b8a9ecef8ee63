/** What the printed sheets of a workshop say. */
export const sheetWords = {
  code: 'Code de l’atelier :',

  youAre: 'Pour cet exercice, vous êtes',
  invented: 'Ces papiers sont inventés.',
};

/** The sheet of each person. */
export const peopleWords = {
  today: 'Aujourd’hui',
  start: 'Pour commencer',
  open: 'Cliquez sur le bouton « Faire avec », en haut du navigateur.',
  join: 'Cliquez sur « Rejoindre un atelier ».',
  typeCode: 'Tapez le code du tableau.',
  chooseFile: 'Choisissez le fichier de l’atelier. Le formateur le donne.',
  chooseSeat: 'Choisissez votre poste : une couleur et un numéro.',
  know: 'Bon à savoir',
  false: 'Le site est faux. Vous pouvez vous tromper sans risque.',
  noHurry: 'Prenez votre temps. Il n’y a ni note, ni chronomètre.',
  usePapers: 'Servez-vous des papiers inventés. N’écrivez jamais vos vrais codes ici.',
  help: 'Besoin d’aide ? Cliquez sur « J’ai besoin d’aide ». Votre bandeau change, on le voit de loin.',
  end: 'À la fin',
  gives:
    'Votre poste montre ce qu’il donne au formateur : les étapes, l’aide demandée, le temps en gros. Pas de nom, rien de ce que vous avez écrit. Vous pouvez refuser : ne donnez pas le code.',
};

/** The trainer's page. */
export const trainerWords = {
  welcome: 'Accueil. Chaque personne prend un poste et dit ce qu’elle attend.',
  warmUp: 'Échauffement : la souris et le clavier.',
  moment: (exercise: string, title: string, setting: string) => `☐ ${exercise} : ${title}. ${setting}`,
  break: 'Pause, quand la salle en a besoin.',
  evaluation: 'Résultats, questions, ce que chaque personne refera seule.',
  /** « Camille, aide « Pas à pas ». Imprévus : aucun. » */
  setting: (who: string, level: string, mishaps: string[]) =>
    `${who}, aide « ${level} ». Imprévus : ${mishaps.length ? mishaps.join(' ; ') : 'aucun'}.`,
  aim: 'Objectif',
  aimIs: (guides: string[], audience: string) =>
    `À la fin, chaque personne a fait elle-même, sur un faux site : ${guides.map((title) => `« ${title} »`).join(', ')}. Public : ${audience}.`,
  needed: 'Il faut',
  computers: 'Un ordinateur par personne, avec Faire avec. Pas besoin d’Internet.',
  papers: 'Les papiers inventés, imprimés, un jeu par personne.',
  code: 'Le code, écrit au tableau en grand.',
  file: 'Le fichier de l’atelier, sur une clé USB : ce programme est trop long pour un code.',
  duration: (time: string) => `Durée : ${time}`,
  tooLong:
    'C’est plus de deux heures. Retirez un exercice, ou prévoyez deux séances : une personne qui débute va moins vite.',
  minutes: (minutes: number) => `${minutes} min`,
  seats: 'Ce que les postes vous donnent',
  seatsGive:
    'À la fin, un code par poste : les étapes, l’aide demandée, le temps en gros. Aucun nom. Chaque personne le voit en entier, et peut refuser. « J’ai besoin d’aide » change le bandeau du poste, et compte comme une aide : regardez les écrans.',
  place: 'Votre place',
  placeIs:
    'Gardez les mains loin des souris. Une question aide plus qu’une réponse : « Qu’est-ce qui est écrit ici ? » Il n’y a ni note, ni classement, ni chronomètre.',
};
