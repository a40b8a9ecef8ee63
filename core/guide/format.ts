/**
 * The guide format: one schema gives the types, the check (core/guide/contentErrors.ts) and the JSON Schema that
 * editors complete from (guides/schema/). A guide is data: no function, no HTML, nothing that executes.
 */
import * as v from 'valibot';

const text = (about: string) => v.pipe(v.string(), v.trim(), v.minLength(1), v.description(about));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'minuscules, chiffres et tirets, comme « mes-attestations »'),
);
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/, 'une date comme « 2026-01-23 » ou « 2026-01 »'));
const https = v.pipe(v.string(), v.url('une adresse complète'), v.startsWith('https://', 'une adresse en https://'));

/** Reserved page: somewhere the extension may not go (identity provider, payment). Help is in the panel. */
export const ELSEWHERE = 'elsewhere';

export const roles = ['button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'file', 'tab', 'heading'] as const;

const Target = v.strictObject({
  role: v.pipe(v.picklist(roles), v.description('What it is, as a screen reader would say it.')),
  names: v.pipe(
    v.array(text('A visible label of the element.')),
    v.minLength(1),
    v.description('Its visible label, then its known variants. « * » at the end stands for words that change.'),
  ),
  under: v.optional(
    v.pipe(
      v.array(text('A heading or group.')),
      v.minLength(1),
      v.description('The heading or the group it stands under, when the label alone is not unique.'),
    ),
  ),
  hint: v.optional(text('A CSS selector, only ever a hint between namesakes.')),
  seen: v.optional(
    v.pipe(
      v.strictObject({
        destination: v.optional(text('Where the link leads: its address without what follows « ? ».')),
        name: v.optional(text('Its `name` attribute.')),
        id: v.optional(text('Its id, when a person wrote it.')),
        near: v.optional(v.array(text('Words right before or after it, in small letters.'))),
      }),
      v.description('Recorded on the page. It only ever corroborates: words come first.'),
    ),
  ),
});

const Common = { id, title: text('A few words for the list of steps, beginning with a verb: « Ouvrir Mon Compte ».') };

/** What goes wrong at a step, as the person meets it, and the way out. Shown behind « Je suis bloqué ». */
const Snag = v.strictObject({
  id: v.pipe(id, v.description('A mishap of practice.json with the same name lets one practise it.')),
  sees: text('What the person sees, in a few words: « Le code est refusé ».'),
  way: text('The way out: one or two sentences, the words to find on the page between « ».'),
});

const Snags = v.optional(
  v.pipe(v.array(Snag), v.minLength(1), v.description('What goes wrong here, most frequent first.')),
);

/** A deadline the person may save in their calendar: a day that is official, or a lapse of time after a day only they know. */
const Deadline = v.strictObject({
  what: text('What is to be done, beginning with a verb: « Demander la carte grise à votre nom ».'),
  on: v.optional(
    v.pipe(
      v.string(),
      v.isoDate('un jour comme « 2026-03-12 »'),
      v.description('An official day; never one that is guessed.'),
    ),
  ),
  within: v.optional(
    v.strictObject({
      days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      months: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  ),
  after: v.optional(text('The day it counts from, which the person gives: « le jour de l’achat ».')),
  why: text('What happens otherwise, or where the date comes from.'),
});

const Act = v.strictObject({
  ...Common,
  page: v.pipe(v.string(), v.description('The page of site.json where this happens, or « elsewhere ».')),
  target: v.optional(Target),
  say: text('One action, at most 15 words. The words to find on the page stand between « ».'),
  why: text('One quieter sentence: why, or what happens next.'),
  hints: v.pipe(v.array(text('A hint.')), v.length(2), v.description('Two hints, from light to explicit.')),
  stuck: v.optional(text('Whom to call at this step; the site’s help line when absent.')),
  done: v.pipe(
    v.picklist(['click', 'filled', 'chosen', 'page', 'said']),
    v.description(
      'How the step ends: clicked, filled, chosen, the site changed page, or the person says « C’est fait ».',
    ),
  ),
  advisor: v.optional(text('Posture note for the advisor: a question to ask rather than an answer to give.')),
  skill: v.pipe(
    v.string(),
    v.regex(/^[1-5]\.[1-6]$/, 'un numéro DigComp comme « 2.3 »'),
    v.description('DigComp 2.2 competence.'),
  ),
  words: v.optional(v.pipe(v.array(v.string()), v.description('Words of guides/glossary.json used in this step.'))),
  snags: Snags,
  quiet: v.optional(v.pipe(v.boolean(), v.description('Password, code, NIR, IBAN, card: no ring, one sentence.'))),
  uncertain: v.optional(
    v.pipe(
      v.boolean(),
      v.description('The facts behind this step are not certain: the companion says « il est possible que… ».'),
    ),
  ),
  next: v.optional(v.pipe(id, v.description('The step that follows, when it is not the next one in the list.'))),
});

const Question = v.strictObject({
  ...Common,
  page: v.optional(v.string()),
  ask: text('The question, at most 15 words.'),
  why: text('One quieter sentence.'),
  options: v.pipe(v.array(v.strictObject({ label: text('The answer.'), goto: id })), v.minLength(2)),
  hints: v.pipe(v.array(text('A hint.')), v.length(2)),
  stuck: v.optional(text('Whom to call.')),
  advisor: v.optional(text('Posture note.')),
  skill: Act.entries.skill,
  words: Act.entries.words,
  snags: Snags,
});

const Include = v.strictObject({
  id,
  include: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'un dossier de guide comme « franceconnect/se-connecter »'),
  ),
  next: v.optional(id),
});

export const GuideSchema = v.pipe(
  v.strictObject({
    $schema: v.string(),
    title: text('The procedure in the person’s words: « J’ai acheté une voiture ».'),
    official: v.optional(text('Its official name.')),
    summary: text('What one has at the end, in one or two sentences.'),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('How long it takes, papers ready.')),
    start: v.pipe(https, v.description('Where the official site is opened.')),
    version: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Raise it when the steps change.')),
    passage: v.optional(v.pipe(v.boolean(), v.description('Only ever included in other guides; not offered alone.'))),
    theme: v.optional(
      v.pipe(v.string(), v.regex(/^[a-z]+(_[a-z]+)*$/), v.description('La Coop’s theme, when it is not the site’s.')),
    ),
    when: v.optional(text('When the procedure can be done, in words that stay true every year.')),
    season: v.optional(
      v.strictObject({
        months: v.pipe(
          v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
          v.minLength(1),
          v.description('Months when it is usually open, 1 to 12.'),
        ),
        outside: text('What to do the rest of the year.'),
      }),
    ),
    deadlines: v.optional(v.array(Deadline)),
    prepare: v.pipe(
      v.array(v.strictObject({ what: text('A paper or a thing.'), why: text('What it is for.') })),
      v.description('What to have on the table.'),
    ),
    sources: v.pipe(
      v.array(v.strictObject({ title: text('The source.'), url: v.optional(https), date: v.optional(day) })),
      v.minLength(1),
    ),
    checkedLive: v.pipe(
      v.nullable(day),
      v.description('The day a person walked it on the live site; null until then.'),
    ),
    steps: v.pipe(v.array(v.union([Act, Question, Include])), v.minLength(1)),
    after: v.pipe(v.array(text('A sentence.')), v.description('What happens after, what to keep.')),
  }),
  v.title('Guide de Faire avec'),
);

