/** The state of a running guide and the events that change it: plain types that the rooms share. */
import type { Answers } from '../guide/path.ts';
import type { Witness } from '../locate/reasonNames.ts';
import type { HelpPart, Level } from './levels.ts';
import type { Verification } from './verification.ts';

/** What the companion sees of the target (core/locate). `looking` is the state before it is settled. */
export type VerdictKind = 'looking' | 'found' | 'doubtful' | 'hidden' | 'absent' | 'unreachable';

/** Why the target is not found, or why pressing it would lead nowhere yet (« refused », « incomplete »). Only the last cause says that the site has changed, and only that one is counted. */
export const causes = [
  'translated',
  'loading',
  'offline',
  'errorPage',
  'queue',
  'expired',
  'captcha',
  'signedOut',
  'window',
  'covered',
  'refused',
  'incomplete',
  'absent',
] as const;
export type Cause = (typeof causes)[number];

/** What the page reports about the present step, the same for every surface. */
export interface Verdict {
  kind: VerdictKind;
  cause?: Cause | undefined;
}

/**
 * A step whose target is on the page. `done`: by a gesture of the person. `prefilled`: found filled on arrival.
 * `unknown`: its state cannot be determined, so it is shown in its turn, never skipped, and never blocks.
 */
export type StepState = 'todo' | 'done' | 'prefilled' | 'unknown';
export interface StandingStep {
  key: string;
  state: StepState;
}

/** What a counter may count for a step; the whole guide has the last three kinds. */
export type Fact =
  | 'seen'
  | 'done'
  | 'hint1'
  | 'hint2'
  | 'asked'
  | 'humanHelp'
  | 'back'
  | 'absent'
  | 'doubtful'
  | 'abandoned'
  | 'finished'
  | DurationFact;

export type DurationFact = 'under30' | 'from30to60' | 'from60to120' | 'over120';

/** `here`: the page of the step. `lost`: a page the guide does not know. `elsewhere`: a page we may not see. */
export type Where = 'here' | 'lost' | 'elsewhere';

export interface ProposedJump {
  at: string;
  /** The answers that lead to it: they are given together with the move, never before. */
  answers: Answers;
}

export interface Session {
  guide: string;
  version: number;
  practice: boolean;
  /** A private window: nothing of it is kept, not even counts. */
  private: boolean;
  /** Changes with the step. An event with an old turn is a repeat, and is ignored. */
  turn: number;
  at: string;
  answers: Answers;
  /** The completed steps, for « Étape précédente ». */
  trail: string[];
  hints: 0 | 1 | 2;
  level: Level;
  /** How many parts of the step were asked for beyond what the level shows (core/session/levels.ts). */
  asked: number;
  /** Side by side: the person goes on without waiting for the demonstration (core/session/sideBySide.ts). */
  alone?: boolean;
  where: Where;
  /** The page of the present step was seen since the step began. */
  arrived: boolean;
  /** The page that the person left by a gesture is still there: the site is slow, or has refused. */
  waits?: boolean | undefined;
  /** No page of the guide was recognised. */
  unknown?: boolean | undefined;
  /** Steps whose target stands on this page, in the page's order (core/session/standing.ts). */
  standing?: StandingStep[] | undefined;
  /** How long the trail was when the person came to this page. */
  entered?: number | undefined;
  /** The last look that was taken into account: an earlier one is ignored, whatever its turn. */
  looks?: number | undefined;
  /** The states found on arrival have decided where this page begins. */
  settled?: boolean | undefined;
  /** No act of the person since this step was shown: later evidence may correct it. */
  unconfirmed?: boolean | undefined;
  /** Where the session was before it followed a page, until an act of the person confirms the move. */
  before?: Pick<Session, 'at' | 'trail' | 'answers' | 'facts'> | undefined;
  /** A page was mistaken for another once, and the person has not acted since: no second correction. */
  revised?: boolean | undefined;
  /** How many fields of this page were found filled on arrival: said once. */
  prefilled?: number | undefined;
  verdict?: Verdict | undefined;
  /** Proposed jump: the current page matches another step; applied on « Continuer ici ». */
  offer?: ProposedJump | undefined;
  folded: boolean;
  /** The panel is open beside the page, and the person wants it to speak: the page keeps only the ring. */
  aside?: boolean | undefined;
  /** Stopped, and the person may still change their mind: nothing is counted until then. */
  stopped?: boolean | undefined;
  /** The guide goes on in this other tab, which the page has opened; this tab only says so. */
  moved?: number | undefined;
  /** The tab it came from. */
  from?: number | undefined;
  /** What the page reported since the guide left. */
  seen?: string[] | undefined;
  /** Our controls cannot be used in the page: only the panel speaks. */
  mute?: boolean | undefined;
  /** Each fact once per step: `connexion done`. It is a set, so that a repeated event changes nothing. */
  facts: string[];
  /** Minutes since the epoch. Only the duration band ever leaves memory. */
  started: number;
  /** Its counts were written; they are never written twice. */
  counted?: boolean;
  /** An advisor's own walk on the real site: nothing of it is counted. */
  verify?: Verification | undefined;
}

export type SessionEvent =
  /** The pages that this may be (core/page/recognise.ts); `elsewhere` where we may not look, empty when unknown. */
  | { type: 'page'; pages: string[] }
  | { type: 'verdict'; kind: VerdictKind; cause?: Cause | undefined; witness?: Witness | undefined }
  /** The targets found on the page, in page order. `count` rises with each look, across pages (`View.looks`). */
  | { type: 'standing'; count: number; steps: StandingStep[] }
  | { type: 'done' }
  | { type: 'answer'; option: number }
  | { type: 'back' }
  /** « Continuer ici »: accepts the proposed jump. */
  | { type: 'jump' }
  | { type: 'stuck'; hint: 1 | 2 }
  | { type: 'helped' }
  /** « Me dire comment », « Me montrer où ». */
  | { type: 'asked'; part: HelpPart }
  | { type: 'level'; level: Level }
  /** Can the companion be used in the page? Otherwise the panel speaks. */
  | { type: 'voice'; page: boolean }
  | { type: 'alone' }
  /** « Je suis encore là » (core/background/idle.ts). */
  | { type: 'here' }
  | { type: 'fold'; folded: boolean }
  /** To a step of the path, from the panel's list, for a person who arrives half-way. */
  | { type: 'goto'; key: string }
  /** Who speaks: the open panel, or the page again. */
  | { type: 'aside'; on: boolean }
  /** « Revenir au guide », after « Arrêter ». */
  | { type: 'resume' }
  /** « Continuer le relevé ici », after a step that says a person's situation. */
  | { type: 'retake' };

export interface Beginning {
  guide: string;
  practice: boolean;
  private?: boolean;
  verify?: boolean | undefined;
  /** Resume at this step; an unknown one starts at the beginning. */
  step?: string;
  level?: Level | undefined;
  /** Minutes since the epoch. */
  now: number;
  /** Above every turn already shown in the tab, so that a late answer about an older guide is recognised as late. */
  turn?: number;
}
export type Progress = Pick<Session, 'guide' | 'answers' | 'at' | 'facts'>;
