/** The site shows a page: where that leaves the session. Pure. */
import type { Library } from '../guide/library.ts';
import { type Answers, type PathStep, pathThrough } from '../guide/path.ts';
import { isQuestion } from '../guide/step.ts';
import type { Session, Where } from './state.ts';
import { moveTo, recordFact } from './transitions.ts';

/**
 * What the site may pass over without our asking: the rest of the page just left, what the person says or answers, what
 * happens where we do not look, a passage (an open FranceConnect session spares it), and what the guide itself is unsure of.
 */
const isSpared = ({ key, page, step }: PathStep, now: PathStep): boolean =>
  page === undefined ||
  page === now.page ||
  page === 'elsewhere' ||
  key.includes('/') ||
  isQuestion(step) ||
  step.done === 'said' ||
  step.uncertain === true;

/** Pages the site has skipped between two steps of the path. */
const skipped = (between: PathStep[], now: PathStep): number =>
  new Set(between.filter((planned) => !isSpared(planned, now)).map(({ page }) => page)).size;

/**
 * The site shows another page. Following, without asking: to the next page of the path, one page skipped at most, because the
 * site has answered the person's own gesture; back to the step they had come from; and anywhere while the session
 * has seen no page yet, which only finds where to begin. Jumping, further ahead or back, is offered: « Continuer ici ».
 */
export function onPage(library: Library, session: Session, pages: string[], answers = session.answers): Session {
  const path = pathThrough(library, session.guide, answers);
  const index = path.findIndex(({ key }) => key === session.at);
  const now = path[index];
  if (!now) return session;
  const shows = ({ page }: PathStep): boolean => page !== undefined && pages.includes(page);
  const where = (value: Where, arrived = session.arrived, waits?: true): Session =>
    session.where === value && session.arrived === arrived && session.waits === waits && !session.offer
      ? session
      : { ...session, where: value, arrived, waits, offer: undefined };
  if (!now.page || shows(now)) return where('here', session.arrived || shows(now));
  if (!pages.length) return where('lost');
  const begins = !session.arrived && session.trail.length === 0;
  const to = (key: string, from = session): Session => ({ ...moveTo({ ...from, answers }, key), arrived: true });
  /** Another site may be any other site: nobody is plainly at a step there. */
  const offer = ({ key, page }: PathStep): Session => {
    if (page === 'elsewhere') return where('elsewhere');
    return session.offer?.at === key && session.where === 'lost'
      ? session
      : { ...session, where: 'lost', waits: undefined, offer: { at: key, answers } };
  };
  // Back, then forward: to the step that was left, not to the first one of its page.
  const left = path.find(({ key }) => key === session.trail.at(-1));
  const returns = left && path.indexOf(left) > index && shows(left) ? left : undefined;
  const ahead = returns ?? path.find((planned, i) => i > index && shows(planned));
  if (ahead) {
    const far = !returns && !begins && skipped(path.slice(index + 1, path.indexOf(ahead)), now) > 1;
    if (far) return offer(ahead);
    return to(
      ahead.key,
      'done' in now.step && now.step.done !== 'said' ? recordFact(session, now.key, 'done') : session,
    );
  }
  const branch = otherBranch(library, session, path.slice(index), answers, shows);
  if (branch) return onPage(library, session, pages, branch);
  // Just left by a gesture on this very page: the site has not moved yet.
  if (left && !session.arrived && shows(left) && 'done' in left.step && left.step.done !== 'page')
    return where('here', false, true);
  const behind = path.findLastIndex((planned, i) => i < index && shows(planned));
  if (behind >= 0) {
    let first = behind;
    while (path[first - 1]?.page === path[behind]?.page) first--;
    const target = path[first] ?? now;
    return begins ? to(target.key) : offer(target);
  }
  return where(pages.includes('elsewhere') ? 'elsewhere' : 'lost');
}

/** A page of a branch nobody chose yet: the person has answered our question on the site itself. The answers that lead there. */
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
