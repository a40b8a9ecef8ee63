/** A workshop as the trainer prepares it, and the code to write on the board. */
import { FIRST, type Level, levelNames } from '../session/levels.ts';
import { type AvailableExercise, type Content, VERSIONS } from './content.ts';
import { Packer, Unpacker } from './encoding.ts';
import { capacity, groupLengths, groupsFor, read, write } from './symbols.ts';
import { boardCodeWords } from './words.ts';

export const audiences = ['tous', 'grands-debutants', 'demandeurs-emploi', 'jeunes'] as const;
export type Audience = (typeof audiences)[number];

export interface Exercise {
  guide: string;
  /** Which fictitious person, 0 for the first. */
  person: number;
  level: Level;
  /** Switched on, by id. */
  mishaps: string[];
}

export interface Programme {
  /** Free text: in the file and on the sheets, never in the code. */
  title: string;
  audience: Audience;
  /** Begin with a moment on the mouse and the keyboard. */
  warmUp: boolean;
  exercises: Exercise[];
  /**
   * The room's own mark, so that two rooms of one programme, or the morning and the afternoon, never mix. It is never
   * pooled.
   */
  room: number;
}

/** How many rooms a code can distinguish. */
export const ROOMS = 2 ** 12;
/** @param luck 0 ≤ luck < 1 */
export const drawnRoom = (luck: number): number => Math.floor(luck * ROOMS);
/** « Nouvelle salle »: any mark other than the previous one. */
export const otherRoom = (room: number, luck: number): number => (room + 1 + Math.floor(luck * (ROOMS - 1))) % ROOMS;

/** At most. */
export const CODE_LENGTH = 20;
export const MOST_EXERCISES = 6;

export class TooMuch extends Error {
  override name = 'TooMuch';
}

const offerOf = ({ offers }: Content, guide: string): { offer: AvailableExercise; index: number } => {
  const index = offers.findIndex((offer) => offer.guide === guide);
  const offer = offers[index];
  if (!offer) throw new Error(boardCodeWords.unknownExercise(guide));
  return { offer, index };
};

/**
 * Everything but the title, in groups of four.
 * @throws {TooMuch} with a sentence, when a code cannot hold it although the file can
 */
export function codeOf(content: Content, { audience, warmUp, exercises, room }: Programme): string {
  if (!exercises.length) throw new TooMuch(boardCodeWords.noExercise);
  if (exercises.length > MOST_EXERCISES) throw new TooMuch(boardCodeWords.tooMany(MOST_EXERCISES));
  const packer = new Packer()
    .put(content.version, VERSIONS)
    .put(room, ROOMS)
    .put(audiences.indexOf(audience), audiences.length)
    .put(Number(warmUp), 2)
    .put(exercises.length - 1, MOST_EXERCISES);
  for (const { guide, person, level, mishaps } of exercises) {
    const { offer, index } = offerOf(content, guide);
    const mask = offer.mishaps.reduce((sum, { id }, bit) => sum + (mishaps.includes(id) ? 2 ** bit : 0), 0);
    packer
      .put(index, content.offers.length)
      .put(levelNames.indexOf(level), levelNames.length)
      .put(person, offer.persons.length)
      .put(mask, 2 ** offer.mishaps.length);
  }
  const value = packer.within(capacity(CODE_LENGTH));
  if (value === null) throw new TooMuch(boardCodeWords.tooLong);
  return write(value, groupsFor(value, CODE_LENGTH));
}

/** For sheets and the room; empty when the file was given instead. */
export function codeOrNone(content: Content, programme: Programme): string {
  try {
    return codeOf(content, programme);
  } catch {
    return '';
  }
}

const sentences = {
  empty: boardCodeWords.empty,
  length: boardCodeWords.length,
  character: boardCodeWords.character,
  check: boardCodeWords.check,
  version: boardCodeWords.version,
};

export type Joined = { programme: Programme } | { error: string };

/** The board's code → the workshop; the title is not in it. */
export function programmeOf(content: Content, code: string): Joined {
  const reading = read(code, groupLengths(CODE_LENGTH));
  if ('error' in reading)
    return {
      error: reading.error === 'character' ? `« ${reading.at} » ${sentences.character}` : sentences[reading.error],
    };
  const packed = new Unpacker(reading.value);
  if (packed.take(VERSIONS) !== content.version) return { error: sentences.version };
  const room = packed.take(ROOMS);
  const audience = audiences[packed.take(audiences.length)] ?? 'tous';
  const warmUp = packed.take(2) === 1;
  const exercises = Array.from({ length: packed.take(MOST_EXERCISES) + 1 }, (): Exercise | null => {
    const offer = content.offers[packed.take(content.offers.length)];
    if (!offer) return null;
    const level = levelNames[packed.take(levelNames.length)] ?? FIRST;
    const person = packed.take(offer.persons.length);
    const mask = packed.take(2 ** offer.mishaps.length);
    return {
      guide: offer.guide,
      person,
      level,
      mishaps: offer.mishaps.filter((_, bit) => mask & (2 ** bit)).map(({ id }) => id),
    };
  });
  if (!packed.isEmpty || exercises.includes(null)) return { error: sentences.check };
  return {
    programme: { title: '', audience, warmUp, exercises: exercises.filter((exercise) => exercise !== null), room },
  };
}
