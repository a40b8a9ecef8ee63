/** Where the words of a guide were read: nothing that leads nowhere, no guess said as a fact, and the share of each guide. */
import { compileTarget, ledgerOf } from '../../../core/guide/compile.ts';
import { GUESS, REPAIR, type Words } from '../../../core/guide/format/words.ts';
import type { AuthoredAct, AuthoredGuide, AuthoredTarget } from '../../../core/guide/format.ts';
import { quoted } from '../readability.ts';

/** Words that leave room: the name of the button may be another one. */
const ROOM = /\b(comme|par exemple|peut-être|souvent|ou un mot proche|qui ressemble)\b/i;

export const actsWithTarget = ({ steps }: Pick<AuthoredGuide, 'steps'>): (AuthoredAct & { target: AuthoredTarget })[] =>
  steps.flatMap((step) => ('say' in step && step.target ? [{ ...step, target: step.target }] : []));

const wordsOf = ({ names, reasons }: AuthoredTarget): Words[] => [
  ...names,
  ...(reasons?.under ?? []),
  ...(reasons?.group ?? []),
];

/** @param evidence the ids of guides/evidence.json */
export function originFaults(guide: AuthoredGuide, evidence: ReadonlySet<string>): string[] {
  const known = new Set([GUESS, REPAIR, ...guide.sources.map(({ id }) => id)]);
  return actsWithTarget(guide).flatMap(({ id, target }) =>
    wordsOf(target)
      .filter(({ origin }) => !known.has(origin) && !evidence.has(origin))
      .map(
        ({ text, origin }) =>
          `${id} : « ${text} » dit venir de « ${origin} », qui n’est ni une source du guide ni dans evidence.json.`,
      ),
  );
}

const isGuess = ({ names }: AuthoredTarget): boolean => names.every(({ origin }) => origin === GUESS);

/** For guides:watch at first: most sentences of the guides do it today. */
export const guessFaults = (guide: AuthoredGuide): string[] =>
  actsWithTarget(guide)
    .filter(
      ({ target, say, why, hints }) =>
        isGuess(target) && quoted(say).length > 0 && ![say, why, ...hints].some((text) => ROOM.test(text)),
    )
    .map(
      ({ id, target }) =>
        `${id} : personne n’a lu « ${compileTarget(target).names[0]} » sur le site. Dites « un bouton comme… », ou trouvez une source.`,
    );

/** « 12 étapes sur 16 ont des mots lus dans une source, 0 vues sur le site » */
export function ledgerLine(id: string, guide: AuthoredGuide): string {
  const { acts, sourced, live } = ledgerOf(guide);
  const many = sourced > 1;
  return `${id} : ${sourced} étape${many ? 's' : ''} sur ${acts} ${many ? 'ont' : 'a'} des mots lus dans une source, ${live} vue${live > 1 ? 's' : ''} sur le site.`;
}
