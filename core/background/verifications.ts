/** Walks of « Vérifier ce guide »: when one may begin, and what they have noted. In memory only. */
import type { Library } from '../guide/library.ts';
import { END } from '../guide/path.ts';
import type { Session } from '../session/state.ts';
import { merged, type Verified, verifiedOf } from '../session/verified.ts';
import type { Remembered } from './outbox.ts';
import type { KeyValueStore } from './storage.ts';

/** `running`: somebody's guide is under way. `meeting`: on a shared computer, a meeting has not been erased yet. */
export type MayVerify = 'yes' | 'running' | 'meeting';

const sessionsIn = (all: Record<string, unknown>): Session[] =>
  Object.entries(all).flatMap(([key, value]) => (key.startsWith('run:') ? [value as Session] : []));

/** A verification is an advisor's own: never in a person's session, nor in the meeting of a shared computer. */
export function mayVerify(all: Record<string, unknown>, shared: boolean): MayVerify {
  const people = sessionsIn(all).filter(({ verify }) => !verify);
  if (people.some(({ at, stopped }) => at !== END && !stopped)) return 'running';
  return shared && (people.length > 0 || ((all as Remembered).ended?.length ?? 0) > 0) ? 'meeting' : 'yes';
}

export function createVerifications(library: Library, memory: KeyValueStore) {
  const ended = async (): Promise<Verified[]> => ((await memory.get()) as Remembered).verified ?? [];
  return {
    /** Of all walks, those under way last. */
    all: async (): Promise<Verified[]> => {
      const all = await memory.get();
      return merged([...(await ended()), ...sessionsIn(all).flatMap((session) => verifiedOf(library, session))]);
    },
    /** To be written with the session that ends. */
    with: async (session: Session): Promise<Remembered> =>
      session.verify ? { verified: merged([...(await ended()), ...verifiedOf(library, session)]) } : {},
  };
}
