/** What is wrong in a guide, as sentences that say how to mend it. Nothing wrong: an empty list. */
import { type Act, ELSEWHERE, type Guide, type Step } from '../../core/guide/guide.ts';
import { siteOf, themeOf } from '../../core/guide/library.ts';
import { END } from '../../core/guide/path.ts';
import { isInclude, isQuestion } from '../../core/guide/step.ts';
import { THEMES } from '../../core/journal/coop.ts';
import { normalise, same } from '../../core/locate/normalise.ts';
import { type Content, library, paths, place, type Say } from './content.ts';
import { dateFaults } from './dateFaults.ts';
import { kandelMoles, orders, quoted, wordCount } from './readability.ts';
import { snagFaults } from './snagFaults.ts';

export function guideFaults(content: Content, guide: Guide): string[] {
  const say = (where: string, repair: string, text?: string): string => `${place(content, where, text)} : ${repair}`;
  const site = library.sites[siteOf(content.id)];
  if (!site) return [say('(le dossier)', `il manque guides/${siteOf(content.id)}/site.json.`)];
  return [
    ...(site.hosts.includes(new URL(guide.start).host)
      ? []
      : [say('start', 'cet hôte n’est pas dans « hosts » de site.json.')]),
    ...themeFaults(content.id, guide, say),
    ...dateFaults(guide, say),
    ...walkFaults(content.id, guide, say),
    ...guide.steps.flatMap((step) => (isInclude(step) ? [] : stepFaults(step, Object.keys(site.pages), say))),
    ...texts(guide).flatMap(([where, text]) =>
      kandelMoles(text) >= 60
        ? []
        : [say(where, `Kandel-Moles ${kandelMoles(text)}, il en faut 60 : prenez des mots plus courts.`, text)],
    ),
  ];
}

/** La Coop files a support under a theme; a passage is never a support of its own. */
function themeFaults(id: string, guide: Guide, say: Say): string[] {
  const theme = themeOf(library, id);
  if (!theme)
    return guide.passage ? [] : [say('theme', `ajoutez-le ici ou dans site.json, parmi : ${THEMES.join(', ')}.`)];
  return THEMES.some((known) => known === theme)
    ? []
    : [say('theme', `« ${theme} » n’est pas un thème de La Coop : ${THEMES.join(', ')}.`)];
}

/** Ids, goto, next, reachability, cycles, and what follows a step that ends by a change of page. */
function walkFaults(id: string, guide: Guide, say: Say): string[] {
  const ids = guide.steps.map((step) => step.id);
  const after = (step: Step, index: number): string[] =>
    isQuestion(step) ? step.options.map(({ goto }) => goto) : [step.next ?? ids[index + 1] ?? END];
  const faults = ids
    .filter((one, index) => ids.indexOf(one) !== index)
    .map((one) => say(one, 'cet « id » sert deux fois : changez-en un.'));
  for (const [index, step] of guide.steps.entries()) {
    for (const to of after(step, index))
      if (to !== END && !ids.includes(to)) faults.push(say(step.id, `l’étape « ${to} » n’existe pas.`));
    if (isInclude(step) && !library.guides[step.include]?.passage)
      faults.push(say(step.id, `« ${step.include} » n’existe pas, ou n’est pas un passage (« passage »: true).`));
  }
  const reached = new Set<string>();
  const visit = (one: string, above: string[]): void => {
    if (above.includes(one)) faults.push(say(one, 'le chemin tourne en rond : changez « next » ou « goto ».'));
    const index = ids.indexOf(one);
    const step = guide.steps[index];
    if (reached.has(one) || !step) return;
    reached.add(one);
    for (const to of after(step, index)) visit(to, [...above, one]);
  };
  visit(ids[0] ?? END, []);
  faults.push(...ids.filter((one) => !reached.has(one)).map((one) => say(one, 'aucun chemin ne mène à cette étape.')));
  if (faults.length) return faults;
  const stays = paths(id).flatMap((path) =>
    path.filter(
      ({ page, step }, index) =>
        'done' in step && step.done === 'page' && path[index + 1] && path[index + 1]?.page === page,
    ),
  );
  return [...new Set(stays.map(({ key }) => key))].map((key) =>
    say(key, '« done »: « page », mais l’étape suivante est sur la même page : mettez « click ».'),
  );
}

