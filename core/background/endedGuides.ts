/** Guides that ended, for the end of the meeting: in memory until they are erased. */
import type { Library } from '../guide/library.ts';
import type { Session } from '../session/state.ts';
import type { Remembered } from './outbox.ts';
import type { KeyValueStore } from './storage.ts';
import { type Summary, summaryOf } from './summary.ts';

/** About a day of drop-in sessions. Beyond this number the oldest guides are removed. */
const MOST = 40;

export function createEndedGuides(library: Library, memory: KeyValueStore, now: () => Date) {
  const all = async (): Promise<Summary[]> => ((await memory.get()) as Remembered).ended ?? [];
  /** A guide that was stopped a moment ago and is not counted yet still belongs to the meeting. */
  const stopped = async (): Promise<Summary[]> =>
    Object.entries(await memory.get()).flatMap(([key, value]) => {
      const session = value as Session;
      return key.startsWith('run:') && session.stopped && !session.private && !session.verify
        ? [summaryOf(library, session, now())]
        : [];
    });
  return {
    all: async (): Promise<Summary[]> => [...(await all()), ...(await stopped())],
    /** Written together with the session that ends. A private window stores nothing, not even in memory. */
    with: async (session: Session): Promise<Remembered> =>
      session.counted || session.private
        ? {}
        : { ended: [...(await all()), summaryOf(library, session, now())].slice(-MOST) },
  };
}
