/**
 * The closed world: everything that our stores may contain, generated from the guides. The check is not « no canary
 * found » but « nothing unknown found ». What somebody typed (a repair's words, a workshop's title) is listed item by
 * item below, under `typed`.
 */
import * as v from 'valibot';
import { practiceRoute } from '../../components/practice/route.ts';
import { refusal } from '../../core/repair/looksPersonal.ts';
import { causes } from '../../core/session/state.ts';
import { practices } from '../../guides/library.ts';
import {
  among,
  answers,
  count,
  counterKey,
  durations,
  fact,
  guide,
  integer,
  level,
  minute,
  mishaps,
  ofStep,
  page,
  second,
  step,
  tab,
  titles,
  version,
  whole,
} from './privacy-dictionary.ts';
import { line, programme, room, summary as workshop } from './privacy-workshop.ts';

/** Everything read from a closed or running browser, by kind of store. */
export interface Dump {
  local?: Record<string, unknown>;
  session?: Record<string, unknown>;
  managed?: Record<string, unknown>;
  sync?: Record<string, unknown>;
  /** Database → store → entries. */
  databases?: Record<string, Record<string, [key: unknown, value: unknown][]>>;
  localStorage?: Record<string, unknown>;
  sessionStorage?: Record<string, unknown>;
  cookie?: string;
  caches?: string[];
}

/** What a place that has only this PC has exported: rounded sums of closed months, and the secret of their draws. */
const given = v.strictObject({
  format: v.literal('faire-avec/lieu'),
  version: v.literal(1),
  structure: v.literal(''),
  secret: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  mois: v.array(
    v.strictObject({
      format: v.literal('faire-avec/journal'),
      version: v.literal(3),
      structure: v.literal(''),
      mois: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
      base: integer(5, 1000),
      correction: integer(0, 100),
      lignes: v.array(
        v.strictObject({
          cadre: v.picklist(['site réel', 'entraînement']),
          demarche: guide,
          etape: v.union([v.literal(''), step]),
          fait: v.picklist(['uses', 'help', ...ofStep, ...whole]),
          nombre: count,
        }),
      ),
    }),
  ),
});

const state = v.picklist(['todo', 'done', 'prefilled', 'unknown']);
const verdict = v.picklist(['looking', 'found', 'doubtful', 'hidden', 'absent', 'unreachable']);

const session = v.strictObject({
  guide,
  version,
  practice: v.boolean(),
  private: v.boolean(),
  turn: integer(0, 10_000),
  at: step,
  answers,
  trail: v.array(step),
  hints: integer(0, 2),
  level,
  asked: integer(0, 3),
  alone: v.optional(v.boolean()),
  where: v.picklist(['here', 'lost', 'elsewhere']),
  arrived: v.boolean(),
  waits: v.optional(v.boolean()),
  unknown: v.optional(v.boolean()),
  standing: v.optional(v.array(v.strictObject({ key: step, state }))),
  entered: v.optional(integer(0, 10_000)),
  looks: v.optional(integer(0, 1_000_000)),
  settled: v.optional(v.boolean()),
  unconfirmed: v.optional(v.boolean()),
  before: v.optional(v.strictObject({ at: step, trail: v.array(step), answers, facts: v.array(fact) })),
  revised: v.optional(v.boolean()),
  prefilled: v.optional(integer(0, 1000)),
  verdict: v.optional(v.strictObject({ kind: verdict, cause: v.optional(v.picklist(causes)) })),
  offer: v.optional(v.strictObject({ at: step, answers })),
  folded: v.boolean(),
  aside: v.optional(v.boolean()),
  stopped: v.optional(v.boolean()),
  moved: v.optional(tab),
  from: v.optional(tab),
  seen: v.optional(v.array(page)),
  mute: v.optional(v.boolean()),
  facts: v.array(fact),
  started: minute,
  counted: v.optional(v.boolean()),
});

