/** Figures and delays that a sentence states: each needs a rule behind it. */

const UNITS =
  '€|%|euros?|ans?|mois|semaines?|jours?|heures?|minutes?|chiffres?|vœux|personnes?|kilomètres?|km|mètres?|tonnes?';
const NUMBERS: Record<string, string> = {
  deux: '2',
  trois: '3',
  quatre: '4',
  cinq: '5',
  six: '6',
  sept: '7',
  huit: '8',
  neuf: '9',
  dix: '10',
  douze: '12',
  quinze: '15',
  vingt: '20',
  trente: '30',
  quarante: '40',
  soixante: '60',
  cent: '100',
};
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

/** A number with what it counts, or an amount. An address, a label of the page or « étape 2 » is not a claim. */
const FIGURE = new RegExp(`\\b\\d[\\d\\u00A0 ]*(?:,\\d+)?[\\u00A0 ]?(?:${UNITS})(?![\\p{L}])`, 'giu');
/** « quinze jours » is a claim; « deux chiffres » and « deux vœux » only count what is on the page. */
const LETTERS = new RegExp(
  `(?<![\\p{L}])(?:${Object.keys(NUMBERS).join('|')})[\\u00A0 ](?:euros|ans|mois|semaines|jours|heures|minutes)(?![\\p{L}])`,
  'giu',
);
/** « juillet 2026 », « le 1er septembre »: a day on which something changes. */
const DAYS = new RegExp(`(?<![\\p{L}\\d])(?:(?:1er|\\d{1,2}) (?:${MONTHS})|(?:${MONTHS}) 20\\d\\d)(?![\\p{L}])`, 'giu');

/** @returns what the sentence claims: « 15 jours ». Words of the page, between « », are not claims of ours */
export function claimsIn(sentence: string): string[] {
  const ours = sentence.replace(/«[^«»]*»/g, '');
  return [FIGURE, LETTERS, DAYS].flatMap((pattern) => ours.match(pattern) ?? []).map((claim) => claim.trim());
}

/** The same claim in another form: « quinze jours », « 15 jours »; « 11 € », « 11 euros ». */
export const sameClaim = (claim: string): string =>
  claim
    .toLowerCase()
    .replaceAll('\u00A0', ' ')
    .replace(/^\p{L}+(?= )/u, (word) => NUMBERS[word] ?? word)
    .replace(/€$/, ' euro')
    .replace(/ +/g, ' ')
    .replace(/(?<=\p{L}{2})s$/u, '')
    .replace(/^(\d[\d ]*)(?= )/, (number) => number.replaceAll(' ', ''));
