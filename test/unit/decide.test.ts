import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../core/guide/guide.ts';
import { decide, type Features, hasLabel, sameRoleFamily } from '../../core/locate/decide.ts';
import { normalise } from '../../core/locate/normalise.ts';
import { draws } from '../support/unit/draws.ts';
import { nearMisses, opposites } from '../support/unit/nearMisses.ts';

const target = (given: Partial<Target> = {}): Target => ({ role: 'link', names: ['Mes attestations'], ...given });
const seen = (name: string, given: Partial<Features> = {}): Features => ({
  role: 'link',
  names: [normalise(name)],
  under: [],
  visible: true,
  hinted: false,
  ...given,
});
const found = (index: number) => ({ kind: 'found', index });
const doubtful = (...indexes: number[]) => ({ kind: 'doubtful', indexes });
const absent = { kind: 'absent' };

describe('found', () => {
  it('is unique by role and name', () => {
    expect(decide(target(), [seen('Mes papiers'), seen('Mes attestations'), seen('Mes paiements')])).toEqual(found(1));
  });

  it('takes any of the author’s variants, and any of the element’s names', () => {
    expect(decide(target({ names: ['Mes documents', 'Mes attestations'] }), [seen('Mes attestations')])).toEqual(
      found(0),
    );
    expect(decide(target(), [seen('Ouvrir', { names: ['ouvrir', 'mes attestations'] })])).toEqual(found(0));
  });

  it('prefers the role asked for; what looks alike to a person may stand in for it', () => {
    expect(decide(target(), [seen('Mes attestations', { role: 'button' }), seen('Mes attestations')])).toEqual(
      found(1),
    );
    for (const role of ['button', 'tab'] as const)
      expect(decide(target(), [seen('Mes attestations', { role })])).toEqual(found(0));
    for (const role of ['heading', 'checkbox', 'radio', 'textbox', 'file'] as const)
      expect(decide(target(), [seen('Mes attestations', { role })])).toEqual(absent);
  });

  it('among namesakes, is the one under the heading or in the group asked for', () => {
    const two = [
      seen('Oui', { role: 'radio', under: ['avez-vous déménagé ?'] }),
      seen('Oui', { role: 'radio', under: ['votre foyer', 'êtes-vous marié ?'] }),
    ];
    expect(decide(target({ role: 'radio', names: ['Oui'], reasons: { under: ['Êtes-vous marié ?'] } }), two)).toEqual(
      found(1),
    );
    expect(decide(target({ role: 'radio', names: ['Oui'] }), two)).toEqual(doubtful(0, 1));
  });

  it('among namesakes, is the only one that the hint describes; a hint of two is no hint', () => {
    const two = [seen('Mes attestations'), seen('Mes attestations', { hinted: true })];
    expect(decide(target({ hint: 'nav a' }), two)).toEqual(found(1));
    expect(
      decide(target({ hint: 'a' }), [
        seen('Mes attestations', { hinted: true }),
        seen('Mes attestations', { hinted: true }),
      ]),
    ).toEqual(doubtful(0, 1));
  });

  it('among namesakes that all go to one place, is the first', () => {
    const destination = '/attestations';
    expect(
      decide(target(), [seen('Mes attestations', { destination }), seen('Mes attestations', { destination })]),
    ).toEqual(found(0));
    expect(
      decide(target(), [
        seen('Mes attestations', { destination }),
        seen('Mes attestations', { destination: '/autre' }),
      ]),
    ).toEqual(doubtful(0, 1));
    expect(decide(target(), [seen('Mes attestations', { destination }), seen('Mes attestations')])).toEqual(
      doubtful(0, 1),
    );
    expect(decide(target(), [seen('Mes attestations'), seen('Mes attestations')])).toEqual(doubtful(0, 1));
  });

  it('is not a hidden one, nor troubled by it', () => {
    expect(decide(target(), [seen('Mes attestations', { visible: false }), seen('Mes attestations')])).toEqual(
      found(1),
    );
  });
});

