/** A site lists its guides, keeps its addresses on its own hosts, and has no unused page. */
import { THEMES } from '../../../core/journal/coop.ts';
import { type Finding, quote } from '../fault.ts';
import { didYouMean, nearest } from '../near.ts';
import type { Context, SiteRule } from './rule.ts';

const guidesOf = ({ project, id }: Context) =>
  project.contents.filter((one) => one.kind === 'guide' && one.id.startsWith(`${id}/`));

/** A guide that cannot be read still has its folder: its own fault says what to repair, not this list. */
export const order: SiteRule = (site, context) => {
  const own = guidesOf(context);
  const folders = own.map(({ id }) => id.split('/')[1] ?? '');
  const offered = own
    .filter(({ id, sound }) => sound && !context.project.library.guides[id]?.passage)
    .map(({ id }) => id.split('/')[1] ?? '');
  const lost = site.order.filter((id) => !folders.includes(id));
  // A misspelt folder in the list is one mistake, not a missing and an unknown one.
  const meant = new Set(lost.map((id) => nearest(id, folders)));
  return [
    ...offered
      .filter((id) => !site.order.includes(id) && !meant.has(id))
      .map((id) => ({
        path: ['order'],
        what: `il manque ${quote(id)}\u00A0: la page d’accueil ne montrera pas ce guide.`,
      })),
    ...site.order.flatMap((id, index): Finding[] => {
      const path = ['order', index];
      if (site.order.indexOf(id) !== index) return [{ path, what: `${quote(id)} y est deux fois. Gardez-en un.` }];
      if (!folders.includes(id))
        return [
          { path, what: `le dossier ${quote(id)} n’existe pas, ou n’a pas de guide.json.${didYouMean(id, folders)}` },
        ];
      return context.project.library.guides[`${context.id}/${id}`]?.passage
        ? [{ path, what: `${quote(id)} est un passage\u00A0: il n’est pas montré seul. Retirez-le d’ici.` }]
        : [];
    }),
  ];
};

export const siteHosts: SiteRule = (site, { project, id }) => [
  ...site.hosts.flatMap((host, index): Finding[] => {
    const other = Object.entries(project.library.sites).find(([one, { hosts }]) => one !== id && hosts.includes(host));
    const twice = site.hosts.indexOf(host) !== index;
    if (twice) return [{ path: ['hosts', index], what: `${quote(host)} y est deux fois. Gardez-en un.` }];
    return other
      ? [{ path: ['hosts', index], what: `${quote(host)} est déjà dans guides/${other[0]}/site.json. Gardez-en un.` }]
      : [];
  }),
  ...Object.entries(site.pages).flatMap(([page, { url }]) =>
    url.flatMap((address, index): Finding[] => {
      const host = address.split('/')[0] ?? '';
      return site.hosts.includes(host)
        ? []
        : [
            {
              path: ['pages', page, 'url', index],
              what: `${quote(host)} n’est pas dans « hosts ».${didYouMean(host, site.hosts)}`,
            },
          ];
    }),
  ),
];

/** Reported only when every guide of the site can be read: an unreadable one may use the page. */
export const unusedPages: SiteRule = (site, context) => {
  const own = guidesOf(context);
  const steps = own.flatMap(({ id }) => context.project.library.guides[id]?.steps ?? []);
  const used = new Set(steps.flatMap((step) => ('page' in step && step.page ? [step.page] : [])));
  const unknown = [...used].some((page) => page !== 'elsewhere' && !(page in site.pages));
  if (unknown || own.some(({ sound }) => !sound)) return [];
  return Object.keys(site.pages)
    .filter((page) => !used.has(page))
    .map((page) => ({ path: ['pages', page], onKey: true, what: 'aucune étape n’est sur cette page. Retirez-la.' }));
};

export const siteTheme: SiteRule = ({ theme }) =>
  !theme || THEMES.some((known) => known === theme)
    ? []
    : [
        {
          path: ['theme'],
          what: `${quote(theme)} n’est pas un thème de La Coop.${didYouMean(theme, THEMES)} Les thèmes\u00A0: ${THEMES.join(', ')}.`,
        },
      ];
