import type { SessionEvent } from '../session/state.ts';
import type { KeyValueStore } from './storage.ts';

/** Minutes. Longer than a call to a help line or looking for a paper: the silences that an accompanied procedure has. */
export const SILENCE = 20;
/** From the warning to the erasing: the time to come back to one's chair. */
export const GRACE = 10;
/** A page that draws itself anew sends these: nobody has done anything. */
const BY_ITSELF: readonly SessionEvent['type'][] = ['page', 'verdict', 'voice', 'aside'];
export const isByHand = ({ type }: SessionEvent): boolean => !BY_ITSELF.includes(type);

export interface IdleOptions {
  memory: KeyValueStore;
  /** Several people use this computer, or nobody has said. */
  shared(): Promise<boolean>;
  /** Rings once, in so many minutes; set again, it forgets the first. */
  alarm(minutes: number): Promise<void>;
  /** The surfaces say something else. */
  broadcastAll(): Promise<void>;
  clear(): Promise<unknown>;
  /** What was stopped is counted: nobody will undo it. */
  settle(): Promise<unknown>;
}

export function createIdle({ memory, shared, alarm, broadcastAll, clear, settle }: IdleOptions) {
  return {
    /** A person has done something: the silence begins again. */
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
