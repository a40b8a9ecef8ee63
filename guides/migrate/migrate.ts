/**
 * Converts the old form of guides and sites to the form of November 2026. Pure; a file in the new form is returned
 * unchanged.
 */
import type { AuthoredGuide, AuthoredSite } from '../../core/guide/format.ts';
import { normalise } from '../../core/locate/normalise.ts';
import { isGeneric } from '../check/rules/generic.ts';
import { chapterOf } from './chapters.ts';
import type { Origins } from './origin.ts';
import { slug } from './slug.ts';

interface OldTarget {
  role: string;
  names: string[];
  under?: string[];
  [key: string]: unknown;
}
interface OldStep {
  id: string;
  title?: string;
  page?: string;
  include?: string;
  done?: string;
  uncertain?: boolean;
  target?: OldTarget;
  next?: string;
  [key: string]: unknown;
}
interface OldGuide {
  version: number;
  sources: { title: string; [key: string]: unknown }[];
  steps: OldStep[];
  [key: string]: unknown;
}
interface OldSite {
  pages: Record<string, { url: string[]; shows: string[]; [key: string]: unknown }>;
  [key: string]: unknown;
}

/** Labels of buttons that send a page and bring the next one. */
const LEAVES =
  /^(étape suivante|suivant|continuer|valider|je valide|confirmer|je confirme|envoyer|terminer|commencer|se connecter|me connecter|connexion|s'identifier|rechercher|lancer la recherche|créer (un|mon) compte)\b/;

/** On one page only these leave a screen for the next; « Valider » may also open something there. */
const FORWARD = /^(étape suivante|suivant|continuer)$/;

const pageAfter = (steps: OldStep[], index: number): string | undefined => {
  const step = steps[index];
  const next = step?.next ? steps.find(({ id }) => id === step.next) : steps[index + 1];
  return next?.include ? next.include : next?.page;
};

function leaves(steps: OldStep[], index: number): boolean {
  const { target, done, page } = steps[index] ?? { id: '' };
  if (!target || !['button', 'link'].includes(target.role)) return false;
  const name = normalise(target.names[0] ?? '');
  if (done === 'page') return LEAVES.test(name) && pageAfter(steps, index) !== page;
  return done === 'click' && FORWARD.test(name);
}

/** In the main content of the page, unless the author says otherwise: a header or a footer may have the same words. */
const region = ({ role, names, under }: OldTarget): object =>
  role === 'button' && !under && names.some(isGeneric) ? { region: 'main' } : {};

function migrateTarget({ role, names, under, ...rest }: OldTarget, origins: Origins, page?: string): object {
  const words = (texts: string[]) => texts.map((text) => origins.ofWords(text, page));
  const reasons = {
    ...(under ? { under: words(under) } : {}),
    ...region({ role, names, ...(under ? { under } : {}) }),
  };
  return { role, names: words(names), ...(Object.keys(reasons).length ? { reasons } : {}), ...rest };
}

function migrateStep(steps: OldStep[], index: number, chapter: string, origins: Origins): object {
  const { id, title, page, target, ...rest } = steps[index] ?? { id: '' };
  const goes = leaves(steps, index);
  // A step that is said or sent cannot be skipped by the site alone; one that it may not show can.
  const skipped = rest.uncertain && !goes && rest.done !== 'said';
  return {
    id,
    ...(title === undefined ? {} : { title }),
    chapter,
    ...(page === undefined ? {} : { page }),
    ...(target ? { target: migrateTarget(target, origins, page) } : {}),
    ...rest,
    ...(goes ? { leaves: true } : {}),
    ...(skipped ? { mayBeSkipped: true } : {}),
  };
}

export const isMigrated = (guide: object): boolean => 'chapters' in guide;

export function migrateGuide(id: string, guide: OldGuide | AuthoredGuide, origins: Origins): AuthoredGuide {
  if (isMigrated(guide)) return guide as AuthoredGuide;
  const { steps, sources, version, ...rest } = guide as OldGuide;
  const chapters = new Map<string, string>();
  let title: string | undefined;
  const written = steps.map((step, index) => {
    if (step.include) {
      // A passage that continues what has begun (FranceConnect, during the login) joins its chapter.
      const joins = title === 'Se connecter' || title === 'Choisir un compte';
      return joins && title ? { ...step, chapter: slug(title) } : step;
    }
    title = chapterOf(id, step, title);
    chapters.set(slug(title), title);
    return migrateStep(steps, index, slug(title), origins);
  });
  const taken = new Set<string>();
  const named = sources.map((source) => {
    let name = slug(source.title);
    for (let count = 2; taken.has(name); count++) name = `${slug(source.title)}-${count}`;
    taken.add(name);
    return { id: name, ...source };
  });
  const changed: Record<string, object> = {
    version: { version: version + 1 },
    sources: { sources: named },
    steps: { chapters: [...chapters].map(([key, words]) => ({ id: key, title: words })), steps: written },
  };
  // Keys keep their order, so that a reviewer reads only what changed.
  const entries = Object.keys(guide).map((key) => changed[key] ?? { [key]: rest[key] });
  return Object.assign({}, ...entries) as AuthoredGuide;
}

export function migrateSite(site: OldSite | AuthoredSite, origins: Origins): AuthoredSite {
  const pages = Object.entries((site as OldSite).pages).map(([id, page]) => {
    if ('signs' in page) return [id, page];
    const { url, shows, ...rest } = page;
    const signs = shows.map((sign) => ({
      words: sign.split('|').map((words) => origins.ofWords(words.trim(), id)),
      in: 'main',
    }));
    return [id, { ...rest, url: url.map(origins.ofAddress), signs }];
  });
  return { ...site, pages: Object.fromEntries(pages) } as unknown as AuthoredSite;
}
