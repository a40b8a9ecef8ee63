/** What one person did in one exercise, as their seat gives it: steps, never a name, an hour or a thing they typed. */
import type { Library } from '../guide/library.ts';
import { type Answers, END, pathThrough } from '../guide/path.ts';
import type { Progress } from '../session/state.ts';

export const helps = ['alone', 'hint', 'help'] as const;
/** `hint`: one of ours was asked for. `help`: « J’ai besoin d’aide » was pressed, or somebody said that they helped. */
export type Help = (typeof helps)[number];
export const strongest = (a: Help, b: Help = 'alone'): Help => (helps.indexOf(b) > helps.indexOf(a) ? b : a);

/** Minutes spent on a step, in bands: under 1, 1 to 3, 3 to 10, more. */
export const bands = [1, 3, 10, Number.POSITIVE_INFINITY] as const;
export const bandOf = (seconds: number): number => bands.findIndex((minutes) => seconds < minutes * 60);

/**
 * What a typed code says of each step: everything it can hold, and less on long guides with many helps. `helps`: alone, hint or
 * help. `listed`: the same, where few steps had any. `helped`: alone or not. `place`: only where the person got to.
 */
export const details = ['helps', 'listed', 'helped', 'place'] as const;
export type Detail = (typeof details)[number];

export interface StepResult {
  key: string;
  help: Help;
  /** Index in `bands`; a typed code has no room for it, and after a power cut nobody knows it. */
  band?: number | undefined;
}

export interface Result {
  /** Which exercise of the workshop, from 0. */
  exercise: number;
  /** Place in core/workshop/seat.ts. */
  seat: number;
  /** Drawn at random for each person: tells apart two people who follow each other on a seat. */
  nonce: number;
  answers: Answers;
  /** Steps behind the person; the length of the path when they finished. */
  done: number;
  /** The steps seen: those done, and the one where they stopped. */
  steps: StepResult[];
  /** The room went on, or the power was cut: the person did not give up at the last step. */
  cut?: boolean;
  /** Some steps read « alone » that may not have been: a code too short for every help, or a power cut. */
  partial?: boolean;
  /** Came as a typed code, with this much; the seat's QR or file says more. */
  detail?: Detail;
}

export const isFinished = ({ done, steps }: Result): boolean => steps.length === done;

export const NONCES = 2 ** 9;

const helpOf = (facts: readonly string[], key: string): Help => {
  const has = (fact: string) => facts.includes(`${key} ${fact}`);
  return has('humanHelp') ? 'help' : has('hint1') || has('hint2') || has('asked') ? 'hint' : 'alone';
};

/** Help had so far by step, joined to what was had before: an exercise begun again forgets none of it. */
export function helpTaken(before: Readonly<Record<string, Help>>, facts: readonly string[]): Record<string, Help> {
  const taken = { ...before };
  for (const key of new Set(facts.map((fact) => fact.slice(0, fact.lastIndexOf(' '))))) {
    const help = strongest(helpOf(facts, key), taken[key]);
    if (help !== 'alone') taken[key] = help;
  }
  return taken;
}

export interface Seated {
  exercise: number;
  seat: number;
  nonce: number;
  /** Seconds on each step, in memory only. */
  spent: Record<string, number>;
  /** Help had by step, pressed at the seat or had before the exercise was begun again. */
  taken?: Record<string, Help>;
  cut?: boolean;
  partial?: boolean;
}

/** @param session at its end, or wherever the person stopped */
export function resultOf(
  library: Library,
  session: Progress,
  { spent, taken = {}, cut, partial, ...seated }: Seated,
): Result {
  const keys = pathThrough(library, session.guide, session.answers).map(({ key }) => key);
  const at = keys.indexOf(session.at);
  const done = session.at === END || at < 0 ? keys.length : at;
  const steps = keys.slice(0, done + 1).map((key): StepResult => {
    const help = strongest(helpOf(session.facts, key), taken[key]);
    const seconds = spent[key] ?? (partial ? undefined : 0);
    return seconds === undefined ? { key, help } : { key, help, band: bandOf(seconds) };
  });
  const passed = new Set(steps.map(({ key }) => key));
  // An answer given beyond the place where the person went back to is not on the way here.
  const answers = Object.fromEntries(
    Object.entries(session.answers).filter(([key]) => passed.has(key) && key !== keys[done]),
  );
  return {
    ...seated,
    answers,
    done,
    steps,
    ...(cut && done < keys.length && { cut }),
    ...(partial && { partial }),
  };
}
