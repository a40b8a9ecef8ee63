/** Every step has a way out, and every case leads somewhere: to a step, another guide, or somebody. */
import type { AuthoredGuide, AuthoredSite, AuthoredStep } from '../../../core/guide/format.ts';

const hasWayOut = (step: Exclude<AuthoredStep, { include: string }>): boolean =>
  step.stuck !== undefined || (step.snags?.length ?? 0) > 0;

/** For guides:watch as long as steps are without: the site's help line alone is the same everywhere. */
export const wayOutFaults = ({ steps }: Pick<AuthoredGuide, 'steps'>): string[] =>
  steps.flatMap((step) =>
    'include' in step || hasWayOut(step) ? [] : [`${step.id} : aucune issue. Ajoutez « snags » ou « stuck ».`],
  );

export const helpFaults = ({ help }: Pick<AuthoredSite, 'help'>): string[] =>
  help.number || help.note ? [] : ['help : il manque un numéro, ou comment joindre quelqu’un.'];

/** @param guides every guide there is */
export function caseFaults(
  { cases, steps }: Pick<AuthoredGuide, 'cases' | 'steps'>,
  guides: ReadonlySet<string>,
): string[] {
  const ids = new Set(steps.map(({ id }) => id));
  return (cases ?? []).flatMap(({ ask, options }) =>
    options.flatMap(({ label, to }) => {
      if (typeof to === 'string' && !ids.has(to)) return [`« ${ask} », « ${label} » : l’étape « ${to} » n’existe pas.`];
      if (typeof to === 'object' && 'guide' in to && !guides.has(to.guide))
        return [`« ${ask} », « ${label} » : le guide « ${to.guide} » n’existe pas.`];
      return [];
    }),
  );
}
