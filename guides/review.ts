/**
 * `npm run guides:review [site | site/démarche]`: a guide as a person would read it, for proofreading, then what is not sure or is old.
 * `npm run guides:review -- --figures`: readability and length of every guide, in one table.
 */
import type { Act, Guide, Question, Site } from '../core/guide/guide.ts';
import { siteOf } from '../core/guide/library.ts';
import { isInclude, isQuestion } from '../core/guide/step.ts';
import { faultsOf } from './check/check.ts';
import { library, paths, project } from './check/content.ts';
import { spell } from './check/fault.ts';
import { kandelMoles, wordCount } from './check/readability.ts';
import { nameFaults, type Outcome } from './check/run.ts';

const OLD_DAYS = 90;
const DAY = 86_400_000;

const indent = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join('\n');

function stepAsRead(step: Act | Question, n: number): string {
  const lines = [
    `${n}. ${isQuestion(step) ? step.ask : step.say}${!isQuestion(step) && step.uncertain ? '  [pas sûr]' : ''}`,
    `     ${step.why}`,
    ...(isQuestion(step) ? step.options.map(({ label, goto }) => `     ( ) ${label}  → ${goto}`) : []),
    ...step.hints.map((hint, index) => `     Indice ${index + 1} : ${hint}`),
    ...(step.snags ?? []).map(({ sees, way }) => `     ⚠ ${sees} → ${way}`),
    ...(step.stuck ? [`     Appeler : ${step.stuck}`] : []),
    ...(step.advisor ? [`     Conseiller : ${step.advisor}`] : []),
  ];
  return lines.join('\n');
}

/** Everything of a guide that a person can read, in reading order. */
export function asRead(id: string, guide: Guide): string {
  const site = library.sites[siteOf(id)];
  const steps = guide.steps.map((step, index) =>
    isInclude(step)
      ? `${index + 1}. [passage : ${library.guides[step.include]?.title ?? step.include}]`
      : stepAsRead(step, index + 1),
  );
  return [
    `━━ ${id} ━━`,
    guide.title,
    guide.summary,
    ...(guide.when ? [`Quand : ${guide.when}`] : []),
    ...(guide.season ? [`Hors saison : ${guide.season.outside}`] : []),
    '',
    'À préparer :',
    ...guide.prepare.map(({ what, why }) => `  - ${what}. ${why}`),
    ...(guide.deadlines ?? []).map(({ what, why, on, after }) => `  ! ${what} (${on ?? after ?? ''}). ${why}`),
    '',
    indent(steps.join('\n'), '  '),
    '',
    'Après :',
    ...guide.after.map((text) => `  - ${text}`),
    ...helpLines(site),
  ].join('\n');
}

/** Each line of the card « une personne », and what nobody knows. */
function helpLines(site: Site | undefined): string[] {
  if (!site) return [];
  const { who, number, hours, price, writing, deaf, note } = site.help;
  const unknown = number ? 'nous ne le savons pas' : undefined;
  const lines = {
    Quand: hours ?? unknown,
    Prix: price ?? unknown,
    'Par écrit': writing ?? unknown,
    'Personnes sourdes': deaf ?? unknown,
  };
  return [
    `Aide : ${[who, note].filter(Boolean).join(' ')}`,
    ...Object.entries(lines).flatMap(([name, line]) => (line ? [`  ${name} : ${line}`] : [])),
  ];
}

