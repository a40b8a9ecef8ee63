/** The rules of law and of service that a guide relies on: dated, sourced, in force, and behind each figure it states. */
import type { AuthoredGuide, AuthoredStep } from '../../../core/guide/format.ts';
import { claimsIn } from './claims.ts';

const twice = (ids: string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
const usedBy = (step: AuthoredStep): string[] => ('include' in step ? [] : (step.rules ?? []));
/** « 2026-07 » is compared with days by the part they share. */
const isBefore = (a: string, b: string): boolean => a.slice(0, b.length) < b.slice(0, a.length);

/** @param on the day of the release, « 2026-12-01 » */
export function ruleFaults(guide: AuthoredGuide, on: string): string[] {
  const rules = guide.rules ?? [];
  const ids = new Set(rules.map(({ id }) => id));
  const sources = new Map(guide.sources.map((source) => [source.id, source]));
  const used = [...guide.steps.flatMap(usedBy), ...(guide.costs ?? []).flatMap((cost) => cost.rules ?? [])];
  return [
    ...twice(guide.sources.map(({ id }) => id)).map(
      (id) => `la source « ${id} » sert deux fois : changez un des noms.`,
    ),
    ...twice(rules.map(({ id }) => id)).map((id) => `la règle « ${id} » sert deux fois : changez un des noms.`),
    ...used.filter((id) => !ids.has(id)).map((id) => `la règle « ${id} » n’est pas dans « rules ».`),
    ...rules.flatMap(({ id, since, until, source, seenOn }) => {
      const own = sources.get(source);
      if (!own) return [`règle « ${id} » : la source « ${source} » n’est pas dans « sources ».`];
      return [
        ...(own.date && isBefore(own.date, since)
          ? [
              `règle « ${id} » : elle vaut depuis ${since}, et sa source est de ${own.date}. Trouvez une source plus récente.`,
            ]
          : []),
        ...(until && isBefore(until, on)
          ? [`règle « ${id} » : elle a fini le ${until}. Écrivez celle qui la remplace.`]
          : []),
        ...(until && isBefore(until, since) ? [`règle « ${id} » : elle finit avant de commencer.`] : []),
        ...(isBefore(on, seenOn) ? [`règle « ${id} » : lue le ${seenOn}, un jour à venir. Corrigez la date.`] : []),
      ];
    }),
  ];
}

/** For guides:watch as long as the guides have few rules: a figure or a delay in a step that names no rule. */
export const figureFaults = (guide: AuthoredGuide): string[] =>
  guide.steps.flatMap((step) => {
    if ('include' in step || step.rules?.length) return [];
    const sentences = [
      'ask' in step ? step.ask : step.say,
      step.why,
      ...step.hints,
      ...(step.snags ?? []).map(({ way }) => way),
    ];
    return [...new Set(sentences.flatMap(claimsIn))].map(
      (claim) => `${step.id} : « ${claim} » n’a pas de règle derrière. Ajoutez-la à « rules ».`,
    );
  });
