/** A banal word is on every page: it points at nothing without a second reason. */
import type { AuthoredGuide, AuthoredTarget } from '../../../core/guide/format.ts';
import { isGeneric } from './generic.ts';
import { actsWithTarget } from './ledger.ts';

/** Its destination tells a link from its namesakes too; a selector does not. */
const hasReason = ({ reasons, seen }: AuthoredTarget): boolean => !!reasons || seen?.destination !== undefined;

export const reasonFaults = (guide: AuthoredGuide): string[] =>
  actsWithTarget(guide).flatMap(({ id, target }) => {
    const word = target.names.find(({ text }) => isGeneric(text));
    return word && !hasReason(target)
      ? [
          `${id} : « ${word.text} » est un mot banal. Ajoutez une raison (« under », « group », « region » ou « field »).`,
        ]
      : [];
  });
