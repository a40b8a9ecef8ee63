/**
 * The seat of this computer in a workshop: in the browser's memory, shared by workshop.html and practice.html. One line
 * is on disk, written when an exercise begins and when it ends, so that a power cut loses nothing that was finished.
 */
import browser from 'webextension-polyfill';
import { todayOf } from '../../core/guide/deadline.ts';
import { contentOf } from '../../core/workshop/content.ts';
import { fromLine, lineOf } from '../../core/workshop/seatLine.ts';
import type { SeatState } from '../../core/workshop/seatState.ts';
import { library, practices } from '../../guides/library.ts';

export const SEAT = 'seat';
export const LINE = 'seat-line';

const { session, local } = browser.storage;
/** Nothing of a private window is kept. */
export const isPrivate = browser.extension?.inIncognitoContext === true;
export const content = contentOf(library, practices);

export const writeSeat = (seating: SeatState): Promise<void> => session.set({ [SEAT]: seating });
export async function writeLine(seating: SeatState): Promise<void> {
  if (isPrivate) return;
  const line = lineOf(content, seating, todayOf(new Date()));
  await local.set({ [LINE]: line });
}

export async function clearSeat(): Promise<void> {
  await session.remove(SEAT);
  await local.remove(LINE);
}

/** After a power cut, restored from its line; a line of another day is erased. */
async function seatOfLine(): Promise<SeatState | null> {
  const line = (await local.get(LINE))[LINE];
  if (line === undefined) return null;
  const seating = fromLine(content, line, todayOf(new Date()));
  if (seating) await writeSeat(seating);
  else await local.remove(LINE);
  return seating;
}

export const readSeat = async (): Promise<SeatState | null> =>
  ((await session.get(SEAT))[SEAT] as SeatState | undefined) ?? seatOfLine();
