/** The content of this repository: nothing to correct, schemas and pages as they are written. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../guides/check/check.ts';
import { contents, project } from '../../guides/check/content.ts';
import { spell } from '../../guides/check/fault.ts';
import { formatFindings } from '../../guides/check/format.ts';
import { kandelMoles, syllables } from '../../guides/check/readability.ts';
import { exampleStep } from '../../guides/schema/formatPage.ts';
import { keysIn } from '../../guides/schema/keys.ts';
import { described, published, publishedPage, schemas } from '../../guides/schema/write.ts';

const root = new URL('../../', import.meta.url).pathname;

test('rien n’est à corriger dans les guides', () => {
  expect(faultsOf(project).map(spell)).toEqual([]);
  expect(contents.length).toBeGreaterThan(30);
});

const names = Object.keys(schemas) as (keyof typeof schemas)[];

describe('the published schemas', () => {
  test.each(names)('%s is fresh: npm run schema', (name) =>
    expect(readFileSync(`${root}guides/schema/${name}.schema.json`, 'utf8')).toBe(published(name)),
  );
  test('FORMAT.md is fresh: npm run schema', () =>
    expect(readFileSync(`${root}guides/FORMAT.md`, 'utf8')).toBe(publishedPage()));
  test.each(names)('every key of %s says in French what it is for', (name) => {
    const english = /\b(?:the|of|what|which|it|when|where|is|its|and)\b/i;
    const mute = keysIn(described(name), name).filter(
      ({ schema }) => !schema.description || english.test(schema.description.replace(/«[^»]*»/g, '')),
    );
    expect(mute.map(({ definition, key }) => `${definition}.${key}`)).toEqual([]);
  });
  test('the step of FORMAT.md holds the format', () => {
    const guide = { ...(contents.find(({ kind }) => kind === 'guide')?.data as object), steps: [exampleStep] };
    expect(formatFindings(schemas.guide, guide, 'guide')).toEqual([]);
  });
});

test('les syllabes et la lisibilité se comptent comme on parle', () => {
  expect(
    ['carte', 'création', 'paiement', 'écrivez', 'immatriculation', 'vœu', 'question', 'mois'].map(syllables),
  ).toEqual([1, 3, 2, 3, 6, 1, 2, 1]);
  expect(kandelMoles('Cliquez sur « Mes attestations ».')).toBeGreaterThan(90);
  expect(
    kandelMoles(
      'La présente attestation est subordonnée à la régularisation préalable de votre situation administrative.',
    ),
  ).toBeLessThan(40);
});
