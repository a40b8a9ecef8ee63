/** What the home page shows of the library: which guides, in which order, and where they lead. Pure. */
import type { Guide, Site } from '../../core/guide/guide.ts';
import { type Library, siteOf } from '../../core/guide/library.ts';
import { isInclude } from '../../core/guide/step.ts';

export interface GuideEntry {
  id: string;
  guide: Guide;
}

export interface Tile {
  id: string;
  site: Site;
  offers: GuideEntry[];
}

/**
 * Sites with at least one procedure to show, in the order of `site.order`, then the others. Passages are never shown
 * alone.
 */
export function tilesOf({ sites, guides }: Library): Tile[] {
  return Object.entries(sites).flatMap(([id, site]) => {
    const rank = (guide: string): number =>
      site.order.indexOf(guide.slice(id.length + 1)) + 1 || Number.POSITIVE_INFINITY;
    const offers = Object.entries(guides)
      .filter(([guide, { passage }]) => siteOf(guide) === id && !passage)
      .map(([id, guide]) => ({ id, guide }))
      .sort((a, b) => (rank(a.id) === rank(b.id) ? 0 : rank(a.id) - rank(b.id)));
    return offers.length ? [{ id, site, offers }] : [];
  });
}

/** `#/carte-grise/acheter-occasion` → `carte-grise/acheter-occasion`; empty for the list. */
export const homeRoute = (hash: string): string => hash.replace(/^#?\/?/, '').replace(/\/$/, '');

/** A guide and the passages it includes, each once. */
export function withIncludes(library: Library, id: string, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const step of library.guides[id]?.steps ?? []) if (isInclude(step)) withIncludes(library, step.include, seen);
  return seen;
}

/** The permissions that the browser must grant for a guide. */
export const originsOf = (library: Library, id: string): string[] => {
  const hosts = [...withIncludes(library, id)].flatMap((guide) => library.sites[siteOf(guide)]?.hosts ?? []);
  return [...new Set(hosts)].map((host) => `https://${host}/*`);
};

/** Is this the time of the year when the procedure is usually open? @param today « 2026-11-22 » */
export const inSeason = ({ season }: Guide, today: string): boolean =>
  !season || season.months.includes(Number(today.slice(5, 7)));

const inFrench = (day: string, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('fr-FR', { year: 'numeric', month: 'long', timeZone: 'UTC', ...parts })
    .format(new Date(day))
    .replace(/(?<!\d)1(?= \p{L})/u, '1er');

/** `2026-03-12` → « jeudi 12 mars 2026 » */
export const weekdayInWords = (day: string): string => inFrench(day, { weekday: 'long', day: 'numeric' });

/** `2026-01-23` → « 23 janvier 2026 », `2026-01` → « janvier 2026 » */
export const dayInWords = (day: string): string =>
  day.length > 7 ? inFrench(day, { day: 'numeric' }) : inFrench(`${day}-01`, {});
