/** What one person did in one exercise, as their seat reports it: steps, and never a name, an hour or typed text. */
import type { Library } from '../guide/library.ts';
import { type Answers, END, pathThrough } from '../guide/path.ts';
import type { Progress } from '../session/state.ts';

export const helps = ['alone', 'hint', 'help'] as const;
/**
 * `hint`: one of our hints was asked for. `help`: « J’ai besoin d’aide » was pressed, or a person said that they
 * helped.
 */
export type Help = (typeof helps)[number];
export const strongest = (a: Help, b: Help = 'alone'): Help => (helps.indexOf(b) > helps.indexOf(a) ? b : a);

/** Minutes spent on a step, in bands: under 1, 1 to 3, 3 to 10, more. */
export const bands = [1, 3, 10, Number.POSITIVE_INFINITY] as const;
export const bandOf = (seconds: number): number => bands.findIndex((minutes) => seconds < minutes * 60);

/**
 * How much a typed code says of each step: all that it can hold, and less on long guides with many helps. `helps`:
 * alone, hint or help. `listed`: the same, when few steps had any. `helped`: alone or not. `place`: only where the
 * person got to.
 */
export const details = ['helps', 'listed', 'helped', 'place'] as const;
export type Detail = (typeof details)[number];

export interface StepResult {
  key: string;
  help: Help;
  /** Index in `bands`. A typed code has no room for it, and it is unknown after a power cut. */
  band?: number | undefined;
}

export interface Result {
  /** Which exercise of the workshop, from 0. */
  exercise: number;
  /** Place in core/workshop/seat.ts. */
  seat: number;
  /** Drawn at random for each person, to distinguish two people who use the same seat one after the other. */
  nonce: number;
  answers: Answers;
  /** How many steps the person completed; the length of the path when they finished. */
  done: number;
  /** The steps seen: those done, and the one where they stopped. */
  steps: StepResult[];
  /** The room went on, or the power was cut: the person did not give up at the last step. */
  cut?: boolean;
  /**
   * Some steps read « alone » although they may not have been: the code was too short for every help, or the power was
   * cut.
   */
  partial?: boolean;
  /** It came as a typed code with this much detail; the seat's QR or file says more. */
  detail?: Detail;
}

export const isFinished = ({ done, steps }: Result): boolean => steps.length === done;

export const NONCES = 2 ** 9;

const helpOf = (facts: readonly string[], key: string): Help => {
  const has = (fact: string) => facts.includes(`${key} ${fact}`);
  return has('humanHelp') ? 'help' : has('hint1') || has('hint2') || has('asked') ? 'hint' : 'alone';
};

/** The help given so far by step, added to earlier help: an exercise that is started again forgets none of it. */
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
  /** Help given by step, pressed at the seat or given before the exercise was started again. */
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
  // An answer given beyond the step the person went back to is not on this path.
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
