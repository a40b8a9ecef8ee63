/**
 * How results travel to the trainer: one typed code for all the exercises of a seat, or one text with more detail (QR,
 * file).
 */
import type { Library } from '../guide/library.ts';
import { type Answers, type PathStep, pathThrough } from '../guide/path.ts';
import { isQuestion } from '../guide/step.ts';
import { fnv } from './content.ts';
import { Packer, Unpacker } from './encoding.ts';
import { putHelps, takeHelps } from './helpsCoding.ts';
import { MOST_EXERCISES, type Programme, ROOMS } from './programme.ts';
import { bands, type Detail, details, isFinished, NONCES, type Result, type StepResult } from './result.ts';
import { SEATS } from './seat.ts';
import { capacity, groupLengths, groupsFor, read, write } from './symbols.ts';
import { resultCodeWords } from './words.ts';

/** At most: six exercises with a few helps each. */
export const RESULT_LENGTH = 32;
const MOST_STEPS = 64;
const WORKSHOPS = 2 ** 20;
/** The letter U is in no code, so that texts and codes differ by their first letters. */
const PREFIX = 'FAU2';
const FORMER_PREFIX = 'FA1';
/** A QR holds 4,296 capital letters and digits; a fifth of that is still easy to scan from a screen. */
const MOST_BITS = 1n << 4000n;
/** The duration of a step is unknown after a power cut. */
const NO_BAND = bands.length;

/**
 * A workshop without its title, which the board's code does not contain, and without its room, which is stored
 * separately. The order of keys is fixed, because the browser's storage sorts keys.
 */
const markOf = ({ audience, warmUp, exercises }: Programme): number =>
  fnv(
    JSON.stringify([
      audience,
      warmUp,
      exercises.map(({ guide, person, level, mishaps }) => [guide, person, level, mishaps]),
    ]),
  );

const guideIn = ({ exercises }: Programme, { exercise }: Result): string => exercises[exercise]?.guide ?? '';

/** How it ended, then the answers along the path, so that the reader knows each step as far as it has read. */
function putPath(packer: Packer, path: PathStep[], result: Result): void {
  const { answers, done, cut, partial } = result;
  packer.put(isFinished(result) ? 0 : cut ? 1 : 2, 3).put(Number(partial === true), 2);
  if (!isFinished(result)) packer.put(done, MOST_STEPS);
  for (const { key, step } of path.slice(0, done))
    if (isQuestion(step)) packer.put(answers[key] ?? 0, step.options.length);
}

function takePath(
  library: Library,
  guide: string,
  packed: Unpacker,
): Omit<Result, 'exercise' | 'seat' | 'nonce'> | null {
  const ending = packed.take(3);
  const partial = packed.take(2) === 1;
  const stop = ending ? packed.take(MOST_STEPS) : MOST_STEPS;
  const answers: Answers = {};
  const keys: string[] = [];
  let done = 0;
  for (; done < stop; done++) {
    const now = pathThrough(library, guide, answers)[done];
    if (!now) break;
    keys.push(now.key);
    if (isQuestion(now.step)) answers[now.key] = packed.take(now.step.options.length);
  }
  if (ending) {
    const here = pathThrough(library, guide, answers)[done];
    if (!here || done !== stop) return null;
    keys.push(here.key);
  }
  const steps = keys.map((key): StepResult => ({ key, help: 'alone' }));
  return { answers, done, steps, ...(ending === 1 && { cut: true }), ...(partial && { partial }) };
}

function putResult(library: Library, programme: Programme, packer: Packer, result: Result, detail: Detail): void {
  putPath(packer, pathThrough(library, guideIn(programme, result), result.answers), result);
  putHelps(packer, result.steps, detail);
}

/** One result as it was written; null when none could have written it. */
function takeResult(
  library: Library,
  programme: Programme,
  packed: Unpacker,
  exercise: number,
  detail: Detail,
): ReturnType<typeof takePath> {
  const guide = programme.exercises[exercise]?.guide;
  const way = guide ? takePath(library, guide, packed) : null;
  const helped = way && takeHelps(packed, way.steps.length, detail);
  return way && helped
    ? { ...way, steps: way.steps.map((step, i) => ({ ...step, help: helped[i] ?? 'alone' })) }
    : null;
}

export interface Code {
  code: string;
  /** Of each result, in their order. */
  details: Detail[];
}

/** The encoding that says every help in fewer characters. */
const shortest = (result: Result): Detail => {
  const [all, listed] = (['helps', 'listed'] as const).map((detail) => {
    const packer = new Packer();
    putHelps(packer, result.steps, detail);
    return packer.size;
  });
  return (listed ?? 0n) <= (all ?? 0n) ? 'listed' : 'helps';
};

/** From the most to the least detail. */
const choices: readonly ((result: Result) => Detail)[] = [shortest, () => 'helped', () => 'place'];