const Page = v.strictObject({
  name: text('What we call it when the person has left it: « la page Mes attestations ».'),
  url: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\//, 'un hôte puis un chemin, sans https://'))),
    v.minLength(1),
    v.description(
      'Host and path, « * » for anything: « connect.caf.fr/connexionappli/*#/login* ». The query string is left out.',
    ),
  ),
  shows: v.pipe(
    v.array(text('A heading or label seen on it.')),
    v.description(
      'Headings and labels seen on it; « | » between variants of one. Two of them (or the only one) tell it from other pages of the same address.',
    ),
  ),
});

export const SiteSchema = v.pipe(
  v.strictObject({
    $schema: v.string(),
    title: text('The theme in the person’s words: « Mes aides ».'),
    about: text('« Allocations, sur le site de la Caf ».'),
    name: text('The official name: « la Caf ».'),
    trust: text('The ending of the address to trust: « caf.fr ».'),
    hosts: v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'un nom d’hôte exact, sans * ni https://'))),
      v.minLength(1),
    ),
    help: v.strictObject({
      who: text('Who answers.'),
      number: v.optional(text('A phone number.')),
      note: v.optional(text('Hours, price.')),
    }),
    theme: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[a-z]+(_[a-z]+)*$/),
        v.description('La Coop’s theme for the procedures of this site.'),
      ),
    ),
    cookies: v.optional(text('A tip about the cookie banner.')),
    order: v.pipe(v.array(id), v.description('The order of the procedures on the home page.')),
    pages: v.record(id, Page),
  }),
  v.title('Site de Faire avec'),
);

export const GlossarySchema = v.pipe(
  v.intersect([v.object({ $schema: v.string() }), v.record(v.string(), v.string())]),
  v.title('Glossaire de Faire avec'),
);

export type Guide = v.InferOutput<typeof GuideSchema>;
export type Site = v.InferOutput<typeof SiteSchema>;
export type PageRule = v.InferOutput<typeof Page>;
export type Target = v.InferOutput<typeof Target>;
export type Role = (typeof roles)[number];
export type Act = v.InferOutput<typeof Act>;
export type Question = v.InferOutput<typeof Question>;
export type Include = v.InferOutput<typeof Include>;
export type Snag = v.InferOutput<typeof Snag>;
export type Deadline = v.InferOutput<typeof Deadline>;
export type Step = Act | Question | Include;
