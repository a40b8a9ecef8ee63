/** What an advisor may write as the words of an element: a label of the site, and nothing about a person. */

import { hasAddress, hasNumber } from '../guide/labelShape.ts';
import { NAMES } from './names.ts';
import type { Picked } from './pick.ts';
import { plain } from './publicWords.ts';
import { refusalWords } from './words.ts';

const LONGEST = 80;

/**
 * What any label may contain: no two digits next to each other (a file or telephone number), no address of any kind.
 */
const faults: [(text: string) => boolean, string][] = [
  [(text) => text.length < 2 || !/\p{L}{2}/u.test(text), refusalWords.empty],
  [(text) => text.length > LONGEST, refusalWords.tooLong(LONGEST)],
  [hasAddress, refusalWords.address],
  [hasNumber, refusalWords.number],
  [(text) => /[*].*\S/.test(text.trim()), refusalWords.star],
  // Latin letters only: a Cyrillic « а » looks the same and is another word. \s also matches line ends, which no label
  // has.
  [
    (text) => !/^[\p{Script=Latin}0-9 \u00a0\u202f'’.,:;!?()«»/&€%*+°–—-]+$/u.test(text.normalize('NFC')),
    refusalWords.letters,
  ],
];

/** @returns why these words may not be kept, as a sentence; null when they may */
export function refusal(text: string): string | null {
  const fault = faults.find(([wrong]) => wrong(text.trim()));
  if (fault) return fault[1];
  const name = text.match(/[\p{L}\p{M}]+/gu)?.find((word) => NAMES.has(plain(word)) && !COMMON.has(plain(word)));
  return name ? refusalWords.name(name) : null;
}

/**
 * Fields that never get a ring: a password, a received code, a card number. Such a step points at nothing (`quiet` in
 * guide.ts).
 */
const SECRET =
  /mots? de passe|\bcodes? (secret|confidentiel|personnel|provisoire|pin|recu|d.acces|de securite|de connexion|de verification|a \d)|\b(pin|cryptogramme|cvv|cvc|iban|bic|nir)\b|securite sociale|carte (bancaire|bleue|de paiement)/;

/** @returns why this element may not be pointed at, as a sentence; null when it may */
export function refusalOf({ role, name, under }: Picked): string | null {
  if (role === 'textbox' && SECRET.test(plain(name))) return refusalWords.secret;
  return refusal(name) ?? (under === null ? null : refusal(under));
}

/**
 * Names that are also ordinary words of labels: an advisor who types them means the word. They are never taken from a
 * page (publicWords.ts).
 */
const COMMON = new Set(
  'adresse ange blanc bon carre claire clement court desire envoi etoile fleur fontaine fort france garde grand jeune juste long maison marche mai mars masse moulin noir page parfait petit pierre place pont prudence riche rose rouge roux sage vert vieux ville voisin avril'.split(
    ' ',
  ),
);
