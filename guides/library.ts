/** The content of this folder, gathered at build: `guides/<site>/<démarche>/guide.json` becomes the guide `site/démarche`. */
import { compileGuide, compileSite } from '../core/guide/compile.ts';
import type { AuthoredGuide, AuthoredSite } from '../core/guide/format.ts';
import type { Guide, Site } from '../core/guide/guide.ts';
import type { Library } from '../core/guide/library.ts';
import { practiceOn, practiceOnPaper } from '../core/practice/dates.ts';
import type { Practice } from '../core/practice/format.ts';
import glossary from './glossary.json';

/** `./caf/attestation-paiement/guide.json` → `caf/attestation-paiement` */
const byFolder = <T, U>(files: Record<string, T>, change: (content: T) => U): Record<string, U> =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path.replace(/^\.\//, '').replace(/\/[^/]+$/, ''),
      change(content),
    ]),
  );

const { $schema: _, ...words } = glossary as Record<string, string>;

export const sites: Record<string, Site> = byFolder(
  import.meta.glob<AuthoredSite>('./*/site.json', { eager: true, import: 'default' }),
  compileSite,
);
export const guides: Record<string, Guide> = byFolder(
  import.meta.glob<AuthoredGuide>('./*/*/guide.json', { eager: true, import: 'default' }),
  compileGuide,
);
const exercises = import.meta.glob<Practice>('./*/*/practice.json', { eager: true, import: 'default' });
/** Dates are counted from the day the page was opened. */
export const practices: Record<string, Practice> = byFolder(exercises, (practice) => practiceOn(practice, new Date()));
/** Dates as they are printed, for any day of use. */
export const printedPractices: Record<string, Practice> = byFolder(exercises, practiceOnPaper);
export const library: Library = { sites, guides, words };

const hosts = new Set(Object.values(sites).flatMap((site) => site.hosts));

/** An exact address on one of the official hosts: another port, a final dot or an unencrypted page is another site. */
export const isOfficial = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === 'https:' && hosts.has(new URL(address).host);
