/** The titles of guides and steps. A key that this version does not know is shown as it is. */

import { type Library, themeOf } from '../../core/guide/library.ts';
import { isInclude } from '../../core/guide/step.ts';
import type { Titles } from '../../core/journal/export.ts';
import { type Content, titlesIn } from '../../core/network/content.ts';

/** Every step of a guide, branches and passages included, in the order of the files: key → title. */
export function stepTitles(library: Library, guide: string, prefix = '', depth = 0): Map<string, string> {
  const titles = new Map<string, string>();
  for (const step of library.guides[guide]?.steps ?? []) {
    const key = prefix + step.id;
    if (!isInclude(step)) titles.set(key, step.title);
    // A passage that includes itself is refused at build; the depth limit only prevents an endless loop here.
    else if (depth < 4)
      for (const entry of stepTitles(library, step.include, `${key}/`, depth + 1)) titles.set(...entry);
  }
  return titles;
}

/** The titles of every guide, as plain data (core/network/content.ts): computed once for thousands of rows. */
export const contentOfLibrary = (library: Library): Content =>
  Object.fromEntries(
    Object.entries(library.guides).map(([id, { title }]) => [
      id,
      { title, theme: themeOf(library, id) ?? '', steps: Object.fromEntries(stepTitles(library, id)) },
    ]),
  );

export const titlesOf = (library: Library): Titles => titlesIn(contentOfLibrary(library));
