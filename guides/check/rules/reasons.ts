/** A generic label is on every page: it identifies nothing without a second reason. */
import type { AuthoredGuide, AuthoredTarget } from '../../../core/guide/format.ts';
import type { Finding } from '../fault.ts';
import type { Path } from '../json/node.ts';
import { isGeneric } from './generic.ts';

/** Its destination distinguishes a link from its namesakes too; a selector does not. */
const hasReason = ({ reasons, seen }: AuthoredTarget): boolean => !!reasons || seen?.destination !== undefined;

/** Every target of a guide: of steps, of things to read, and of the page's own answers. */
export const targetsOf = ({ steps }: Pick<AuthoredGuide, 'steps'>): { target: AuthoredTarget; path: Path }[] =>
  steps.flatMap((step, index) => {
    const at = ['steps', index];
    if ('include' in step) return [];
    if ('ask' in step)
      return step.options.flatMap(({ target }, i) =>
        target ? [{ target, path: [...at, 'options', i, 'target'] }] : [],
      );
    return [
      ...(step.target ? [{ target: step.target, path: [...at, 'target'] }] : []),
      ...(step.reads ?? []).map((target, i) => ({ target, path: [...at, 'reads', i] })),
    ];
  });

export const reasonFaults = (guide: Pick<AuthoredGuide, 'steps'>): Finding[] =>
  targetsOf(guide).flatMap(({ target, path }) => {
    const word = target.names.find(({ text }) => isGeneric(text));
    return word && !hasReason(target)
      ? [
          {
            path: [...path, 'names'],
            what: `«\u00A0${word.text}\u00A0» est un mot banal. Ajoutez une raison dans «\u00A0reasons\u00A0»\u00A0: under, group, region ou field.`,
          },
        ]
      : [];
  });
