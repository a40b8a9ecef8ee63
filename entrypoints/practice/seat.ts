/** The seat of this computer in a workshop, in the browser's memory: shared by workshop.html and practice.html, gone with the power. */
import browser from 'webextension-polyfill';
import type { Seating } from '../../core/workshop/seatState.ts';

export const SEAT = 'seat';

export const readSeat = async (): Promise<Seating | null> =>
  ((await browser.storage.session.get(SEAT))[SEAT] as Seating | undefined) ?? null;
export const writeSeat = (seating: Seating): Promise<void> => browser.storage.session.set({ [SEAT]: seating });
