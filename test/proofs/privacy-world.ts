/**
 * The closed world: all that may stand in a store of ours, generated from the guides. Not « no canary found »: nothing unknown
 * found. What somebody typed (a repair's words, a workshop's title) is named one by one below, under `typed`.
 */
import * as v from 'valibot';
import type { Library } from '../../core/library.ts';
import { refusal } from '../../core/repair/typed.ts';
import { library, practices } from '../unit/content.ts';

/** Everything read from a closed or living browser, by kind of store. */
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

const guideIds = Object.keys(library.guides);
const keysOf = ({ guides }: Library, guide: string, inside: string[] = []): string[] =>
  (guides[guide]?.steps ?? []).flatMap((step) =>
    'include' in step
      ? inside.includes(step.include)
        ? []
        : keysOf({ guides } as Library, step.include, [...inside, guide]).map((key) => `${step.id}/${key}`)
      : [step.id],
  );
export const stepKeys = Object.fromEntries(guideIds.map((guide) => [guide, keysOf(library, guide)]));
const everyKey = new Set([...Object.values(stepKeys).flat(), 'end']);
const titles = new Set(Object.values(library.guides).flatMap(({ title, steps }) => [title, ...steps.flatMap((step) => ('title' in step ? [step.title] : []))]));
const mishaps = new Set(Object.values(practices).flatMap((practice) => Object.keys(practice.mishaps ?? {})));

const ofStep = ['seen', 'done', 'hint1', 'hint2', 'asked', 'humanHelp', 'back', 'doubtful', 'absent'] as const;
const durations = ['under30', 'from30to60', 'from60to120', 'over120'] as const;
const whole = ['finished', 'abandoned', ...durations] as const;

const among = (words: Set<string> | readonly string[], what: string) =>
  v.pipe(
    v.string(),
    v.check((text) => (Array.isArray(words) ? words.includes(text) : (words as Set<string>).has(text)), `is no ${what} of ours`),
  );
const integer = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const count = integer(1, 100_000);
const guide = among(guideIds, 'guide');
const step = among(everyKey, 'step');
const level = v.picklist(['pas-a-pas', 'coup-de-pouce', 'en-autonomie']);
/** Tabs are numbered by the browser, from its start. */
const tab = integer(0, 2 ** 31);
/** Minutes, then seconds, since the epoch: this century, as numbers of their kind. */
const minute = integer(946_684_800 / 60, 4_102_444_800 / 60);
const second = integer(946_684_800, 4_102_444_800);
const fact = v.pipe(
  v.string(),
  v.check((text) => {
    const space = text.lastIndexOf(' ');
    return everyKey.has(text.slice(0, space)) && (ofStep as readonly string[]).includes(text.slice(space + 1));
  }, 'is no fact of ours'),
);
const answers = v.record(step, integer(0, 20));
const week = v.pipe(v.string(), v.regex(/^20\d\d-W(0[1-9]|[1-4]\d|5[0-3])$/, 'is no week'));
const version = integer(1, 1000);

const counterKey = v.pipe(
  v.strictTuple([week, v.picklist(['real', 'practice']), guide, version, level, v.union([v.literal(''), step]), v.picklist([...ofStep, ...whole])]),
  v.check(([, , of, , , at, said]) => (at === '' ? (whole as readonly string[]).includes(said) : !!stepKeys[of]?.includes(at)), 'is a step of another guide'),
  v.check(([, , of, number]) => number === library.guides[of]?.version, 'is not the version of the guide'),
);

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
  offer: v.optional(v.strictObject({ at: step, answers })),
  folded: v.boolean(),
  facts: v.array(fact),
  started: minute,
  counted: v.optional(v.boolean()),
});

const help = v.picklist(['alone', 'hint', 'help']);
const summary = v.strictObject({
  guide,
  title: among(titles, 'title'),
  practice: v.boolean(),
  level,
  finished: v.boolean(),
  steps: v.array(v.strictObject({ title: v.union([v.literal(''), among(titles, 'title')]), help })),
  duration: v.picklist(durations),
});

/** What an advisor or a trainer wrote with their own hands: the only free words of all our stores, each for what it may hold. */
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
  'session.workshop.programme.title': v.pipe(v.string(), v.maxLength(200)),
  'session.workshop-draft.title': v.pipe(v.string(), v.maxLength(200)),
  'session.seat.programme.title': v.pipe(v.string(), v.maxLength(200)),
};

const exercise = v.strictObject({ guide, person: integer(0, 20), level, mishaps: v.array(among(mishaps, 'mishap')) });
const programme = (title: v.GenericSchema<string>) =>
  v.strictObject({
    title,
    audience: v.picklist(['tous', 'grands-debutants', 'demandeurs-emploi', 'jeunes']),
    warmUp: v.boolean(),
    exercises: v.array(exercise),
  });
