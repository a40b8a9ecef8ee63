/**
 * What a meeting leaves on screen until it is erased: which steps were done alone, with a hint or with help. It is in
 * memory only, and it never judges anybody.
 */

import { guideOf, type Library } from '../guide/library.ts';
import { END } from '../guide/path.ts';
import { durationFact } from '../journal/counter.ts';
import type { Level } from '../session/levels.ts';
import { stepPath } from '../session/session.ts';
import type { DurationFact, Session } from '../session/state.ts';
import { type Help, resultOf } from '../workshop/result.ts';

export interface Summary {
  guide: string;
  title: string;
  practice: boolean;
  level: Level;
  finished: boolean;
  /** The steps that the person has completed. */
  steps: { title: string; help: Help }[];
  /** The step where they stopped; absent when they went to the end. */
  stoppedAt?: { title: string; help: Help } | undefined;
  /** Undefined when the clock was changed during the guide. */
  duration: DurationFact | undefined;
}

export function summaryOf(library: Library, session: Session, now: Date): Summary {
  const titles = new Map(stepPath(library, session).map(({ key, step }) => [key, step.title]));
  const { steps, done } = resultOf(library, session, { exercise: 0, seat: 0, nonce: 0, spent: {} });
  const said = steps.map(({ key, help }) => ({ title: titles.get(key) ?? '', help }));
  return {
    guide: session.guide,
    title: guideOf(library, session.guide).title,
    practice: session.practice,
    level: session.level,
    finished: session.at === END,
    steps: said.slice(0, done),
    stoppedAt: said[done],
    duration: durationFact(now.getTime() / 60_000 - session.started),
  };
}
