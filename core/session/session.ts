/**
 * A session: one person, one guide, one tab. `reduce` is pure and decides on branches, includes, going back, following
 * the person (core/session/onPage.ts) and resuming. A session lives in memory only (storage.session).
 */

import { guideOf, type Library } from '../guide/library.ts';
import { answersTo, END, type PathStep, pathThrough } from '../guide/path.ts';
import { isQuestion } from '../guide/step.ts';
import { FIRST, type HelpPart, requested } from './levels.ts';
import { onArrival, onPage } from './onPage.ts';
import { onStanding, stepAfter } from './standing.ts';
import type { Beginning, Session, SessionEvent, Verdict } from './state.ts';
import { moveTo, recordFact } from './transitions.ts';
import { newVerification, noted, onPages, passedOver, retaken } from './verification.ts';

export function begin(
  library: Library,
  { guide, practice, private: hidden = false, verify, step, level = FIRST, now, turn = 0 }: Beginning,
): Session {
  const answers = (step && answersTo(library, guide, step)) || {};
  const path = pathThrough(library, guide, answers);
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
    // Nobody's use of the guide: no count of it is ever written.
    ...(verify && { counted: true, verify: newVerification() }),
  };
  return recordFact(session, at, 'seen');
}

export const stepPath = (library: Library, session: Session): PathStep[] =>
  pathThrough(library, session.guide, session.answers);

/** Goes to the step after the present one, on the path as answered. */
const advance = (library: Library, session: Session): Session => {
  const next = stepAfter(stepPath(library, session), session);
  return { ...moveTo(recordFact(session, session.at, 'done'), next), unconfirmed: true };
};

/** An act of the person at a step shows that they are there, so the move that led to it is not undone afterwards. */
const ACTS = new Set<SessionEvent['type']>(['done', 'answer', 'back', 'jump', 'goto', 'stuck', 'asked', 'helped']);

const confirmed = (session: Session): Session =>
  session.before || session.unconfirmed || session.prefilled || session.revised
    ? { ...session, before: undefined, revised: undefined, unconfirmed: undefined, prefilled: undefined }
    : session;

/** A fact is recorded once: the message may be repeated after the worker was killed. */
const askFor = (session: Session, part: HelpPart): Session => {
  const asked = requested(session.level, part);
  return asked > session.asked ? recordFact({ ...session, asked }, session.at, 'asked') : session;
};

/**
 * Goes to the last completed step that is still on the path. Its page may be another one, which the person then has to
 * find.
 */
function back(library: Library, session: Session): Session {
  const path = stepPath(library, session);
  const keys = path.map(({ key }) => key);
  const passed = session.trail.findLastIndex((key) => keys.includes(key));
  const previous = path.find(({ key }) => key === session.trail[passed]);
  if (!previous) return session;
  const now = path.find(({ key }) => key === session.at);
  const moved = {
    ...moveTo(recordFact(session, session.at, 'back'), previous.key, session.trail.slice(0, passed)),
    settled: true,
    unconfirmed: undefined,
  };
  return previous.page && previous.page !== now?.page ? { ...moved, where: 'lost' } : moved;
}

/**
 * Goes to a step chosen in the list. The steps between are neither done nor seen. If it is on another page, the person
 * has to find that page, unless the page was just reported to be that one.
 */
function goTo(library: Library, session: Session, key: string): Session {
  const path = stepPath(library, session);
  const chosen = path.find((step) => step.key === key);
  if (!chosen || key === session.at) return session;
  const now = path.find((step) => step.key === session.at);
  const offered = path.find((step) => step.key === session.offer?.at);
  const behind = session.trail.lastIndexOf(key);
  const trail = behind < 0 ? [...session.trail, session.at] : session.trail.slice(0, behind);
  const moved = moveTo(session, key, trail);
  const here = session.where === 'here' ? now?.page : offered?.page;
  // Chosen by the person: nothing that stands on this page moves the guide away from it.
  if (!chosen.page || chosen.page === here) return { ...moved, arrived: true, settled: true, unconfirmed: undefined };
  return { ...moved, ...onArrival, where: 'lost' };
}

/** Not seen for a known reason (translated, loading, covered…): the site has not changed, and nothing is counted. */
function onVerdict(session: Session, verdict: Verdict): Session {
  const { kind, cause } = verdict;
  const isFact = (kind === 'absent' && (!cause || cause === 'absent')) || kind === 'doubtful';
  const counted = isFact ? recordFact(session, session.at, kind) : session;
  // Only problems are kept: most steps have none, and the absence of problems needs no message.
  const trouble = cause ? verdict : kind === 'found' || kind === 'looking' ? undefined : { kind };
  const same = session.verdict?.kind === trouble?.kind && session.verdict?.cause === trouble?.cause;
  return same ? counted : { ...counted, verdict: trouble };
}

/** Pure. An event that makes no sense for the present step returns the session unchanged (the same object). */
export function reduce(library: Library, session: Session, event: SessionEvent): Session {
  const next = apply(library, session, event);
  return next === session || !ACTS.has(event.type) ? next : afterAct(session, next);
}

/** A move by an act may still be corrected by later evidence; what the act left behind may not. */
const afterAct = (session: Session, next: Session): Session =>
  next.at === session.at ? confirmed(next) : { ...confirmed(next), unconfirmed: next.unconfirmed };

function apply(library: Library, session: Session, event: SessionEvent): Session {
  if (event.type === 'fold') return { ...session, folded: event.folded };
  if (event.type === 'level')
    return event.level === session.level ? session : { ...session, level: event.level, asked: 0 };
  if (event.type === 'aside')
    return event.on === !!session.aside ? session : { ...session, aside: event.on || undefined };
  if (event.type === 'resume')
    return session.stopped ? { ...session, stopped: undefined, turn: session.turn + 1 } : session;
  if (event.type === 'retake') return retaken(library, session);
  if (event.type === 'voice')
    return event.page === !session.mute ? session : { ...session, mute: event.page ? undefined : true };
  if (event.type === 'alone') return session.alone ? session : { ...session, alone: true };
  if (session.at === END || event.type === 'here') return session;
  switch (event.type) {
    case 'page':
      return passedOver(library, session, onPage(library, onPages(session, event.pages), event.pages));
    case 'verdict':
      // The page is still the previous one: the site has not changed.
      if (session.waits) return session;
      return onVerdict(noted(library, session, event.kind, event.cause, event.witness), {
        kind: event.kind,
        cause: event.cause,
      });
    case 'standing':
      return onStanding(library, session, event.count, event.steps);
    case 'done': {
      const step = stepPath(library, session).find(({ key }) => key === session.at)?.step;
      return step && isQuestion(step) ? session : advance(library, session);
    }
    case 'answer': {
      const step = stepPath(library, session).find(({ key }) => key === session.at)?.step;
      if (!step || !isQuestion(step) || !step.options[event.option]) return session;
      return advance(library, { ...session, answers: { ...session.answers, [session.at]: event.option } });
    }
    case 'back':
      return back(library, session);
    case 'goto':
      return goTo(library, session, event.key);
    case 'jump':
      return session.offer
        ? {
            ...moveTo({ ...session, ...onArrival, answers: session.offer.answers }, session.offer.at),
            arrived: true,
            entered: session.trail.length + 1,
          }
        : session;
    case 'stuck':
      return recordFact(
        { ...session, hints: Math.max(event.hint, session.hints) as 1 | 2 },
        session.at,
        `hint${event.hint}`,
      );
    case 'asked':
      return askFor(session, event.part);
    case 'helped':
      return recordFact(session, session.at, 'humanHelp');
  }
}
