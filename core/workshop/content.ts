/** What a workshop can contain, and a short number that changes whenever a code would be read differently. */
import { type Library, siteOf } from '../guide/library.ts';
import type { Practice } from '../practice/format.ts';

export interface AvailableExercise {
  guide: string;
  title: string;
  site: string;
  /** The fictitious persons, the first one by default. */
  persons: { name: string; about: string }[];
  mishaps: { id: string; title: string }[];
}

export interface Content {
  library: Library;
  /** Sorted by id: a code holds their position in this list. */
  offers: AvailableExercise[];
  version: number;
}

/** How many versions a code tells apart. */
export const VERSIONS = 2 ** 14;
/** Changes with the encoding: codes made before rooms had a mark are refused as those of another version. */
const FORMAT = 2;

export function contentOf(library: Library, practices: Record<string, Practice>): Content {
  const offers = Object.entries(practices)
    .flatMap(([guide, practice]): AvailableExercise[] => {
      const title = library.guides[guide]?.title;
      if (!title) return [];
      const mishaps = Object.entries(practice.mishaps ?? {}).map(([id, mishap]) => ({ id, title: mishap.title }));
      return [
        {
          guide,
          title,
          site: library.sites[siteOf(guide)]?.title ?? '',
          persons: [practice.person, ...(practice.others ?? [])],
          mishaps,
        },
      ];
    })
    .sort((a, b) => (a.guide < b.guide ? -1 : 1));
  const shape = offers.map(({ guide, persons, mishaps }) => [guide, persons.length, mishaps.map(({ id }) => id)]);
  // The steps and branches of every guide, passages included: a seat's code holds positions along them.
  const steps = Object.entries(library.guides)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([guide, { steps }]) => [
      guide,
      steps.map((step) => [
        step.id,
        'options' in step ? step.options.map(({ goto }) => goto) : '',
        'next' in step ? step.next : '',
      ]),
    ]);
  return { library, offers, version: fnv(JSON.stringify([FORMAT, shape, steps])) % VERSIONS };
}

/** FNV-1a, 32 bits: a fingerprint, not a secret. */
export function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
