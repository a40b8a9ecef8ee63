/** What one person did in one exercise, as their seat gives it: steps, never a name, an hour or a thing they typed. */
import type { Library } from '../guide/library.ts';
import { type Answers, END, pathThrough } from '../guide/path.ts';
import type { Session } from '../session/state.ts';

export const helps = ['alone', 'hint', 'help'] as const;
/** `hint`: one of ours was asked for. `help`: a person helped, and said so. */
export type Help = (typeof helps)[number];

/** Minutes spent on a step, in bands: under 1, 1 to 3, 3 to 10, more. */
export const bands = [1, 3, 10, Number.POSITIVE_INFINITY] as const;
export const bandOf = (seconds: number): number => bands.findIndex((minutes) => seconds < minutes * 60);

export interface StepResult {
  key: string;
  help: Help;
  /** Index in `bands`; a typed code has no room for it. */
  band?: number | undefined;
}

export interface Result {
  /** Which exercise of the workshop, from 0. */
  exercise: number;
  /** Place in core/workshop/seat.ts. */
  seat: number;
  /** Drawn at random when the exercise began: tells apart two people who follow each other on a seat. */
  nonce: number;
  answers: Answers;
  /** Steps behind the person; the length of the path when they finished. */
  done: number;
  /** The steps seen: those done, and the one where they stopped. */
  steps: StepResult[];
  /** A typed code too short for every help: some read « alone » or « hint » that were more. */
  partial?: boolean;
}

export const NONCES = 2 ** 9;

const helpOf = (facts: readonly string[], key: string): Help => {
  const has = (fact: string) => facts.includes(`${key} ${fact}`);
  return has('humanHelp') ? 'help' : has('hint1') || has('hint2') || has('asked') ? 'hint' : 'alone';
};

export interface Seated {
  exercise: number;
  seat: number;
  nonce: number;
  /** Seconds on each step, in memory only. */
  spent: Record<string, number>;
}

/** @param session at its end, or wherever the person stopped */
export function resultOf(
  library: Library,
  session: Pick<Session, 'guide' | 'answers' | 'at' | 'facts'>,
  { spent, ...seated }: Seated,
): Result {
  const keys = pathThrough(library, session.guide, session.answers).map(({ key }) => key);
  const at = keys.indexOf(session.at);
  const done = session.at === END || at < 0 ? keys.length : at;
  const steps = keys
    .slice(0, done + 1)
    .map((key): StepResult => ({ key, help: helpOf(session.facts, key), band: bandOf(spent[key] ?? 0) }));
  const passed = new Set(steps.map(({ key }) => key));
  // An answer given beyond the place where the person went back to is not on the way here.
  const answers = Object.fromEntries(
    Object.entries(session.answers).filter(([key]) => passed.has(key) && key !== keys[done]),
  );
  return { ...seated, answers, done, steps };
}
