/** What the guides claim, held against their exercises: no screen trains what the guide says is not so. */
import { describe, expect, test } from 'vitest';
import type { Act } from '../../core/guide/guide.ts';
import { isInclude } from '../../core/guide/step.ts';
import { normalise, same } from '../../core/locate/normalise.ts';
import { fits } from '../../core/page/recognise.ts';
import type { Block, Practice } from '../../core/practice/format.ts';
import { authored, library, paths, practices } from '../../guides/check/content.ts';
import { inside } from '../../guides/check/practicePages.ts';
import { claimsIn, sameClaim } from '../../guides/check/rules/claims.ts';
import { sentencesIn } from '../../guides/check/typography.ts';

const everyone = Object.entries(practices);
const ours = everyone.filter(([id]) => id.startsWith('caf/'));
const blocksAt = ({ screens }: Practice, host: string): Block[] =>
  Object.values(screens).flatMap(({ address, blocks }) =>
    new URL(address).host === host || address.includes(host) ? inside(blocks) : [],
  );
const labels = (blocks: Block[], ...kinds: Block['kind'][]): string[] =>
  blocks.flatMap((block) => (kinds.includes(block.kind) && 'label' in block ? [block.label] : []));

/** Accounts and claims, as sentences: none when the exercise agrees. */
const trained = (id: string, practice: Practice): string[] => {
  const known = paths(id)
    .flat()
    .flatMap(({ step }) => (step as Act).target?.names ?? []);
  return labels(blocksAt(practice, 'franceconnect.gouv.fr/api/v2/authorize'), 'button').filter(
    (label) => !known.some((name) => same(normalise(label), name)),
  );
};
const DOOR = /s’inscrire|inscription|créer (?:un|mon) compte/i;
const doors = (practice: Practice): string[] =>
  [
    ...labels(blocksAt(practice, '#/login'), 'button', 'link'),
    ...labels(blocksAt(practice, 'www.caf.fr'), 'button', 'link'),
  ].filter((label) => DOOR.test(label));
/** A car’s card keeps the day it was made, and the number that begins with its year. */
const OF_A_CARD = /^(?:Date du certificat|Date d’émission|Numéro de formule)/;
const cardDates = ({ papers, others }: Practice): string[] => {
  const own = papers.flatMap(({ lines }) =>
    lines.filter(({ label }) => OF_A_CARD.test(label)).map(({ value }) => value),
  );
  return [...own, ...(others ?? []).flatMap(({ instead }) => own.flatMap((value) => instead[value] ?? []))];
};
const years = (practice: Practice): string[] =>
  sentencesIn([practice.person, practice.papers, practice.others, practice.screens])
    .map(([, text]) => text)
    .concat(
      practice.papers.flatMap(({ lines }) =>
        lines.filter(({ label }) => !OF_A_CARD.test(label)).map(({ value }) => value),
      ),
    )
    // The year of a rule stays true.
    .filter((text) => !cardDates(practice).includes(text))
    .filter((text) => /\b20[2-9]\d\b/.test(text) && !/depuis juillet 2025|depuis 2009|31\/12\/2020/.test(text));

describe.each(ours)('%s', (id, practice) => {
  test('offers no account that the guide does not take', () => expect(trained(id, practice)).toEqual([]));
  test('has no button to sign up where the guide says there is none', () => expect(doors(practice)).toEqual([]));
});

/** What a screen says of a delay or a price is what the guide says of it: both are figures of the same rules. */
const passagesOf = (id: string): string[] =>
  (authored.guides[id]?.steps ?? []).flatMap((step) =>
    'include' in step ? [step.include, ...passagesOf(step.include)] : [],
  );
const stated = (id: string): Set<string> => {
  const rules = [id, ...passagesOf(id)].flatMap((one) => authored.guides[one]?.rules ?? []);
  return new Set(rules.flatMap(({ text }) => claimsIn(text)).map(sameClaim));
};
/** The words of the exercise’s own person: their rent, their kilometres, how long ago they moved. */
const OWN = /^(?:person|papers|others|exercise|name)/;
const figures = (id: string, practice: Practice): string[] =>
  sentencesIn(practice)
    .filter(([where]) => !OWN.test(where))
    .flatMap(([, text]) => claimsIn(text.replace(/\{[^}]*\}|il y a \d+ \p{L}+/gu, '')))
    .filter((claim) => /mois|jour|semaine/.test(claim) && !stated(id).has(sameClaim(claim)));

describe.each(everyone)('%s', (id, practice) => {
  test('bears no year that will be wrong', () => expect(years(practice)).toEqual([]));
  test('states no delay that the guide does not', () => expect(figures(id, practice)).toEqual([]));
});

test('these checks find what they are for', () => {
  const [id, practice] = ours.find(([, { screens }]) => screens['fc-choix']) ?? [];
  if (!id || !practice) throw new Error('no exercise with FranceConnect');
  const withBlock = (screen: string, block: Block): Practice => ({
    ...practice,
    screens: {
      ...practice.screens,
      [screen]: { title: '', address: '', ...practice.screens[screen], blocks: [block] },
    },
  });
  expect(trained(id, withBlock('fc-choix', { kind: 'button', label: 'Ameli.fr' }))).toEqual(['Ameli.fr']);
  expect(doors(withBlock('choix-connexion', { kind: 'link', label: 'Créer un compte' }))).toEqual(['Créer un compte']);
  expect(years(withBlock('accueil', { kind: 'text', text: 'Le 1er octobre 2026.' }))).toEqual(['Le 1er octobre 2026.']);
});

/** Questions too: « Je suis bloqué » never ends on two hints and a general number. */
test.each(Object.keys(library.guides))('%s: each step has a way out', (id) => {
  const without = (library.guides[id]?.steps ?? []).filter((step) => !isInclude(step) && !step.snags && !step.stuck);
  expect(without.map((step) => step.id)).toEqual([]);
});

/** Addresses recorded in public code in 2026, where the older family of the same page stands too. */
test.each([
  [
    'https://wwwd.caf.fr/wps/portal/caffr/aidesetdemarches/mesdemarches/faireunedemandedeprestation?codeThematique=Logement',
    'demarches',
  ],
  [
    'https://wwwd.caf.fr/wps/portal/caffr/aidesetdemarches/mesdemarches/faireunedemandedeprestation?codeThematique=Vie%20personnelle#DPN',
    'demarches',
  ],
  ['https://wwwd.caf.fr/wps/portal/caffr/aidesetservices/lesservicesenligne/faireunedemandedeprestation/', 'demarches'],
  ['https://connect.caf.fr/creationcompteappli/dist/?forceReload=1#/pageintermediaire', 'page-intermediaire'],
])('%s is the page « %s »', (address, page) => {
  expect(library.sites.caf?.pages[page]?.url.some((pattern) => fits(pattern, address))).toBe(true);
});
