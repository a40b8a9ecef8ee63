/**
 * Dates of an exercise, relative to the day it is done: « {il y a 5 jours} » in practice.json becomes that day on the
 * screens and the papers. A fixed date would grow old, and its code, its delay and its age with it. Pure.
 */
import type { Practice } from './format.ts';

const TOKEN = /\{(?:(aujourd’hui|hier|demain)|(dans|il y a)[ \u00A0](\d+)[ \u00A0](jour|semaine|mois|an)s?)\}/g;

type Unit = 'jour' | 'semaine' | 'mois' | 'an';
const NEAR: Record<string, number> = { hier: -1, 'aujourd’hui': 0, demain: 1 };

function shifted(today: Date, count: number, unit: Unit): Date {
  const months = unit === 'an' ? 12 * count : unit === 'mois' ? count : 0;
  const days = unit === 'semaine' ? 7 * count : unit === 'jour' ? count : 0;
  const first = new Date(today.getFullYear(), today.getMonth() + months, 1);
  // In a shorter month the last day is used: one month after 31 January is the last day of February.
  const last = new Date(first.getFullYear(), first.getMonth() + 1, 0).getDate();
  return new Date(first.getFullYear(), first.getMonth(), Math.min(today.getDate(), last) + days);
}

const two = (number: number): string => `${number}`.padStart(2, '0');
const written = (day: Date): string => `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;

export const dated = (text: string, today: Date): string =>
  text.replace(TOKEN, (_, near: string | undefined, way: string, count: string, unit: Unit) =>
    written(
      near === undefined
        ? shifted(today, Number(count) * (way === 'dans' ? 1 : -1), unit)
        : shifted(today, NEAR[near] ?? 0, 'jour'),
    ),
  );

/**
 * On paper, which is printed one day and used another: the person counts the days, and finds what the screen expects.
 */
export const counted = (text: string): string =>
  text.replace(TOKEN, (token, near: string | undefined) => {
    const when = token.slice(1, -1);
    if (near) return near === 'demain' ? 'la date de demain' : `la date d’${near}`;
    return when.startsWith('dans') ? `la date qu’il sera ${when}` : `la date d’${when}`;
  });

const everywhere = <T>(data: T, change: (text: string) => string): T => {
  if (typeof data === 'string') return change(data) as T;
  if (Array.isArray(data)) return data.map((one) => everywhere(one, change)) as T;
  if (!data || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [change(key), everywhere(value, change)])) as T;
};

/** The exercise as it is done that day. */
export const practiceOn = (practice: Practice, today: Date): Practice =>
  everywhere(practice, (text) => dated(text, today));
/** The exercise as it is printed. */
export const practiceOnPaper = (practice: Practice): Practice => everywhere(practice, counted);

/** Text that looks like a relative date and is not one: « {il y a cinq jours} ». */
export const notADate = (text: string): string[] =>
  (text.match(/\{[^}]*\}?/g) ?? []).filter((token) => dated(token, new Date(0)) === token);
