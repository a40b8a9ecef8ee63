/** One page for the trainer: aim, what is needed, two hours of which half an hour goes to welcome and evaluation whatever one does. */
import { codeOrNone, type Programme } from '../../../core/workshop/programme.ts';
import type { WorkshopProps } from '../model.ts';
import { audienceWords, exerciseName } from '../words.ts';
import { Sheet } from './Sheet.tsx';

interface Moment {
  minutes: number;
  what: string;
}

const WHOLE = 120;
const WELCOME = 15;
const EVALUATION = 15;
const WARM_UP = 15;
const BREAK = 10;

/** What is left is shared between the exercises, in fives. */
export function timetable({ warmUp, exercises }: Programme, title: (guide: string) => string): Moment[] {
  const rest = WHOLE - WELCOME - EVALUATION - BREAK - (warmUp ? WARM_UP : 0);
  const each = Math.max(5, Math.floor(rest / Math.max(1, exercises.length) / 5) * 5);
  return [
    { minutes: WELCOME, what: 'Accueil. Chaque personne prend un poste et dit ce qu’elle attend.' },
    ...(warmUp ? [{ minutes: WARM_UP, what: 'Échauffement : souris, clavier, défilement.' }] : []),
    ...exercises.map(({ guide }, i) => ({ minutes: each, what: `${exerciseName(i + 1)} : ${title(guide)}` })),
    { minutes: BREAK, what: 'Pause, quand la salle en a besoin.' },
    { minutes: EVALUATION, what: 'Résultats, questions, ce que chaque personne refera seule.' },
  ];
}

export function TrainerSheet({ model }: WorkshopProps) {
  const programme = model.draft.value;
  const { library, offers } = model.content;
  const title = (guide: string) => library.guides[guide]?.title ?? guide;
  return (
    <Sheet programme={programme} content={model.content}>
      <h2>Objectif</h2>
      <p>
        À la fin, chaque personne a fait elle-même, sur un faux site :{' '}
        {programme.exercises.map(({ guide }) => `« ${title(guide)} »`).join(', ')}. Public :{' '}
        {audienceWords[programme.audience].toLowerCase()}.
      </p>
      <h2>Il faut</h2>
      <ul>
        <li>Un ordinateur par personne, avec Faire avec. Pas besoin d’Internet.</li>
        <li>Les papiers inventés, imprimés, un jeu par personne.</li>
        <li>
          {codeOrNone(model.content, programme)
            ? 'Le code, écrit au tableau en grand.'
            : 'Le fichier de l’atelier, sur une clé USB : ce programme est trop long pour un code.'}
        </li>
      </ul>
      <h2>Deux heures</h2>
      <table>
        <tbody>
          {timetable(programme, title).map(({ minutes, what }, i) => (
            <tr key={i}>
              <td>{minutes} min</td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Imprévus choisis</h2>
      <ul>
        {programme.exercises.map(({ guide, mishaps }, i) => {
          const offer = offers.find((one) => one.guide === guide);
          const chosen = offer?.mishaps.filter(({ id }) => mishaps.includes(id)).map(({ title }) => title) ?? [];
          return (
            <li key={i}>
              {exerciseName(i + 1)} : {chosen.length ? chosen.join(' ; ') : 'aucun'}.
            </li>
          );
        })}
      </ul>
      <h2>Votre place</h2>
      <p>
        Gardez les mains loin des souris. Une question aide plus qu’une réponse : « Qu’est-ce qui est écrit ici ? » Il
        n’y a ni note, ni classement, ni chronomètre.
      </p>
    </Sheet>
  );
}
