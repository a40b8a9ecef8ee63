/**
 * How far the computer's clock is trusted. One wrong reading must neither erase counts nor give them a false week.
 * Everything is in whole weeks, as in the rest of the journal.
 */
import { weeksBetween } from './week.ts';

/** A computer can sleep through a summer, but a person does not travel back more than a week. */
const FORWARD = 8;
const BACKWARD = 1;
/** How many weeks a far date must hold before anything is erased because of it. */
const TIME_ENOUGH = 4;

export interface Clock {
  /** The last week that was trusted. */
  known: string;
  /** After a far jump that was trusted: the week before it, and the week in which it was trusted. */
  jump?: { from: string; to: string };
  /** A far week that was read once and waits for confirmation. */
  claim?: { first: string; last: string };
}

export interface Reading {
  clock: Clock;
  /**
   * True while the date is not trusted: counts made now are put aside. Otherwise the counts put aside receive a week
   * (weekAfter).
   */
  waits: boolean;
  /** The first week of a far date that was just confirmed: counts made since then had the right week. */
  since?: string;
}

/**
 * The week of a count that was put aside: its own week when that was confirmed, otherwise the week in which the clock
 * was corrected.
 */
export const weekAfter = ({ since }: Reading, made: string, week: string): string =>
  since && weeksBetween(since, made) >= 0 && weeksBetween(made, week) >= 0 ? made : week;

const isNear = (from: string, to: string, forward = FORWARD): boolean => {
  const weeks = weeksBetween(from, to);
  return weeks >= -BACKWARD && weeks <= forward;
};

const later = (a: string, b: string): string => (weeksBetween(a, b) > 0 ? b : a);

/** What is remembered of a trusted jump. It is forgotten once the new date has held long enough. */
const held = ({ jump }: Clock, week: string): Pick<Clock, 'jump'> =>
  jump && weeksBetween(jump.to, week) < TIME_ENOUGH ? { jump } : {};

/**
 * @param week the week that the computer's clock says, like « 2026-W48 »
 * @param start the browser has just started: a second start with the same far week confirms it
 */
export function readClock(clock: Clock | undefined, week: string, start: boolean): Reading {
  if (!clock) return { clock: { known: week }, waits: false };
  if (isNear(clock.known, week)) {
    const known = later(clock.known, week);
    return { clock: { known, ...held(clock, known) }, waits: false };
  }
  const back = weeksBetween(clock.known, week) < 0;
  // The clock returns to the time before a jump: the jump was the fault.
  if (back && clock.jump && isNear(clock.jump.from, week, FORWARD + TIME_ENOUGH))
    return { clock: { known: week }, waits: false };
  const { claim } = clock;
  if (!claim || !isNear(claim.last, week))
    return { clock: { ...clock, claim: { first: week, last: week } }, waits: true };
  const lasting = weeksBetween(claim.first, week) >= TIME_ENOUGH;
  // A clock that goes back is the more common fault (an empty battery, at each start), so only time confirms it.
  if (lasting || (start && !back))
    return {
      clock: { known: week, ...(back ? {} : { jump: { from: clock.known, to: week } }) },
      waits: false,
      since: claim.first,
    };
  return { clock: { ...clock, claim: { first: claim.first, last: week } }, waits: true };
}

/** The week from which age is counted before erasing: a far jump does not count until it has held. */
export const erasingWeek = ({ known, jump }: Clock): string => (jump ? jump.from : known);

/** For a journal written before this rule, the newest week that is not in the future is the last known one. */
export function firstClock(weeks: string[], week: string): Clock {
  const past = weeks.filter((one) => weeksBetween(one, week) >= 0).sort();
  return { known: past.at(-1) ?? week };
}
