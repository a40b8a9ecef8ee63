/** What stays on this computer's disk for the person: their settings and, on a personal computer alone, the place where they stopped. */

import type { Library } from '../guide/library.ts';
import { readSettings, type Settings } from '../session/settings.ts';
import { applyPolicy, type Policy } from './policy.ts';
import type { KeyValueStore } from './storage.ts';

/** « Reprendre plus tard », and the disk refuses. The guide stays until the person stops it. */
export const UNKEPT = 'Je n’ai pas pu garder cette étape sur l’ordinateur. Notez son numéro avant d’arrêter le guide.';

export function createResumePoint(disk: KeyValueStore, managed: () => Promise<Policy>) {
  /** A disk that cannot be read leaves the choices of somebody who has said nothing: a shared computer. */
  const onDisk = (): Promise<Record<string, unknown>> => disk.get().catch(() => ({}));
  const stored = async (): Promise<Settings> => readSettings((await onDisk()).settings);
  const settings = async (): Promise<Settings> => applyPolicy(await stored(), await managed());
  return {
    onDisk,
    /** As a policy allows. */
    settings,
    /** @returns what is obeyed; what was said before a policy came is kept for the day it goes */
    async change(change: Partial<Settings>): Promise<Settings> {
      const own = readSettings({ ...(await stored()), ...change });
      await disk.set({ settings: own });
      const next = applyPolicy(own, await managed());
      if (next.shared !== false) await disk.remove(['place']);
      return next;
    },
    keep: async (place: ResumePoint): Promise<void> => {
      if ((await settings()).shared === false) await disk.set({ place });
    },
    /** A disk that refuses keeps an old place; it must not stop a guide. */
    forget: (): Promise<void> =>
      disk
        .get()
        // Chromium writes a line even to remove nothing: each guide, each person would be one more on the disk.
        .then(({ place }) => (place === undefined ? undefined : disk.remove(['place'])))
        .catch(() => undefined),
  };
}
/** Any stored value → a place in a guide that exists; what else is there costs that value alone. */
export function readPlace(library: Library, value: unknown): ResumePoint | null {
  const { guide, step, practice } = Object(value) as Partial<ResumePoint>;
  if (typeof guide !== 'string' || typeof step !== 'string' || !Object.hasOwn(library.guides, guide)) return null;
  return { guide, step, practice: practice === true };
}
/** « Reprendre plus tard »: on a personal computer, a guide and a step, nothing else. */
export interface ResumePoint {
  guide: string;
  step: string;
  practice: boolean;
}
