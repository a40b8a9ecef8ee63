/**
 * One page for the trainer: the aim, what is needed, the duration of the guides, and a line to tick for each exercise.
 */

import { levels } from '../../../core/session/levels.ts';
import { codeOrNone, type Exercise, type Programme } from '../../../core/workshop/programme.ts';
import type { WorkshopProps } from '../model.ts';
import { audienceWords, durationWords, exerciseName } from '../words.ts';
import { Sheet } from './Sheet.tsx';
import { trainerWords as words } from './words.ts';

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
    { minutes: WELCOME, what: words.welcome },
    ...(warmUp ? [{ minutes: WARM_UP, what: words.warmUp }] : []),
    ...exercises.map((exercise, i) => {
      const { title, minutes } = guideOf(exercise.guide);
      return { minutes, what: words.moment(exerciseName(i + 1), title, settingOf(exercise)) };
    }),
    { minutes: BREAK, what: words.break },
    { minutes: EVALUATION, what: words.evaluation },
  ];
}

export function TrainerSheet({ model }: WorkshopProps) {
  const programme = model.draft.value;
  const { library, offers } = model.content;
  const guideOf: GuideOf = (guide) => library.guides[guide] ?? { title: guide, minutes: 0 };
  const title = (guide: string) => guideOf(guide).title;
  const settingOf = ({ guide, level, mishaps, person }: Exercise): string => {
    const offer = offers.find((one) => one.guide === guide);
    const chosen = offer?.mishaps.filter(({ id }) => mishaps.includes(id)).map(({ title }) => title) ?? [];
    const who = offer?.persons[person]?.name ?? '';
    return words.setting(who, levels[level].name, chosen);
  };
  const moments = timetable(programme, guideOf, settingOf);
  const whole = moments.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <Sheet programme={programme} content={model.content}>
      <h2>{words.aim}</h2>
      <p>
        {words.aimIs(
          programme.exercises.map(({ guide }) => title(guide)),
          audienceWords[programme.audience].toLowerCase(),
        )}
      </p>
      <h2>{words.needed}</h2>
      <ul>
        <li>{words.computers}</li>
        <li>{words.papers}</li>
        <li>{codeOrNone(model.content, programme) ? words.code : words.file}</li>
      </ul>
      <h2>{words.duration(durationWords(whole))}</h2>
      {whole > TWO_HOURS && <p>{words.tooLong}</p>}
      <table>
        <tbody>
          {moments.map(({ minutes, what }, i) => (
            <tr key={i}>
              <td>{words.minutes(minutes)}</td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{words.seats}</h2>
      <p>{words.seatsGive}</p>
      <h2>{words.place}</h2>
      <p>{words.placeIs}</p>
    </Sheet>
  );
}