const sum = v.strictObject({
  ...{ seen: integer(0, 10_000), alone: integer(0, 10_000), hint: integer(0, 10_000), help: integer(0, 10_000), stopped: integer(0, 10_000) },
  bands: v.array(integer(0, 10_000)),
});
const figure = v.union([integer(0, 100_000), v.picklist(['few', 'hidden'])]);
const published = v.strictObject({
  results: figure,
  finished: figure,
  steps: v.array(
    v.strictObject({
      key: step,
      title: among(titles, 'title'),
      n: integer(1, 100),
      seen: figure,
      helps: v.nullable(v.strictObject({ alone: integer(0, 10_000), hint: integer(0, 10_000), help: integer(0, 10_000), stopped: integer(0, 10_000) })),
      bands: v.nullable(v.array(integer(0, 10_000))),
    }),
  ),
});

const local = v.strictObject({
  settings: v.optional(
    v.strictObject({ shared: v.nullable(v.boolean()), scale: v.picklist([1, 1.25, 1.5]), place: v.picklist(['auto', 'left', 'right', 'bottom']) }),
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
      }),
    ),
  ),
  workshops: v.optional(
    v.array(
      v.strictObject({
        title: typed['local.workshops[].title'],
        day: v.pipe(v.string(), v.isoDate()),
        exercises: v.array(v.strictObject({ guide, published })),
      }),
    ),
  ),
});

const batch = v.strictObject({ seq: integer(1, 1_000_000), keys: v.array(counterKey) });
const memory = v.objectWithRest(
  {
    outbox: v.optional(v.array(batch)),
    seq: v.optional(integer(0, 1_000_000)),
    pair: v.optional(v.strictObject({ demo: tab, person: tab })),
    ended: v.optional(v.pipe(v.array(summary), v.maxLength(40))),
    idle: v.optional(v.boolean()),
    'workshop-draft': v.optional(programme(typed['session.workshop-draft.title'])),
    workshop: v.optional(
      v.strictObject({
        programme: programme(typed['session.workshop.programme.title']),
        seats: v.array(integer(0, 31)),
        gathered: v.strictObject({
          exercises: v.array(
            v.strictObject({ results: integer(0, 10_000), finished: integer(0, 10_000), partial: integer(0, 10_000), steps: v.record(step, sum) }),
          ),
          fingerprints: v.array(integer(0, 2 ** 32)),
          received: v.record(v.pipe(v.string(), v.regex(/^\d{1,2}$/)), v.array(integer(0, 100))),
        }),
      }),
    ),
    seat: v.optional(
      v.looseObject({
        programme: programme(typed['session.seat.programme.title']),
        at: v.nullable(v.strictObject({ key: step, since: second })),
        spent: v.record(step, integer(0, 1_000_000)),
      }),
    ),
  },
  session,
);

const empty = v.strictObject({});
const world = v.strictObject({
  local: v.optional(local),
  session: v.optional(memory),
  managed: v.optional(v.strictObject({ shared: v.optional(v.boolean()), favourites: v.optional(v.array(guide)), k: v.optional(integer(5, 1000)) })),
  sync: v.optional(empty),
  databases: v.optional(
    v.strictObject({
      'faire-avec': v.optional(
        v.strictObject({
          counters: v.array(v.strictTuple([counterKey, count])),
          meta: v.pipe(v.array(v.strictTuple([v.literal('applied'), integer(0, 1_000_000)])), v.maxLength(1)),
        }),
      ),
    }),
  ),
  localStorage: v.optional(empty),
  sessionStorage: v.optional(empty),
  cookie: v.optional(v.literal('')),
  caches: v.optional(v.pipe(v.array(v.string()), v.maxLength(0))),
});

/** A key of `session` that is no name of ours must be a guided tab. */
const strangers = ({ session: all = {} }: Dump): string[] =>
  Object.keys(all)
    .filter((key) => !(key in memory.entries) && !/^run:\d{1,10}$/.test(key))
    .map((key) => `session.${key} : is no key of ours`);

/** @returns one line for each thing that is not of the closed world: where, and what is wrong; never its value */
export function unknownIn(dump: Dump): string[] {
  const read = v.safeParse(world, dump);
  const issues = (read.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? '?'} : ${issue.message}`);
  return [...issues, ...strangers(dump)];
}

/** How many strings and numbers a dump holds: a proof over an empty store proves nothing. */
export const weightOf = (value: unknown): number =>
  typeof value === 'string' || typeof value === 'number'
    ? 1
    : typeof value === 'object' && value !== null
      ? Object.entries(value).reduce((all, [key, one]) => all + (Array.isArray(value) ? 0 : Number(key.length > 0)) + weightOf(one), 0)
      : 0;
