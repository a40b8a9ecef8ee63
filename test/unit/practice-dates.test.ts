// @vitest-environment node
/** Dates of an exercise follow the day it is done, on the screens and on the papers alike, and never break its sums. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted, dated, notADate, practiceOn, practiceOnPaper } from '../../core/practice/dates.ts';
import type { Practice } from '../../core/practice/format.ts';
import { practices } from '../../guides/check/content.ts';

const on = new Date(2027, 0, 31);

describe('a date', () => {
  test.each([
    ['{aujourd’hui}', '31/01/2027'],
    ['Vendu le {hier}, à 9 h', 'Vendu le 30/01/2027, à 9 h'],
    ['{dans 7 jours}', '07/02/2027'],
    ['{il y a 3 semaines}', '10/01/2027'],
    ['{dans 1 mois}', '28/02/2027'],
    ['{il y a 2 mois}', '30/11/2026'],
    ['{il y a\u00A017\u00A0ans}', '31/01/2010'],
    ['{il y a cinq jours}', '{il y a cinq jours}'],
  ])('%s', (text, said) => expect(dated(text, on)).toBe(said));

  test('is named when it is none', () => {
    expect(notADate('{il y a cinq jours} et {demain}')).toEqual(['{il y a cinq jours}']);
    expect(notADate('{il y a 5 jours')).toEqual(['{il y a 5 jours']);
  });

  test('on paper it is counted by the person: it is printed one day and used another', () => {
    expect(counted('{il y a 5 jours}, à 14 h')).toBe('la date d’il y a 5 jours, à 14 h');
    expect([counted('{aujourd’hui}'), counted('{hier}'), counted('{demain}')]).toEqual([
      'la date d’aujourd’hui',
      'la date d’hier',
      'la date de demain',
    ]);
  });

  test('every day of a century: a real day, later is later', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2026, 0, 1), max: new Date(2126, 0, 1), noInvalidDate: true }),
        fc.nat(400),
        (day, n) => {
          const read = (text: string): number => {
            const [d = 0, m = 0, y = 0] = dated(text, day).split('/').map(Number);
            const date = new Date(y, m - 1, d);
            expect([date.getDate(), date.getMonth() + 1]).toEqual([d, m]);
            return date.getTime();
          };
          expect(read(`{il y a ${n} jours}`)).toBeLessThanOrEqual(read(`{dans ${n} jours}`));
          expect(read(`{il y a ${n} mois}`)).toBeLessThanOrEqual(read('{aujourd’hui}'));
        },
      ),
    ));
});

describe.each(Object.entries(practices))('%s', (_, practice: Practice) => {
  const day = JSON.stringify(practiceOn(practice, on));
  test('has no date left to count, on any day', () => expect(day).not.toMatch(/\{(?:il|dans|hier|aujourd|demain)/));
  test('nor on paper', () =>
    expect(JSON.stringify(practiceOnPaper(practice))).not.toMatch(/\{(?:il|dans|hier|aujourd|demain)/));
  test('asks for what its papers give, whatever the day', () => {
    const values = practiceOn(practice, on).papers.flatMap(({ lines }) => lines.map(({ value }) => value));
    const raw = practice.papers.flatMap(({ lines }) => lines.map(({ value }) => value));
    expect(values).toEqual(raw.map((value) => dated(value, on)));
  });
});
