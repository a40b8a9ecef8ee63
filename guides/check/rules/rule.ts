/** The input of a rule, and the shape of a rule. Each rule is one small file, listed in index.ts. */
import type { AuthoredGuide, AuthoredSite } from '../../../core/guide/format.ts';
import type { Act, Guide, Question, Site } from '../../../core/guide/guide.ts';
import type { Practice } from '../../../core/practice/format.ts';
import type { Finding } from '../fault.ts';
import type { Path } from '../json/node.ts';
import type { Project } from '../project.ts';

export interface Context {
  project: Project;
  /** The folder of the file: `caf/attestation-paiement`, `caf`, or the empty string. */
  id: string;
  /** The site of the file, when it can be read. */
  site: Site | undefined;
  /** The line of a place, to name another one in a sentence. */
  line(path: Path, onKey?: boolean): number;
  /** The day of the release, `2026-12-01`; undefined when no date matters, as in a build. */
  on?: string | undefined;
}

/** For the raw data, even when it does not match its format. */
export type DataRule = (data: unknown, context: Context) => Finding[];
/** For the guide as its author wrote it, with the source of each word. */
export type AuthoredRule = (guide: AuthoredGuide, context: Context) => Finding[];
export type AuthoredSiteRule = (site: AuthoredSite, context: Context) => Finding[];
export type GuideRule = (guide: Guide, context: Context) => Finding[];
/** For each step that is valid by itself. */
export type StepRule = (step: Act | Question, at: Path, context: Context) => Finding[];
export type SiteRule = (site: Site, context: Context) => Finding[];
export type PracticeRule = (practice: Practice, context: Context) => Finding[];
/** For a practice site whose guide has no fault: it is compared with the guide, and walked. */
export type CrossingRule = PracticeRule;

/** Placeholder texts of a skeleton: only « reste à écrire » is reported for them. */
export const TO_WRITE = 'À ÉCRIRE';
export const isToWrite = (text: string): boolean => text.includes(TO_WRITE);
