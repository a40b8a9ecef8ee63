/** What a newly shown page changes in the session. Pure. */
import type { Library } from '../guide/library.ts';
import { type Answers, type PathStep, pathThrough } from '../guide/path.ts';
import { isQuestion } from '../guide/step.ts';
import type { Session, Where } from './state.ts';
import { moveTo, recordFact } from './transitions.ts';

/** What the companion reports when the tab shows a document (a PDF, a picture) instead of a page. */
export const DOCUMENT = 'document';

/** The pages of the path between the previous step and the new one. Each page counts, whatever its steps are. */
const skipped = (between: PathStep[], now: PathStep, there: PathStep): number =>
  new Set(between.flatMap(({ page }) => (page && page !== now.page && page !== there.page ? [page] : []))).size;

/** What stood on the page just left says nothing of the next one. */
export const onArrival = { standing: undefined, settled: undefined, prefilled: undefined, unconfirmed: true } as const;

/** The page reported first was wrong, and no act of the person has confirmed the move: it is undone. */
function corrected(session: Session, path: PathStep[], shows: (step: PathStep) => boolean): Session | null {
  const { before } = session;
  const left = before && path.find(({ key }) => key === before.at);
  if (!before || !left || !shows(left)) return null;
  const { at, trail } = before;
  return {
    ...moveTo({ ...session, ...onArrival, facts: before.facts, answers: before.answers }, at, trail),
    arrived: true,
    entered: trail.length,
    before: undefined,
    revised: true,
  };
}

/**
 * The site shows another page. Without asking, the guide follows to the next page of the path, skipping one page at
 * most, because the site has answered the person's own gesture; and it goes back to the step they had come from. Any
 * longer jump, forward or back, is proposed: « Continuer ici », also at the very first page.
 */
export function onPage(library: Library, session: Session, pages: string[], answers = session.answers): Session {
  const next = follow(library, session, pages, answers);
  const unknown = (next.where === 'lost' && !pages.length) || undefined;
  return next.unknown === unknown ? next : { ...next, unknown };
}

function follow(library: Library, session: Session, pages: string[], answers: Answers): Session {
  const path = pathThrough(library, session.guide, answers);
  const index = path.findIndex(({ key }) => key === session.at);
  const now = path[index];
  if (!now) return session;
  const shows = ({ page }: PathStep): boolean => page !== undefined && pages.includes(page);
  const where = (value: Where, arrived = session.arrived, waits?: true): Session =>
    session.where === value && session.arrived === arrived && session.waits === waits && !session.offer
      ? session
      : { ...session, where: value, arrived, waits, offer: undefined };
  // The document of the step, or another one: never « une autre page ».
  if (pages.includes(DOCUMENT)) return where('target' in now.step && now.step.target ? 'lost' : 'here');
  if (!now.page || shows(now)) return where('here', session.arrived || shows(now));
  if (!pages.length) return where('lost');
  // A page of the road ahead says more than the one that looks like the page before.
  const leadsOn = path.some((planned, i) => i > index && shows(planned));
  const taken = leadsOn ? null : corrected(session, path, shows);
  if (taken) return taken;
  const begins = !session.arrived && session.trail.length === 0;
  const { at, trail, facts } = session;
  const to = (key: string, from = session): Session => ({
    ...moveTo({ ...from, ...onArrival, answers }, key),
    arrived: true,
    entered: trail.length + 1,
    before: session.revised ? undefined : { at, trail, answers: session.answers, facts },
  });
  /** « elsewhere » may be any other site, so it does not show at which step the person is. */
  const offer = ({ key, page }: PathStep): Session => {
    if (page === 'elsewhere') return where('elsewhere');
    return session.offer?.at === key && session.where === 'lost'
      ? session
      : { ...session, where: 'lost', waits: undefined, offer: { at: key, answers } };
  };
  // After going back, then forward: to the step that was left, not to the first one of its page.
  const left = path.find(({ key }) => key === session.trail.at(-1));
  const returns = left && path.indexOf(left) > index && shows(left) ? left : undefined;
  const ahead = returns ?? path.find((planned, i) => i > index && shows(planned));
  if (ahead) {
    const far = !returns && skipped(path.slice(index + 1, path.indexOf(ahead)), now, ahead) > 1;
    if (far) return offer(ahead);
    return to(ahead.key, passed(session, now));
  }
  const branch = otherBranch(library, session, path.slice(index), answers, shows);
  if (branch) return follow(library, session, pages, branch);
  // The person has just left this very page by a gesture: the site has not moved yet.
  if (left && !session.arrived && shows(left) && 'done' in left.step && left.step.done !== 'page')
    return where('here', false, true);
  const behind = path.findLastIndex((planned, i) => i < index && shows(planned));
  if (behind >= 0) {
    let first = behind;
    while (path[first - 1]?.page === path[behind]?.page) first--;
    const target = path[first] ?? now;
    const near = begins && skipped(path.slice(first, index), target, now) <= 1;
    return near ? to(target.key) : offer(target);
  }
  return where(pages.includes('elsewhere') ? 'elsewhere' : 'lost');
}

/**
 * The site has moved the person past a step. It counts as done by them, unless only they could say so, or the site may
 * skip it.
 */
function passed(session: Session, { key, step }: PathStep): Session {
  if (isQuestion(step) || step.done === 'said') return session;
  const missing = `${key} absent`;
  // A step that the site may skip, and that never came, is not a step that has disappeared.
  if (step.mayBeSkipped && session.facts.includes(missing))
    return { ...session, facts: session.facts.filter((fact) => fact !== missing) };
  return recordFact(session, key, 'done');
}

/**
 * A page of a branch that was not chosen yet: the person has answered our question on the site itself. Returns the
 * answers that lead there.
 */
function otherBranch(
  library: Library,
  session: Session,
  ahead: PathStep[],
  given: Answers,
  shows: (planned: PathStep) => boolean,
): Answers | null {
  for (const { key, step } of ahead) {
    if (!isQuestion(step) || key in given) continue;
    for (const option of step.options.keys()) {
      const answers = { ...given, [key]: option };
      const path = pathThrough(library, session.guide, answers);
      const from = path.findIndex((planned) => planned.key === session.at);
      if (path.some((planned, i) => i > from && shows(planned))) return answers;
    }
  }
  return null;
}
