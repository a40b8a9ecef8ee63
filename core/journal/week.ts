/** The journal's only notion of time: the ISO week, `2026-W47`. Months are made of weeks, each in the month of its Thursday. */
const DAY = 86_400_000;

/** The Thursday of a date's week decides its year and its month (ISO 8601). The date is the person's own, not UTC's. */
const thursday = (date: Date): Date => {
  const day = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
  return new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * DAY);
};

const two = (n: number): string => String(n).padStart(2, '0');

export function weekOf(date: Date): string {
  const day = thursday(date);
  const year = day.getUTCFullYear();
  const number = Math.floor((day.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${two(number)}`;
}

/** The Monday of a week, at midnight UTC. 4 January is always in week 1. */
export function mondayOf(week: string): Date {
  const [year = '', number = ''] = week.split('-W');
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  const first = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
  return new Date(first + (Number(number) - 1) * 7 * DAY);
}

/** Whole weeks from one week to another, negative when the second comes first. */
export const weeksBetween = (from: string, to: string): number =>
  Math.round((mondayOf(to).getTime() - mondayOf(from).getTime()) / (7 * DAY));

/** `2026-11`, the month of the week's Thursday. */
export const monthOf = (week: string): string => new Date(mondayOf(week).getTime() + 3 * DAY).toISOString().slice(0, 7);

/** The week of a month's last Thursday. */
export function lastWeekOf(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(year, number, 0);
  return weekOf(new Date(year, number, -((last.getDay() + 3) % 7)));
}

/** Thirteen months before. The day is the 28th at most, so that no short month overflows into the next. */
export const thirteenMonthsBefore = (now: Date): Date =>
  new Date(now.getFullYear(), now.getMonth() - 13, Math.min(now.getDate(), 28));