function stepFaults(step: Exclude<Step, { include: string }>, pages: string[], say: Say): string[] {
  const faults: string[] = [];
  const instruction = isQuestion(step) ? step.ask : step.say;
  if (step.page && step.page !== ELSEWHERE && !pages.includes(step.page))
    faults.push(say(step.id, `la page « ${step.page} » n’est pas dans site.json.`));
  if (wordCount(instruction) > 15)
    faults.push(say(step.id, `${wordCount(instruction)} mots, il en faut 15 au plus.`, instruction));
  const sentences = [instruction, step.why, ...step.hints, step.stuck ?? ''];
  for (const word of step.words ?? []) {
    if (!library.words[word]) faults.push(say(step.id, `le mot « ${word} » n’est pas dans guides/glossary.json.`));
    else if (!sentences.some((sentence) => normalise(sentence).includes(normalise(word))))
      faults.push(say(step.id, `le mot « ${word} » n’est dans aucune phrase de l’étape : retirez-le.`));
  }
  const texts = isQuestion(step) ? [step.ask, step.why] : [step.why];
  for (const text of [...texts, ...step.hints, ...(step.stuck ? [step.stuck] : [])]) {
    if (kandelMoles(text) < 60)
      faults.push(
        say(step.id, `Kandel-Moles ${kandelMoles(text)}, il en faut 60 : prenez des mots plus courts.`, text),
      );
  }
  if (step.hints[0] === step.hints[1])
    faults.push(say(step.id, 'les deux indices sont les mêmes : le second dit plus.', step.hints[0]));
  faults.push(...snagFaults(step, say));
  return isQuestion(step) ? [...faults, ...easyFaults(step.id, step.ask, say)] : [...faults, ...actFaults(step, say)];
}

/** What stands largest in the bubble, an order or a question. */
const easyFaults = (id: string, text: string, say: Say): string[] => {
  const score = kandelMoles(text);
  return score < 80 ? [say(id, `Kandel-Moles ${score}, il en faut 80 : prenez des mots plus courts.`, text)] : [];
};

/** What is not certain is not said as certain. */
const MAYBE = /peut-être|possible|parfois|souvent|pas toujours|selon|\bsi\b|\?/i;

function actFaults(step: Act, say: Say): string[] {
  const faults = easyFaults(step.id, step.say, say);
  const labels = quoted(step.say);
  const verbs = orders(step.say);
  if (verbs.length !== 1)
    faults.push(
      say(
        step.id,
        `une action, un verbe : il y en a ${verbs.length}${verbs.length ? ` (${verbs.join(', ')})` : ''}.`,
        step.say,
      ),
    );
  if (step.uncertain && !step.hints.some((hint) => MAYBE.test(hint)))
    faults.push(
      say(step.id, 'l’étape n’est pas sûre : un indice le dit (« peut-être », « parfois »…).', step.hints[1]),
    );
  if (step.target && labels.length !== 1)
    faults.push(say(step.id, 'il faut les mots de la page entre « », une seule fois.', step.say));
  for (const label of step.target ? labels : [])
    if (!step.target?.names.some((name) => same(normalise(label), name)))
      faults.push(say(step.id, `« ${label} » n’est pas dans « target.names ».`, step.say));
  if (step.quiet && (step.target || step.done !== 'said' || labels.length !== 1))
    faults.push(
      say(
        step.id,
        'une étape silencieuse n’a pas de « target », finit par « said » et nomme la case entre « ».',
        step.say,
      ),
    );
  if (step.page === ELSEWHERE && (step.target || step.done !== 'page'))
    faults.push(say(step.id, 'sur un site où nous n’allons pas : pas de « target », et « done »: « page ».'));
  if (['click', 'filled', 'chosen'].includes(step.done) && !step.target)
    faults.push(say(step.id, `« done »: « ${step.done} » demande un « target ».`));
  return faults;
}

const texts = (guide: Guide): [string, string][] => [
  ['summary', guide.summary],
  ...(guide.when ? [['when', guide.when] as [string, string]] : []),
  ...guide.prepare.flatMap(({ what, why }, index): [string, string][] => [
    [`prepare[${index}].what`, what],
    [`prepare[${index}].why`, why],
  ]),
  ...guide.after.map((text, index): [string, string] => [`after[${index}]`, text]),
];