/** The position of one of our pages (core/background/routes.ts): a random number, or the page that a tab opens next. */
const place = v.pipe(v.string(), v.regex(/^(n[0-9a-z]{1,7}|(home|practice) \d*)$/, 'is no place'));
const route = v.pipe(
  v.string(),
  v.check((text) => {
    const exercise = practiceRoute(`#/${text}`);
    return (
      text === 'apporter' ||
      v.is(guide, text.replace(/^apporter\//, '')) ||
      (!!exercise &&
        v.is(guide, exercise.guide) &&
        (!exercise.screen || exercise.screen in (practices[exercise.guide]?.screens ?? {})) &&
        (exercise.mishaps ?? []).every((mishap) => mishaps.has(mishap)))
    );
  }, 'is no route'),
);

const help = v.picklist(['alone', 'hint', 'help']);
const passed = v.strictObject({ title: v.union([v.literal(''), among(titles, 'title')]), help });
const summary = v.strictObject({
  guide,
  title: among(titles, 'title'),
  practice: v.boolean(),
  level,
  finished: v.boolean(),
  steps: v.array(passed),
  stoppedAt: v.optional(passed),
  duration: v.picklist(durations),
});

/**
 * What an advisor or a trainer typed. These are the only free texts in all our stores, each with its own constraint.
 */
export const typed = {
  'local.repairs[].name': v.pipe(
    v.string(),
    v.check((text) => refusal(text) === null, 'is no label of a site'),
  ),
  'local.repairs[].under': v.nullable(
    v.pipe(
      v.string(),
      v.check((text) => refusal(text) === null, 'is no label of a site'),
    ),
  ),
  'local.workshops[].title': v.pipe(v.string(), v.maxLength(200)),
  'local.workshop.programme.title': v.pipe(v.string(), v.maxLength(200)),
  'local.workshop-draft.title': v.pipe(v.string(), v.maxLength(200)),
  'session.workshop-draft.title': v.pipe(v.string(), v.maxLength(200)),
  'session.seat.programme.title': v.pipe(v.string(), v.maxLength(200)),
};

const local = v.strictObject({
  settings: v.optional(
    v.strictObject({
      shared: v.nullable(v.boolean()),
      scale: v.picklist([1, 1.25, 1.5]),
      place: v.picklist(['auto', 'left', 'right', 'bottom']),
      voice: v.optional(v.literal('panel')),
    }),
  ),
  place: v.optional(v.strictObject({ guide, step: v.union([v.literal(''), step]), practice: v.boolean() })),
  valise: v.optional(v.array(guide)),
  repairs: v.optional(
    v.array(
      v.strictObject({
        guide,
        step,
        version,
        role: v.picklist(['button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'file', 'tab', 'heading']),
        name: typed['local.repairs[].name'],
        under: typed['local.repairs[].under'],
        region: v.optional(v.picklist(['main', 'dialog', 'header', 'nav', 'footer'])),
        field: v.optional(
          v.picklist(['text', 'email', 'tel', 'date', 'number', 'password', 'search', 'file', 'select']),
        ),
      }),
    ),
  ),
  workshops: v.optional(v.array(workshop(typed['local.workshops[].title']))),
  workshop: v.optional(room(typed['local.workshop.programme.title'])),
  'workshop-draft': v.optional(programme(typed['local.workshop-draft.title'])),
  'seat-line': v.optional(line),
});

const batch = v.strictObject({ seq: integer(1, 1_000_000), keys: v.array(counterKey) });
const memory = v.objectWithRest(
  {
    outbox: v.optional(v.array(batch)),
    seq: v.optional(integer(0, 1_000_000)),
    pair: v.optional(v.strictObject({ demo: tab, person: tab })),
    ended: v.optional(v.pipe(v.array(summary), v.maxLength(40))),
    idle: v.optional(v.boolean()),
    routes: v.optional(v.record(place, route)),
    'workshop-draft': v.optional(programme(typed['session.workshop-draft.title'])),
    seat: v.optional(
      v.looseObject({
        programme: programme(typed['session.seat.programme.title']),
        at: v.nullable(v.strictObject({ key: step, since: second })),
        spent: v.record(step, integer(0, 1_000_000)),
      }),
    ),
  },
  // A guided tab, or a tab that the page has opened, with the number of its opener.
  v.union([session, tab]),
);

const week = v.pipe(v.string(), v.regex(/^\d{4}-W\d{2}$/));
/** How far the extension trusts the computer's date, in weeks only (core/journal/clock.ts). */
const clock = v.strictObject({
  known: week,
  jump: v.optional(v.strictObject({ from: week, to: week })),
  claim: v.optional(v.strictObject({ first: week, last: week })),
});

const empty = v.strictObject({});
const world = v.strictObject({
  local: v.optional(local),
  session: v.optional(memory),
  managed: v.optional(
    v.strictObject({
      shared: v.optional(v.boolean()),
      favourites: v.optional(v.array(guide)),
      k: v.optional(integer(5, 1000)),
    }),
  ),
  sync: v.optional(empty),
  databases: v.optional(
    v.strictObject({
      'faire-avec': v.optional(
        v.strictObject({
          counters: v.array(v.strictTuple([counterKey, count])),
          meta: v.pipe(
            v.array(
              v.union([
                v.strictTuple([v.literal('applied'), integer(0, 1_000_000)]),
                v.strictTuple([v.literal('clock'), clock]),
                v.strictTuple([v.literal('given'), given]),
                v.strictTuple([v.literal('waiting'), v.array(v.strictObject({ key: counterKey, count }))]),
              ]),
            ),
            v.maxLength(4),
          ),
        }),
      ),
    }),
  ),
  localStorage: v.optional(empty),
  sessionStorage: v.optional(empty),
  cookie: v.optional(v.literal('')),
  caches: v.optional(v.pipe(v.array(v.string()), v.maxLength(0))),
});

/** A key of `session` that is not one of our names must be a guided tab. */
const strangers = ({ session: all = {} }: Dump): string[] =>
  Object.keys(all)
    .filter((key) => !(key in memory.entries) && !/^(run|born):\d{1,10}$/.test(key))
    .map((key) => `session.${key} : is no key of ours`);

/**
 * @returns one line for each item that is not part of the closed world: where it is and what is wrong, but never its
 * value
 */
export function unknownIn(dump: Dump): string[] {
  const read = v.safeParse(world, dump);
  const issues = (read.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? '?'} : ${issue.message}`);
  return [...issues, ...strangers(dump)];
}

/** How many strings and numbers a dump contains, because a proof about an empty store proves nothing. */
export const weightOf = (value: unknown): number =>
  typeof value === 'string' || typeof value === 'number'
    ? 1
    : typeof value === 'object' && value !== null
      ? Object.entries(value).reduce(
          (all, [key, one]) => all + (Array.isArray(value) ? 0 : Number(key.length > 0)) + weightOf(one),
          0,
        )
      : 0;
