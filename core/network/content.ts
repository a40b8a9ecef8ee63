/** The part of the guides that the numbers need, as plain data that a page can send to its worker. */
import type { Titles } from '../journal/export.ts';
import type { Catalogue } from './plausible.ts';

export type Content = Record<string, { title: string; theme: string; steps: Record<string, string> }>;

const own = <T>(of: Record<string, T>, key: string): T | undefined => (Object.hasOwn(of, key) ? of[key] : undefined);

export const titlesIn = (content: Content): Titles => ({
  guide: (id) => own(content, id)?.title ?? id,
  step: (guide, key) => own(own(content, guide)?.steps ?? {}, key) ?? key,
  theme: (guide) => own(content, guide)?.theme ?? '',
});

export const catalogueIn = (content: Content): Catalogue => ({
  guide: (id) => Object.hasOwn(content, id),
  step: (guide, key) => Object.hasOwn(own(content, guide)?.steps ?? {}, key),
});
