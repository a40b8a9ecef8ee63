/** guides/skills.json: one table from what the person does to a competence, and the guides that already keep to it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Act, Question } from '../../core/guide/guide.ts';
import { isInclude } from '../../core/guide/step.ts';
import { library } from '../../guides/check/content.ts';

interface Row {
  act: string;
  does: string;
  skill: string | null;
  why: string;
}

const { acts } = JSON.parse(readFileSync(new URL('../../guides/skills.json', import.meta.url), 'utf8')) as {
  acts: Row[];
};
/** How many competences each of the five areas has, in DigComp 2.2 and 3.0 alike: 21 in all. */
const AREAS = [3, 6, 4, 4, 4];
const known = AREAS.flatMap((count, area) => Array.from({ length: count }, (_, n) => `${area + 1}.${n + 1}`));
const skillOf = (act: string) => acts.find((row) => row.act === act)?.skill;
const kept = Object.entries(library.guides);
const stepsOf = (id: string) =>
  (library.guides[id]?.steps ?? []).filter((step): step is Act | Question => !isInclude(step));

describe('the table', () => {
  test('has one line per act, with its reason, and only ids that exist', () => {
    expect(known).toHaveLength(21);
    expect(new Set(acts.map(({ act }) => act)).size).toBe(acts.length);
    expect(acts.filter(({ skill }) => skill !== null && !known.includes(skill))).toEqual([]);
    expect(acts.filter(({ does, why }) => does.length < 10 || why.length < 10)).toEqual([]);
  });

  test('settles what was wrong before: identity is 2.6, trouble 5.1, paper none, and a choice of life is not 5.2', () => {
    expect([skillOf('compte'), skillOf('entrer'), skillOf('panne'), skillOf('papier'), skillOf('decider')]).toEqual([
      '2.6',
      '2.6',
      '5.1',
      null,
      '2.3',
    ]);
    expect(acts.map(({ skill }) => skill)).not.toContain('5.2');
  });
});

describe.each(kept.map(([id]) => id))('%s', (id) => {
  test('takes its ids from the table', () => {
    const allowed = new Set(acts.map(({ skill }) => skill));
    expect(
      stepsOf(id).flatMap((step) => (allowed.has(step.skill ?? null) ? [] : [`${step.id}: ${step.skill}`])),
    ).toEqual([]);
  });

  test('says identity where it is asked: secrets, FranceConnect, leaving', () => {
    const identity = stepsOf(id).filter(
      (step) =>
        // A bank account is no identity: it is one more thing asked by the form.
        ('quiet' in step && step.quiet && !/^(?:banque|iban)$/.test(step.id)) ||
        step.id === 'quitter' ||
        library.guides[id]?.passage,
    );
    expect(identity.flatMap((step) => (step.skill === skillOf('entrer') ? [] : [`${step.id}: ${step.skill}`]))).toEqual(
      [],
    );
  });
});

/** What is done on a sheet, by telephone or at a counter teaches no digital skill: a trainer's sheet would say that it did. */
const PAPER: Record<string, string[]> = {
  'carte-grise/vendre-donner': [
    ...['signer', 'barrer', 'vente-ou-don', 'ecrire-vendu', 'ecrire-cede', 'signer-carte', 'coupon', 'donner', 'louee'],
    'autre-nom',
  ],
  'carte-grise/acheter-occasion': [
    ...['garage-oui', 'garage-appeler', 'location', 'etranger', 'mineur', 'societe', 'autre-personne', 'proche'],
  ],
  'carte-grise/changer-adresse': ['louee', 'autre-nom'],
  'carte-grise/refaire-carte': ['louee', 'autre-nom', 'plainte', 'police', 'controle-avant', 'nom-change'],
  'carte-grise/suivre-demande': ['garage', 'autre', 'cpi-fini'],
};
test.each(Object.entries(PAPER))('%s: what is done on paper has no competence', (id, acts) => {
  const said = stepsOf(id).filter((step) => acts.includes(step.id));
  expect(said.map((step) => step.id).sort()).toEqual([...acts].sort());
  expect(said.filter(({ skill }) => skill !== undefined).map((step) => step.id)).toEqual([]);
});
