/** Where our pages stand, kept by number: nothing of the démarche in a link, and a spoilt store costs nothing but itself. */
import { expect, test } from 'vitest';
import { privateHref, privateRoute } from '../../components/shared/privateLinks.ts';
import { drawNumber, keptWith, routesIn } from '../../core/background/routes.ts';

test('a link bears a number, the same for as long as the page lives, and leads there', () => {
  const href = privateHref('caf/attestation-paiement');
  expect(href).toMatch(/^#n[0-9a-z]{1,7}$/);
  expect(privateHref('caf/attestation-paiement')).toBe(href);
  expect(privateHref('caf/creer-compte')).not.toBe(href);
  expect(privateRoute(href)).toBe('caf/attestation-paiement');
  expect(privateRoute('#n0')).toBeUndefined();
});

test('the last two hundred are kept, the oldest go first; an empty route is forgotten', () => {
  let routes = {};
  const numbers = Array.from({ length: 230 }, drawNumber);
  for (const number of numbers) routes = keptWith(routes, number, 'caf/creer-compte');
  expect(Object.keys(routes)).toEqual(numbers.slice(-200));
  expect(keptWith({ a: 'x', b: 'y' }, 'a', '')).toEqual({ b: 'y' });
});

test.each([null, undefined, 7, 'caf', [], { n1: 4, n2: null }])('a spoilt store, %j: nothing', (stored) => {
  const routes = routesIn(stored);
  for (const key of ['n1', 'n2', '', '__proto__', 'constructor', 'toString']) expect(routes[key]).toBeUndefined();
});
