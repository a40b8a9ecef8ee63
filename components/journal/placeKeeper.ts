/**
 * The structure's secret and the months it has exported, one use at a time: two concurrent uses would draw two secrets.
 */
import { newPlace, type PlaceSecret } from '../../core/journal/place.ts';

export interface PlaceKeeper {
  /** What `run` exports is first stored, then shown. @throws when it cannot be stored */
  use<T>(run: (place: PlaceSecret) => Promise<[PlaceSecret, T]>): Promise<T>;
}

interface Store {
  place(): Promise<PlaceSecret | undefined>;
  keepPlace(place: PlaceSecret): Promise<void>;
}

export function placeKeeper(store: () => Promise<Store>): PlaceKeeper {
  let last: Promise<unknown> = Promise.resolve();
  return {
    use(run) {
      const next = last.then(async () => {
        const disk = await store();
        const known = await disk.place();
        const [place, made] = await run(known ?? newPlace(''));
        if (place !== known) await disk.keepPlace(place);
        return made;
      });
      last = next.catch(() => {});
      return next;
    },
  };
}
