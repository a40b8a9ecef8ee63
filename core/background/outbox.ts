/** Batches of counts on their way from memory to the disk: numbered in memory, applied there at most once (core/journal/store.ts). */
import { batchOf, type CounterKey } from '../journal/counter.ts';
import type { Journal } from '../journal/store.ts';
import type { TabPair } from '../session/sideBySide.ts';
import type { Session } from '../session/state.ts';
import type { Verified } from '../session/verified.ts';
import type { KeyValueStore } from './storage.ts';
import type { Summary } from './summary.ts';
import { withTimeout } from './timeout.ts';

/** How long the end of a guide waits for the database, ms. */
const PATIENCE = 2000;

interface Batch {
  seq: number;
  keys: CounterKey[];
}

/** What is in memory besides the sessions. */
export interface Remembered {
  outbox?: Batch[];
  /** The last number given to a batch since the browser started. */
  seq?: number;
  pair?: TabPair;
  /** Guides that ended, for the end of the meeting. */
  ended?: Summary[];
  /** Verifications that ended, until their sheet is saved or the meeting erased. */
  verified?: Verified[];
  /** Sessions, by tab (core/background/storage.ts). */
  [run: `run:${number}`]: Session;
  /** The warning of a long silence on a shared computer has been shown (core/background/idle.ts). */
  idle?: boolean;
}

export function createOutbox(memory: KeyValueStore, journal: () => Promise<Journal>, now: () => Date) {
  const enclose = async (session: Session, ending: 'finished' | 'abandoned'): Promise<Remembered> => {
    if (session.counted) return {};
    const keys = batchOf(session, ending, now());
    if (!keys.length) return {};
    const known = (await memory.get()) as Remembered;
    const seq = (known.seq ?? (await (await journal()).applied())) + 1;
    return { seq, outbox: [...(known.outbox ?? []), { seq, keys }] };
  };

  const apply = async (outbox: Batch[]): Promise<void> => {
    const open = await journal();
    for (const batch of outbox) await open.apply(batch);
    // `onStartup` never fires in a browser that stays open for months, so old counts are purged here too.
    await open.purge(now()).catch(() => undefined);
  };

  const post = async (): Promise<void> => {
    const { outbox = [] } = (await memory.get()) as Remembered;
    if (!outbox.length) return;
    await withTimeout(PATIENCE, apply(outbox));
    // Only within the time limit: a late answer would empty an outbox that already holds the next guide's batch.
    await memory.set({ outbox: [] });
  };

  // A full disk, or a database that refuses or never answers, loses counts but never stops a guide.
  return {
    enclose: (session: Session, ending: 'finished' | 'abandoned'): Promise<Remembered> =>
      withTimeout(PATIENCE, enclose(session, ending)).catch(() => ({})),
    post: (): Promise<void> => post().catch(() => undefined),
  };
}
