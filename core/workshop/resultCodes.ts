/** How results travel to the trainer: a code to type per exercise, or one text with everything (QR, file). */
import type { Library } from '../guide/library.ts';
import { type Answers, pathThrough } from '../guide/path.ts';
import { isQuestion } from '../guide/step.ts';
import { fnv } from './content.ts';
import { Packer, Unpacker } from './encoding.ts';
import { MOST_EXERCISES, type Programme } from './programme.ts';
import { bands, type Help, helps, NONCES, type Result, type StepResult } from './result.ts';
import { SEATS } from './seat.ts';
import { capacity, groupLengths, groupsFor, read, write } from './symbols.ts';

/** At most. */
export const RESULT_LENGTH = 12;
const MOST_STEPS = 64;
/** No seat runs more exercises than twice the programme: begun again counts again. */
const MOST_RESULTS = 16;
const WORKSHOPS = 2 ** 20;
const PREFIX = 'FA1';
/** A QR holds 4,296 capital letters and digits; a fifth of it stays easy to read on a screen. */
const MOST_BITS = 1n << 4000n;

/** What a code says of each step: everything it can hold, and less on a long guide with many helps. */
export const details = ['helps', 'listed', 'helped', 'place'] as const;
/** `helps`: alone, hint or help. `listed`: the same, where few steps had any. `helped`: alone or not. `place`: only where the person got to. */
export type Detail = (typeof details)[number];

/** A workshop without its title, which the board's code does not carry; in an order of ours, since the browser's storage sorts keys. */
const markOf = ({ audience, warmUp, exercises }: Programme): number =>
  fnv(
    JSON.stringify([
      audience,
      warmUp,
      exercises.map(({ guide, person, level, mishaps }) => [guide, person, level, mishaps]),
    ]),
  );

const guideIn = ({ exercises }: Programme, { exercise }: Result): string => exercises[exercise]?.guide ?? '';

const kinds: Record<Detail, number> = { helps: 3, listed: 1, helped: 2, place: 1 };

/** A long path with few helps: which steps, rather than something of each. */
function putListed(packer: Packer, { done, steps }: Result): void {
  const helped = steps.flatMap(({ help }, i) => (help === 'alone' ? [] : [i]));
  packer.put(helped.length, done + 2);
  for (const [rank, i] of helped.entries()) {
    const from = rank ? (helped[rank - 1] ?? 0) + 1 : 0;
    packer.put(i - from, done + 1 - from).put(helps.indexOf(steps[i]?.help ?? 'hint') - 1, helps.length - 1);
  }
}

/** Step → help; null when no result could have written it. */
function takeListed(packed: Unpacker, done: number): Map<number, Help> | null {
  const listed = new Map<number, Help>();
  for (let left = packed.take(done + 2), from = 0; left > 0; left--) {
    if (from > done) return null;
    const i = from + packed.take(done + 1 - from);
    listed.set(i, helps[packed.take(helps.length - 1) + 1] ?? 'hint');
    from = i + 1;
  }
  return listed;
}

/** Steps in path order, each with its help, and its answer where it is a question: the reader knows the path as far as it has read. */
function putSteps(
  library: Library,
  guide: string,
  packer: Packer,
  result: Result,
  detail: Detail,
  withBands: boolean,
): void {
  const { answers, done, steps } = result;
  const path = pathThrough(library, guide, answers);
  packer.put(done, MOST_STEPS);
  if (detail === 'listed') putListed(packer, result);
  for (const [i, { help, band = 0 }] of steps.entries()) {
    packer.put(Math.min(helps.indexOf(help), kinds[detail] - 1), kinds[detail]);
    if (withBands) packer.put(band, bands.length);
    const step = path[i]?.step;
    if (step && isQuestion(step) && i < done) packer.put(answers[path[i]?.key ?? ''] ?? 0, step.options.length);
  }
}

function takeSteps(
  library: Library,
  guide: string,
  packed: Unpacker,
  detail: Detail,
  withBands: boolean,
): Pick<Result, 'answers' | 'done' | 'steps'> | null {
  const answers: Answers = {};
  const steps: StepResult[] = [];
  const done = packed.take(MOST_STEPS);
  const listed = detail === 'listed' ? takeListed(packed, done) : new Map<number, Help>();
  if (!listed) return null;
  for (let i = 0; i <= done; i++) {
    const now = pathThrough(library, guide, answers)[i];
    if (!now) return i === done ? { answers, done, steps } : null;
    const help = listed.get(i) ?? helps[packed.take(kinds[detail])] ?? 'alone';
    steps.push(withBands ? { key: now.key, help, band: packed.take(bands.length) } : { key: now.key, help });
    if (isQuestion(now.step) && i < done) answers[now.key] = packed.take(now.step.options.length);
  }
  return { answers, done, steps };
}

export interface Code {
  code: string;
  detail: Detail;
}

