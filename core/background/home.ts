/** What the home page shows beside the guides. */
import type { Library } from '../guide/library.ts';
import { END } from '../guide/path.ts';
import type { Home } from '../messages/protocol.ts';
import type { Session } from '../session/session.ts';
import { type Place, readSettings } from '../session/settings.ts';
import { readValise } from './favourites.ts';
import type { Remembered } from './outbox.ts';
import { type Managed, obeying } from './policy.ts';
import type { Memory } from './storage.ts';

export async function homeOf(
  library: Library,
  memory: Memory,
  onDisk: Memory['get'],
  managed: () => Promise<Managed>,
): Promise<Home> {
  const [all, kept, fixed] = await Promise.all([memory.get(), onDisk(), managed()]);
  const running = Object.entries(all).flatMap(([key, value]) => {
    const { guide, practice, at } = value as Session;
    return key.startsWith('run:') && at !== END ? [{ tab: Number(key.slice(4)), guide, practice }] : [];
  });
  const place = (fixed.shared ? undefined : (kept.place as Place | undefined)) ?? null;
  return {
    settings: obeying(readSettings(kept.settings), fixed),
    place: place && library.guides[place.guide] ? place : null,
    valise: readValise(library, kept.valise),
    idle: !!(all as Remembered).idle,
    running,
    managed: fixed,
  };
}
