/** The calendar file: read back by the library, and held to the letter of RFC 5545. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../core/guide/calendar.ts';
import { addDays, addMonths, isDay, lastDay, todayOf } from '../../core/guide/deadline.ts';
import { library } from '../../guides/check/content.ts';

const now = new Date('2026-11-22T14:05:06Z');
const reminder = {
  id: 'carte-grise/acheter 0',
  what: 'Demander la carte',
  why: 'Après, il y a une amende.',
  day: '2027-02-28',
};

const read = (text: string) => new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') as ICAL.Component;

/** Every line ends with CRLF, and holds at most 75 bytes, its leading space counted. */
function isFolded(text: string): void {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(line.length).toBeGreaterThan(0);
  }
  // A fold never cuts a letter: each line alone is whole UTF-8.
  for (const line of lines) expect(Buffer.from(line).toString()).toBe(line);
}

describe('the file', () => {
  it('is one whole day, with a reminder three days before, at nine', () => {
    const event = read(calendarOf(reminder, now));
    const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
    const end = event.getFirstPropertyValue('dtend') as ICAL.Time;
    expect([start.isDate, start.toString(), end.toString()]).toEqual([true, '2027-02-28', '2027-03-01']);
    expect(event.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-22T14:05:06Z');
    const alarm = event.getFirstSubcomponent('valarm');
    const rings = start.clone();
    rings.isDate = false;
    rings.addDuration(alarm?.getFirstPropertyValue('trigger') as ICAL.Duration);
    expect(rings.toString()).toBe('2027-02-25T09:00:00');
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  });

  it('is the same event when it is saved twice', () => {
    const uid = (day: string) => read(calendarOf({ ...reminder, day }, new Date())).getFirstPropertyValue('uid');
    expect(uid('2027-02-28')).toBe(uid('2027-02-28'));
    expect(uid('2027-02-28')).not.toBe(uid('2027-03-01'));
  });

  it('gives back any sentence, whatever its length and its signs', () => {
    const sign = fc.constantFrom(...'azAZ0é€’« »;,\\:"\n😀-');
    const sentence = fc.array(sign, { minLength: 1, maxLength: 300, size: 'max' }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(sentence, sentence, (what, why) => {
        const text = calendarOf({ ...reminder, what, why }, now);
        isFolded(text);
        const event = read(text);
        expect([event.getFirstPropertyValue('summary'), event.getFirstPropertyValue('description')]).toEqual([
          what,
          why,
        ]);
      }),
    );
  });

  it('takes every deadline of the guides', () => {
    for (const [id, { deadlines, title }] of Object.entries(library.guides))
      for (const { what, why, on } of deadlines ?? []) {
        const text = calendarOf({ id, what, why: `${why}\n${title}`, day: on ?? '2027-01-01' }, now);
        isFolded(text);
        expect(read(text).getFirstPropertyValue('summary')).toBe(what);
      }
  });
});

describe('days', () => {
  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-22', 1, '2026-12-22'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', 12, '2027-03-31'],
  ])('%s and %i months is %s', (day, months, last) => expect(addMonths(day, months)).toBe(last));

  it('counts days across the change of hour', () => {
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('knows a day from what is not one', () => {
    for (const wrong of ['', '2027-02-30', '0002-01-01', '2027-1-1', 'demain']) expect(isDay(wrong)).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
    expect(todayOf(new Date(2026, 10, 22, 0, 5))).toBe('2026-11-22');
    expect(todayOf(new Date(2026, 10, 22, 23, 55))).toBe('2026-11-22');
  });

  it('has no last day before it knows from when', () => {
    const deadline = { what: 'a', why: 'b', within: { months: 1, days: 2 }, after: 'le jour' };
    expect(lastDay(deadline)).toBeNull();
    expect(lastDay(deadline, 'bientôt')).toBeNull();
    expect(lastDay(deadline, '2027-01-31')).toBe('2027-03-02');
    expect(lastDay({ ...deadline, on: '2027-05-01' }, '2027-01-31')).toBe('2027-05-01');
  });
});
