import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelSimilarity } from '../../core/locate/labelSimilarity.ts';
import { normalise, same, stripAccents } from '../../core/locate/normalise.ts';
import { vetoed } from '../../core/locate/veto.ts';
import { nearMisses, opposites } from '../support/unit/nearMisses.ts';

const NBSP = '\u00a0';
const THIN = '\u202f';
const SHY = '\u00ad';

/** What a page shows, what an author writes. */
const alike: [string, string][] = [
  // « Je fais ma démarche », six times
  ['JE FAIS MA DÉMARCHE', 'Je fais ma démarche'],
  [`Je${NBSP}fais${NBSP}ma${NBSP}démarche`, 'Je fais ma démarche'],
  [`Je fais ma dé${SHY}marche`, 'Je fais ma démarche'],
  ['Je fais ma de\u0301marche', 'Je fais ma démarche'],
  ['\n      Je fais\n      ma démarche\n    ', 'Je fais ma démarche'],
  ['Je fais ma démarche - nouvelle fenêtre', 'Je fais ma démarche'],
  // spaces
  [`À qui est la voiture${NBSP}?`, 'À qui est la voiture ?'],
  [`À qui est la voiture${THIN}?`, `À qui est la voiture${NBSP}?`],
  ['Mot  de\tpasse', 'Mot de passe'],
  ['\u200bValider\u200b', 'Valider'],
  ['\ufeffValider', 'Valider'],
  [`1${THIN}250 €`, '1 250 €'],
  ['Mot\u2003de\u2009passe', 'Mot de passe'],
  // apostrophes
  ["J'ai oublié mon mot de passe", 'J’ai oublié mon mot de passe'],
  ['J‘accède au service', 'J’accède au service'],
  ['L`adresse', 'L’adresse'],
  ['Numéro dʼimmatriculation', "Numéro d'immatriculation"],
  // quotation marks and dashes
  [`Choisir «${NBSP}Mon compte${NBSP}»`, 'Choisir « Mon compte »'],
  ['Choisir “Mon compte”', 'Choisir « Mon compte »'],
  ['Choisir "Mon compte"', 'Choisir « Mon compte »'],
  ['Pour moi‑même', 'Pour moi-même'],
  ['Carte grise – cession', 'Carte grise - cession'],
  ['Carte grise — cession', 'Carte grise – cession'],
  // what forms add
  ['Nom de naissance (obligatoire)', 'Nom de naissance'],
  ['Nom de naissance ( obligatoire ) :', 'Nom de naissance'],
  ['Nom de naissance (OBLIGATOIRE)', 'Nom de naissance'],
  ['Nom d’usage (facultatif)', 'Nom d’usage'],
  ['Complément d’adresse (optionnel)', 'Complément d’adresse'],
  ['Nom de naissance *', 'Nom de naissance'],
  ['* Nom de naissance', 'Nom de naissance'],
  [`Nom de naissance${NBSP}:`, 'Nom de naissance'],
  ['Nom de naissance : *', 'Nom de naissance'],
  ['Nom de naissance* :', 'Nom de naissance'],
  // what links add
  ['Aide et contact (nouvelle fenêtre)', 'Aide et contact'],
  ['Aide et contact - Nouvelle fenêtre', 'Aide et contact'],
  ['Aide et contact nouvel onglet', 'Aide et contact'],
  ['Aide et contact (s’ouvre dans une nouvelle fenêtre)', 'Aide et contact'],
  ['Aide et contact – nouvel onglet', 'Aide et contact'],
  // letters
  ['Ajouter un vœu', 'Ajouter un voeu'],
  ['AJOUTER UN VŒU', 'Ajouter un vœu'],
  ['Curriculum vitæ', 'Curriculum vitae'],
  ['DÉCLARER MES REVENUS', 'Déclarer mes revenus'],
  ['ﬁn de la démarche', 'Fin de la démarche'],
  ['\ue900 Valider', 'Valider'],
  ['Valider \uf061', 'Valider'],
  ['Étape n° 3', 'Étape nº 3'].map((words) => words.replace('º', '°')) as [string, string],
];

