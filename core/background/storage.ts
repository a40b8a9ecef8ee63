/** storage.session or storage.local, as far as it is needed. */
export interface KeyValueStore {
  get(): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export const runKey = (tab: number): string => `run:${tab}`;
/** Which tab has opened this one. */
export const bornKey = (tab: number): string => `born:${tab}`;