/** One code for all the results of a seat, with as much detail as it can hold. */
export function seatCode(library: Library, programme: Programme, results: Result[]): Code {
  const [first] = results;
  if (!first) throw new RangeError('Nothing to give.');
  const sorted = [...results].sort((a, b) => a.exercise - b.exercise);
  for (const choice of choices) {
    const packer = new Packer()
      .put(programme.room, ROOMS)
      .put(first.seat, SEATS)
      .put(first.nonce, NONCES)
      .put(
        sorted.reduce((mask, { exercise }) => mask | (1 << exercise), 0),
        2 ** MOST_EXERCISES,
      );
    for (const result of sorted) {
      const detail = choice(result);
      packer.put(details.indexOf(detail), details.length);
      putResult(library, programme, packer, result, detail);
    }
    const value = packer.within(capacity(RESULT_LENGTH));
    if (value !== null)
      return {
        code: write(value, groupsFor(value, RESULT_LENGTH), markOf(programme) % 32),
        details: results.map(choice),
      };
  }
  throw new RangeError('Paths of branches too wide for a code.');
}

/** The code of one exercise alone. */
export const resultCode = (library: Library, programme: Programme, result: Result): Code =>
  seatCode(library, programme, [result]);

const otherRoom = resultCodeWords.otherRoom;
const wrong = {
  empty: resultCodeWords.empty,
  length: resultCodeWords.length,
  character: resultCodeWords.character,
  check: resultCodeWords.check,
};

export type Received = { results: Result[] } | { error: string };

/** One typed code. */
export function readCode(library: Library, programme: Programme, typed: string): Received {
  const reading = read(typed, groupLengths(RESULT_LENGTH), markOf(programme) % 32);
  if ('error' in reading)
    return { error: reading.error === 'character' ? `« ${reading.at} » ${wrong.character}` : wrong[reading.error] };
  const packed = new Unpacker(reading.value);
  const room = packed.take(ROOMS);
  const seat = packed.take(SEATS);
  const nonce = packed.take(NONCES);
  const mask = packed.take(2 ** MOST_EXERCISES);
  const results: Result[] = [];
  for (let exercise = 0; exercise < MOST_EXERCISES; exercise++) {
    if (!(mask & (1 << exercise))) continue;
    const detail = details[packed.take(details.length)] ?? 'place';
    const rest = takeResult(library, programme, packed, exercise, detail);
    if (!rest) return { error: wrong.check };
    const short = detail === 'helped' || detail === 'place';
    results.push({ exercise, seat, nonce, ...rest, detail, ...(short && { partial: true }) });
  }
  if (!packed.isEmpty || !results.length) return { error: wrong.check };
  // Said only of a complete code: a typing mistake is not another room.
  return room === programme.room ? { results } : { error: otherRoom };
}

/** What a code said of this result, at this level of detail; it is subtracted once the full result comes. */
export const asTyped = (result: Result, detail: Detail): Result => ({
  ...result,
  detail,
  ...((detail === 'helped' || detail === 'place') && { partial: true }),
  steps: result.steps.map(({ key, help }) => ({
    key,
    help: detail === 'place' || help === 'alone' ? 'alone' : detail === 'helped' ? 'hint' : help,
  })),
});

/** The content of one input field: a code, or the whole text of a QR from a scanner that types. */
export const readTyped = (library: Library, programme: Programme, typed: string): Received =>
  typed.trim().toUpperCase().startsWith(PREFIX)
    ? readText(library, programme, typed)
    : readCode(library, programme, typed);

/** All results of a seat, for a QR or a file, in capital letters and digits, which a QR holds best. */
export function resultText(library: Library, programme: Programme, results: Result[]): string {
  const packer = new Packer()
    .put(markOf(programme) % WORKSHOPS, WORKSHOPS)
    .put(programme.room, ROOMS)
    .put(results.length, MOST_EXERCISES + 1);
  for (const result of results) {
    packer.put(result.exercise, MOST_EXERCISES).put(result.seat, SEATS).put(result.nonce, NONCES);
    putResult(library, programme, packer, result, 'helps');
    for (const { band = NO_BAND } of result.steps) packer.put(band, NO_BAND + 1);
  }
  const value = packer.within(MOST_BITS);
  if (value === null) throw new RangeError('More results than a QR holds.');
  const length = Math.ceil(value.toString(2).length / 5) + 1;
  return PREFIX + write(value, length).replaceAll(' ', '');
}

const spoiled = resultCodeWords.spoiled;
const former = resultCodeWords.former;

export function readText(library: Library, programme: Programme, text: string): Received {
  const symbols = text.trim().toUpperCase();
  if (symbols.startsWith(FORMER_PREFIX)) return { error: former };
  if (!symbols.startsWith(PREFIX) || symbols.length > 1000) return { error: resultCodeWords.noResult };
  const reading = read(symbols.slice(PREFIX.length), symbols.length - PREFIX.length);
  if ('error' in reading) return { error: spoiled };
  const packed = new Unpacker(reading.value);
  if (packed.take(WORKSHOPS) !== markOf(programme) % WORKSHOPS) return { error: resultCodeWords.otherWorkshop };
  const room = packed.take(ROOMS);
  const results: Result[] = [];
  for (let left = packed.take(MOST_EXERCISES + 1); left > 0; left--) {
    const [exercise, seat, nonce] = [packed.take(MOST_EXERCISES), packed.take(SEATS), packed.take(NONCES)];
    const rest = takeResult(library, programme, packed, exercise, 'helps');
    if (!rest) return { error: spoiled };
    const steps = rest.steps.map((step) => {
      const band = packed.take(NO_BAND + 1);
      return band === NO_BAND ? step : { ...step, band };
    });
    results.push({ exercise, seat, nonce, ...rest, steps });
  }
  if (!packed.isEmpty) return { error: spoiled };
  return room === programme.room ? { results } : { error: otherRoom };
}
