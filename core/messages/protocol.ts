/**
 * The protocol between surfaces, derived from the message table. Surfaces ask, the background answers, and after each
 * change it notifies every surface of the tab. There is no port: a killed worker breaks nothing, because the next
 * message wakes it.
 */
import type { View } from '../session/viewModel.ts';
import type { table } from './table.ts';

type Table = typeof table;

/** What each message holds, and what comes back. Types only: nothing of the table reaches the page. */
export type Protocol = {
  [K in keyof Table]: {
    ask: Parameters<Table[K]['handle']>[0];
    answer: Exclude<Awaited<ReturnType<Table[K]['handle']>>, undefined>;
  };
};

export type Kind = keyof Protocol;
export type Question<K extends Kind = Kind> = { [T in K]: { kind: T } & Protocol[T]['ask'] }[K];
export type Ask = <K extends Kind>(kind: K, body: Protocol[K]['ask']) => Promise<Protocol[K]['answer']>;

/**
 * Sent by the background to the surfaces of a tab. `view` is null when the guide has stopped there. `focus` is the
 * person's shortcut, the only thing that ever moves the focus into the bubble.
 */
export type Notice = { told: 'view'; tab: number; view: View | null } | { told: 'focus'; tab: number };

/**
 * The background has no tab: a notice that comes from a tab (the companion of a page that has taken hold of it) is
 * ignored.
 */
export const isNotice = (message: unknown, sender: { tab?: unknown }): message is Notice => {
  const { told, view } = Object(message);
  return !sender.tab && (told === 'focus' || (told === 'view' && (view === null || typeof view?.turn === 'number')));
};

/** What a surface needs of the browser's runtime; passed in so that core and components never say `browser`. */
export interface Runtime {
  id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
}

/** Thrown when the extension was updated or removed while the page stayed open. */
export class Orphaned extends Error {}

/**
 * A worker killed while it answers rejects the message, so it is sent once more. Repeats are harmless
 * (core/session/session.ts, `turn`).
 * @throws {Orphaned} when this extension is gone
 */
export const asker =
  (runtime: Runtime): Ask =>
  async (kind, body) => {
    for (let attempt = 0; ; attempt++) {
      if (!runtime.id) throw new Orphaned();
      try {
        const answer = await runtime.sendMessage({ kind, ...body });
        // Firefox answers undefined for a background that stopped meanwhile; no message of ours has that answer.
        if (answer !== undefined || attempt > 1) return answer as never;
      } catch (error) {
        if (!runtime.id) throw new Orphaned();
        if (attempt > 1) throw error;
      }
    }
  };
