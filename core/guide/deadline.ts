/** Days and deadlines as plain days (« 2026-03-12 »), so that no hour and no time zone can shift them. Pure. */
import type { Deadline } from './guide.ts';

const DAY = 86_400_000;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Today where the person is. */
export const todayOf = (now: Date): string =>
  dayOf(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));

export const addDays = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * DAY));

/** A month after 31 January is the last day of February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

/** A real day in a plausible year: a date field already answers « 0002-01-01 » while its year is being typed. */
export const isDay = (text: string): boolean =>
  /^(?:19|20)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(new Date(text)) === text;

/** The last day to do it. Null as long as the day it counts from is not known. */
export function lastDay({ on, within }: Deadline, from?: string): string | null {
  if (on) return on;
  if (!within || !from || !isDay(from)) return null;
  return addDays(addMonths(from, within.months ?? 0), within.days ?? 0);
}
