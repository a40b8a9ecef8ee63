/** Which walks this run makes: the plan of every commit, or one of the long forms (`WALKS`, set by test/long.ts). */
import type { BrowserName } from '../support/browser/driver.ts';
import { atLevel, cross, once, planOf, planOfFirefox, spread, type Walk, walked } from './walk-plan.ts';

const LESS_HELP = ['coup-de-pouce', 'en-autonomie'] as const;

/** One guide of each site, in all its branches. */
const firsts = walked.filter(
  (guide, index) => walked.findIndex((other) => other.split('/')[0] === guide.split('/')[0]) === index,
);

export function askedFor(browser: BrowserName, site = ''): Walk[] {
  const guides = walked.filter((guide) => guide.startsWith(site && `${site}/`));
  switch (process.env.WALKS) {
    case 'whole':
      return browser === 'firefox' ? firsts.flatMap(once) : guides.flatMap(spread);
    case 'levels':
      return browser === 'firefox'
        ? []
        : guides.flatMap((guide) => LESS_HELP.flatMap((level) => atLevel(guide, level)));
    case 'cross':
      return guides.flatMap(cross);
    default:
      return browser === 'firefox' ? planOfFirefox() : planOf(site);
  }
}
