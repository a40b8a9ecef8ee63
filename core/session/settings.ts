/** The few choices kept on this computer. None of them describes a person. */
export interface Settings {
  /**
   * True for a computer that several people use; null until someone has answered. Until then it is treated as shared.
   */
  shared: boolean | null;
  /** Size of our text, beside the person's own font size. */
  scale: 1 | 1.25 | 1.5;
  /** Where the bubble goes; `auto` is beside the element. */
  place: 'auto' | 'left' | 'right' | 'bottom';
  /** The panel speaks when it is open; stored on a personal computer only. */
  voice?: 'panel';
}

export const defaults: Settings = { shared: null, scale: 1, place: 'auto' };

const allowed = {
  shared: [null, true, false],
  scale: [1, 1.25, 1.5],
  place: ['auto', 'left', 'right', 'bottom'],
} as const;

/** Any stored or received value → settings. A value that is not understood gets the default. */
export function readSettings(value: unknown): Settings {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const pick = <K extends keyof typeof allowed>(key: K): Settings[K] =>
    (allowed[key] as readonly unknown[]).includes(given[key]) ? (given[key] as Settings[K]) : defaults[key];
  const shared = pick('shared');
  const own = { shared, scale: pick('scale'), place: pick('place') };
  return shared === false && given.voice === 'panel' ? { ...own, voice: 'panel' } : own;
}
