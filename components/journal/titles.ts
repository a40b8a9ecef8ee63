/** Guides and steps in their own words. What this version no longer knows keeps its key. */

import { type Library, themeOf } from '../../core/guide/library.ts';
import { isInclude } from '../../core/guide/step.ts';
import type { Titles } from '../../core/journal/export.ts';
import type { Catalogue } from '../../core/network/plausible.ts';

/** Every step of a guide, branches and passages included, in the order of the files: key → title. */
export function stepTitles(library: Library, guide: string, prefix = '', depth = 0): Map<string, string> {
  const titles = new Map<string, string>();
  for (const step of library.guides[guide]?.steps ?? []) {
    const key = prefix + step.id;
    if (!isInclude(step)) titles.set(key, step.title);
    // A passage that includes itself is refused at build; the depth only keeps this page from hanging.
    else if (depth < 4)
      for (const entry of stepTitles(library, step.include, `${key}/`, depth + 1)) titles.set(...entry);
  }
  return titles;
}

/** Asked for thousands of rows: each guide's steps are gone through once. */
function stepsOnce(library: Library): (guide: string) => Map<string, string> {
  const known = new Map<string, Map<string, string>>();
  return (guide) => {
    const steps = known.get(guide) ?? stepTitles(library, guide);
    known.set(guide, steps);
    return steps;
  };
}

export function titlesOf(library: Library): Titles {
  const steps = stepsOnce(library);
  return {
    guide: (id) => library.guides[id]?.title ?? id,
    step: (guide, key) => steps(guide).get(key) ?? key,
    theme: (guide) => themeOf(library, guide) ?? '',
  };
}

export function catalogueOf(library: Library): Catalogue {
  const steps = stepsOnce(library);
  return {
    guide: (id) => Object.hasOwn(library.guides, id),
    step: (guide, key) => steps(guide).has(key),
  };
}
