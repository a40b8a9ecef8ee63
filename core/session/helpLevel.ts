/**
 * What remains of a step at a level of help, or beside another window. It is computed in the background, so that the
 * companion draws less without knowing why.
 */
import type { Act, Question } from '../guide/guide.ts';
import { isQuestion } from '../guide/step.ts';
import { type HelpPart, nextPart } from './levels.ts';
import type { SideBySide } from './sideBySide.ts';
import type { SessionEvent } from './state.ts';
import { levelWords } from './words.ts';

/** A button in addition to those of the step. */
export interface ExtraButton {
  label: string;
  event: SessionEvent;
}

export interface ReducedStep {
  step: Act | Question;
  /** A ring may be drawn. */
  ring: boolean;
  /** Anything at all may be drawn in the page. */
  drawn: boolean;
  ways: ExtraButton[];
  /** One more line, which says where the other window is. */
  note?: string | undefined;
}

const requests: Record<HelpPart, string> = {
  goal: levelWords.askGoal,
  say: levelWords.askSay,
  ring: levelWords.askRing,
};

/** One line about the other window. */
export const noteOf = ({ place, other, waits }: SideBySide): string | undefined => {
  if (place === 'demo') return other.finished ? levelWords.personFinished : levelWords.personAt(other.n, other.title);
  return waits ? undefined : levelWords.yourTurn;
};

export function applyLevel(
  step: Act | Question,
  shows: readonly HelpPart[],
  side: SideBySide | undefined,
): ReducedStep {
  const note = side && noteOf(side);
  if (side?.waits && !isQuestion(step)) {
    const say = side.split ? levelWords.otherTab : levelWords.otherWindow;
    const why = levelWords.shown(step.title);
    return {
      step: { ...step, say, why },
      ring: false,
      drawn: true,
      ways: [{ label: levelWords.dontWait, event: { type: 'alone' } }],
    };
  }
  const next = isQuestion(step) && shows.includes('goal') ? undefined : nextPart(shows);
  const ways: ExtraButton[] = next ? [{ label: requests[next], event: { type: 'asked', part: next } }] : [];
  const drawn = shows.length > 0;
  if (shows.includes('say') || isQuestion(step)) return { step, ring: shows.includes('ring'), drawn, ways, note };
  const goal = drawn
    ? levelWords.goal(`${step.title.charAt(0).toLowerCase()}${step.title.slice(1)}`)
    : levelWords.followList;
  return { step: { ...step, say: goal, why: '' }, ring: false, drawn, ways, note };
}
