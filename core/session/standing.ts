/**
 * The page leads and the plan follows: chooses the shown step among those whose target is on the page. Pure. States
 * decide where a page begins, once, on arrival; afterwards only the person's gesture or the site moves the guide.
 */
import type { Library } from '../guide/library.ts';
import { END, type PathStep, pathThrough } from '../guide/path.ts';
import { isQuestion } from '../guide/step.ts';
import type { Session, StandingStep, StepState } from './state.ts';
import { moveTo } from './transitions.ts';

const hasTarget = ({ step }: PathStep): boolean => !isQuestion(step) && step.target !== undefined;
const leaves = ({ step }: PathStep): boolean => 'leaves' in step && step.leaves === true;
const mayBeSkipped = ({ step }: PathStep): boolean => 'mayBeSkipped' in step && step.mayBeSkipped === true;
const isOpen = (state: StepState | undefined): boolean => state === 'todo' || state === 'unknown';

/**
 * The steps around one that the page may put in another order: those of its chapter, up to a step without a target,
 * which keeps the author's place. An unanswered question is such a step, so that no branch is entered before it is
 * chosen.
 */
function segmentAround(path: PathStep[], index: number): PathStep[] {
  const chapter = path[index]?.chapter?.key;
  const belongs = (step: PathStep | undefined): step is PathStep =>
    !!step && hasTarget(step) && step.chapter?.key === chapter;
  let from = index;
  while (belongs(path[from - 1])) from--;
  let to = index + 1;
  while (belongs(path[to])) to++;
  return path.slice(from, to);
}

const passedOn = ({ trail, entered = 0 }: Session, ...more: string[]): ReadonlySet<string> =>
  new Set([...trail.slice(entered), ...more]);

interface Look {
  path: PathStep[];
  standing: StandingStep[];
  /** Steps that the person has completed on this page. */
  passed: ReadonlySet<string>;
}

/** The first step to do in page order. A step that leaves the page waits until nothing else is left there. */
function firstOpen(segment: PathStep[], { standing, passed }: Look): PathStep | undefined {
  const steps = standing
    .filter(({ key, state }) => isOpen(state) && !passed.has(key))
    .flatMap(({ key }) => segment.find((step) => step.key === key) ?? []);
  return steps.find((step) => !leaves(step));
}

/**
 * The next step in the author's order, skipping completed and filled ones, and those that the site may skip and does
 * not show.
 */
function nextPlanned(segment: PathStep[], from: number, { path, standing, passed }: Look): PathStep | undefined {
  const informed = segment.some(({ key }) => standing.some((one) => one.key === key));
  return path.slice(from).find((step) => {
    if (!segment.includes(step) || !informed) return !passed.has(step.key) || !segment.includes(step);
    const state = standing.find(({ key }) => key === step.key)?.state;
    return !passed.has(step.key) && (state ? isOpen(state) || leaves(step) : !mayBeSkipped(step));
  });
}

const wayOut = (segment: PathStep[], { standing, passed }: Look): PathStep | undefined =>
  segment.find((step) => leaves(step) && !passed.has(step.key) && standing.some(({ key }) => key === step.key));

/** The step after the present one, once the person has done it. */
export function stepAfter(path: PathStep[], session: Session): string {
  const index = path.findIndex(({ key }) => key === session.at);
  const now = path[index];
  if (!now) return END;
  const following = path[index + 1];
  const passed = passedOn(session, now.key);
  // The element just pressed leads away from the page: what stood on it no longer counts.
  if (leaves(now) || !session.standing?.length || !following)
    return path.slice(index + 1).find(({ key }) => !passed.has(key))?.key ?? END;
  const look: Look = { path, standing: session.standing, passed };
  const segment = hasTarget(now)
    ? segmentAround(path, index)
    : hasTarget(following)
      ? segmentAround(path, index + 1)
      : [];
  const planned = nextPlanned(segment, index + 1, look);
  // When two planned screens are one, the person leaves by the button that is there.
  const way = planned && leaves(planned) ? (wayOut(segment, look) ?? planned) : planned;
  return (firstOpen(segment, look) ?? way)?.key ?? END;
}

/** A move without an act of the person: the step they were at does not count as completed. */
const show = (session: Session, key: string): Session => moveTo(session, key, session.trail);

/**
 * On an unknown page, a step whose target is there says more than the page's words: it is shown, or proposed when it is
 * a later one.
 */
function whereLost(path: PathStep[], index: number, session: Session): Session {
  const stands = ({ key }: PathStep): boolean => !!session.standing?.some((one) => one.key === key);
  if (path[index] && stands(path[index])) return { ...session, where: 'here', arrived: true, offer: undefined };
  const later = path.find((step, i) => i > index && stands(step));
  return later && !session.offer ? { ...session, offer: { at: later.key, answers: session.answers } } : session;
}

/** @param count number of the look: a smaller one than the last is a late message, and is ignored */
export function onStanding(library: Library, session: Session, count: number, seen: StandingStep[]): Session {
  if (count <= (session.looks ?? -1)) return session;
  const path = pathThrough(library, session.guide, session.answers);
  const standing = seen.filter(({ key }) => path.some((step) => step.key === key));
  const before = session.standing ?? [];
  const noted: Session = { ...session, looks: count, standing };
  const index = path.findIndex(({ key }) => key === session.at);
  const now = path[index];
  if (!now || session.waits || session.where === 'elsewhere') return noted;
  if (session.where === 'lost') return whereLost(path, index, noted);
  if (!hasTarget(now)) return noted;
  const segment = segmentAround(path, index);
  const here = standing.filter(({ key }) => segment.some((step) => step.key === key));
  if (!here.length) return noted;
  const look: Look = { path, standing, passed: passedOn(session) };
  const stood = (key: string): boolean => before.some((one) => one.key === key);
  // When nothing of the screen stood there before, it is another screen, even at the same address.
  const begins = !session.settled || (before.length > 0 && !here.some(({ key }) => stood(key)));
  if (begins) {
    const planned = firstOpen(segment, look) ?? nextPlanned(segment, path.indexOf(segment[0] ?? now), look);
    // Only what stands here is shown instead of the present step.
    const to = planned && here.some(({ key }) => key === planned.key) ? planned : now;
    const prefilled = here.filter(({ state }) => state === 'prefilled').length || undefined;
    const settled = { ...noted, settled: true, prefilled };
    return to.key === now.key ? settled : { ...show(settled, to.key), arrived: true, unconfirmed: true };
  }
  if (!session.unconfirmed) return noted;
  const open = firstOpen(segment, look);
  const isGone = !here.some(({ key }) => key === now.key);
  const hasCome = leaves(now) && open !== undefined && !stood(open.key);
  if (!isGone && !hasCome) return noted;
  const to = open ?? wayOut(segment, look);
  return to && to.key !== now.key ? { ...show(noted, to.key), arrived: true, unconfirmed: true } : noted;
}
