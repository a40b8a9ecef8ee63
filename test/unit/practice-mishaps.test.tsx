// @vitest-environment happy-dom
/** What the trainer switches on: in every dialect it shows, bites once, and lets through. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIALECTS } from '../../components/practice/dialects.ts';
import { hashOf, practiceRoute, type Route } from '../../components/practice/route.ts';
import { createVisit } from '../../components/practice/visit.ts';
import type { Block, Practice } from '../../core/practice/format.ts';
import { asPerson, peopleOf } from '../../core/practice/mishaps.ts';
import { practice } from '../support/unit/practiceFixture.ts';
import {
  all,
  drawnHere,
  everything,
  open,
  press,
  settle,
  stage,
  the,
  type,
  words,
} from '../support/unit/practiceStage.tsx';

const REFUSED = 'Ce code n’est plus bon.';
const code: Block[] = [
  { kind: 'field', label: 'Code reçu' },
  { kind: 'box', label: 'J’ai compris', if: 'bouton-gris' },
  { kind: 'notice', text: 'Votre code arrive dans un instant.', unless: 'mail-absent' },
  {
    kind: 'button',
    label: 'Valider',
    main: true,
    greyUntil: 'Code reçu',
    to: 'fin',
    needs: [{ field: 'Code reçu', is: '123456', error: 'Regardez encore le code.' }],
    trouble: [{ mishap: 'code-refuse', error: REFUSED }],
  },
  { kind: 'link', label: 'Plus tard', to: 'fin', trouble: [{ mishap: 'session-expiree', to: 'perdu' }] },
];

const site: Practice = {
  ...practice,
  exercise: { numero: 'Prenez la carte de Camille Essai.' },
  mishaps: {
    'code-refuse': { title: 'Le code est refusé une fois', at: 'code' },
    'session-expiree': { title: 'La session est finie', at: 'code' },
    'bouton-gris': { title: 'Une case en plus', at: 'code' },
    'mail-absent': { title: 'Le mail n’arrive pas', at: 'code' },
  },
  others: [
    {
      name: 'Amadou Essai',
      about: 'Il a un enfant.',
      instead: {
        'Camille Essai': 'Amadou Essai',
        'AB 123 CD': 'EF 456 GH',
        '12/03/1987': '01/02/1990',
        Salaire: 'Pension',
        Pension: 'Salaire',
      },
    },
  ],
  first: 'code',
  screens: {
    ...practice.screens,
    code: { address: 'https://essai.example/code', title: 'Votre code', blocks: code },
    perdu: {
      address: 'https://essai.example/perdu',
      title: 'Votre session est finie',
      blocks: [{ kind: 'link', label: 'Me reconnecter', to: 'code' }],
    },
  },
};

const said = (role: string) =>
  everything().filter((element) => element.getAttribute('role') === role && element.textContent);
const isGrey = () => {
  const button = the('button', 'Valider');
  return button.getAttribute('aria-disabled') === 'true' || button.disabled === true;
};

describe.each(DIALECTS.filter(drawnHere))('dialect %i', (number) => {
  it('keeps a button grey until what it waits for is filled', async () => {
    await open(number, 'code', site);
    expect(isGrey()).toBe(true);
    the('button', 'Valider').click();
    await settle(1500);
    expect(said('alert').length + said('status').length, 'a grey button says nothing').toBe(0);
    await type('Code reçu', '1');
    expect(isGrey()).toBe(false);
  });

  it('refuses once, as an alert beside the button, then lets through', async () => {
    stage.mishaps = ['code-refuse'];
    await open(number, 'code', site);
    await type('Code reçu', '999');
    await press('button', 'Valider');
    expect(words(), 'what is wrong in the field comes first').toContain('Regardez encore le code.');
    expect(words()).not.toContain(REFUSED);
    await type('Code reçu', '123456');
    await press('button', 'Valider');
    expect(stage.screen).toBe('code');
    expect(said('alert').map((element) => element.textContent)).toEqual([REFUSED]);
    await press('button', 'Valider');
    expect(stage.screen).toBe('fin');
  });

  it('leads astray once', async () => {
    stage.mishaps = ['session-expiree'];
    await open(number, 'code', site);
    await press('link', 'Plus tard');
    expect(stage.screen).toBe('perdu');
    await press('link', 'Me reconnecter');
    await press('link', 'Plus tard');
    expect(stage.screen).toBe('fin');
  });

  it('shows what belongs to a mishap, and hides what it takes away', async () => {
    await open(number, 'code', site);
    expect(all('checkbox', 'J’ai compris')).toHaveLength(0);
    expect(words()).toContain('Votre code arrive');
    stage.place.querySelectorAll<HTMLElement>('.practice-trainer input[type=checkbox]').forEach((box) => {
      if (/case en plus|n’arrive pas/.test(box.closest('label')?.textContent ?? '')) box.click();
    });
    await settle(1500);
    expect(stage.mishaps).toEqual(['bouton-gris', 'mail-absent']);
    the('checkbox', 'J’ai compris');
    expect(words()).not.toContain('Votre code arrive');
  });
});

it('keeps what was typed when the trainer switches something on, and bites again when switched on again', () => {
  let screen = 'code';
  const visit = createVisit(site, (to) => (screen = to), new Set(['session-expiree']));
  const later = () => visit.at('code').press('4', code[4] as Extract<Block, { kind: 'link' }>, 'link');
  visit.at('code').setAnswer('0', ['12']);
  later();
  expect(screen).toBe('perdu');
  visit.switchOn(new Set());
  visit.switchOn(new Set(['session-expiree']));
  screen = 'code';
  later();
  expect(screen).toBe('perdu');
  later();
  expect(screen).toBe('fin');
  expect(visit.at('code').answer('0')).toEqual(['12']);
});

it('does not press a grey button by Enter', () => {
  let screen = 'code';
  const visit = createVisit(site, (to) => (screen = to));
  visit.at('code').submit();
  expect(Object.keys(visit.at('code').errors.value)).toEqual([]);
  visit.at('code').setAnswer('0', ['123456']);
  visit.at('code').submit();
  expect(screen).toBe('fin');
});

describe('another person', () => {
  it('takes the place of the first one everywhere, at once', () => {
    expect(peopleOf(site).map(({ name }) => name)).toEqual(['Camille Essai', 'Amadou Essai']);
    const other = asPerson(site, 1);
    expect(other.person).toEqual({ name: 'Amadou Essai', about: 'Il a un enfant.' });
    const { others: _, ...lived } = other;
    const text = JSON.stringify(lived);
    for (const gone of ['Camille Essai', 'AB 123 CD', '12/03/1987']) expect(text).not.toContain(gone);
    expect(text, 'a value replaced is not replaced again').toContain('["Pension","Salaire"]');
    expect(other.screens.formulaire?.address).toBe(site.screens.formulaire?.address);
    expect(asPerson(site, 7)).toBe(site);
  });

  it('can be replaced back', () => {
    const [one] = site.others ?? [];
    if (!one) throw new Error('nobody else');
    const back = {
      ...site.person,
      instead: Object.fromEntries(Object.entries(one.instead).map(([from, to]) => [to, from])),
    };
    expect(asPerson({ ...asPerson(site, 1), others: [back] }, 1)).toEqual({ ...site, others: [back] });
  });

  it('changes whole words only', () => {
    const lived = asPerson({ ...site, others: [{ name: 'A', about: 'a', instead: { Oui: 'Non', o: 'u' } }] }, 1);
    expect(JSON.stringify(lived.screens.formulaire?.blocks)).toContain('"options":["Non","Non"]');
  });
});

it('keeps the whole route in the address', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5})?$/);
  const route: fc.Arbitrary<Route> = fc.record(
    {
      guide: fc.tuple(id, id).map((parts) => parts.join('/')),
      screen: id,
      mishaps: fc.array(id, { minLength: 1, maxLength: 4 }),
      person: fc.integer({ min: 1, max: 9 }),
    },
    { requiredKeys: ['guide'] },
  );
  fc.assert(
    fc.property(route, (one) => {
      expect(practiceRoute(hashOf(one))).toEqual({ screen: undefined, ...one });
    }),
  );
  expect(practiceRoute('#/caf/attestation-paiement?imprevus=code-refuse,session-expiree&personne=1')).toEqual({
    guide: 'caf/attestation-paiement',
    screen: undefined,
    mishaps: ['code-refuse', 'session-expiree'],
    person: 1,
  });
});
