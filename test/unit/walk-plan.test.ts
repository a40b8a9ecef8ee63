/** What is walked for every commit: nothing that a guide asks or suffers is left out, and little is walked twice. */
import { globSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuestion } from '../../core/guide/step.ts';
import { branches, practices } from '../../guides/check/content.ts';
import { likeliest, likeness } from '../support/browser/stuck.ts';
import { uncovered } from '../walks/coverage.ts';
import { cross, DIALECTS, once, planOf, planOfFirefox, sites, spread, type Walk, walked } from '../walks/walk-plan.ts';

const plans = new Map(sites.map((site) => [site, planOf(site)]));
const planned = (site: string): Walk[] => plans.get(site) ?? [];
const visits = (walks: Walk[]): number => walks.reduce((sum, { keys }) => sum + keys.length, 0);

describe.each(sites)('%s', (site) => {
  test('every answer, step, mishap, dialect; every guide from first to last; one by keyboard', () => {
    expect(uncovered(site, planned(site))).toEqual([]);
  });

  test('an answer, a mishap or a guide left out is said', () => {
    const walks = planned(site);
    const lost = (keep: (walk: Walk) => boolean): string => uncovered(site, walks.filter(keep)).join('\n');
    fc.assert(
      fc.property(fc.constantFrom(...walks), ({ guide, gives, mishap }) => {
        for (const { ask, label } of gives) {
          const others = lost((one) => !one.gives.some((given) => given.ask === ask && given.label === label));
          expect(others).toMatch(/^(réponse|étape) : /);
        }
        if (mishap) expect(lost((one) => one.guide !== guide || one.mishap !== mishap)).toContain(`${guide} ${mishap}`);
        expect(lost((one) => one.guide !== guide || !!one.start || !!one.until)).toContain(
          `du début à la fin : ${guide}`,
        );
      }),
      { numRuns: 30 },
    );
  });

  test('a walk that begins in the middle says where, and a part of a branch ends before its end', () => {
    for (const { guide, keys, start, until } of planned(site)) {
      const paths = branches(guide).map(({ path }) => path.map(({ key }) => key));
      const line = ` ${keys.join(' ')} `;
      expect(
        paths.some((path) => ` ${path.join(' ')} `.includes(line)),
        line,
      ).toBe(true);
      if (start) expect([start.step, practices[guide]?.screens[start.screen]]).toEqual([keys[0], expect.anything()]);
      else expect(paths.map(([first]) => first)).toContain(keys[0]);
      if (until) expect(keys).not.toContain(until);
      else expect(paths.map((path) => path.at(-1))).toContain(keys.at(-1));
    }
  });
});

test('in Firefox: one guide of each site whole, every answer, mishap and dialect of the first one', () => {
  const walks = planOfFirefox();
  const whole = walks.filter(({ start, until }) => !start && !until);
  expect(new Set(whole.map(({ guide }) => guide.split('/')[0]))).toEqual(new Set(sites));
  expect(new Set(walks.map(({ dialect }) => dialect))).toEqual(new Set(DIALECTS));
});

test.each(walked)('the long form of %s: every answer, every mishap and every dialect in a whole walk', (guide) => {
  const walks = spread(guide);
  const mishaps = Object.keys(practices[guide]?.mishaps ?? {});
  const answers = new Set(
    branches(guide).flatMap(({ path }) =>
      path.flatMap(({ step }) => (isQuestion(step) ? step.options.map(({ label }) => `${step.ask} ${label}`) : [])),
    ),
  );
  const given = new Set(walks.flatMap(({ gives }) => gives.map(({ ask, label }) => `${ask} ${label}`)));
  expect([...answers].filter((answer) => !given.has(answer))).toEqual([]);
  expect(mishaps.filter((mishap) => !walks.some((walk) => walk.mishap === mishap))).toEqual([]);
  expect(new Set(walks.map(({ dialect }) => dialect))).toEqual(new Set(DIALECTS));
  expect(walks.filter(({ mode }) => mode === 'keyboard').length).toBeGreaterThan(0);
  expect(walks[0]?.mishap, 'one plain road').toBeUndefined();
  expect(walks.length).toBeLessThanOrEqual(Math.max(7, answers.size + mishaps.length + 1));
  expect(once(guide).length).toBeLessThanOrEqual(walks.length);
  expect(cross(guide).length).toBe(once(guide).length * 14);
});

test('every site has its test file, and the plan is much shorter than whole walks', () => {
  const files = globSync('test/walks/walk-chromium-*.test.ts').map((file) =>
    file.replace(/.*walk-chromium-|\.test\.ts$/g, ''),
  );
  expect(files.sort()).toEqual([...sites].sort());
  const [now, long] = [visits(sites.flatMap(planned)), visits(walked.flatMap(spread))];
  console.log(
    `Visits of steps in Chromium: ${now}; in whole walks only: ${long}. In Firefox: ${visits(planOfFirefox())}.`,
  );
  expect(now / long).toBeLessThan(0.5);
});

test('a stuck person picks what looks most like what the page says', () => {
  const page = ['Ce code n’est plus bon. Demandez un autre code.'];
  const snags = ['Le mail n’arrive pas', 'Le code est refusé', 'Le bouton est gris'];
  expect(likeness('Le code est refusé', page)).toBe(1);
  expect(likeliest(snags, page, [])).toBe('Le code est refusé');
  expect(likeliest(snags, page, ['Le code est refusé'])).toBe('Le mail n’arrive pas');
  expect(likeliest([], page, [])).toBeUndefined();
});
