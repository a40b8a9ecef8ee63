/** Seats have a colour and a number, never a name. */
import { seatWords } from './words.ts';

export const colours = ['bleu', 'vert', 'rouge', 'violet'] as const;
export type Colour = (typeof colours)[number];
export const NUMBERS = 8;
export const SEATS = colours.length * NUMBERS;

export interface Seat {
  colour: Colour;
  /** 1 to 8. */
  number: number;
}

export const seatIndex = ({ colour, number }: Seat): number => colours.indexOf(colour) * NUMBERS + number - 1;
export const seatAt = (place: number): Seat => ({
  colour: colours[Math.floor(place / NUMBERS)] ?? 'bleu',
  number: (place % NUMBERS) + 1,
});
/** « Poste bleu 3 » */
export const seatName = ({ colour, number }: Seat): string => seatWords.name(colour, number);

/** What the person shows the room. It is pressed, never inferred. */
export const moods = ['avance', 'cherche', 'aide'] as const;
export type Mood = (typeof moods)[number];
export const moodWords: Record<Mood, string> = {
  avance: seatWords.goingOn,
  cherche: seatWords.looking,
  aide: seatWords.needsHelp,
};
