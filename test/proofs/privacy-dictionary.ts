/**
 * The words of our guides, and the numbers of our counters. The closed world (privacy-world.ts) contains only these.
 */
import * as v from 'valibot';
import type { Library } from '../../core/guide/library.ts';
import { library, practices } from '../../guides/check/content.ts';

const guideIds = Object.keys(library.guides);
const keysOf = ({ guides }: Library, guide: string, inside: string[] = []): string[] =>
  (guides[guide]?.steps ?? []).flatMap((step) =>
    'include' in step
      ? inside.includes(step.include)
        ? []
        : keysOf({ guides } as Library, step.include, [...inside, guide]).map((key) => `${step.id}/${key}`)
      : [step.id],
  );
const stepKeys = Object.fromEntries(guideIds.map((guide) => [guide, keysOf(library, guide)]));
const everyKey = new Set([...Object.values(stepKeys).flat(), 'end']);
export const titles = new Set(
  Object.values(library.guides).flatMap(({ title, steps }) => [
    title,
    ...steps.flatMap((step) => ('title' in step ? [step.title] : [])),
  ]),
);
/** « elsewhere » and « document » are values too, although they are not pages of a site. */
const pages = new Set([
  'elsewhere',
  'document',
  ...Object.entries(library.sites).flatMap(([site, { pages }]) => Object.keys(pages).map((id) => `${site}:${id}`)),
]);
export const mishaps = new Set(Object.values(practices).flatMap((practice) => Object.keys(practice.mishaps ?? {})));

export const ofStep = ['seen', 'done', 'hint1', 'hint2', 'asked', 'humanHelp', 'back', 'doubtful', 'absent'] as const;
export const durations = ['under30', 'from30to60', 'from60to120', 'over120'] as const;
export const whole = ['finished', 'abandoned', ...durations] as const;

export const among = (words: Set<string> | readonly string[], what: string) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => (Array.isArray(words) ? words.includes(text) : (words as Set<string>).has(text)),
      `is no ${what} of ours`,
    ),
  );
export const integer = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export const count = integer(1, 100_000);
export const guide = among(guideIds, 'guide');
export const step = among(everyKey, 'step');
/** A page of a site, with the name that its rules give it. */
export const page = among(pages, 'page');
export const level = v.picklist(['pas-a-pas', 'coup-de-pouce', 'en-autonomie']);
/** The browser numbers tabs from its start. */
export const tab = integer(0, 2 ** 31);
/** Minutes, then seconds, since the epoch, within this century. */
export const minute = integer(946_684_800 / 60, 4_102_444_800 / 60);
export const second = integer(946_684_800, 4_102_444_800);
export const fact = v.pipe(
  v.string(),
  v.check((text) => {
    const space = text.lastIndexOf(' ');
    return everyKey.has(text.slice(0, space)) && (ofStep as readonly string[]).includes(text.slice(space + 1));
  }, 'is no fact of ours'),
);
export const answers = v.record(step, integer(0, 20));
const week = v.pipe(v.string(), v.regex(/^20\d\d-W(0[1-9]|[1-4]\d|5[0-3])$/, 'is no week'));
export const version = integer(1, 1000);

export const counterKey = v.pipe(
  v.strictTuple([
    week,
    v.picklist(['real', 'practice']),
    guide,
    version,
    level,
    v.union([v.literal(''), step]),
    v.picklist([...ofStep, ...whole]),
  ]),
  v.check(
    ([, , of, , , at, said]) =>
      at === '' ? (whole as readonly string[]).includes(said) : !!stepKeys[of]?.includes(at),
    'is a step of another guide',
  ),
  v.check(([, , of, number]) => number === library.guides[of]?.version, 'is not the version of the guide'),
);
