/** What every surface is shown of a session: plain types, drawn by the bubble and by the panel. */
import type { Act, Ledger, PageRule, Question, Site, Target } from '../guide/guide.ts';
import type { InaccessibleArea } from '../locate/inaccessibleAreas.ts';
import type { PageCause } from './causes.ts';
import type { ExtraButton } from './helpLevel.ts';
import type { HelpPart, Level } from './levels.ts';
import type { Settings } from './settings.ts';
import type { SideBySide } from './sideBySide.ts';
import type { Verdict, VerdictKind, Where } from './state.ts';
import type { VerifyView } from './verification.ts';

export interface View {
  tab: number;
  turn: number;
  guide: string;
  title: string;
  version: number;
  practice: boolean;
  /** What to say of it, in each case. */
  says: StepMessages;
  /** The present step, as far as the level of help shows it; null once finished. */
  step: Act | Question | null;
  key: string;
  /** « Étape n sur m »; m is the length of the path now known. */
  n: number;
  m: number;
  /** The path, for the panel's list. */
  path: { key: string; title: string; chapter?: string | undefined }[];
  /** The chapters of the path now known, in its order. */
  chapters: ViewChapter[];
  /** « Se connecter · Étape 2 sur 4 »: the present chapter; « Étape n sur m » stays as the accessible name. */
  chapter?: (ViewChapter & { n: number }) | undefined;
  /** What the page last reported of this step's target when something is wrong, the same for every surface. */
  verdict?: Verdict | undefined;
  /** The message for that verdict: the panel and the bubble say the same words. */
  said: Message;
  /** The last look taken into account: the page's next one bears a greater number. */
  looks: number;
  /** The steps of this chapter whose target may be on the page: the page looks for all of them at once. */
  targets: SoughtTarget[];
  /** Fields found filled on arrival: said once. */
  prefilled?: number | undefined;
  page: string | undefined;
  /** What to call the page of the step when the person is not on it. */
  pageName: string;
  /** The pages of this guide, by qualified key, for recognition. */
  pages: Record<string, PageRule>;
  where: Where;
  /** The page just left is still there (core/session/session.ts). */
  waits?: boolean | undefined;
  /** The guide does not know this page: it may well be part of the procedure. */
  unknown?: boolean | undefined;
  /** The guide goes on in another tab (core/background/openedTabs.ts). */
  moved?: boolean | undefined;
  /** The page leaves our controls no place: the panel speaks. */
  mute?: boolean | undefined;
  /** The current page matches this other step: proposed with « Continuer ici ». */
  offer?: { n: number; title: string; ahead: boolean } | undefined;
  /** The element of this step was not simply found at least once: an advisor may repair it. */
  doubt: boolean;
  hints: 0 | 1 | 2;
  level: Level;
  /** What is shown of the step at this level (core/session/levels.ts). */
  shows: readonly HelpPart[];
  /** May the page show a ring, and anything at all? */
  ring: boolean;
  drawn: boolean;
  /** Buttons in addition to those of the step: to be told more, not to wait, to jump. */
  ways: ExtraButton[];
  note?: string | undefined;
  /** Announced instead of the step: a long silence, a place that could not be kept. */
  alert?: string | undefined;
  /** Which surface says the step: one at a time. The other one keeps what is not said twice. */
  speaker: 'page' | 'panel';
  /** The next step is on a site where we may not be. */
  leaving: boolean;
  /** Stopped a moment ago: « Revenir au guide ». */
  stopped?: boolean | undefined;
  /** The gesture of the step, as a picture beside its words: a path in a square of 24 by 24. */
  gesture?: { name: string; path: string } | undefined;
  /** Side by side with another window. */
  side?: SideBySide | undefined;
  /** Once a guide is finished with little help: the next level, to propose. */
  suggested?: Level | undefined;
  folded: boolean;
  canGoBack: boolean;
  words: Record<string, string>;
  /** The first of them in the quieter line, as it is written there. */
  term?: { text: string; title: string; meaning: string } | undefined;
  help: Site['help'];
  trust: string;
  /** The site's tip about its cookie banner. */
  cookies?: string | undefined;
  /** Said in practice only. */
  exercise: string | undefined;
  after: string[];
  /** Those of them that name something to keep. */
  keep: string[];
  /** The path ended on an answer: there was nothing more to do here. */
  endsEarly?: boolean | undefined;
  checkedLive: string | null;
  /** How well the words of the guide are known, and how many of its rules nobody has read again for a year. */
  ledger?: Ledger | undefined;
  toReview?: number | undefined;
  /** An advisor's own walk, which notes what the site shows. */
  verify?: VerifyView | undefined;
  settings: Settings;
}

/** @property m how many steps it has on this path */
export interface ViewChapter {
  key: string;
  title: string;
  m: number;
}

export interface SoughtTarget {
  key: string;
  target: Target;
  done: Act['done'];
  leaves: boolean;
}

export interface Extras {
  tab: number;
  /** « 2026-11-30 »: which rules are to be read again. */
  today?: string | undefined;
  settings: Settings;
  /** Extra sentences of practice.json, by step key. */
  exercise?: Record<string, string> | undefined;
  side?: SideBySide | undefined;
  /** A long silence: said, with « Je suis encore là ». */
  idle?: boolean;
  /** Said beside the step this once. */
  note?: string | undefined;
}
export interface Message {
  say: string;
  why: string;
  /** To be done before the step, and said before it. */
  first?: string | undefined;
}

/**
 * `labelled`: found, under other words than the guide's. `covered`: something lies over it. `incomplete`: required fields
 * are still empty. `answered`: the site has refused, and the button is there. `above`: a sticky bar covers it, and the page
 * can be scrolled up. `opener`: what to open first. `frame`, `closed` and `canvas`: it may be where we cannot see. A part
 * in braces is used only with words of the page, which replace « ¤ ».
 */
export type StepMessages = Record<
  | VerdictKind
  | InaccessibleArea['what']
  | 'labelled'
  | 'covered'
  | 'incomplete'
  | 'answered'
  | 'above'
  | 'opener'
  | 'lost'
  | 'elsewhere'
  | 'orphaned'
  | 'finished'
  | 'stopped'
  | PageCause,
  Message
>;

export type Seen = Pick<
  View,
  | 'step'
  | 'verify'
  | 'alert'
  | 'stopped'
  | 'endsEarly'
  | 'where'
  | 'moved'
  | 'unknown'
  | 'waits'
  | 'offer'
  | 'page'
  | 'pageName'
  | 'canGoBack'
  | 'help'
  | 'trust'
  | 'cookies'
>;
