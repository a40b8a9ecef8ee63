/**
 * A guide as it runs: plain data, small enough to be sent to a page. The words stand alone here; where each was read stays
 * in the authored form (core/guide/format.ts), for the checks and the ledger.
 */
import type {
  AuthoredAct,
  AuthoredDeadline,
  AuthoredGuide,
  AuthoredInclude,
  AuthoredPage,
  AuthoredQuestion,
  AuthoredSite,
  AuthoredSnag,
  AuthoredTarget,
} from './format.ts';

/** Reserved page: somewhere the extension may not go (identity provider, payment). Help is in the panel. */
export const ELSEWHERE = 'elsewhere';

type AuthoredReasons = NonNullable<AuthoredTarget['reasons']>;

/** Why an element is the right one, beside its words. */
export type Reasons = Omit<AuthoredReasons, 'under' | 'group'> & {
  under?: string[] | undefined;
  group?: string[] | undefined;
};
export type Target = Omit<AuthoredTarget, 'names' | 'reasons'> & { names: string[]; reasons?: Reasons | undefined };
export type Role = Target['role'];
export type Region = NonNullable<Reasons['region']>;
export type FieldKind = NonNullable<Reasons['field']>;

/** One sign of a page: a heading or a label of it, with its variants. */
export interface PageSign {
  words: string[];
  in: AuthoredPage['signs'][number]['in'];
}
export type PageRule = Omit<AuthoredPage, 'url' | 'signs'> & { url: string[]; signs: PageSign[] };
export type Site = Omit<AuthoredSite, 'pages'> & { pages: Record<string, PageRule> };

export interface Chapter {
  id: string;
  title: string;
}

export type Act = Omit<AuthoredAct, 'chapter' | 'target' | 'reads' | 'seenLive'> & {
  chapter?: string | undefined;
  target?: Target | undefined;
  reads?: Target[] | undefined;
};
export interface Option {
  label: string;
  goto: string;
  /** The answer on the page, when the page asks the same question: the person's gesture there answers ours. */
  target?: Target | undefined;
}
export type Question = Omit<AuthoredQuestion, 'chapter' | 'options'> & {
  chapter?: string | undefined;
  options: Option[];
};
export type Include = AuthoredInclude;
export type Step = Act | Question | Include;
export type Snag = AuthoredSnag;
export type Deadline = AuthoredDeadline;

/** How well the words of a guide are known: of its acts that look for something, how many were read, and how many were seen. */
export interface Ledger {
  acts: number;
  /** At least one of the words was read in a source, or on the site by an advisor. */
  sourced: number;
  /** Seen on the real site by two structures or more, as they are written now. */
  live: number;
  /** The months of those, first and last: « 2026-11 ». */
  from?: string | undefined;
  to?: string | undefined;
}

export type Guide = Omit<AuthoredGuide, 'steps' | 'chapters'> & {
  steps: Step[];
  chapters?: Chapter[] | undefined;
  ledger?: Ledger | undefined;
};
