/** Every step has a way out, and every case leads somewhere: to a step, another guide, or a person to call. */
import type { AuthoredGuide, AuthoredSite, AuthoredStep } from '../../../core/guide/format.ts';
import type { Finding } from '../fault.ts';
import { didYouMean } from '../near.ts';

const hasWayOut = (step: Exclude<AuthoredStep, { include: string }>): boolean =>
  step.stuck !== undefined || (step.snags?.length ?? 0) > 0;

/** The site's help line alone is the same everywhere, and does not answer the case. */
export const wayOutFaults = ({ steps }: Pick<AuthoredGuide, 'steps'>): Finding[] =>
  steps.flatMap((step, index) =>
    'include' in step || hasWayOut(step)
      ? []
      : [
          {
            path: ['steps', index],
            what: 'l’étape n’a aucune issue. Ajoutez «\u00A0snags\u00A0» ou «\u00A0stuck\u00A0».',
          },
        ],
  );

export const helpFaults = ({ help }: Pick<AuthoredSite, 'help'>): Finding[] =>
  help.number || help.writing || help.note
    ? []
    : [{ path: ['help'], what: 'ajoutez un numéro, ou comment joindre quelqu’un.' }];

/** @param guides every guide there is */
export function caseFaults({ cases, steps }: Pick<AuthoredGuide, 'cases' | 'steps'>, guides: string[]): Finding[] {
  const ids = steps.map(({ id }) => id);
  return (cases ?? []).flatMap(({ options }, index) =>
    options.flatMap(({ to }, i): Finding[] => {
      const path = ['cases', index, 'options', i, 'to'];
      if (typeof to === 'string' && !ids.includes(to))
        return [{ path, what: `l’étape «\u00A0${to}\u00A0» n’existe pas.${didYouMean(to, ids)}` }];
      if (typeof to === 'object' && 'guide' in to && !guides.includes(to.guide))
        return [
          {
            path: [...path, 'guide'],
            what: `le guide «\u00A0${to.guide}\u00A0» n’existe pas.${didYouMean(to.guide, guides)}`,
          },
        ];
      return [];
    }),
  );
}
