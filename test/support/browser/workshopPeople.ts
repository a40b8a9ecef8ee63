/**
 * The people of a simulated workshop. Each one is a script. The extension's own functions play it, and its results are
 * also counted from the script alone, so that the trainer's screen can be compared with the truth.
 */
import { END } from '../../../core/guide/path.ts';
import { isQuestion } from '../../../core/guide/step.ts';
import { begin, reduce, stepPath } from '../../../core/session/session.ts';
import type { Programme } from '../../../core/workshop/programme.ts';
import type { Result } from '../../../core/workshop/result.ts';
import { exerciseOf, recordResult, stepTo, takeSeat } from '../../../core/workshop/seatState.ts';
import { stepsOf } from '../../../core/workshop/stepProgress.ts';
import { library } from '../../../guides/library.ts';
import { PATH } from './steps.ts';

/**
 * The steps of both guides when every question gets its first answer. They are written by hand, so that the truth does
 * not depend on core/guide/path.ts.
 */
export const PATHS = [
  PATH,
  (
    'a-un-dossier visa genre entrer connexion/mail connexion/mot-de-passe connexion/se-connecter ouvrir-recherche chercher lancer ouvrir-fiche ' +
    'lire-fiche ajouter plusieurs-lieux lieux ouvrir-voeux onglet-voeux verifier'
  ).split(' '),
];
const GUIDES = ['caf/attestation-paiement', 'parcoursup/formuler-voeux'];

/** One exercise of one person. It goes to its end when there is no `stop`. */
export interface Lived {
  stop?: string;
  hint?: string[];
  help?: string[];
  /** The time on each step. */
  seconds?: number;
}

export interface Person {
  place: number;
  exercises: Lived[];
  way: 'codes' | 'picture' | 'file';
}

/** @param luck 0 ≤ luck < 1, different for each person */
export function play(programme: Programme, { place, exercises }: Person, luck: number): Result[] {
  let seating = takeSeat(programme, place, luck);
  let clock = 0;
  for (const { stop, hint, help, seconds = 20 } of exercises) {
    const exercise = exerciseOf(seating);
    if (!exercise) throw new Error('More exercises lived than given.');
    let session = begin(library, { guide: exercise.guide, practice: true, level: exercise.level, now: 0 });
    seating = stepTo(seating, session.at, clock);
    while (session.at !== END) {
      if (hint?.includes(session.at)) session = reduce(library, session, { type: 'stuck', hint: 1 });
      if (help?.includes(session.at)) session = reduce(library, session, { type: 'helped' });
      clock += seconds;
      if (session.at === stop) break;
      const step = stepPath(library, session).find(({ key }) => key === session.at)?.step;
      session = reduce(library, session, step && isQuestion(step) ? { type: 'answer', option: 0 } : { type: 'done' });
      seating = stepTo(seating, session.at, clock);
    }
    seating = recordResult(library, seating, session, clock);
  }
  return seating.results;
}

const BANDS = ['moins d’1 min', '1 à 3 min', '3 à 10 min', 'plus de 10 min'];
const bandOf = (seconds: number): number => (seconds < 60 ? 0 : seconds < 180 ? 1 : seconds < 600 ? 2 : 3);

interface Line {
  stopped: number;
  alone: number;
  hint: number;
  help: number;
  bands: number[];
}

/** The true results of the room, computed from the scripts alone. */
export class Truth {
  readonly results = GUIDES.map(() => 0);
  readonly finished = GUIDES.map(() => 0);
  readonly #lines = GUIDES.map(() => new Map<string, Line>());

  /** @param way a typed code carries no duration */
  add({ exercises, way }: Pick<Person, 'exercises' | 'way'>): void {
    for (const [i, { stop, hint, help, seconds = 20 }] of exercises.entries()) {
      this.results[i] = (this.results[i] ?? 0) + 1;
      if (!stop) this.finished[i] = (this.finished[i] ?? 0) + 1;
      for (const key of PATHS[i] ?? []) {
        const line = this.#lines[i]?.get(key) ?? { stopped: 0, alone: 0, hint: 0, help: 0, bands: [0, 0, 0, 0] };
        line[key === stop ? 'stopped' : help?.includes(key) ? 'help' : hint?.includes(key) ? 'hint' : 'alone']++;
        if (way !== 'codes') line.bands[bandOf(seconds)] = (line.bands[bandOf(seconds)] ?? 0) + 1;
        this.#lines[i]?.set(key, line);
        if (key === stop) break;
      }
    }
  }

  stoppedAt = (exercise: number, key: string): number => this.#lines[exercise]?.get(key)?.stopped ?? 0;

  /** The expected content of the table under each drawing, cell by cell. */
  table(exercise: number): string[][] {
    return stepsOf(library, GUIDES[exercise] ?? '').flatMap(({ key, title }, i) => {
      const line = this.#lines[exercise]?.get(key);
      if (!line) return [];
      const { stopped, alone, hint, help, bands } = line;
      const times = bands.flatMap((count, band) => (count ? [`${BANDS[band]} : ${count}`] : [])).join(', ') || '—';
      return [
        [
          `${i + 1}. ${title.replaceAll('\u00a0', ' ')}`,
          ...[stopped + alone + hint + help, stopped, alone, hint, help].map(String),
          // In this room nobody is interrupted, and everybody takes the first branch.
          '0',
          '0',
          times,
        ],
      ];
    });
  }
}

const [STUCK, MAIL] = ['mois', 'connexion/code'];
const well: Lived = {};
const slow: Lived = { seconds: 240, hint: [MAIL] };

/** Seats 3 to 12 of the room. The first two are played in a real browser. */
export const ROOM: Person[] = [
  { place: 2, way: 'codes', exercises: [well, well] },
  { place: 3, way: 'file', exercises: [well, slow] },
  { place: 4, way: 'picture', exercises: [{ seconds: 70 }, well] },
  // Four of twelve are stuck at the same step, each in a different way.
  { place: 5, way: 'codes', exercises: [{ stop: STUCK }, well] },
  { place: 6, way: 'codes', exercises: [{ stop: STUCK, hint: [MAIL, STUCK] }, { help: ['ajouter'] }] },
  { place: 7, way: 'file', exercises: [{ stop: STUCK, help: [STUCK], seconds: 200 }, well] },
  { place: 8, way: 'picture', exercises: [{ stop: STUCK, seconds: 700 }, { hint: ['chercher'] }] },
  // Somebody quits during the second exercise. Somebody else takes the same seat, and does both exercises.
  { place: 9, way: 'codes', exercises: [well, { stop: 'chercher' }] },
  { place: 9, way: 'codes', exercises: [{ hint: ['mon-compte'] }, well] },
  // This person changes seat after the first exercise. The new seat starts again, and leaves the first exercise at
  // once.
  { place: 10, way: 'codes', exercises: [{ help: ['papier'] }] },
  { place: 12, way: 'file', exercises: [{ stop: 'mon-compte' }, well] },
];

/** This seat gave its first exercise as a code, then the power was cut: the second one has no result. */
export const CUT: Person = { place: 11, way: 'codes', exercises: [well] };
