// @vitest-environment node
/** What the checks of the ledger, the rules, the reasons, the ways out and the chapters find, and what they let be. */
import { describe, expect, it, test } from 'vitest';
import type { AuthoredGuide } from '../../core/guide/format.ts';
import { rulesToReview } from '../../core/guide/review.ts';
import { isGeneric as isGenericOnPages } from '../../core/locate/reasons.ts';
import { chapterFaults, longChapters } from '../../guides/check/rules/chapters.ts';
import { claimsIn } from '../../guides/check/rules/claims.ts';
import { GENERIC, isGeneric } from '../../guides/check/rules/generic.ts';
import { guessFaults, ledgerLine, originFaults } from '../../guides/check/rules/ledger.ts';
import { reasonFaults } from '../../guides/check/rules/reasons.ts';
import { figureFaults, ruleFaults } from '../../guides/check/rules/rules.ts';
import { caseFaults, wayOutFaults } from '../../guides/check/rules/wayOut.ts';
import { authored } from '../support/unit/authored.ts';
import { act, guide } from '../support/unit/fixture.ts';

const good = (given: Partial<AuthoredGuide> = {}): AuthoredGuide => ({
  ...authored(
    guide([act({ id: 'a', say: 'Cliquez sur « Mes papiers ».', target: { role: 'link', names: ['Mes papiers'] } })]),
  ),
  ...given,
});
const withTarget = (text: string, origin: string, given: object = {}): AuthoredGuide => {
  const made = good();
  const steps = made.steps.map((step) => ({
    ...step,
    target: { role: 'link' as const, names: [{ text, origin }], ...given },
  }));
  return { ...made, steps: steps as AuthoredGuide['steps'] };
};
const rule = { id: 'delai', text: 'On a un mois.', since: '2025-07-01', source: 'loi', seenOn: '2026-11-20' };
const ruled = (given: object = {}, date = '2025-07'): string =>
  ruleFaults(good({ sources: [{ id: 'loi', title: 'La loi', date }], rules: [{ ...rule, ...given }] }), '2026-12-01')
    .map(({ what }) => what)
    .join();
const whats = (findings: { what: string }[]): string => findings.map(({ what }) => what).join();

describe('the ledger', () => {
  it('an origin leads to an item of evidence, a source of the guide, or says that it is a guess', () => {
    const known = new Set(['caf/connexion/x']);
    for (const origin of ['guess', 'repair', 'la-source', 'caf/connexion/x'])
      expect(originFaults(withTarget('A', origin), known)).toEqual([]);
    expect(whats(originFaults(withTarget('A', 'autre-source'), known))).toContain('autre-source');
  });
  it('a guess is not said as a fact', () => {
    expect(guessFaults(withTarget('Mes papiers', 'guess'))).toHaveLength(1);
    expect(guessFaults(withTarget('Mes papiers', 'la-source'))).toEqual([]);
    const open = good();
    const steps = open.steps.map((step) => ({ ...step, why: 'Le mot est peut-être un autre.' }));
    expect(guessFaults({ ...open, steps: steps as AuthoredGuide['steps'] })).toEqual([]);
  });
  it('the share is said', () => {
    expect(ledgerLine('x/y', withTarget('A', 'la-source'))).toBe(
      'x/y\u00A0: 1 étape sur 1 a des mots lus dans une source, 0 vue sur le site.',
    );
  });
});

