// @vitest-environment happy-dom
/** The FranceConnect passage on pages drawn as FranceConnect’s public templates draw them: in English, and with tiles down or on trial. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '../../core/guide/guide.ts';
import { createElementIndex } from '../../core/locate/elementIndex.ts';
import { locateOnce } from '../../core/locate/locateOnce.ts';
import { recognise } from '../../core/page/recognise.ts';
import { library } from '../../guides/library.ts';
import franceconnect from '../support/sites/franceconnect.ts';

const HOST = 'oidc.franceconnect.gouv.fr';
const QUERY = 'service=Un%20service&redirect_uri=https%3A%2F%2Fwwwd.caf.fr%2F';
const pages = library.sites.franceconnect?.pages ?? {};

/** Draws a page of the broker, and says which of the guide’s pages it is taken for. */
function shown(step: string, lang: string): string[] {
  const path = `/api/v2/${step}/ex-0001?${QUERY}&lang=${lang}`;
  const answer = franceconnect[HOST]?.(path, 'GET');
  if (!answer || !('html' in answer)) throw new Error(`no page at ${path}`);
  document.body.innerHTML = answer.html.replace(/<script[\s\S]*?<\/script>/g, '');
  return recognise(pages, `https://${HOST}${path}`, createElementIndex(document, false));
}

function verdictOf(id: string) {
  const step = library.guides['franceconnect/se-connecter']?.steps.find((one) => one.id === id) as Act;
  if (!step.target) throw new Error(`${id} has no target`);
  return locateOnce(step.target, document, () => true).verdict;
}

const on = (testid: string) => ({ kind: 'found', element: document.querySelector(`[data-testid="${testid}"]`) });

beforeEach(() => {
  document.body.innerHTML = '';
});

describe.each(['fr', 'en'])('in « %s »', (lang) => {
  it('knows the page where an account is chosen, and finds it', () => {
    expect(shown('interaction', lang)).toEqual(['choix-compte']);
    expect(verdictOf('impots')).toMatchObject(on('idp-8dfc4080-c90d-4234-969b-f6c961de3e90'));
  });

  it('knows the page with the name, and finds the way on', () => {
    expect(shown('consent', lang)).toEqual(['confirmation']);
    expect(verdictOf('continuer')).toMatchObject(on('consent-continue'));
  });
});

describe('tiles', () => {
  beforeEach(() => {
    shown('interaction', 'fr');
  });

  it('on trial: « BETA » comes before the name', () =>
    expect(verdictOf('france-identite')).toMatchObject(on('idp-0b2d3258-0ef4-42d8-981f-083175368c92')));

  it('down: a tile that cannot be pressed is not ringed, and the step says why in its own words', () => {
    const tile = document.querySelector<HTMLButtonElement>('[data-testid="idp-8dfc4080-c90d-4234-969b-f6c961de3e90"]');
    tile?.setAttribute('disabled', '');
    tile?.querySelector('figure')?.setAttribute('aria-label', 'impots.gouv.fr-Indisponible');
    tile?.querySelector('figcaption')?.append('Indisponible');
    expect(verdictOf('impots').kind).not.toBe('found');
    for (const id of ['impots', 'ameli', 'la-poste', 'france-identite']) {
      const step = library.guides['franceconnect/se-connecter']?.steps.find((one) => one.id === id) as Act;
      expect(step.why, id).toContain('Indisponible');
      expect(step.target?.names.join(), id).not.toContain('Indisponible');
    }
  });
});
