// @vitest-environment node
/** What CI walks: nothing that a guide asks or suffers is left out, and nothing is multiplied. */
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isQuestion } from '../../core/guide/step.ts';
import { branches, practices } from '../../guides/check/content.ts';
import { likeliest, likeness } from '../support/browser/stuck.ts';
import { cross, DIALECTS, once, planOf, spread, walked } from '../walks/walk-plan.ts';

test.each(walked)('%s: every answer, every mishap, every dialect, and the keyboard', (guide) => {
  const walks = spread(guide);
  const mishaps = Object.keys(practices[guide]?.mishaps ?? {});
  const answers = new Set(
    branches(guide).flatMap(({ path }) =>
      path.flatMap(({ step }) => (isQuestion(step) ? step.options.map(({ label }) => `${step.ask} ${label}`) : [])),
    ),
  );
  const given = new Set(
    walks.flatMap(({ replies }) => Object.entries(replies).map(([ask, label]) => `${ask} ${label}`)),
  );
  expect([...answers].filter((answer) => !given.has(answer))).toEqual([]);
  expect(mishaps.filter((mishap) => !walks.some((walk) => walk.mishap === mishap))).toEqual([]);
  expect(new Set(walks.map(({ dialect }) => dialect))).toEqual(new Set(DIALECTS));
  expect(walks.filter(({ mode }) => mode === 'keyboard').length).toBeGreaterThan(0);
  expect(walks[0]?.mishap, 'one plain road').toBeUndefined();
  expect(walks.length).toBeLessThanOrEqual(Math.max(7, answers.size + mishaps.length + 1));
  expect(once(guide).length).toBeLessThanOrEqual(walks.length);
  expect(cross(guide).length).toBe(once(guide).length * 14);
});

test('every site has its test file', () => {
  const files = globSync('test/walks/walk-chromium-*.test.ts').map((file) =>
    file.replace(/.*walk-chromium-|\.test\.ts$/g, ''),
  );
  expect(files.sort()).toEqual([...new Set(walked.map((guide) => guide.split('/')[0]))].sort());
  expect(files.flatMap(planOf).length).toBe(walked.flatMap(spread).length);
});

test('a stuck person picks what looks most like what the page says', () => {
  const page = ['Ce code n’est plus bon. Demandez un autre code.'];
  const snags = ['Le mail n’arrive pas', 'Le code est refusé', 'Le bouton est gris'];
  expect(likeness('Le code est refusé', page)).toBe(1);
  expect(likeliest(snags, page, [])).toBe('Le code est refusé');
  expect(likeliest(snags, page, ['Le code est refusé'])).toBe('Le mail n’arrive pas');
  expect(likeliest([], page, [])).toBeUndefined();
});