/** The code of one exercise, with as much detail as twelve characters hold. */
export function resultCode(library: Library, programme: Programme, result: Result): Code {
  const guide = guideIn(programme, result);
  for (const detail of details) {
    const packer = new Packer()
      .put(result.exercise, MOST_EXERCISES)
      .put(result.seat, SEATS)
      .put(result.nonce, NONCES)
      .put(details.indexOf(detail), details.length);
    putSteps(library, guide, packer, result, detail, false);
    const value = packer.within(capacity(RESULT_LENGTH));
    if (value !== null) return { code: write(value, groupsFor(value, RESULT_LENGTH), markOf(programme) % 32), detail };
  }
  throw new RangeError('A path of branches too wide for a code.');
}

const wrong = {
  empty: 'Écrivez le code du poste.',
  length: 'Il manque une lettre ou un chiffre, ou il y en a un de trop. Comptez-les, quatre par quatre.',
  character: 'n’est pas un signe de ces codes. Regardez encore l’écran du poste.',
  check: 'Ce code n’est pas de cet atelier, ou une lettre n’est pas la bonne. Relisez-le sur l’écran du poste.',
};

export type Received = { results: Result[] } | { error: string };

/** One typed code. */
export function readCode(library: Library, programme: Programme, typed: string): Received {
  const reading = read(typed, groupLengths(RESULT_LENGTH), markOf(programme) % 32);
  if ('error' in reading)
    return { error: reading.error === 'character' ? `« ${reading.at} » ${wrong.character}` : wrong[reading.error] };
  const packed = new Unpacker(reading.value);
  const exercise = packed.take(MOST_EXERCISES);
  const seat = packed.take(SEATS);
  const nonce = packed.take(NONCES);
  const detail = details[packed.take(details.length)] ?? 'place';
  const guide = programme.exercises[exercise]?.guide;
  const rest = guide && takeSteps(library, guide, packed, detail, false);
  if (!rest || !packed.isEmpty) return { error: wrong.check };
  return {
    results: [
      { exercise, seat, nonce, ...rest, ...(detail === 'helped' || detail === 'place' ? { partial: true } : {}) },
    ],
  };
}

/** What the code of this result says of it, as the trainer's page reads it. */
export function asTyped(library: Library, programme: Programme, result: Result): Result | undefined {
  const received = readCode(library, programme, resultCode(library, programme, result).code);
  return 'results' in received ? received.results[0] : undefined;
}

/** What comes in one field: a code, or the whole text of a QR from a scanner that types. A code may begin like a text; it is shorter. */
export const readTyped = (library: Library, programme: Programme, typed: string): Received =>
  typed.trim().toUpperCase().startsWith(PREFIX) && typed.replace(/[\s\p{Pd}._]/gu, '').length > RESULT_LENGTH
    ? readText(library, programme, typed)
    : readCode(library, programme, typed);

/** Everything a seat has, for a QR or a file: capital letters and digits, which a QR holds best. */
export function resultText(library: Library, programme: Programme, results: Result[]): string {
  const packer = new Packer().put(markOf(programme) % WORKSHOPS, WORKSHOPS).put(results.length, MOST_RESULTS);
  for (const result of results) {
    packer.put(result.exercise, MOST_EXERCISES).put(result.seat, SEATS).put(result.nonce, NONCES);
    putSteps(library, guideIn(programme, result), packer, result, 'helps', true);
  }
  const value = packer.within(MOST_BITS);
  if (value === null) throw new RangeError('More results than a QR holds.');
  const length = Math.ceil(value.toString(2).length / 5) + 1;
  return PREFIX + write(value, length).replaceAll(' ', '');
}

const spoiled = 'Ce résultat est abîmé. Demandez au poste de le montrer encore.';

export function readText(library: Library, programme: Programme, text: string): Received {
  const symbols = text.trim().toUpperCase();
  if (!symbols.startsWith(PREFIX) || symbols.length > 1000)
    return { error: 'Ceci n’est pas un résultat de Faire avec.' };
  const reading = read(symbols.slice(PREFIX.length), symbols.length - PREFIX.length);
  if ('error' in reading) return { error: spoiled };
  const packed = new Unpacker(reading.value);
  if (packed.take(WORKSHOPS) !== markOf(programme) % WORKSHOPS)
    return { error: 'Ce résultat vient d’un autre atelier.' };
  const results: Result[] = [];
  for (let left = packed.take(MOST_RESULTS); left > 0; left--) {
    const [exercise, seat, nonce] = [packed.take(MOST_EXERCISES), packed.take(SEATS), packed.take(NONCES)];
    const guide = programme.exercises[exercise]?.guide;
    const rest = guide && takeSteps(library, guide, packed, 'helps', true);
    if (!rest) return { error: spoiled };
    results.push({ exercise, seat, nonce, ...rest });
  }
  return packed.isEmpty ? { results } : { error: spoiled };
}
