/** What a surface needs to show a session: computed in the background, sent as a message, nothing else. */

import { HERE, warning } from '../background/idle.ts';
import type { Act, PageRule, Question, Site } from '../guide/format.ts';
import { guideOf, type Library, pageRule, siteOf } from '../guide/library.ts';
import { END, pagesOf, plan } from '../guide/path.ts';
import { cut } from '../guide/sentence.ts';
import { isQuestion } from '../guide/step.ts';
import { type Faded, fade, type Way } from './helpLevel.ts';
import { type Level, type Part, shownParts, suggested } from './levels.ts';
import { pathOf, type Session, type Where } from './session.ts';
import type { Settings } from './settings.ts';
import type { Side } from './sideBySide.ts';
import { type Says, saysOf } from './stepMessages.ts';

export interface View {
  tab: number;
  turn: number;
  guide: string;
  title: string;
  version: number;
  practice: boolean;
  /** What to say of it, in each case. */
  says: Says;
  /** The present step, as far as the level of help shows it; null once finished. */
  step: Act | Question | null;
  key: string;
  /** « Étape n sur m »; m is the length of the path now known. */
  n: number;
  m: number;
  /** The path, for the panel's list. */
  path: { key: string; title: string }[];
  page: string | undefined;
  /** What to call the page of the step when the person is not on it. */
  pageName: string;
  /** The pages of this guide, by qualified key, for recognition. */
  pages: Record<string, PageRule>;
  where: Where;
  /** The page just left is still there (core/session/session.ts). */
  waits?: boolean | undefined;
  /** The person is plainly at this other step: said, with « Continuer ici ». */
  offer?: { n: number; title: string; ahead: boolean } | undefined;
  /** The element of this step was not simply found, at least once: an advisor may repair it. */
  doubt: boolean;
  hints: 0 | 1 | 2;
  level: Level;
  /** What is shown of the step at this level (core/session/levels.ts). */
  shows: readonly Part[];
  /** May the page bear a ring, and anything at all? */
  ring: boolean;
  drawn: boolean;
  /** Buttons beside those of the step: to be told more, not to wait, to jump. */
  ways: Way[];
  note?: string | undefined;
  /** To be announced instead of the step: a long silence, a place that could not be kept. */
  alert?: string | undefined;
  /** Side by side with another window. */
  side?: Side | undefined;
  /** Once finished with little help: the next level, to propose. */
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
  checkedLive: string | null;
  settings: Settings;
}

export interface Extras {
  tab: number;
  settings: Settings;
  /** practice.json's extra sentences by step key. */
  exercise?: Record<string, string> | undefined;
  side?: Side | undefined;
  /** A long silence: said, with « Je suis encore là ». */
  idle?: boolean;
  /** Said beside the step this once. */
  note?: string | undefined;
}

export function viewOf(
  library: Library,
  session: Session,
  { tab, settings, exercise, side, idle, note }: Extras,
): View {
  const path = pathOf(library, session);
  const index = path.findIndex(({ key }) => key === session.at);
  const now = path[index];
  const guide = guideOf(library, session.guide);
  const own = library.sites[siteOf(session.guide)];
  // On a page we may not see, what matters is where the person will be found again.
  const seen = path.slice(Math.max(0, index)).find(({ page }) => page !== undefined && page !== 'elsewhere')?.page;
  const site = (now?.page && seen && library.sites[siteOf(seen.replace(':', '/'))]) || own;
  if (!site) throw new Error(`Le site de « ${session.guide} » n’existe pas.`);
  const shows = shownParts(session.level, session.asked);
  const faded = now && fade(now.step, shows, side);
  const offer = offered(library, session);
  const jump: Way[] = offer ? [{ label: 'Continuer ici', event: { type: 'jump' } }] : [];
  const here: Way[] = idle ? [{ label: HERE, event: { type: 'here' } }] : [];
  const news = note ?? (idle ? warning : undefined);
  const rules = pagesOf(library, session.guide).flatMap((key) => {
    const rule = pageRule(library, key);
    return rule ? [[key, rule] as const] : [];
  });
  const view = {
    tab,
    turn: session.turn,
    guide: session.guide,
    title: guide.title,
    version: session.version,
    practice: session.practice,
    step: faded?.step ?? null,
    key: session.at,
    n: now ? index + 1 : path.length,
    m: path.length,
    path: path.map(({ key, step }) => ({ key, title: step.title })),
    page: now?.page,
    pageName: (now?.page && pageRule(library, now.page)?.name) ?? '',
    pages: Object.fromEntries(rules),
    where: session.where,
    waits: session.waits,
    offer,
    doubt: !session.practice && ['absent', 'doubtful'].some((fact) => session.facts.includes(`${session.at} ${fact}`)),
    hints: session.hints,
    level: session.level,
    shows,
    ring: faded?.ring ?? false,
    // Before everything is tidied away, a page where nothing is drawn says so too, and so does a folded bubble.
    drawn: idle || (faded?.drawn ?? true),
    ways: [...here, ...jump, ...(faded?.ways ?? [])],
    note: news ?? faded?.note,
    alert: news,
    side,
    suggested: session.at === END ? suggested(session.level, session.facts) : undefined,
    folded: session.folded && !idle,
    canGoBack: session.trail.length > 0 && session.at !== END,
    words: Object.fromEntries(
      (faded && explains(faded, shows) ? (now?.step.words ?? []) : []).flatMap((word) =>
        library.words[word] ? [[word, library.words[word]]] : [],
      ),
    ),
    help: site.help,
    trust: site.trust,
    cookies: site.cookies,
    exercise: session.practice && shows.includes('say') ? exercise?.[session.at] : undefined,
    after: guide.after,
    checkedLive: guide.checkedLive,
    // A private window keeps nothing, on any computer: « Reprendre plus tard » would promise what is not done.
    settings: session.private ? { ...settings, shared: true } : settings,
  };
  const says = saysOf(view);
  return { ...view, says, term: termIn(says.found.why, view.words) };
}

/** Words are explained where they are said. */
const explains = ({ step }: Faded, shows: readonly Part[]): boolean => isQuestion(step) || shows.includes('say');

/** One at most: two would make four controls in the bubble. */
function termIn(sentence: string, words: View['words']): View['term'] {
  const piece = cut(sentence, Object.keys(words)).find(({ word }) => word !== undefined);
  if (piece?.word === undefined) return undefined;
  const title = piece.word.charAt(0).toUpperCase() + piece.word.slice(1);
  return { text: piece.text, title, meaning: words[piece.word] ?? '' };
}

function offered(library: Library, session: Session): View['offer'] {
  if (!session.offer) return;
  const { at, answers } = session.offer;
  const keys = plan(library, session.guide, answers);
  const index = keys.findIndex(({ key }) => key === at);
  const step = keys[index]?.step;
  return step && { n: index + 1, title: step.title, ahead: index > keys.findIndex(({ key }) => key === session.at) };
}
