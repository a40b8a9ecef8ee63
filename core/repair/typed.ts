/** What an advisor may write as the words of an element: a label of the site, nothing of a person. */

import { plain } from './lexicon.ts';
import { NAMES } from './names.ts';

const LONGEST = 80;

/** What every label may hold, whoever wrote it: no digit beside another (a number of a file, of a phone), no address of any kind. */
const faults: [(text: string) => boolean, string][] = [
  [(text) => text.length < 2 || !/\p{L}{2}/u.test(text), 'Écrivez les mots que l’on voit sur le site.'],
  [(text) => text.length > LONGEST, `C’est trop long. Gardez ${LONGEST} signes au plus ; une étoile remplace la fin.`],
  [(text) => /[@\\<>{}]|:\/\/|www\./i.test(text), 'Une adresse ne se garde pas.'],
  [(text) => /\p{N}[\s./-]*\p{N}/u.test(text), 'Un numéro ne se garde pas. Une étoile à la fin le remplace.'],
  [(text) => /[*].*\S/.test(text.trim()), 'L’étoile va à la fin, et une seule fois.'],
  [(text) => !/^[\p{L}\p{M}\p{N}\s'’.,:;!?()«»/&€%*+°–—-]+$/u.test(text), 'Gardez seulement des lettres et la ponctuation ordinaire.'],
];

/** @returns why these words may not be kept, as a sentence; null when they may */
export function refusal(text: string): string | null {
  const fault = faults.find(([wrong]) => wrong(text.trim()));
  if (fault) return fault[1];
  const name = text.match(/[\p{L}\p{M}]+/gu)?.find((word) => NAMES.has(plain(word)) && !COMMON.has(plain(word)));
  return name ? `« ${name} » ressemble au nom d’une personne. Un nom ne se garde pas : une étoile à la fin le remplace.` : null;
}

/** Names that are also words of labels: an advisor who writes them means the word. The page never gives them (lexicon.ts). */
const COMMON = new Set(
  'adresse ange blanc bon carre claire clement court desire envoi etoile fleur fontaine fort france garde grand jeune juste long maison marche mai mars masse moulin noir page parfait petit pierre place pont prudence riche rose rouge roux sage vert vieux ville voisin avril'.split(
    ' ',
  ),
);
