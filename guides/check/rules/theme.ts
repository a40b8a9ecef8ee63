/**
 * La Coop files a support under a theme; a passage is never a support of its own. The starting address is on an
 * official host.
 */
import { siteOf } from '../../../core/guide/library.ts';
import { THEMES } from '../../../core/journal/coop.ts';
import { quote } from '../fault.ts';
import { didYouMean } from '../near.ts';
import type { GuideRule } from './rule.ts';

export const theme: GuideRule = (guide, { site }) => {
  const own = guide.theme ?? site?.theme;
  if (!site) return [];
  const all = THEMES.join(', ');
  if (!own)
    return guide.passage
      ? []
      : [{ path: [], what: `il manque «\u00A0theme\u00A0», ici ou dans site.json, parmi\u00A0: ${all}.` }];
  return THEMES.some((known) => known === own) || !guide.theme
    ? []
    : [
        {
          path: ['theme'],
          what: `${quote(own)} n’est pas un thème de La Coop.${didYouMean(own, THEMES)} Les thèmes\u00A0: ${all}.`,
        },
      ];
};

export const start: GuideRule = (guide, { site, id }) => {
  const host = URL.canParse(guide.start) ? new URL(guide.start).host : '';
  return !site || site.hosts.includes(host)
    ? []
    : [
        {
          path: ['start'],
          what: `${quote(host)} n’est pas dans «\u00A0hosts\u00A0» de ${siteOf(id)}/site.json.${didYouMean(host, site.hosts)}`,
        },
      ];
};
