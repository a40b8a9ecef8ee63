/** A deadline as a calendar file (RFC 5545). Loaded only where one is offered: ical.js is big beside a page. */
import ICAL from 'ical.js';
import { addDays } from './deadline.ts';

export interface Reminder {
  /** Identifies this deadline in any calendar, so that saving it twice makes one event: « caf/attestation 0 ». */
  id: string;
  what: string;
  why: string;
  /** The last day, « 2026-03-12 ». */
  day: string;
}

/** Two days and fifteen hours before the day begins, that is, at nine in the morning three days before. */
const EARLY = '-P2DT15H';

// The library counts 75 bytes and then adds a space before them: 76 in all, one more than the format allows.
ICAL.foldLength = 74;

/** The text of the .ics file, its lines ended and folded as the format asks. @param now stamps the file, to the second */
export function calendarOf({ id, what, why, day }: Reminder, now: Date): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Faire avec//FR');
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${id.replace(/[^a-z0-9]+/g, '-')}-${day}@faire-avec`);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(day));
  event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(day, 1)));
  event.addPropertyWithValue('summary', what);
  event.addPropertyWithValue('description', why);
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(EARLY));
  alarm.addPropertyWithValue('description', what);
  event.addSubcomponent(alarm);
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}