describe('doubtful', () => {
  it('is a unique one that stands under another heading', () => {
    expect(
      decide(target({ reasons: { under: ['Mon compte'] } }), [seen('Mes attestations', { under: ['aide'] })]),
    ).toEqual(doubtful(0));
  });

  it('is one, two or three that resemble, never a crowd', () => {
    const many = (n: number) => Array.from({ length: n }, () => seen('Voir mes attestations de paiement du mois'));
    const asked = target({ names: ['Voir mes attestations de paiement du mois de mai'] });
    expect(decide(asked, many(1))).toEqual(doubtful(0));
    expect(decide(asked, many(3))).toEqual(doubtful(0, 1, 2));
    expect(decide(asked, many(4))).toEqual(absent);
  });

  it('is not a hidden one that only resembles', () => {
    expect(
      decide(target({ names: ['Voir mes attestations de paiement du mois de mai'] }), [
        seen('Voir mes attestations de paiement du mois', { visible: false }),
      ]),
    ).toEqual(absent);
  });
});

it('doubtful: a visible one, and one that leads elsewhere behind a menu', () => {
  const behind = seen('Mes attestations', { visible: false, openable: true, destination: '/a' });
  expect(decide(target(), [behind, seen('Mes attestations', { destination: '/b' })])).toEqual(doubtful(1));
  expect(decide(target(), [behind, seen('Mes attestations', { destination: '/a' })])).toEqual(found(1));
  expect(decide(target(), [{ ...behind, openable: false }, seen('Mes attestations', { destination: '/b' })])).toEqual(
    found(1),
  );
});

it('hidden: of several, the one that something opens', () => {
  const shut = seen('Mes attestations', { visible: false });
  expect(decide(target(), [shut, { ...shut, openable: true }])).toEqual({ kind: 'hidden', index: 1 });
});

it('twins of a form are one choice under one heading only', () => {
  const send = seen('Étape suivante', { role: 'button', destination: 'form 1   ', under: ['véhicule'] });
  const asked = target({ role: 'button', names: ['Étape suivante'] });
  expect(decide(asked, [send, { ...send }])).toEqual(found(0));
  expect(decide(asked, [{ ...send, under: [] }, send])).toEqual(found(0));
  expect(decide(asked, [send, { ...send, under: ['autre rubrique'] }])).toEqual(doubtful(0, 1));
});

describe('hidden', () => {
  it('is there, and not shown', () => {
    expect(decide(target(), [seen('Mes papiers'), seen('Mes attestations', { visible: false })])).toEqual({
      kind: 'hidden',
      index: 1,
    });
  });

  it('among namesakes, is under the heading asked for, or is absent', () => {
    const two = [
      seen('Oui', { visible: false, under: ['marié'] }),
      seen('Oui', { visible: false, under: ['locataire'] }),
    ];
    expect(decide(target({ names: ['Oui'], reasons: { under: ['Locataire'] } }), two)).toEqual({
      kind: 'hidden',
      index: 1,
    });
    expect(decide(target({ names: ['Oui'], reasons: { under: ['Retraité'] } }), two)).toEqual(absent);
  });
});

it('absent: nothing on the page, or nothing alike', () => {
  expect(decide(target(), [])).toEqual(absent);
  expect(decide(target(), [seen('Mes paiements')])).toEqual(absent);
});

describe('where the author says that it stands', () => {
  const menu = target({ names: ['Espace des abonnés'], reasons: { region: 'header' } });
  const there = seen('Espace des abonnés', { region: 'header', menu: true, destination: '/a' });
  const beside = seen('Espace des abonnés', { region: 'main', menu: false, destination: '/b' });

  it('is preferred to its namesake in the middle of the page', () => {
    expect(decide(menu, [beside, there])).toEqual(found(1));
    expect(decide(menu, [beside])).toEqual(found(0));
  });

  it('is not a link in a sentence that speaks of it', () =>
    expect(decide(menu, [{ ...beside, sentence: true }])).toEqual(doubtful(0)));

  it('folded away, it makes a doubt of its namesake', () =>
    expect(decide(menu, [beside, { ...there, visible: false, openable: true }])).toEqual(doubtful(0)));

  it('a common word is not looked for behind a menu', () => {
    const behind = (name: string) => [seen(name, { region: 'nav', visible: false, openable: true })];
    expect(
      decide(target({ role: 'button', names: ['Valider'] }), [{ ...behind('Valider')[0], role: 'button' } as Features]),
    ).toEqual(absent);
    expect(decide(target(), behind('Mes attestations'))).toEqual({ kind: 'hidden', index: 0 });
  });
});