describe('rules', () => {
  it('in force, with a source as young as they are', () => expect(ruled()).toBe(''));
  it('a source older than the rule', () => expect(ruled({}, '2024-05-01')).toContain('source plus récente'));
  it('a rule that has ended on the day of the release', () => {
    expect(ruled({ until: '2026-11-30' })).toContain('a fini');
    expect(ruled({ until: '2026-12-31' })).toBe('');
  });
  it('a rule read tomorrow, or without its source', () => {
    expect(ruled({ seenOn: '2027-01-01' })).toContain('à venir');
    expect(ruled({ source: 'perdue' })).toContain('perdue');
  });
  it('a step that names a rule nobody wrote', () => {
    const steps = good().steps.map((step) => ({ ...step, rules: ['perdue'] })) as AuthoredGuide['steps'];
    expect(whats(ruleFaults(good({ steps }), '2026-12-01'))).toContain('perdue');
  });
  it('a figure without a rule behind it', () => {
    const steps = good().steps.map((step) => ({ ...step, why: 'Vous avez 15 jours.' })) as AuthoredGuide['steps'];
    expect(whats(figureFaults(good({ steps })))).toContain('15 jours');
    const backed = steps.map((step) => ({ ...step, rules: ['delai'] })) as AuthoredGuide['steps'];
    expect(figureFaults(good({ steps: backed, rules: [{ ...rule, text: 'On a quinze jours.' }] }))).toEqual([]);
    expect(whats(figureFaults(good({ steps: backed, rules: [rule] }))), 'another figure').toContain('15 jours');
  });
  it('a figure said before the steps, or after them', () => {
    const after = ['Gardez la carte 5 ans.'];
    expect(whats(figureFaults(good({ after })))).toContain('5 ans');
    expect(figureFaults(good({ after, rules: [{ ...rule, text: 'On la garde 5 ans.' }] }))).toEqual([]);
    const deadlines = [
      { what: 'Envoyer', within: { days: 8 }, after: 'le jour de l’achat', why: 'Ensuite, trop tard.' },
    ];
    expect(whats(figureFaults(good({ deadlines })))).toContain('8 jours');
    const { minutes } = good();
    expect(figureFaults(good({ after: [`Comptez ${minutes} minutes.`] })), 'our own estimate').toEqual([]);
  });
  it('a law is written before it is in force; a page is not', () => {
    const of = (law: boolean) =>
      ruleFaults(good({ sources: [{ id: 'loi', title: 'La loi', date: '2025-02', law }], rules: [rule] }), undefined);
    expect(of(true)).toEqual([]);
    expect(of(false)).toHaveLength(1);
  });
  it('no clock decides of a build', () => {
    const sources = [{ id: 'loi', title: 'La loi', date: '2025-07' }];
    const rules = [{ ...rule, until: '2025-12-31', seenOn: '2031-01-01' }];
    expect(ruleFaults(good({ sources, rules }), undefined)).toEqual([]);
  });
  it('a rule not read for a year is to be read again', () => {
    const rules = [rule];
    expect(rulesToReview({ rules }, '2027-11-20')).toEqual([]);
    expect(rulesToReview({ rules }, '2027-11-21')).toEqual(rules);
    expect(rulesToReview({ rules: [{ ...rule, seenOn: '2026-11' }] }, '2027-11-30')).toEqual([]);
  });
  it.each([
    ['Vous avez 15 jours, et cela coûte 13,76 €.', ['15 jours', '13,76 €']],
    ['Choisissez « 3 mois ».', []],
    ['Appelez le 3230, étape 2.', []],
    ['Vous avez quinze jours.', ['quinze jours']],
    ['La règle a changé en juillet 2026.', ['juillet 2026']],
    ['Écrivez-la deux fois, avec deux chiffres.', []],
  ])('%s', (sentence, claims) => expect(claimsIn(sentence)).toEqual(claims));
});

describe('a banal word', () => {
  it('needs a reason', () => {
    expect(reasonFaults(withTarget('Continuer', 'guess'))).toHaveLength(1);
    expect(reasonFaults(withTarget('Continuer', 'guess', { reasons: { region: 'main' } }))).toEqual([]);
    expect(reasonFaults(withTarget('Continuer', 'guess', { seen: { destination: '/suite' } }))).toEqual([]);
    expect(reasonFaults(withTarget('Continuer', 'guess', { hint: '#suite' }))).toHaveLength(1);
  });
  it('and another does not', () => expect(reasonFaults(withTarget('Mes papiers', 'guess'))).toEqual([]));
  test.each(['Valider', 'valider *', 'Étape suivante', 'OK', 'Mon Compte'])('%s is one', (words) =>
    expect(isGeneric(words)).toBe(true),
  );
  test('each of them is generic for the finder too', () =>
    expect([...GENERIC].filter((words) => !isGenericOnPages(words))).toEqual([]));

  test.each(['Valider le code', 'Mes attestations'])('%s is none', (words) => expect(isGeneric(words)).toBe(false));
});

describe('ways out', () => {
  it('a step has one', () => {
    expect(wayOutFaults(good())).toHaveLength(1);
    const steps = good().steps.map((step) => ({ ...step, stuck: 'Appelez le 3230.' })) as AuthoredGuide['steps'];
    expect(wayOutFaults({ steps })).toEqual([]);
  });
  it('a case leads to a step or a guide that exists, or to somebody', () => {
    const to = (where: unknown) =>
      caseFaults(good({ cases: [{ ask: 'Oui ?', options: [{ label: 'Oui' }, { label: 'Non', to: where as 'a' }] }] }), [
        'caf/connexion',
      ]);
    for (const where of ['a', undefined, { guide: 'caf/connexion' }, { call: 'Appelez le 3230.' }])
      expect(to(where)).toEqual([]);
    for (const where of ['b', { guide: 'caf/perdu' }]) expect(to(where)).toHaveLength(1);
  });
});

describe('chapters', () => {
  it('are known, used, and written once', () => {
    expect(chapterFaults(good())).toEqual([]);
    expect(chapterFaults(good({ chapters: [{ id: 'autre', title: 'Autre' }] })), 'one mistake').toHaveLength(1);
    const [own] = good().chapters;
    if (own) expect(chapterFaults(good({ chapters: [own, { id: 'vide', title: 'Vide' }] }))).toHaveLength(1);
    const [one] = good().chapters;
    if (one) expect(chapterFaults(good({ chapters: [one, one] }))).toHaveLength(1);
  });
  it('are short enough for « Étape 2 sur 4 » to say something', () => {
    const steps = Array.from({ length: 13 }, (_, i) => act({ id: `pas-${i}` }));
    expect(longChapters(authored(guide(steps)))).toHaveLength(1);
    expect(longChapters(authored(guide(steps.slice(1))))).toEqual([]);
  });
});
