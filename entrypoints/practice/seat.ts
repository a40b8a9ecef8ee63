/** The seat of this computer in a workshop, in the browser's memory: shared by workshop.html and practice.html, gone with the power. */
import browser from 'webextension-polyfill';
import type { SeatState } from '../../core/workshop/seatState.ts';

export const SEAT = 'seat';

export const readSeat = async (): Promise<SeatState | null> =>
  ((await browser.storage.session.get(SEAT))[SEAT] as SeatState | undefined) ?? null;
export const writeSeat = (seating: SeatState): Promise<void> => browser.storage.session.set({ [SEAT]: seating });