describe('near-misses', () => {
  it.each(nearMisses)('« %s » is never found in « %s », alone or beside it', (one, other) => {
    for (const [wanted, shown] of [
      [one, other],
      [other, one],
    ] as const) {
      const asked = target({ names: [wanted] });
      expect(['doubtful', 'absent']).toContain(decide(asked, [seen(shown)]).kind);
      expect(decide(asked, [seen(shown, { hinted: true, destination: '/x' })]).kind).not.toBe('found');
      expect(decide(asked, [seen(shown, { visible: false })])).toEqual(absent);
      expect(decide(asked, [seen(shown), seen(wanted)])).toEqual(found(1));
      expect(decide(asked, [seen(wanted), seen(shown)])).toEqual(found(0));
    }
  });

  it.each(opposites)('« %s » is not even doubtful in « %s »', (one, other) => {
    expect(decide(target({ names: [one] }), [seen(other)])).toEqual(absent);
    expect(decide(target({ names: [other] }), [seen(one)])).toEqual(absent);
    expect(hasLabel([normalise(other)], [one])).toBe(false);
  });
});

describe('whatever the order of the page', () => {
  const name = fc.constantFrom('Oui', 'Non', 'Voir attestations', 'Voir mes attestations en ligne', 'Mes attestations');
  const heading = fc.constantFrom('mon compte', 'aide');
  const features: fc.Arbitrary<Features> = fc.record({
    role: fc.constantFrom('link' as const, 'button' as const, 'tab' as const, 'heading' as const),
    names: fc.array(name.map(normalise), { minLength: 1, maxLength: 2 }),
    under: fc.array(heading, { maxLength: 2 }),
    visible: fc.boolean(),
    hinted: fc.boolean(),
    destination: fc.option(fc.constantFrom('/a', '/b'), { nil: undefined }),
  });
  const asked: fc.Arbitrary<Target> = fc.record({
    role: fc.constantFrom('link' as const, 'button' as const),
    names: fc.array(name, { minLength: 1, maxLength: 2 }),
    reasons: fc.record({ under: fc.option(fc.array(heading, { minLength: 1, maxLength: 1 }), { nil: undefined }) }),
  });
  const shuffle = fc
    .array(features, { maxLength: 7 })
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );

  it('the same elements are decided', () => {
    fc.assert(
      fc.property(asked, shuffle, (wanted, [page, shuffled]) => {
        const [one, other] = [decide(wanted, page), decide(wanted, shuffled)];
        expect(other.kind).toBe(one.kind);
        if (one.kind === 'doubtful' && other.kind === 'doubtful')
          expect(new Set(other.indexes.map((index) => shuffled[index]))).toEqual(
            new Set(one.indexes.map((index) => page[index])),
          );
        if (one.kind === 'found' && other.kind === 'found') {
          const [a, b] = [page[one.index], shuffled[other.index]];
          // Links of one name to one place are one choice: whichever comes first.
          expect(a === b || (a?.destination !== undefined && a.destination === b?.destination)).toBe(true);
        }
      }),
      { numRuns: draws(2000) },
    );
  });

  it('what is found bears the words exactly, is visible, of the family, and where it was asked for', () => {
    fc.assert(
      fc.property(asked, fc.array(features, { maxLength: 7 }), (wanted, page) => {
        const decision = decide(wanted, page);
        if (decision.kind === 'absent' || decision.kind === 'doubtful') return;
        const it = page[decision.index] as Features;
        expect(hasLabel(it.names, wanted.names)).toBe(true);
        expect(sameRoleFamily(it.role, wanted.role)).toBe(true);
        expect(it.visible).toBe(decision.kind === 'found');
        if (decision.kind === 'found' && wanted.reasons?.under)
          expect(it.under.some((heading) => wanted.reasons?.under?.includes(heading))).toBe(true);
      }),
      { numRuns: draws(2000) },
    );
  });
});