describe('the same words, written differently', () => {
  it.each(alike)('« %s » is « %s »', (page, author) => {
    expect(same(normalise(page), author)).toBe(true);
    expect(same(normalise(author), page)).toBe(true);
    expect(vetoed(normalise(page), author)).toBe(false);
    expect(labelSimilarity(normalise(page), normalise(author)).words).toBe(1);
  });

  it('is a table of forty at least', () => {
    expect(alike.length).toBeGreaterThanOrEqual(40);
  });
  it('« (s’ouvre dans un nouvel onglet) » is taken away too', () => {
    expect(normalise('Aide et contact (s’ouvre dans un nouvel onglet)')).toBe('aide et contact');
  });
  it('« - ouvre une nouvelle fenêtre » is taken away too', () => {
    expect(normalise('Aide et contact - ouvre une nouvelle fenêtre')).toBe('aide et contact');
  });

  it('normalised once is normalised for ever', () => {
    for (const words of alike.flat()) expect(normalise(normalise(words))).toBe(normalise(words));
  });

  it('leaves no space at the ends, nor two together, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ' ',
            NBSP,
            THIN,
            SHY,
            '*',
            ':',
            '«',
            '»',
            '’',
            'É',
            'œ',
            'a',
            '(obligatoire)',
            'nouvelle fenêtre',
          ),
        }),
        (words) => {
          const normalised = normalise(words);
          expect(normalised).toBe(normalised.trim().replace(/\s+/g, ' ').toLowerCase());
        },
      ),
    );
  });

  it('keeps accents for equality, folds them for likeness', () => {
    expect(same(normalise('Cotisé'), 'Cotise')).toBe(false);
    expect(stripAccents(normalise('Été à Noël, ça'))).toBe('ete a noel, ca');
  });
});

describe('near-misses', () => {
  it.each(nearMisses)('« %s » is not « %s »', (one, other) => {
    expect(same(normalise(one), other)).toBe(false);
    expect(same(normalise(other), one)).toBe(false);
  });

  it('are eighty at least, each once', () => {
    expect(new Set(nearMisses.map((pair) => pair.join('|'))).size).toBe(nearMisses.length);
    expect(nearMisses.length).toBeGreaterThanOrEqual(80);
  });

  it.each(opposites)('a veto stands between « %s » and « %s », both ways', (one, other) => {
    expect(vetoed(normalise(one), other)).toBe(true);
    expect(vetoed(normalise(other), one)).toBe(true);
  });

  it('a veto is on whole words, and not on a pair said together', () => {
    expect(vetoed(normalise('Choisir oui ou non'), 'Choisir oui ou non (deux réponses)')).toBe(false);
    expect(vetoed(normalise('Nonante francs'), 'Oui')).toBe(false);
    expect(vetoed(normalise('Ajouter ou supprimer un enfant'), 'Ajouter un enfant')).toBe(false);
  });
});

describe('a star at the end', () => {
  it('stands for words that change', () => {
    expect(same(normalise('Continuer sur FranceConnect'), 'Continuer sur *')).toBe(true);
    expect(same(normalise('Code à 6 chiffres reçu par SMS'), 'Code à 6 chiffres*')).toBe(true);
    expect(same(normalise('CONTINUER SUR MON ESPACE'), 'Continuer sur * ')).toBe(true);
    expect(same(normalise('Je continue sur FranceConnect'), 'Continuer sur *')).toBe(false);
    expect(same(normalise('Continuer'), 'Continuer sur *')).toBe(false);
  });
  it('after a space begins another word', () => {
    expect(same(normalise('Continuer surveillance'), 'Continuer sur *')).toBe(false);
  });
});

it('likeness is the same both ways, from 0 to 1', () => {
  const words = fc.constantFrom(...nearMisses.flat(), '', 'de la', '***', '12').map(normalise);
  fc.assert(
    fc.property(words, words, (one, other) => {
      const { words: close, small, letters, whole } = labelSimilarity(one, other);
      const back = labelSimilarity(other, one);
      expect([back.words, back.small, back.letters]).toEqual([close, small, letters]);
      for (const part of [close, small, letters]) expect(part >= 0 && part <= 1).toBe(true);
      if (whole) expect(close).toBeGreaterThan(0.75);
      expect(vetoed(one, other)).toBe(vetoed(other, one));
    }),
  );
  expect(labelSimilarity('mes papiers', 'mes attestations').words).toBe(0);
});

describe('the same words in another form', () => {
  const whole = (one: string, other: string): boolean => labelSimilarity(normalise(one), normalise(other)).whole;
  it.each([
    ['Télécharger mon attestation', 'Télécharger votre attestation'],
    ['Vérifier mes informations', 'Vérifiez vos informations'],
    ['Je commence ma demande', 'Commencer ma demande'],
    ['Attestation de paiement', 'Attestation de paiements'],
    ['DECLARER MES REVENUS', 'Déclarer mes revenus'],
  ])('« %s » is « %s »', (one, other) => {
    expect(whole(one, other)).toBe(true);
    expect(whole(other, one)).toBe(true);
  });

  it.each([
    ['one word of sense only', 'Formation', 'Formations'],
    ['a word more', 'Commencer ma demande', 'Commencer ma nouvelle demande'],
    ['a word for another', 'Attestation de paiement', 'Attestation de loyer'],
    ['accents where the page writes some', 'Relevé de côté', 'Relève de côté'],
    ['a verb and what is done', 'Demande de retraite', 'Demander la retraite plus tard'],
  ])('%s: « %s » is not « %s »', (_, one, other) => expect(whole(one, other)).toBe(false));
});
