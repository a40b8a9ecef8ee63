/** One lexicon of words that French public sites use for one another: each line has its source, and what only resembles is no synonym. */
import { describe, expect, it } from 'vitest';
import lexicon from '../../core/locate/lexicon.json' with { type: 'json' };
import { sameSense } from '../../core/locate/lexicon.ts';
import sources from '../../core/locate/lexiconSources.json' with { type: 'json' };
import { normalise } from '../../core/locate/normalise.ts';

const sense = (one: string, other: string) => sameSense(normalise(one), other);

it('each line says where it comes from', () => {
  expect(lexicon.groups.map((line) => line.split('|')[0]).sort()).toEqual(Object.keys(sources.sources).sort());
});

describe('the same thing', () => {
  it.each([
    ['Votre e-mail', 'Adresse électronique'],
    ['Courriel de contact', 'Adresse mail de contact'],
    ['Je m’identifie', 'Se connecter'],
    ['Consultez votre facture', 'Consulter ma facture'],
    ['Consulte ta facture', 'Consulter ma facture'],
    ['Mes factures impayées', 'Vos factures impayées'],
    ['N° de contrat', 'Numéro de contrat'],
    ['Commune de résidence', 'Ville de résidence'],
  ])('« %s », « %s »', (one, other) => {
    expect(sense(one, other)).toBe('sure');
    expect(sense(other, one)).toBe('sure');
  });
});

describe('one word in another form may be another word', () => {
  it.each([
    ['Relevé', 'Relève'],
    ['Facture', 'Factures'],
    ['Demander une carte', 'Demander ma carte'],
  ])('« %s », « %s »', (one, other) => {
    expect(sense(one, other)).toBe('weak');
  });
});

describe('near misses', () => {
  it.each([
    ['Valider', 'Enregistrer'],
    ['Valider', 'Envoyer'],
    ['Demandeur', 'Conjoint'],
    ['Se connecter', 'Se déconnecter'],
    ['Adresse électronique', 'Adresse postale'],
    ['Téléphone fixe', 'Téléphone portable'],
    ['Nom de naissance', 'Nom d’usage'],
    ['Étape suivante', 'Étape précédente'],
    ['Lettre de la mairie à vous', 'Lettre de vous à la mairie'],
    ['Ville de naissance', 'Date de naissance'],
    ['Carte grise', 'Carte d’identité'],
    ['Rechercher', 'Recherche avancée'],
    ['Continuer', 'Commencer'],
    ['Télécharger', 'Téléverser'],
  ])('« %s » is not « %s »', (one, other) => {
    expect(sense(one, other)).toBeUndefined();
    expect(sense(other, one)).toBeUndefined();
  });
});
