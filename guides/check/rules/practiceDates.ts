/** The dates of an exercise are counted from the day it is done. Text between { } is such a date, or a mistake. */
import { notADate } from '../../../core/practice/dates.ts';
import type { Finding } from '../fault.ts';
import { sentencesOf } from '../typography.ts';
import type { PracticeRule } from './rule.ts';

/** « is » and « value » are not sentences, and contain dates all the same. */
const valuesOf = (data: unknown, path: (string | number)[] = []): { path: (string | number)[]; text: string }[] =>
  !data || typeof data !== 'object'
    ? []
    : Object.entries(data).flatMap(([key, value]) => {
        const at = [...path, Array.isArray(data) ? Number(key) : key];
        return typeof value === 'string' && /^(?:is|value)$/.test(key)
          ? [{ path: at, text: value }]
          : valuesOf(value, at);
      });

export const practiceDates: PracticeRule = (practice): Finding[] =>
  [...sentencesOf(practice), ...valuesOf(practice)].flatMap(({ path, text }) =>
    notADate(text).map((token) => ({
      path,
      what: `«\u00A0${token}\u00A0» n’est pas une date. Écrivez {aujourd’hui}, {il y a 5 jours} ou {dans 2 semaines}, avec un nombre en chiffres.`,
    })),
  );
