/** What the trainer's pages show (signals) and what they can do (callbacks). The entry point creates both. */
import type { ReadonlySignal } from '@preact/signals';
import type { Practice } from '../../core/practice/format.ts';
import type { Content } from '../../core/workshop/content.ts';
import type { Programme } from '../../core/workshop/programme.ts';
import type { Received } from '../../core/workshop/resultCodes.ts';
import type { Mood } from '../../core/workshop/seat.ts';
import type { SeatState } from '../../core/workshop/seatState.ts';
import type { Saved } from '../../core/workshop/summary.ts';
import type { Trainer } from '../../core/workshop/trainer.ts';

export interface WorkshopModel {
  content: Content;
  practices: Record<string, Practice>;
  route: ReadonlySignal<string>;
  /** `2026-11-22` */
  today: string;
  /** Numbers that are kept or printed are multiples of it. */
  least: number;
  /** DigComp number → what the person learns to do. */
  skills: ReadonlyMap<string, string>;
  /** The address of « Rejoindre un atelier » in this browser. */
  joinAt: string;
  /** The workshop being prepared. */
  draft: ReadonlySignal<Programme>;
  /** The one that runs; null when there is none. */
  trainer: ReadonlySignal<Trainer | null>;
  saved: ReadonlySignal<Saved[]>;
  /** What would be kept of the running one, if it ended now. */
  summary(): Saved | null;
  /** A workshop was just ended here: said until another page is opened. */
  ended: ReadonlySignal<boolean>;
  /** This computer's seat in a workshop. */
  seating: ReadonlySignal<SeatState | null>;
}

export interface WorkshopActions {
  draft(programme: Programme): void;
  /** Another mark, and so another code: results of an earlier group are refused. */
  newRoom(): void;
  open(seats: number): void;
  /** @returns a sentence: what was added, or what is wrong */
  receive(received: Received): { error: string } | { done: string };
  end(): void;
  forget(index: number): void;
  sit(programme: Programme, place: number): void;
  mood(mood: Mood | null): void;
  /** To an exercise, by default the next one; after a power cut, at the step where the person says they were. */
  begin(exercise?: number, resume?: string): void;
  /** The current exercise was interrupted at this step, and stops there. */
  stopThere(at: string): void;
  /** The same seat for another person. */
  nextPerson(): void;
  leave(): void;
}

export interface WorkshopProps {
  model: WorkshopModel;
  actions: WorkshopActions;
}