/** What a proofreader has to look at again. @param now days are counted from it */
export function doubts(id: string, guide: Guide, now: Date): string[] {
  const old = (day: string): boolean => now.getTime() - Date.parse(day.length > 7 ? day : `${day}-01`) > OLD_DAYS * DAY;
  return [
    ...guide.steps.flatMap((step) =>
      !isInclude(step) && !isQuestion(step) && step.uncertain ? [`pas sûr : ${step.id} (${step.say})`] : [],
    ),
    ...(guide.checkedLive === null
      ? ['jamais vérifié sur le site réel']
      : old(guide.checkedLive)
        ? [`vérifié il y a plus de ${OLD_DAYS} jours : ${guide.checkedLive}`]
        : []),
    ...guide.sources.flatMap(({ title, date }) =>
      !date
        ? [`source sans date : ${title}`]
        : old(date)
          ? [`source de plus de ${OLD_DAYS} jours : ${title} (${date})`]
          : [],
    ),
    ...(guide.deadlines ?? []).flatMap(({ what, on }) =>
      on && Date.parse(on) < now.getTime() ? [`date passée : ${what} (${on})`] : [],
    ),
  ].map((doubt) => `  ${id} : ${doubt}`);
}

const mean = (numbers: number[]): number =>
  Math.round(numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length));

/** One line per guide: steps, questions, ways, words per instruction, readability of instructions and of the rest. */
export function figures(): string {
  const rows = Object.entries(library.guides).map(([id, guide]) => {
    const steps = guide.steps.flatMap((step) => (isInclude(step) ? [] : [step]));
    const orders = steps.map((step) => (isQuestion(step) ? step.ask : step.say));
    const rest = steps.flatMap((step) => [step.why, ...step.hints, ...(step.snags ?? []).map(({ way }) => way)]);
    const words = orders.map(wordCount);
    const scores = [orders.map(kandelMoles), rest.map(kandelMoles)];
    const lengths = paths(id).map((path) => path.length);
    return [
      id,
      steps.length,
      steps.filter((step) => isQuestion(step)).length,
      steps.flatMap(({ snags }) => snags ?? []).length,
      lengths.length,
      `${Math.min(...lengths)}–${Math.max(...lengths)}`,
      `${mean(words)} (${Math.max(...words)})`,
      ...scores.map((score) => `${mean(score)} (${Math.min(...score)})`),
    ].join(' | ');
  });
  const head =
    'guide | étapes | questions | imprévus dits | chemins | longueur | mots par action, moyenne (plus long) | lisibilité des actions, moyenne (moins bonne) | lisibilité du reste';
  return [head, head.replace(/[^|]+/g, ' --- '), ...rows].map((row) => `| ${row} |`).join('\n');
}

/** @param words those of the command line */
export function review(words: string[]): Outcome {
  const wanted = words.filter((word) => !word.startsWith('--'));
  const lost = nameFaults(project, wanted);
  const within = (id: string): boolean =>
    !wanted.length || wanted.some((word) => id === word || id.startsWith(`${word}/`));
  const unread = project.contents.filter(({ kind, id, sound }) => kind === 'guide' && !sound && within(id));
  const files = unread.map(({ file }) => file);
  const why = unread.length ? faultsOf(project, { wanted }).filter(({ file }) => files.includes(file)) : [];
  const chosen = Object.entries(library.guides).filter(([id]) => within(id));
  if (!lost.length && !unread.length && !chosen.length) lost.push('Aucune démarche à relire ici.');
  if (lost.length || unread.length)
    return {
      text: [
        ...lost,
        ...why.map(spell),
        ...(unread.length
          ? [
              '',
              `${count(unread.length)} ${unread.length > 1 ? 'ne se lisent' : 'ne se lit'} pas. Corrigez, puis relisez.`,
            ]
          : []),
      ].join('\n'),
      code: 1,
    };
  const list = chosen.flatMap(([id, guide]) => doubts(id, guide, new Date()));
  const text = words.includes('--figures')
    ? figures()
    : [...chosen.map(([id, guide]) => asRead(id, guide)), `À revoir (${list.length})\u00A0:`, ...list].join('\n');
  return { text, code: 0 };
}

const count = (many: number): string => (many > 1 ? `${many} guides` : '1 guide');

if (import.meta.main) {
  const { text, code } = review(process.argv.slice(2));
  process.stdout.write(`${text}\n`);
  process.exitCode = code;
}
