/**
 * The rules of law and of service that a guide relies on: each has a date and a source, is in force, and stands behind
 * every figure of the guide.
 */
import type { AuthoredGuide, AuthoredStep } from '../../../core/guide/format.ts';
import type { Finding } from '../fault.ts';
import type { Path } from '../json/node.ts';
import { claimsIn, sameClaim } from './claims.ts';
import { isToWrite } from './rule.ts';

type Rule = NonNullable<AuthoredGuide['rules']>[number];

const twice = (ids: string[]): number[] => ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
/** « 2026-07 » and a full date are compared by the part they share. */
export const isBefore = (a: string, b: string): boolean => a.slice(0, b.length) < b.slice(0, a.length);

/** @param on the day of the release, « 2026-12-01 »; without it the present date does not matter, as in a build */
export function ruleFaults(guide: AuthoredGuide, on: string | undefined): Finding[] {
  const rules = guide.rules ?? [];
  return [
    ...twice(guide.sources.map(({ id }) => id)).map((index) => ({
      path: ['sources', index, 'id'],
      what: 'deux sources portent ce nom. Changez l’un des deux.',
    })),
    ...twice(rules.map(({ id }) => id)).map((index) => ({
      path: ['rules', index, 'id'],
      what: 'deux règles portent ce nom. Changez l’un des deux.',
    })),
    ...namedRules(guide)
      .filter(({ id }) => !rules.some((rule) => rule.id === id))
      .map(({ id, path }) => ({
        path,
        what: `la règle «\u00A0${id}\u00A0» n’est pas dans «\u00A0rules\u00A0» du guide. Écrivez-la, ou retirez son nom.`,
      })),
    ...rules.flatMap((rule, index) => oneRule(rule, ['rules', index], guide, on)),
  ];
}

function namedRules({ steps, costs }: AuthoredGuide): { id: string; path: Path }[] {
  const named = (ids: string[] | undefined, at: Path) =>
    (ids ?? []).map((id, index) => ({ id, path: [...at, 'rules', index] }));
  return [
    ...steps.flatMap((step, index) => ('include' in step ? [] : named(step.rules, ['steps', index]))),
    ...(costs ?? []).flatMap((cost, index) => named(cost.rules, ['costs', index])),
  ];
}

function oneRule({ since, until, source, seenOn }: Rule, path: Path, guide: AuthoredGuide, on?: string): Finding[] {
  const own = guide.sources.find(({ id }) => id === source);
  if (!own)
    return [
      { path: [...path, 'source'], what: `la source «\u00A0${source}\u00A0» n’est pas dans «\u00A0sources\u00A0».` },
    ];
  const faults: [boolean, string, string][] = [
    [
      !!own.date && !own.law && isBefore(own.date, since),
      'source',
      `la règle vaut depuis ${since}, et sa source est de ${own.date}. Trouvez une source plus récente.`,
    ],
    [
      !!own.date && isBefore(seenOn, own.date),
      'seenOn',
      `lue le ${seenOn}, avant que sa source soit écrite (${own.date}).`,
    ],
    [!!on && !!until && isBefore(until, on), 'until', `la règle a fini le ${until}. Écrivez celle qui la remplace.`],
    [!!until && isBefore(until, since), 'until', 'la règle finit avant de commencer. Corrigez une des deux dates.'],
    [!!on && isBefore(on, seenOn), 'seenOn', `lue le ${seenOn}, un jour à venir. Corrigez la date.`],
  ];
  return faults.filter(([wrong]) => wrong).map(([, key, what]) => ({ path: [...path, key], what }));
}

interface Said {
  path: Path;
  text: string;
}
const said = (path: Path, text: string | undefined): Said[] => (text === undefined ? [] : [{ path, text }]);

/** What the guide itself says at a step. « sees » holds the person's own words. */
function stepSentences(step: Exclude<AuthoredStep, { include: string }>, at: Path): Said[] {
  return [
    ...('ask' in step ? said([...at, 'ask'], step.ask) : said([...at, 'say'], step.say)),
    ...said([...at, 'why'], step.why),
    ...step.hints.flatMap((hint, index) => said([...at, 'hints', index], hint)),
    ...said([...at, 'stuck'], step.stuck),
    ...said([...at, 'advisor'], step.advisor),
    ...(step.snags ?? []).flatMap(({ way }, index) => said([...at, 'snags', index, 'way'], way)),
    ...('ask' in step ? step.options.flatMap(({ label }, i) => said([...at, 'options', i, 'label'], label)) : []),
  ];
}

/** What the guide says before and after its steps: any rule of the guide may support it. */
function guideSentences({ summary, when, season, deadlines, prepare, after, cases, costs }: AuthoredGuide): Said[] {
  return [
    ...said(['summary'], summary),
    ...said(['when'], when),
    ...said(['season', 'outside'], season?.outside),
    ...(deadlines ?? []).flatMap(({ what, why, within }, i) => [
      ...said(['deadlines', i, 'what'], what),
      ...said(['deadlines', i, 'why'], why),
      ...said(['deadlines', i, 'within'], within?.days ? `${within.days} jours` : undefined),
      ...said(['deadlines', i, 'within'], within?.months ? `${within.months} mois` : undefined),
    ]),
    ...prepare.flatMap(({ what, why }, i) => [
      ...said(['prepare', i, 'what'], what),
      ...said(['prepare', i, 'why'], why),
    ]),
    ...after.flatMap((text, i) => said(['after', i], text)),
    ...(cases ?? []).flatMap(({ ask, options }, i) => [
      ...said(['cases', i, 'ask'], ask),
      ...options.flatMap(({ label, to }, k) => [
        ...said(['cases', i, 'options', k, 'label'], label),
        ...(typeof to === 'object' && 'call' in to ? said(['cases', i, 'options', k, 'to', 'call'], to.call) : []),
      ]),
    ]),
    ...(costs ?? []).flatMap(({ what, price }, i) => [
      ...said(['costs', i, 'what'], what),
      ...said(['costs', i, 'price'], price),
    ]),
  ];
}

/** The rule must state the figure: the name of another rule is not enough, nor is a delay that has changed. */
export function figureFaults(guide: AuthoredGuide): Finding[] {
  const all = guide.rules ?? [];
  const stated = (rules: Rule[]): Set<string> => new Set(rules.flatMap(({ text }) => claimsIn(text)).map(sameClaim));
  const everywhere = stated(all);
  /** The duration of the guide is our own estimate, which no source can give. */
  const ours = sameClaim(`${guide.minutes} minutes`);
  const unbacked = (sentences: Said[], known: Set<string>, where: string): Finding[] =>
    sentences
      .filter(({ text }) => !isToWrite(text))
      .flatMap(({ path, text }) =>
        [...new Set(claimsIn(text))]
          .filter((claim) => !known.has(sameClaim(claim)) && sameClaim(claim) !== ours)
          .map((claim) => ({ path, what: `«\u00A0${claim}\u00A0» n’a pas de règle derrière. ${where}` })),
      );
  return [
    ...unbacked(guideSentences(guide), everywhere, 'Écrivez-la dans «\u00A0rules\u00A0» du guide, avec sa source.'),
    ...guide.steps.flatMap((step, index) =>
      'include' in step
        ? []
        : unbacked(
            stepSentences(step, ['steps', index]),
            stated(all.filter(({ id }) => step.rules?.includes(id))),
            'Ajoutez à «\u00A0rules\u00A0» de l’étape le nom de la règle qui le dit.',
          ),
    ),
  ];
}
