/**
 * What workshop.html keeps, and where. What is not about people survives a power cut, until « Fin d’atelier »: the
 * programme being prepared and the running room's sums are in storage.local. The seat is stored separately
 * (entrypoints/practice/seat.ts).
 */
import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { drawnRoom, otherRoom, type Programme } from '../../core/workshop/programme.ts';
import type { SeatState } from '../../core/workshop/seatState.ts';
import { readDraft, readSaved, readTrainer } from '../../core/workshop/stored.ts';
import type { Saved } from '../../core/workshop/summary.ts';
import type { Trainer } from '../../core/workshop/trainer.ts';
import { isPrivate, readSeat, SEAT } from '../practice/seat.ts';

const DRAFT = 'workshop-draft';
const RUNNING = 'workshop';
const PAST = 'workshops';

const empty = (): Programme => ({
  title: '',
  audience: 'tous',
  warmUp: false,
  exercises: [],
  room: drawnRoom(Math.random()),
});

export const draft = signal(empty());
export const trainer = signal<Trainer | null>(null);
export const past = signal<Saved[]>([]);
export const seating = signal<SeatState | null>(null);

const { session, local } = browser.storage;
/** A private window keeps nothing on disk: what would survive a power cut stays in memory there. */
const disk = isPrivate ? session : local;

export function keepDraft(programme: Programme): void {
  draft.value = programme;
  void disk.set({ [DRAFT]: programme });
}

export function keepRoom(next: Trainer): void {
  trainer.value = next;
  void disk.set({ [RUNNING]: next });
}

export function keepPast(next: Saved[]): void {
  past.value = next;
  void disk.set({ [PAST]: next });
}

/** Another mark than the previous one and those of the rooms that this computer remembers. */
export function newRoom(programme: Programme): Programme {
  let room = otherRoom(programme.room, Math.random());
  while (past.value.some((one) => one.room === room)) room = otherRoom(room, 0);
  return { ...programme, room };
}

/** « Fin d’atelier »: both are erased from disk; the next group finds the exercises in memory, with a new room. */
export function closeRoom(): void {
  trainer.value = null;
  const programme = newRoom(draft.value);
  draft.value = programme;
  // The order matters: in a private window both are the same storage.
  void disk.remove([DRAFT, RUNNING]).then(() => session.set({ [DRAFT]: programme }));
}

export async function readStores(): Promise<void> {
  const kept: { [DRAFT]?: unknown; [RUNNING]?: unknown; [PAST]?: unknown } = await disk.get([DRAFT, RUNNING, PAST]);
  const memory: { [DRAFT]?: unknown } = await session.get(DRAFT);
  draft.value = readDraft(kept[DRAFT]) ?? readDraft(memory[DRAFT]) ?? draft.value;
  trainer.value = readTrainer(kept[RUNNING]);
  past.value = readSaved(kept[PAST]);
  seating.value = await readSeat();
}

/**
 * The same workshop may be open in two tabs, or a seat's exercise in another tab: one tab must not overwrite what the
 * other has written.
 */
export function followStores(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === (isPrivate ? 'session' : 'local')) {
      if (PAST in changes) past.value = readSaved(changes[PAST]?.newValue);
      if (RUNNING in changes) trainer.value = readTrainer(changes[RUNNING]?.newValue);
    }
    if (area === 'session' && SEAT in changes)
      seating.value = (changes[SEAT]?.newValue as SeatState | undefined) ?? null;
  });
}
