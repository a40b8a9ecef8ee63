import { describe, expect, it } from 'vitest';
import { dayInWords, homeRoute, originsOf, tilesOf } from '../../components/home/guideEntries.ts';
import { isSupported } from '../../components/home/support.ts';
import { library } from '../support/unit/home.fixture.ts';

describe('what is offered', () => {
  it('follows the order of the site, and hides passages', () => {
    expect(tilesOf(library).map(({ id, offers }) => [id, offers.map(({ id }) => id)])).toEqual([
      ['caf', ['caf/attestation-paiement', 'caf/ecrire']],
      ['parcoursup', ['parcoursup/formuler-voeux']],
    ]);
  });

  it('needs the hosts of the passages too, each once', () => {
    expect(originsOf(library, 'caf/attestation-paiement')).toEqual([
      'https://connect.caf.fr/*',
      'https://fc.example.fr/*',
    ]);
  });
});

it.each([
  ['', ''],
  ['#/', ''],
  ['#/caf/ecrire', 'caf/ecrire'],
  ['#/caf/ecrire/', 'caf/ecrire'],
  ['#//x', '/x'],
])('reads the route %s', (hash, route) => expect(homeRoute(hash)).toBe(route));

it('says dates in words', () =>
  expect([dayInWords('2026-01-23'), dayInWords('2026-08')]).toEqual(['23 janvier 2026', 'août 2026']));

describe('the browser', () => {
  const view = (parts: { popover?: boolean; anchor?: boolean; move?: boolean }) =>
    ({
      HTMLElement: { prototype: parts.popover ? { showPopover() {} } : {} },
      Element: { prototype: parts.move ? { moveBefore() {} } : {} },
      CSS: { supports: () => !!parts.anchor },
    }) as unknown as Window & typeof globalThis;

  it('must have all three features', () => {
    expect(isSupported(view({ popover: true, anchor: true, move: true }))).toBe(true);
    for (const missing of ['popover', 'anchor', 'move'])
      expect(isSupported(view({ popover: true, anchor: true, move: true, [missing]: false }))).toBe(false);
  });
});
