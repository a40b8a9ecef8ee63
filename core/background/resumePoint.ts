/** What stays on disk for the person: their settings and, on a personal computer only, the step where they stopped. */

import type { Library } from '../guide/library.ts';
import { readSettings, type Settings } from '../session/settings.ts';
import { resumeWords } from '../session/words.ts';
import { applyPolicy, type Policy } from './policy.ts';
import type { KeyValueStore } from './storage.ts';

/** Shown when « Reprendre plus tard » fails because the disk refuses. The guide stays until the person stops it. */
export const UNKEPT = resumeWords.unkept;

export function createResumePoint(disk: KeyValueStore, managed: () => Promise<Policy>) {
  /** If storage is unreadable, use the defaults, that is, a shared computer. */
  const onDisk = (): Promise<Record<string, unknown>> => disk.get().catch(() => ({}));
  const stored = async (): Promise<Settings> => readSettings((await onDisk()).settings);
  const settings = async (): Promise<Settings> => applyPolicy(await stored(), await managed());
  return {
    onDisk,
    /** The settings as the policy allows them. */
    settings,
    /**
     * @returns the settings in force. What was chosen before a policy stays stored, for the day the policy is removed
     */
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
    /** When the disk refuses, an old resume point stays; this must not stop a guide. */
    forget: (): Promise<void> =>
      disk
        .get()
        // Chromium writes a line in its log even to remove nothing: each guide of each person would add one to the
        // disk.
        .then(({ place }) => (place === undefined ? undefined : disk.remove(['place'])))
        .catch(() => undefined),
  };
}
/** Any stored value → a resume point in a guide that exists. A spoilt value is dropped and costs nothing else. */
export function readPlace(library: Library, value: unknown): ResumePoint | null {
  const { guide, step, practice } = Object(value) as Partial<ResumePoint>;
  if (typeof guide !== 'string' || typeof step !== 'string' || !Object.hasOwn(library.guides, guide)) return null;
  return { guide, step, practice: practice === true };
}
/** « Reprendre plus tard »: on a personal computer only, stores a guide and a step, and nothing else. */
export interface ResumePoint {
  guide: string;
  step: string;
  practice: boolean;
}
