/**
 * The protocol between surfaces: one typed map. Surfaces ask, the background answers; after each change it
 * tells every surface of the tab. No port: a killed worker breaks nothing, the next question wakes it.
 */

import type { Home } from '../background/home.ts';
import type { Summary } from '../background/summary.ts';
import type { Job, Picked } from '../repair/pick.ts';
import type { Repair } from '../repair/repair.ts';
import type { Level } from '../session/levels.ts';
import type { Settings } from '../session/settings.ts';
import type { TabPair } from '../session/sideBySide.ts';
import type { Progress, SessionEvent } from '../session/state.ts';
import type { View } from '../session/viewModel.ts';

/** `tab` is for surfaces that are not in the guided tab (the side panel); otherwise it is the sender's. */
export interface Protocol {
  /** Starts a guide in the tab; replaces the one that ran there. */
  start: {
    ask: {
      guide: string;
      practice: boolean;
      step?: string | undefined;
      level?: Level | undefined;
      tab?: number | undefined;
    };
    answer: View;
  };
  /** What runs in this tab? */
  hello: { ask: { tab?: number | undefined }; answer: View | null };
  event: { ask: { event: SessionEvent; turn: number; tab?: number | undefined }; answer: View | null };
  /** `later`: keep the place (personal computer only). A view where that was refused: the guide goes on, and it says so. */
  stop: { ask: { later: boolean; tab?: number | undefined }; answer: View | null };
  /** The page's companion needs a script that is not in every page. */
  bring: { ask: { what: 'drawer' | 'similarity' }; answer: null };
  settings: { ask: Partial<Settings>; answer: Settings };
  /** What the home page shows beside the guides. */
  home: { ask: object; answer: Home };
  /** Two tabs side by side: one demonstrates, the other is the person's. */
  pair: { ask: TabPair; answer: null };
  /** Where the guide of the tab has got to, for our own pages (a workshop's seat). */
  progress: { ask: { tab?: number | undefined }; answer: Progress | null };
  /** What ended since the browser started or since `clear`, oldest first. */
  ended: { ask: object; answer: Summary[] };
  /** « Terminer et effacer »: every guide stops, and nothing is left of the meeting. */
  clear: { ask: object; answer: null };
  /** « Réparer cette étape »: the pick mode goes into the tab. False where the page does not let us in. */
  repair: { ask: { tab?: number | undefined }; answer: boolean };
  /** Asked by the pick mode; null where there is nothing to repair. */
  pick: { ask: object; answer: Job | null };
  /** What was pointed at; `refused` says why, null when it is kept. Null when the step has moved on. */
  mend: { ask: Picked & { turn: number }; answer: { refused: string | null } | null };
  repairs: { ask: object; answer: Repair[] };
  unmend: { ask: { guide: string; step: string }; answer: Repair[] };
  /** « Je suis encore là », from one of our pages. */
  here: { ask: object; answer: null };
  /** A guide into the valise, or out of it. */
  pack: { ask: { guide: string; packed: boolean }; answer: Home };
  /** Forget the kept place. */
  forget: { ask: object; answer: Home };
}

export type Kind = keyof Protocol;
export type Question<K extends Kind = Kind> = { [T in K]: { kind: T } & Protocol[T]['ask'] }[K];
export type Ask = <K extends Kind>(kind: K, body: Protocol[K]['ask']) => Promise<Protocol[K]['answer']>;

/**
 * Told by the background to the surfaces of a tab. `view` is null when the guide has stopped there; `focus` is the
 * person's shortcut, the only thing that ever brings the focus into the bubble.
 */
export type Notice = { told: 'view'; tab: number; view: View | null } | { told: 'focus'; tab: number };

/** The background has no tab: what comes from one (a page's companion, if the page had taken hold of it) is told by nobody. */
export const isNotice = (message: unknown, sender: { tab?: unknown }): message is Notice => {
  const { told, view } = Object(message);
  return !sender.tab && (told === 'focus' || (told === 'view' && (view === null || typeof view?.turn === 'number')));
};

/** What a surface needs of the browser's runtime; passed in so that core and components never say `browser`. */
export interface Runtime {
  id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
}

/** Thrown when the extension was updated or removed under a living page. */
export class Orphaned extends Error {}

/**
 * A worker killed while it answers rejects the message: ask once more. Repeats are harmless (core/session/session.ts, `turn`).
 * @throws {Orphaned} when this extension is gone
 */
export const asker =
  (runtime: Runtime): Ask =>
  async (kind, body) => {
    for (let attempt = 0; ; attempt++) {
      if (!runtime.id) throw new Orphaned();
      try {
        const answer = await runtime.sendMessage({ kind, ...body });
        // Firefox answers nothing for a background stopped meanwhile; no question of ours has that answer.
        if (answer !== undefined || attempt > 1) return answer as never;
      } catch (error) {
        if (!runtime.id) throw new Orphaned();
        if (attempt > 1) throw error;
      }
    }
  };
