/** The part of storage.session or storage.local that we use. */
export interface KeyValueStore {
  get(): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export const runKey = (tab: number): string => `run:${tab}`;
/** Which tab has opened this one. */
export const bornKey = (tab: number): string => `born:${tab}`;
