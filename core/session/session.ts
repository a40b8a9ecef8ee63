/**
 * A session: one person, one guide, one tab. `reduce` is pure and owns branching, includes, going back,
 * following the person (core/session/onPage.ts) and resuming. It lives in memory only (storage.session).
 */

import { guideOf, type Library } from '../guide/library.ts';
import { type Answers, answersTo, END, type Planned, plan } from '../guide/path.ts';
import { isQuestion } from '../guide/step.ts';
import { FIRST, type Level, type Part, requested } from './levels.ts';
import { follow } from './onPage.ts';
import { move, note } from './transitions.ts';

/** What the companion sees of the target (core/locate). `looking` is before it is settled. */
export type VerdictKind = 'looking' | 'found' | 'doubtful' | 'hidden' | 'absent' | 'unreachable';

/** What a counter may count of a step; the guide as a whole has the last three kinds. */
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

export interface Offer {
  at: string;
  /** The answers on whose path it stands: taken with it, never before. */
  answers: Answers;
}

export interface Session {
  guide: string;
  version: number;
  practice: boolean;
  /** A private window: nothing is kept of it, not even counts. */
  private: boolean;
  /** Changes with the step; an event that carries an old turn is a repeat, and is ignored. */
  turn: number;
  at: string;
  answers: Answers;
  /** Steps left behind, for « Étape précédente ». */
  trail: string[];
  hints: 0 | 1 | 2;
  level: Level;
  /** Parts of the step asked for beyond what the level shows (core/session/levels.ts). */
  asked: number;
  /** Side by side: the person goes on without waiting to be shown (core/session/sideBySide.ts). */
  alone?: boolean;
  where: Where;
  /** The page of the present step has been seen since the step began. */
  arrived: boolean;
  /** The page just left by a gesture is still there: the site is slow, or it has refused. */
  waits?: boolean | undefined;
  /** The person is plainly at another step of the guide: said, and gone to when they press « Continuer ici ». */
  offer?: Offer | undefined;
  folded: boolean;
  /** Each fact once per step: `connexion done`. A set, so that a repeated event changes nothing. */
  facts: string[];
  /** Minutes since the epoch; only the duration's band ever leaves memory. */
  started: number;
  /** Its counts have been written: never twice. */
  counted?: boolean;
}

export type SessionEvent =
  /** What the page may be (core/page/recognise.ts); `elsewhere` where we may not look, none when it is not known. */
  | { type: 'page'; pages: string[] }
  | { type: 'verdict'; kind: VerdictKind }
  | { type: 'done' }
  | { type: 'answer'; option: number }
  | { type: 'back' }
  /** « Continuer ici »: yes to the offer. */
  | { type: 'jump' }
  | { type: 'stuck'; hint: 1 | 2 }
  | { type: 'helped' }
  /** « Me dire comment », « Me montrer où ». */
  | { type: 'asked'; part: Part }
  | { type: 'level'; level: Level }
  | { type: 'alone' }
  /** « Je suis encore là » (core/background/idle.ts). */
  | { type: 'here' }
  | { type: 'fold'; folded: boolean };

export interface Beginning {
  guide: string;
  practice: boolean;
  private?: boolean;
  /** Resume at this step; an unknown one begins at the beginning. */
  step?: string;
  level?: Level | undefined;
  /** Minutes since the epoch. */
  now: number;
  /** Above every turn already shown in the tab, so that a late answer about an older guide is known as such. */
  turn?: number;
}

export function begin(
  library: Library,
  { guide, practice, private: hidden = false, step, level = FIRST, now, turn = 0 }: Beginning,
): Session {
  const answers = (step && answersTo(library, guide, step)) || {};
  const path = plan(library, guide, answers);
  const at = path.find(({ key }) => key === step)?.key ?? path[0]?.key ?? END;
  const session: Session = {
    guide,
    version: guideOf(library, guide).version,
    practice,
    private: hidden,
    turn,
    at,
    answers,
    trail: [],
    hints: 0,
    level,
    asked: 0,
    where: 'here',
    arrived: false,
    folded: false,
    facts: [],
    started: now,
  };
  return note(session, at, 'seen');
}

export const pathOf = (library: Library, session: Session): Planned[] => plan(library, session.guide, session.answers);

/** To the step after the present one, on the path as answered. */
const advance = (library: Library, session: Session): Session => {
  const path = pathOf(library, session);
  const index = path.findIndex(({ key }) => key === session.at);
  return move(note(session, session.at, 'done'), path[index + 1]?.key ?? END);
};

/** Asked twice is asked once: the message may be repeated after a killed worker. */
const askFor = (session: Session, part: Part): Session => {
  const asked = requested(session.level, part);
  return asked > session.asked ? note({ ...session, asked }, session.at, 'asked') : session;
};

/** To the last step passed that is still on the path; its page may be another one, and then the person has to find it. */
function back(library: Library, session: Session): Session {
  const path = pathOf(library, session);
  const keys = path.map(({ key }) => key);
  const passed = session.trail.findLastIndex((key) => keys.includes(key));
  const previous = path.find(({ key }) => key === session.trail[passed]);
  if (!previous) return session;
  const now = path.find(({ key }) => key === session.at);
  const moved = move(note(session, session.at, 'back'), previous.key, session.trail.slice(0, passed));
  return previous.page && previous.page !== now?.page ? { ...moved, where: 'lost' } : moved;
}

/** Pure. An event that makes no sense for the present step leaves the session as it is (the same object). */
export function reduce(library: Library, session: Session, event: SessionEvent): Session {
  if (event.type === 'fold') return { ...session, folded: event.folded };
  if (event.type === 'level')
    return event.level === session.level ? session : { ...session, level: event.level, asked: 0 };
  if (event.type === 'alone') return session.alone ? session : { ...session, alone: true };
  if (session.at === END || event.type === 'here') return session;
  switch (event.type) {
    case 'page':
      return follow(library, session, event.pages);
    case 'verdict':
      // On the page of before, it is not the site that has changed.
      if (session.waits) return session;
      return event.kind === 'absent' || event.kind === 'doubtful' ? note(session, session.at, event.kind) : session;
    case 'done': {
      const step = pathOf(library, session).find(({ key }) => key === session.at)?.step;
      return step && isQuestion(step) ? session : advance(library, session);
    }
    case 'answer': {
      const step = pathOf(library, session).find(({ key }) => key === session.at)?.step;
      if (!step || !isQuestion(step) || !step.options[event.option]) return session;
      return advance(library, { ...session, answers: { ...session.answers, [session.at]: event.option } });
    }
    case 'back':
      return back(library, session);
    case 'jump':
      return session.offer
        ? { ...move({ ...session, answers: session.offer.answers }, session.offer.at), arrived: true }
        : session;
    case 'stuck':
      return note({ ...session, hints: Math.max(event.hint, session.hints) as 1 | 2 }, session.at, `hint${event.hint}`);
    case 'asked':
      return askFor(session, event.part);
    case 'helped':
      return note(session, session.at, 'humanHelp');
  }
}
