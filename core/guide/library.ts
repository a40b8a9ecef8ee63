/** All content, as the engine receives it. Guide ids are `site/guide`, as their folders; site ids are the folder's first part. */

import { libraryWords } from './errorWords.ts';
import type { Guide, PageRule, Site } from './guide.ts';

export interface Library {
  sites: Record<string, Site>;
  guides: Record<string, Guide>;
  /** The glossary: word → one or two plain sentences. */
  words: Record<string, string>;
}

/** `caf/attestation-paiement` → `caf` */
export const siteOf = (guideId: string): string => guideId.split('/')[0] ?? guideId;

export function guideOf(library: Library, guideId: string): Guide {
  const guide = library.guides[guideId];
  if (!guide) throw new Error(libraryWords.noGuide(guideId));
  return guide;
}

/** A page id qualified by its site: an included guide's pages belong to its own site. */
export const pageKey = (siteId: string, page: string): string => (page === 'elsewhere' ? page : `${siteId}:${page}`);

export const pageRule = (library: Library, key: string): PageRule | undefined => {
  const [site = '', page = ''] = key.split(':');
  return library.sites[site]?.pages[page];
};

/** La Coop's theme of a procedure: its own where its site covers several, else its site's. */
export const themeOf = ({ guides, sites }: Library, guideId: string): string | undefined =>
  guides[guideId]?.theme ?? sites[siteOf(guideId)]?.theme;
