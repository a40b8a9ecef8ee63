/**
 * The repairs of this computer, under their own key, `repairs`, in the extension's local storage. They hold no words
 * about a person (publicWords.ts, looksPersonal.ts), so a shared computer may keep them. Only the background writes
 * them.
 */
import type { KeyValueStore } from '../background/sessions.ts';
import type { Library } from '../guide/library.ts';
import { type Repair, sameStep, withRepairs } from './repair.ts';
import { readRepairs } from './schema.ts';

export interface Repairs {
  all(): Promise<Repair[]>;
  /** The library as repaired here; the given one when the disk does not answer. */
  library(): Promise<Library>;
  /** Replaces an older repair of the same step. @throws when the disk refuses: the repair is then not used either */
  keep(repair: Repair): Promise<void>;
  undo(step: Pick<Repair, 'guide' | 'step'>): Promise<void>;
}

export function createRepairs({ disk, library }: { disk: KeyValueStore; library: Library }): Repairs {
  let known: Promise<Repair[]> | undefined;
  let served: { repairs: Repair[]; library: Library } | undefined;

  const all = (): Promise<Repair[]> => {
    known ??= disk.get().then(({ repairs }) => readRepairs(repairs));
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  const write = async (change: (repairs: Repair[]) => Repair[]): Promise<void> => {
    const before = await all();
    const next = change(before);
    if (!before.length && !next.length) return;
    await disk.set({ repairs: next });
    known = Promise.resolve(next);
  };
  return {
    all,
    async library() {
      const repairs = await all().catch(() => []);
      if (served?.repairs !== repairs)
        served = { repairs, library: repairs.length ? withRepairs(library, repairs) : library };
      return served.library;
    },
    keep: (repair) => write((repairs) => [...repairs.filter((one) => !sameStep(one, repair)), repair]),
    undo: (step) => write((repairs) => repairs.filter((one) => !sameStep(one, step))),
  };
}
