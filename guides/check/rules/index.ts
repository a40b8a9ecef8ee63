/** Every rule, grouped by what it reads. A new rule is one file beside this one, and one name here. */
import type { Kind, Project } from '../project.ts';
import { pageScreens, screenPages, stepNames } from './againstGuide.ts';
import { chapterFaults, longChapters } from './chapters.ts';
import { dates } from './dates.ts';
import { doing } from './doing.ts';
import { flow } from './flow.ts';
import { instruction } from './instruction.ts';
import { guessFaults, originFaults, siteOriginFaults } from './ledger.ts';
import { mishaps } from './mishaps.ts';
import { pages } from './pages.ts';
import { people } from './people.ts';
import { practiceDates } from './practiceDates.ts';
import { readableGlossary, readableGuide, readableStep } from './readable.ts';
import { reasonFaults } from './reasons.ts';
import type {
  AuthoredRule,
  AuthoredSiteRule,
  CrossingRule,
  DataRule,
  GuideRule,
  PracticeRule,
  SiteRule,
  StepRule,
} from './rule.ts';
import { figureFaults, ruleFaults } from './rules.ts';
import { samePage } from './samePage.ts';
import { schemaPath } from './schemaPath.ts';
import { screens } from './screens.ts';
import { order, siteHosts, siteTheme, unusedPages } from './site.ts';
import { snags } from './snags.ts';
import { start, theme } from './theme.ts';
import { toWrite } from './toWrite.ts';
import { walks } from './walks.ts';
import { caseFaults, helpFaults, wayOutFaults } from './wayOut.ts';
import { words } from './words.ts';

/** Rules for any file that can be read. */
export const dataRules: Record<Kind, DataRule[]> = {
  guide: [toWrite, schemaPath('guide'), flow, pages, readableGuide],
  site: [toWrite, schemaPath('site')],
  practice: [toWrite, schemaPath('practice')],
  glossary: [toWrite, schemaPath('glossary'), readableGlossary],
};
export const stepRules: StepRule[] = [instruction, readableStep, doing, words, snags];
export const guideRules: GuideRule[] = [theme, start, dates];
/** Rules for the authored form: the source of each word and the dates of the rules, which the running form lacks. */
export const authoredRules: AuthoredRule[] = [
  (guide, { project }) => originFaults(guide, project.evidence),
  (guide, { on }) => ruleFaults(guide, on),
  (guide, { project }) => caseFaults(guide, guidesOf(project)),
  figureFaults,
  reasonFaults,
  guessFaults,
  wayOutFaults,
  chapterFaults,
  longChapters,
];
export const authoredSiteRules: AuthoredSiteRule[] = [
  helpFaults,
  (site, { project, id }) => siteOriginFaults(site, sourcesOf(project, id), project.evidence),
];
/** Only when it is known where the steps lead. */
export const roadRules: GuideRule[] = [samePage];
export const siteRules: SiteRule[] = [order, siteHosts, siteTheme, unusedPages];
export const practiceRules: PracticeRule[] = [screens, mishaps, people, practiceDates];
/** Each runs only when the ones before it found nothing. */
export const crossingRules: CrossingRule[][] = [[stepNames, screenPages], [pageScreens], [walks]];

/** By folder: a broken guide exists all the same. */
const guidesOf = ({ contents }: Project): string[] =>
  contents.filter(({ kind }) => kind === 'guide').map(({ id }) => id);

const sourcesOf = ({ authored }: Project, site: string): string[] =>
  Object.entries(authored.guides)
    .filter(([id]) => id.startsWith(`${site}/`))
    .flatMap(([, { sources }]) => sources.map(({ id }) => id));
