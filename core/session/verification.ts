/**
 * « Vérifier ce guide »: what an advisor's own walk notes of each step on the real site. Ids and enumerations only, never a word
 * of the page, and nothing that a person's answer decides. Pure.
 */
import type { Library } from '../guide/library.ts';
import { type PathStep, pathThrough } from '../guide/path.ts';
import { isQuestion } from '../guide/step.ts';
import type { Witness } from '../locate/reasonNames.ts';
import type { Cause, Session, VerdictKind } from './state.ts';

export { reasonNames } from '../locate/reasonNames.ts';

/** *Vue, doute, pas trouvée*; the order is that of what is known: the best that was seen of a step stays. */
export const notedKinds = ['missing', 'doubt', 'seen'] as const;
export type NotedKind = (typeof notedKinds)[number];

/** Why it is not simply there: a cause of the page, or where it may be. */
export type NotedCause = Exclude<Cause, 'absent'> | 'hidden' | 'doubtful' | 'unreachable';

export interface Note {
  kind: NotedKind;
  cause?: NotedCause | undefined;
  witness?: Witness | undefined;
  /** The page was known as the step's (site.json). */
  page: boolean;
}

export interface Verification {
  notes: Record<string, Note>;
  /** What the last page told may be. */
  pages: string[];
  /** Where the advisor has said « Continuer le relevé ici ». */
  since?: string | undefined;
}

export const newVerification = (): Verification => ({ notes: {}, pages: [] });

/** Something to look for, with the eyes of the page: a secret field is never looked for. */
export const isSeenStep = ({ step }: PathStep): boolean => !isQuestion(step) && !!step.target && !step.quiet;

/** What is left of the road after a question, with another answer; none where that answer sends elsewhere. */
function roadsAfter(library: Library, session: Session, { key, step }: PathStep): PathStep[][] {
  if (!isQuestion(step)) return [];
  return [...step.options.keys()].flatMap((option) => {
    const road = pathThrough(library, session.guide, { ...session.answers, [key]: option });
    const rest = road.slice(road.findIndex((one) => one.key === key) + 1);
    return rest.some(isSeenStep) ? [rest] : [];
  });
}

/**
 * May this step stand in a sheet? It has something to look for, says nothing of a situation, and stands on every road that goes on
 * after each personal question before it: which answer was given cannot be told from it.
 */
export function mayBeNoted(library: Library, session: Session, key = session.at): boolean {
  const path = pathThrough(library, session.guide, session.answers);
  const index = path.findIndex((one) => one.key === key);
  const now = path[index];
  if (!now || !isSeenStep(now) || now.step.personal) return false;
  return path
    .slice(0, index)
    .filter(({ step }) => isQuestion(step) && step.personal)
    .every((question) => roadsAfter(library, session, question).every((road) => road.some((one) => one.key === key)));
}

/** From a step or a question that says a person's situation, nothing is noted, until the advisor goes on with the sheet at a step after it. */
export function isClosed(library: Library, { guide, answers, at, verify }: Session): boolean {
  if (!verify) return true;
  const path = pathThrough(library, guide, answers);
  const index = path.findIndex(({ key }) => key === at);
  const since = path.findIndex(({ key }) => key === verify.since);
  return path.slice(since > index ? 0 : Math.max(0, since), index + 1).some(({ step }) => step.personal);
}

/** The site has changed only where it is simply not there; what is known to stand in the way is a doubt. */
function read(kind: VerdictKind, cause: Cause | undefined): Pick<Note, 'kind' | 'cause'> | null {
  if (kind === 'looking') return null;
  const why = cause === 'absent' ? undefined : cause;
  // What the page still asks for, or answers, takes nothing from having seen the control.
  if (kind === 'found')
    return why && why !== 'incomplete' && why !== 'refused' ? { kind: 'doubt', cause: why } : { kind: 'seen' };
  if (kind === 'absent') return why ? { kind: 'doubt', cause: why } : { kind: 'missing' };
  return { kind: 'doubt', cause: why ?? kind };
}

const rank = (kind: NotedKind): number => notedKinds.indexOf(kind);

/** The page has said what it sees of the present step. */
export function noted(
  library: Library,
  session: Session,
  kind: VerdictKind,
  cause?: Cause,
  witness?: Witness,
): Session {
  const { verify } = session;
  const seen = verify && read(kind, cause);
  if (!verify || !seen || session.where !== 'here') return session;
  if (isClosed(library, session) || !mayBeNoted(library, session)) return session;
  const before = verify.notes[session.at];
  if (before && rank(before.kind) >= rank(seen.kind)) return session;
  const page = pathThrough(library, session.guide, session.answers).find(({ key }) => key === session.at)?.page;
  const note: Note = {
    ...seen,
    witness: seen.kind === 'seen' ? witness : undefined,
    page: verify.pages.includes(page ?? ''),
  };
  return { ...session, verify: { ...verify, notes: { ...verify.notes, [session.at]: note } } };
}

export const onPages = (session: Session, pages: string[]): Session =>
  session.verify && session.verify.pages.join() !== pages.join()
    ? { ...session, verify: { ...session.verify, pages } }
    : session;

/** The page has led past steps that it never showed: they were not found, unless the site may leave them out. */
export function passedOver(library: Library, before: Session, next: Session): Session {
  const { verify } = next;
  if (!verify || isClosed(library, next)) return next;
  const path = pathThrough(library, next.guide, next.answers);
  const [from, to] = [before.at, next.at].map((at) => path.findIndex(({ key }) => key === at)) as [number, number];
  // The step that was shown is one of them if its page never came; the first one may simply begin further on.
  const first = before.arrived || !before.trail.length ? from + 1 : from;
  const missed = path
    .slice(first, Math.max(first, to))
    .filter(({ key, step }) => !verify.notes[key] && !('mayBeSkipped' in step && step.mayBeSkipped))
    .filter(({ key }) => mayBeNoted(library, next, key))
    .map(({ key }) => [key, { kind: 'missing', page: false } as const]);
  return missed.length
    ? { ...next, verify: { ...verify, notes: { ...verify.notes, ...Object.fromEntries(missed) } } }
    : next;
}

/** « Continuer le relevé ici »: only where the answer cannot be told. A new turn, so that the page says again what it sees. */
export const retaken = (library: Library, session: Session): Session =>
  session.verify && isClosed(library, session) && mayBeNoted(library, session)
    ? { ...session, turn: session.turn + 1, verify: { ...session.verify, since: session.at } }
    : session;

/** What the surfaces say of a walk under way. */
export interface VerifyView {
  /** How many steps are noted. */
  count: number;
  /** What is noted of the present step. */
  kind?: Note['kind'] | undefined;
  /** `closed`: nothing is noted from here. `open`: « Continuer le relevé ici » may be pressed. */
  state: 'notes' | 'closed' | 'open';
}

export const verifyViewOf = (library: Library, session: Session): VerifyView | undefined =>
  session.verify && {
    count: Object.keys(session.verify.notes).length,
    kind: session.verify.notes[session.at]?.kind,
    state: !isClosed(library, session) ? 'notes' : mayBeNoted(library, session) ? 'open' : 'closed',
  };
