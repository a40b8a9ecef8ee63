/**
 * Where the words of a guide were read: every source exists, no guess is said as a fact, and the share of each guide.
 */
import { ledgerOf } from '../../../core/guide/compile.ts';
import { GUESS, REPAIR, type Words } from '../../../core/guide/format/words.ts';
import type { AuthoredGuide, AuthoredSite, AuthoredTarget } from '../../../core/guide/format.ts';
import type { Finding } from '../fault.ts';
import type { Path } from '../json/node.ts';
import { quoted } from '../readability.ts';
import { targetsOf } from './reasons.ts';
import { isToWrite } from './rule.ts';

/** Words that leave the label open. « Souvent en bas » is about the place, and leaves no label open. */
const ROOM =
  /(?<!\p{L})(?:comme\u00A0?\s?(?:«|ceci|celui)|peut-être|par exemple|un mot proche|ressemble|autre nom|sans doute|s’appelle (?:parfois|souvent))(?!\p{L})/iu;

interface At {
  words: Words;
  path: Path;
}
const at = (list: Words[] | undefined, path: Path): At[] =>
  (list ?? []).map((words, index) => ({ words, path: [...path, index] }));

function guideWords(guide: AuthoredGuide): At[] {
  return targetsOf(guide).flatMap(({ target: { names, reasons }, path }) => [
    ...at(names, [...path, 'names']),
    ...at(reasons?.under, [...path, 'reasons', 'under']),
    ...at(reasons?.group, [...path, 'reasons', 'group']),
  ]);
}

const siteWords = ({ pages }: AuthoredSite): At[] =>
  Object.entries(pages).flatMap(([id, { url, signs }]) => [
    ...at(url, ['pages', id, 'url']),
    ...signs.flatMap(({ words }, index) => at(words, ['pages', id, 'signs', index, 'words'])),
  ]);

/** @param evidence the ids of guides/evidence.json; nothing is checked when that file does not exist */
const lost = (all: At[], sources: string[], evidence: ReadonlySet<string> | undefined): Finding[] =>
  all
    .filter(({ words: { origin } }) =>
      origin.includes('/') ? evidence && !evidence.has(origin) : ![GUESS, REPAIR, ...sources].includes(origin),
    )
    .map(({ words: { text, origin }, path }) => ({
      path: [...path, 'origin'],
      what: `«\u00A0${text}\u00A0» dit venir de «\u00A0${origin}\u00A0», qui n’est ni une source ni dans evidence.json. Corrigez, ou écrivez «\u00A0guess\u00A0».`,
    }));

export const originFaults = (guide: AuthoredGuide, evidence: ReadonlySet<string> | undefined): Finding[] =>
  lost(
    guideWords(guide),
    guide.sources.map(({ id }) => id),
    evidence,
  );

/** A site has no sources of its own: those of its guides are used. */
export const siteOriginFaults = (
  site: AuthoredSite,
  sources: string[],
  evidence: ReadonlySet<string> | undefined,
): Finding[] => lost(siteWords(site), sources, evidence);

const isGuess = ({ names }: AuthoredTarget): boolean => names.every(({ origin }) => origin === GUESS);

export const guessFaults = ({ steps }: Pick<AuthoredGuide, 'steps'>): Finding[] =>
  steps.flatMap((step, index) => {
    if (!('say' in step) || !step.target || isToWrite(step.say)) return [];
    const { target, say, why, hints } = step;
    return isGuess(target) && quoted(say).length > 0 && ![say, why, ...hints].some((text) => ROOM.test(text))
      ? [
          {
            path: ['steps', index, 'say'],
            what: `personne n’a lu «\u00A0${target.names[0]?.text}\u00A0» sur le site. Écrivez «\u00A0un bouton comme…\u00A0», ou trouvez une source.`,
          },
        ]
      : [];
  });

/** « 12 étapes sur 16 ont des mots lus dans une source, 0 vues sur le site » */
export function ledgerLine(id: string, guide: AuthoredGuide): string {
  const { acts, sourced, live } = ledgerOf(guide);
  const many = sourced > 1;
  return `${id}\u00A0: ${sourced} étape${many ? 's' : ''} sur ${acts} ${many ? 'ont' : 'a'} des mots lus dans une source, ${live} vue${live > 1 ? 's' : ''} sur le site.`;
}
