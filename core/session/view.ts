import { ELSEWHERE } from '../guide/guide.ts';
import { guideOf, type Library, pageRule, siteOf } from '../guide/library.ts';
import { END, pagesOf, pathThrough } from '../guide/path.ts';
import { rulesToReview } from '../guide/review.ts';
import { cut } from '../guide/sentence.ts';
import { isQuestion } from '../guide/step.ts';
import { chaptersOf, soughtIn } from './chapters.ts';
import { gestureOf } from './gesture.ts';
import { applyLevel, type ExtraButton, type ReducedStep } from './helpLevel.ts';
import { type HelpPart, shownParts, suggested } from './levels.ts';
import { inPractice } from './practiceWords.ts';
import { stepPath } from './session.ts';
import type { Session } from './state.ts';
import { HERE, MUTE, messagesOf, prefilledNote, saidOf, situationOf, VERIFYING, warning } from './stepMessages.ts';
import { verifyViewOf } from './verification.ts';
import type { Extras, View } from './viewModel.ts';
import { viewWords } from './words.ts';

/** A line of the end that names something to keep or to write down. */
const KEEP = /\b(?:gardez|notez|imprimez|enregistrez|mettez|conservez|rangez)\b/i;

export function viewOf(
  library: Library,
  session: Session,
  { tab, today, settings, exercise, side, idle, note }: Extras,
): View {
  const path = stepPath(library, session);
  const index = path.findIndex(({ key }) => key === session.at);
  const now = path[index];
  const guide = guideOf(library, session.guide);
  const own = library.sites[siteOf(session.guide)];
  // On a page that we may not see, the useful information is which page comes back afterwards.
  const seen = path.slice(Math.max(0, index)).find(({ page }) => page !== undefined && page !== 'elsewhere')?.page;
  const site = (now?.page && seen && library.sites[siteOf(seen.replace(':', '/'))]) || own;
  if (!site) throw new Error(viewWords.noSite(session.guide));
  const shows = shownParts(session.level, session.asked);
  const written = now && session.practice ? inPractice(now.step) : now?.step;
  const faded = written && !session.stopped ? applyLevel(written, shows, side) : undefined;
  const moved = session.moved !== undefined;
  const offer = moved ? undefined : offered(library, session);
  const jump: ExtraButton[] = offer || moved ? [{ label: viewWords.jump, event: { type: 'jump' } }] : [];
  const here: ExtraButton[] = idle ? [{ label: HERE, event: { type: 'here' } }] : [];
  const undo: ExtraButton = { label: viewWords.resume, event: { type: 'resume' } };
  const onOtherSite = situationOf({ where: session.where, page: now?.page }) === 'elsewhere';
  // « En autonomie » draws nothing in the page before it is asked for: the panel is where to ask.
  const isUndrawn = faded?.drawn === false;
  const panelSpeaks = !moved && (session.aside || session.mute || onOtherSite || isUndrawn);
  const news = note ?? (idle ? warning : session.mute ? MUTE : undefined);
  const verify = verifyViewOf(library, session);
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
    path: path.map(({ key, step, chapter }) => ({ key, title: step.title, chapter: chapter?.key })),
    ...chaptersOf(path, index),
    verdict: session.verdict,
    looks: session.looks ?? 0,
    targets: soughtIn(path, now),
    prefilled: session.prefilled,
    page: now?.page,
    pageName: (now?.page && pageRule(library, now.page)?.name) ?? '',
    pages: Object.fromEntries(rules),
    where: session.moved === undefined ? session.where : 'lost',
    waits: session.waits,
    unknown: session.unknown,
    mute: session.mute,
    moved,
    offer,
    doubt: !session.practice && ['absent', 'doubtful'].some((fact) => session.facts.includes(`${session.at} ${fact}`)),
    hints: session.hints,
    level: session.level,
    shows,
    ring: (faded?.ring ?? false) && !moved,
    // Before everything is tidied away, a page where nothing is drawn says so too, and so does a collapsed bubble.
    drawn: idle || (!session.aside && (faded?.drawn ?? true)),
    ways: session.stopped ? [undo] : [...here, ...jump, ...(faded?.ways ?? [])],
    note:
      news ??
      (verify && session.at !== END
        ? VERIFYING[verify.state]
        : session.prefilled
          ? prefilledNote(session.prefilled)
          : faded?.note),
    alert: news,
    speaker: panelSpeaks ? ('panel' as const) : ('page' as const),
    leaving: !onOtherSite && path[index + 1]?.page === ELSEWHERE,
    stopped: session.stopped,
    gesture: faded && gestureOf(faded.step),
    side,
    suggested: session.at === END ? suggested(session.level, session.facts) : undefined,
    folded: session.folded && !idle,
    canGoBack: session.trail.length > 0 && session.at !== END && !session.stopped,
    words: Object.fromEntries(
      (faded && explains(faded, shows) ? (now?.step.words ?? []) : []).flatMap((word) =>
        library.words[word] ? [[word, library.words[word]]] : [],
      ),
    ),
    help: site.help,
    trust: site.trust,
    cookies: site.cookies,
    exercise: session.practice && shows.includes('say') ? exercise?.[session.at] : undefined,
    after: session.stopped || verify ? [] : guide.after,
    keep: session.stopped || verify ? [] : guide.after.filter((line) => KEEP.test(line)),
    endsEarly: session.at === END && endedOnAnswer(library, session),
    checkedLive: guide.checkedLive,
    ledger: guide.ledger,
    toReview: (today && rulesToReview(guide, today).length) || undefined,
    verify,
    // A private window keeps nothing, on any computer, so « Reprendre plus tard » would be a false promise. Nor does a verification.
    settings: session.private || verify ? { ...settings, shared: true } : settings,
  };
  const says = messagesOf(view);
  return { ...view, says, said: saidOf(says, view, session.verdict), term: termIn(says.found.why, view.words) };
}

/** Words are explained where they occur. */
const explains = ({ step }: ReducedStep, shows: readonly HelpPart[]): boolean =>
  isQuestion(step) || shows.includes('say');

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
  const keys = pathThrough(library, session.guide, answers);
  const index = keys.findIndex(({ key }) => key === at);
  const step = keys[index]?.step;
  return step && { n: index + 1, title: step.title, ahead: index > keys.findIndex(({ key }) => key === session.at) };
}

/** The last event is an answer of the person that ended this guide's path. */
function endedOnAnswer(library: Library, session: Session): boolean {
  const last = stepPath(library, session).find(({ key }) => key === session.trail.at(-1));
  return !!last && isQuestion(last.step);
}
