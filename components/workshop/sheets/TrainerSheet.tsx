/**
 * One page for the trainer: the aim, what is needed, the duration of the guides, and a line to tick for each exercise.
 */

import { levels } from '../../../core/session/levels.ts';
import { codeOrNone, type Exercise, type Programme } from '../../../core/workshop/programme.ts';
import type { WorkshopProps } from '../model.ts';
import { audienceWords, durationWords, exerciseName } from '../words.ts';
import { Sheet } from './Sheet.tsx';

type GuideOf = (guide: string) => { title: string; minutes: number };

interface Moment {
  minutes: number;
  what: string;
}

const TWO_HOURS = 120;
const WELCOME = 15;
const EVALUATION = 15;
const WARM_UP = 15;
const BREAK = 10;

/** Each exercise lasts as long as its guide says. */
export function timetable(
  { warmUp, exercises }: Programme,
  guideOf: GuideOf,
  settingOf: (exercise: Exercise) => string,
): Moment[] {
  return [
    { minutes: WELCOME, what: 'Accueil. Chaque personne prend un poste et dit ce qu’elle attend.' },
    ...(warmUp ? [{ minutes: WARM_UP, what: 'Échauffement : la souris et le clavier.' }] : []),
    ...exercises.map((exercise, i) => {
      const { title, minutes } = guideOf(exercise.guide);
      return { minutes, what: `☐ ${exerciseName(i + 1)} : ${title}. ${settingOf(exercise)}` };
    }),
    { minutes: BREAK, what: 'Pause, quand la salle en a besoin.' },
    { minutes: EVALUATION, what: 'Résultats, questions, ce que chaque personne refera seule.' },
  ];
}

export function TrainerSheet({ model }: WorkshopProps) {
  const programme = model.draft.value;
  const { library, offers } = model.content;
  const guideOf: GuideOf = (guide) => library.guides[guide] ?? { title: guide, minutes: 0 };
  const title = (guide: string) => guideOf(guide).title;
  /** « Camille, aide « Pas à pas ». Imprévus : aucun. » */
  const settingOf = ({ guide, level, mishaps, person }: Exercise): string => {
    const offer = offers.find((one) => one.guide === guide);
    const chosen = offer?.mishaps.filter(({ id }) => mishaps.includes(id)).map(({ title }) => title) ?? [];
    const who = offer?.persons[person]?.name ?? '';
    return `${who}, aide « ${levels[level].name} ». Imprévus : ${chosen.length ? chosen.join(' ; ') : 'aucun'}.`;
  };
  const moments = timetable(programme, guideOf, settingOf);
  const whole = moments.reduce((sum, { minutes }) => sum + minutes, 0);
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
      <h2>Durée : {durationWords(whole)}</h2>
      {whole > TWO_HOURS && (
        <p>
          C’est plus de deux heures. Retirez un exercice, ou prévoyez deux séances : une personne qui débute va moins
          vite.
        </p>
      )}
      <table>
        <tbody>
          {moments.map(({ minutes, what }, i) => (
            <tr key={i}>
              <td>{minutes} min</td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Ce que les postes vous donnent</h2>
      <p>
        À la fin, un code par poste : les étapes, l’aide demandée, le temps en gros. Aucun nom. Chaque personne le voit
        en entier, et peut refuser. « J’ai besoin d’aide » change le bandeau du poste, et compte comme une aide :
        regardez les écrans.
      </p>
      <h2>Votre place</h2>
      <p>
        Gardez les mains loin des souris. Une question aide plus qu’une réponse : « Qu’est-ce qui est écrit ici ? » Il
        n’y a ni note, ni classement, ni chronomètre.
      </p>
    </Sheet>
  );
}
