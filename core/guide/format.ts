/**
 * The guide format as authors write it; core/guide/compile.ts turns it into what runs (core/guide/guide.ts). One schema gives the
 * types, the check (core/guide/contentErrors.ts) and the JSON Schema that editors complete from (guides/schema/).
 * A guide is data: no function, no HTML, nothing that executes.
 */
import * as v from 'valibot';
import { Case, Chapter, Cost } from './format/case.ts';
import { Help } from './format/help.ts';
import { Rule, RuleIds, Source } from './format/rule.ts';
import { SeenLive } from './format/seenLive.ts';
import { Target } from './format/target.ts';
import { day, guideId, https, id, text } from './format/text.ts';
import { variants } from './format/words.ts';

export { roles } from './format/target.ts';

const Common = {
  id,
  title: text('A few words for the list of steps, beginning with a verb: « Ouvrir Mon Compte ».'),
  chapter: v.pipe(id, v.description('Le chapitre du guide dont l’étape fait partie.')),
};
const Rules = { rules: v.optional(RuleIds) };
const personal = v.optional(
  v.pipe(
    v.boolean(),
    v.description('Dit quelque chose de la situation de la personne : jamais dans un relevé de vérification.'),
  ),
);

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
  reads: v.optional(
    v.pipe(v.array(Target), v.minLength(1), v.description('Ce que l’étape dit de lire : jamais caché par la bulle.')),
  ),
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
  leaves: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'L’étape quitte la page (« Suivant », « Valider ») : elle vient quand le reste de la page est fait.',
      ),
    ),
  ),
  mayBeSkipped: v.optional(
    v.pipe(v.boolean(), v.description('Le site peut passer cette étape sans que la personne la voie.')),
  ),
  advisor: v.optional(text('Posture note for the advisor: a question to ask rather than an answer to give.')),
  skill: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[1-5]\.[1-6]$/, 'un numéro DigComp comme « 2.3 »'),
      v.description('DigComp competence; none for what is done on paper.'),
    ),
  ),
  ...Rules,
  personal,
  seenLive: v.optional(SeenLive),
  words: v.optional(v.pipe(v.array(v.string()), v.description('Words of guides/glossary.json used in this step.'))),
  snags: Snags,
  quiet: v.optional(v.pipe(v.boolean(), v.description('Password, code, NIR, IBAN, card: no ring, one sentence.'))),
  uncertain: v.optional(
    v.pipe(v.boolean(), v.description('The facts behind this step are not certain, and its sentence says so.')),
  ),
  next: v.optional(v.pipe(id, v.description('The step that follows, when it is not the next one in the list.'))),
});

const Question = v.strictObject({
  ...Common,
  page: v.optional(v.string()),
  ask: text('The question, at most 15 words.'),
  why: text('One quieter sentence.'),
  options: v.pipe(
    v.array(
      v.strictObject({
        label: text('The answer.'),
        goto: id,
        target: v.optional(
          v.pipe(Target, v.description('La réponse du site lui-même, quand il pose aussi la question.')),
        ),
      }),
    ),
    v.minLength(2),
  ),
  ...Rules,
  personal,
  hints: v.pipe(v.array(text('A hint.')), v.length(2)),
  stuck: v.optional(text('Whom to call.')),
  advisor: v.optional(text('Posture note.')),
  skill: Act.entries.skill,
  words: Act.entries.words,
  snags: Snags,
});

const Include = v.strictObject({
  id,
  include: guideId,
  chapter: v.optional(
    v.pipe(id, v.description('Le chapitre qui accueille tout le passage ; sans lui, le passage garde les siens.')),
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
    cases: v.optional(v.pipe(v.array(Case), v.description('Deux à quatre questions posées avant la première étape.'))),
    costs: v.optional(v.pipe(v.array(Cost), v.description('Ce que la démarche coûte, ou qu’elle ne coûte rien.'))),
    prepare: v.pipe(
      v.array(v.strictObject({ what: text('A paper or a thing.'), why: text('What it is for.') })),
      v.description('What to have on the table.'),
    ),
    sources: v.pipe(v.array(Source), v.minLength(1)),
    rules: v.optional(v.pipe(v.array(Rule), v.description('Les règles sur lesquelles le guide s’appuie, datées.'))),
    checkedLive: v.pipe(
      v.nullable(day),
      v.description('The day a person walked it on the live site; null until then.'),
    ),
    chapters: v.pipe(v.array(Chapter), v.minLength(1), v.description('Les chapitres du guide, dans l’ordre.')),
    steps: v.pipe(v.array(v.union([Act, Question, Include])), v.minLength(1)),
    after: v.pipe(v.array(text('A sentence.')), v.description('What happens after, what to keep.')),
  }),
  v.title('Guide de Faire avec'),
);

const Page = v.strictObject({
  name: text('What we call it when the person has left it: « la page Mes attestations ».'),
  url: v.pipe(
    variants('Host and path, « * » for anything: « connect.caf.fr/connexionappli/*#/login* ». The query is left out.'),
    v.checkItems(({ text }) => /^[a-z0-9.-]+\//.test(text), 'un hôte puis un chemin, sans https://'),
  ),
  query: v.optional(
    v.pipe(
      v.record(v.string(), v.string()),
      v.description('Ce que l’adresse dit après « ? », quand cela change de démarche : { "codePrestation": "DBAFA" }.'),
    ),
  ),
  signs: v.pipe(
    v.array(
      v.strictObject({
        words: variants('Un titre ou un nom vu sur la page, puis ses variantes.'),
        in: v.pipe(
          v.picklist(['main', 'list', 'any']),
          v.description(
            '« main » : dans le contenu de la page. « list » : une ligne d’une liste, jamais le grand titre, qui est celui de la page suivante. « any » : n’importe où, en-tête et pied compris.',
          ),
        ),
      }),
    ),
    v.description('Ce à quoi on reconnaît la page : deux de ces signes, ou le seul qu’elle a.'),
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
    help: Help,
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

export type AuthoredGuide = v.InferOutput<typeof GuideSchema>;
export type AuthoredSite = v.InferOutput<typeof SiteSchema>;
export type AuthoredPage = v.InferOutput<typeof Page>;
export type AuthoredAct = v.InferOutput<typeof Act>;
export type AuthoredQuestion = v.InferOutput<typeof Question>;
export type AuthoredInclude = v.InferOutput<typeof Include>;
export type AuthoredStep = AuthoredAct | AuthoredQuestion | AuthoredInclude;
export type AuthoredTarget = v.InferOutput<typeof Target>;
export type AuthoredSnag = v.InferOutput<typeof Snag>;
export type AuthoredDeadline = v.InferOutput<typeof Deadline>;
