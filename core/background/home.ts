/** What the home page shows beside the guides. */
import type { Library } from '../guide/library.ts';
import { END } from '../guide/path.ts';
import { readSettings, type Settings } from '../session/settings.ts';
import type { Session } from '../session/state.ts';
import { readFavourites } from './favourites.ts';
import type { Remembered } from './outbox.ts';
import { applyPolicy, type Policy } from './policy.ts';
import { type ResumePoint, readPlace } from './resumePoint.ts';
import type { KeyValueStore } from './storage.ts';
import { type MayVerify, mayVerify } from './verifications.ts';

export async function homeOf(
  library: Library,
  memory: KeyValueStore,
  onDisk: KeyValueStore['get'],
  managed: () => Promise<Policy>,
): Promise<Home> {
  const [all, kept, fixed] = await Promise.all([memory.get(), onDisk(), managed()]);
  const running = Object.entries(all).flatMap(([key, value]) => {
    const { guide, practice, at, moved, stopped } = Object(value) as Session;
    return key.startsWith('run:') && at !== END && moved === undefined && Object.hasOwn(library.guides, guide)
      ? [{ tab: Number(key.slice(4)), guide, practice, step: at, stopped }]
      : [];
  });
  const guides = (wanted: boolean): RunningGuide[] =>
    running.flatMap(({ stopped, ...guide }) => (!!stopped === wanted ? [guide] : []));
  const place = fixed.shared ? null : readPlace(library, kept.place);
  const settings = applyPolicy(readSettings(kept.settings), fixed);
  return {
    settings,
    place,
    valise: readFavourites(library, kept.valise),
    idle: !!(all as Remembered).idle,
    running: guides(false),
    stopped: guides(true),
    managed: fixed,
    mayVerify: mayVerify(all, settings.shared !== false),
  };
}
export interface Home {
  settings: Settings;
  /** The place kept by « Reprendre plus tard ». */
  place: ResumePoint | null;
  /** Favourite guides, first on the page (core/background/favourites.ts). */
  valise: string[];
  /** A shared computer has been idle for long (core/background/idle.ts). */
  idle: boolean;
  /** Guides running now, in other tabs. */
  running: RunningGuide[];
  /** Stopped a moment ago: undone by « Revenir au guide ». */
  stopped: RunningGuide[];
  /** What a policy has fixed for this computer. */
  managed: Policy;
  /** May an advisor verify a guide now, with nobody beside them? */
  mayVerify: MayVerify;
}

export interface RunningGuide {
  tab: number;
  guide: string;
  practice: boolean;
  step: string;
}
