import type { SessionEvent } from '../session/state.ts';
import type { KeyValueStore } from './storage.ts';

/** Minutes. Longer than a call to a help line or the search for a paper: an accompanied procedure has such silences. */
export const SILENCE = 20;
/** Minutes between the warning and the erasing, so that a person has time to come back to the computer. */
export const GRACE = 10;
/** A page that renders itself again sends these, so they do not show that a person is there. */
const BY_ITSELF: readonly SessionEvent['type'][] = ['page', 'verdict', 'voice', 'aside'];
export const isByHand = ({ type }: SessionEvent): boolean => !BY_ITSELF.includes(type);

export interface IdleOptions {
  memory: KeyValueStore;
  /** True when several people use this computer, or when the question has not been answered. */
  shared(): Promise<boolean>;
  /** Sets an alarm that rings once, in so many minutes. Setting it again replaces the first one. */
  alarm(minutes: number): Promise<void>;
  /** Surfaces must show another message. */
  broadcastAll(): Promise<void>;
  clear(): Promise<unknown>;
  /** Counts the guides that were stopped: after such a silence they will not be resumed. */
  settle(): Promise<unknown>;
}

export function createIdle({ memory, shared, alarm, broadcastAll, clear, settle }: IdleOptions) {
  return {
    /** A person has done something, so the silence starts again from zero. */
    async noteActivity(): Promise<void> {
      if ((await memory.get()).idle) {
        await memory.remove(['idle']);
        await broadcastAll();
      }
      await alarm(SILENCE);
    },
    async onAlarm(): Promise<void> {
      await settle();
      const all = await memory.get();
      const left =
        Object.keys(all).some((key) => key.startsWith('run:')) || !!(all.ended as unknown[] | undefined)?.length;
      if (!left || !(await shared())) return;
      if (all.idle) {
        await clear();
        return;
      }
      await memory.set({ idle: true });
      await broadcastAll();
      await alarm(GRACE);
    },
  };
}
