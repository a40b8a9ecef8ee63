import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAMES } from '../../core/repair/names.ts';
import { filterWords, lexiconOf, plain, proposed, type WordPiece } from '../../core/repair/publicWords.ts';
import { vocabularyOf } from '../../core/repair/vocabulary.ts';
import { library, practices } from '../../guides/library.ts';
import { draws } from '../support/unit/draws.ts';

const lexicon = vocabularyOf(library, practices);
const told = (pieces: WordPiece[]) => pieces.map(({ text, kept }) => (kept ? text : `~~${text}~~`)).join('');
const cut = (text: string) => told(filterWords(text, lexicon));

describe('of a page, only the guides’ own words', () => {
  it.each([
    ['Continuer', 'Continuer'],
    ['Dossier de Camille Durand', 'Dossier de ~~Camille~~ ~~Durand~~'],
    ['DOSSIER DE CAMILLE DURAND', 'DOSSIER DE ~~CAMILLE~~ ~~DURAND~~'],
    ['Dossier de Rose Petit', 'Dossier de ~~Rose~~ ~~Petit~~'],
    ['Dossier de M. Page', 'Dossier de ~~M~~. ~~Page~~'],
    ['Dossier n° 1234567', 'Dossier n° ~~1234567~~'],
    ['Écrire à camille@exemple.fr', 'Écrire à ~~camille@exemple.fr~~'],
    ['Mes   attestations de\u00a0paiement', 'Mes attestations de paiement'],
    ['VALIDER', 'VALIDER'],
    ['S’identifier avec FranceConnect', 'S’identifier avec FranceConnect'],
    ['Bonjour Zoé', '~~Bonjour~~ ~~Zoé~~'],
    ['Nom de naissance', 'Nom de naissance'],
    ['www.caf.fr', '~~www.caf.fr~~'],
  ])('%s → %s', (text, kept) => expect(cut(text)).toBe(kept));

  it('proposes all of it, or its beginning and a star, or nothing', () => {
    const of = (text: string) => proposed(filterWords(text, lexicon));
    expect(of('Télécharger l’attestation')).toBe('Télécharger l’attestation');
    expect(of('Dossier de Camille Durand')).toBe('Dossier de *');
    expect(of('Camille Durand')).toBe('');
    expect(of('À Camille')).toBe('');
  });

  it('knows no word that stands only in a practice person’s papers, and no frequent name at all', () => {
    const small = lexiconOf(['Valider la demande'], ['Bonjour Zorglub Exemple', 'Votre demande'], ['Zorglub Exemple']);
    expect(small.words).toEqual(['bonjour', 'demande', 'la', 'valider', 'votre']);
    expect(lexicon.words.filter((word) => NAMES.has(word))).toEqual([]);
  });

  it('knows the words the guides’ own targets are made of, or repairs would be all typing', () => {
    const labels = Object.values(library.guides).flatMap(({ steps }) =>
      steps.flatMap((step) => ('target' in step ? (step.target?.names ?? []) : [])),
    );
    const whole = labels.filter((label) => filterWords(label.replace(/\s*\*$/, ''), lexicon).every(({ kept }) => kept));
    expect(whole.length / labels.length).toBeGreaterThan(0.85);
  });
});

describe('whatever the page says', () => {
  const letters = fc.stringMatching(/^[a-zéèàôïç]{3,10}$/);
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const known = new Set(lexicon.words);
  /** Frequent names, and names nobody bears: never a word of the guides. */
  const name = fc
    .oneof(
      fc.constantFrom(...NAMES),
      letters.filter((word) => !known.has(plain(word))),
    )
    .map(capital);
  const person = fc.oneof(
    name,
    fc.tuple(name, name).map((two) => two.join(' ')),
    fc.tuple(name, name).map((two) => two.join('-')),
    fc.tuple(name, name, name).map((three) => three.join(' ')),
  );
  const label = fc.constantFrom(
    (who: string) => `Dossier de ${who}`,
    (who: string) => `Bonjour ${who}, votre demande`,
    (who: string) => `${who} : mes attestations`,
    (who: string) => `Monsieur ${who}`,
    (who: string) => `Voir l’attestation de ${who} (PDF)`,
    (who: string) => `${who}\u00a0`,
    (who: string) => `Mon compte « ${who} »`,
  );
  const words = (text: string) => (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(plain);

  it('no name is kept, in capitals or not', () => {
    fc.assert(
      fc.property(label, person, fc.boolean(), (write, who, shout) => {
        const text = shout ? write(who).toUpperCase() : write(who);
        const pieces = filterWords(text, lexicon);
        const kept = words(pieces.map((piece) => (piece.kept ? piece.text : ' ')).join(''));
        const its = words(text.slice(0)).filter((word) => words(who).includes(word));
        const ours = words(write(''));
        return (
          its.every((word) => !kept.includes(word) || ours.includes(word)) &&
          words(proposed(pieces)).every((word) => !words(who).includes(word) || ours.includes(word))
        );
      }),
      { numRuns: draws(5000) },
    );
  });

  it('no digit, no address, no word the lexicon does not know', () => {
    const text = fc.array(
      fc.oneof(
        fc.constantFrom(...lexicon.words.slice(0, 300)),
        fc.string({ maxLength: 12 }),
        fc.emailAddress(),
        fc.nat().map(String),
      ),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const kept = filterWords(parts.join(' '), lexicon).filter((piece) => piece.kept);
        return kept.every(
          ({ text: piece }) => !/[\p{N}@]/u.test(piece) && words(piece).every((word) => known.has(word)),
        );
      }),
      { numRuns: draws(3000) },
    );
  });
});
