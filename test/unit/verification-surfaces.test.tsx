// @vitest-environment happy-dom
/** What the guide's page, the panel and the page of the sheet say of a verification, and of how well a guide is known. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Actions } from '../../components/home/Actions.tsx';
import type { HomeActions, HomeModel } from '../../components/home/model.ts';
import { Verify } from '../../components/home/Verify.tsx';
import { Known } from '../../components/panel/Known.tsx';
import { Verification } from '../../components/panel/Verification.tsx';
import { ledgerLines, reviewLine } from '../../components/shared/ledgerWords.ts';
import { VerificationPage } from '../../components/verification/VerificationPage.tsx';
import type { MayVerify } from '../../core/background/verifications.ts';
import { compileGuide } from '../../core/guide/compile.ts';
import type { AuthoredGuide } from '../../core/guide/format.ts';
import type { Guide } from '../../core/guide/guide.ts';
import { verifiedOf } from '../../core/session/verified.ts';
import { mergeSheets } from '../../core/verify/merge.ts';
import { readSheet } from '../../core/verify/readSheet.ts';
import { sheetOf, textOf } from '../../core/verify/sheet.ts';
import { absent, authored, done, found, ID, library, page, walk } from '../support/unit/verified.fixture.ts';

const text = () => document.body.textContent?.replaceAll('\u00a0', ' ') ?? '';
const button = (name: string) => [...document.querySelectorAll('button')].find((one) => one.textContent === name);
const show = (what: preact.ComponentChild) => act(() => render(what, document.body));
afterEach(() => act(() => render(null, document.body)));

const walked = walk([page('essai:accueil'), found(1), done, page('porte:formulaire'), absent]);
const [verified] = verifiedOf(library, walked);
if (!verified) throw new Error('rien');

describe('the ledger', () => {
  it.each([
    [{ acts: 16, sourced: 12, live: 0 }, ['12 étapes sur 16 ont des mots lus dans une source, 0 vue sur le site.']],
    [
      { acts: 16, sourced: 1, live: 14, from: '2026-11', to: '2026-11' },
      ['1 étape sur 16 a des mots lus dans une source.', '14 étapes sur 16 vues sur le vrai site en novembre 2026.'],
    ],
    [
      { acts: 16, sourced: 0, live: 1, from: '2026-09', to: '2026-11' },
      [
        '0 étape sur 16 a des mots lus dans une source.',
        '1 étape sur 16 vue sur le vrai site entre septembre 2026 et novembre 2026.',
      ],
    ],
  ])('%j', (ledger, lines) => {
    expect(ledgerLines(ledger)).toEqual(lines);
  });

  it('rules to be read again, one or several', () => {
    expect(reviewLine(0)).toBeUndefined();
    expect(reviewLine(1)).toMatch(/^Une règle à revoir.*l’a relue depuis un an/);
    expect(reviewLine(3)).toMatch(/^3 règles à revoir.*les a relues depuis un an/);
  });
});

describe('the guide’s page', () => {
  const model = (mayVerify: MayVerify = 'yes', today = '2026-11-30') =>
    ({
      library,
      practices: {},
      withheld: signal(new Set()),
      supported: true,
      today,
      home: signal({ mayVerify }),
    }) as unknown as HomeModel;
  const actions = { verify: vi.fn() } as unknown as HomeActions;

  it('says how many steps were seen, and when, once three sheets are merged', () => {
    const told = ['LYON-03', 'PARIS-1', 'BREST'].flatMap(
      (name) => readSheet(textOf(sheetOf(library, verified, name)), library, '2026-12').told,
    );
    const { guides } = mergeSheets(told, authored);
    const guide = compileGuide(guides[ID] as AuthoredGuide);
    show(<Actions id={ID} guide={guide} site="l’essai" model={model()} actions={actions} />);
    expect(text()).toContain('1 étape sur 6 vue sur le vrai site en novembre 2026.');
    expect(text()).not.toContain('Pas encore vérifié');
  });

  it('says « règle à revoir » a year after it was read', () => {
    const rules = [{ id: 'a', text: 'La règle.', since: '2025-01', source: 'la-source', seenOn: '2026-11-20' }];
    const guide = { ...(library.guides[ID] as Guide), rules };
    show(<Actions id={ID} guide={guide} site="l’essai" model={model('yes', '2027-11-20')} actions={actions} />);
    expect(text()).not.toContain('règle à revoir');
    show(<Actions id={ID} guide={guide} site="l’essai" model={model('yes', '2027-11-21')} actions={actions} />);
    expect(text()).toContain('Une règle à revoir');
  });

  it('offers a walk for oneself, never beside a person', () => {
    show(<Verify id={ID} model={model()} actions={actions} />);
    button('Vérifier ce guide')?.click();
    expect(actions.verify).toHaveBeenCalledWith(ID);
    expect(text()).toContain('Jamais avec une personne à côté.');
    show(<Verify id={ID} model={model('running')} actions={actions} />);
    expect(button('Vérifier ce guide')?.disabled).toBe(true);
    expect(text()).toContain('Un guide est ouvert pour une personne.');
    show(<Verify id={ID} model={model('meeting')} actions={actions} />);
    expect(text()).toContain('Cet ordinateur est partagé, et une séance n’est pas finie.');
  });
});

describe('the panel', () => {
  it('says the same of the guide', () => {
    show(<Known view={{ ledger: { acts: 16, sourced: 12, live: 0 }, toReview: 2 }} />);
    expect(text()).toContain('12 étapes sur 16 ont des mots lus dans une source, 0 vue sur le site.');
    expect(text()).toContain('2 règles à revoir');
  });

  it('says what is noted of the step, and lets the advisor go on where the sheet had stopped', () => {
    const retake = vi.fn();
    show(<Verification verify={{ count: 3, kind: 'doubt', state: 'notes' }} onRetake={retake} onSheet={() => {}} />);
    expect(text()).toContain('Cette étape est notée : doute.');
    expect(text()).toContain('3 étapes notées en tout.');
    expect(button('Continuer le relevé ici')).toBeUndefined();
    show(<Verification verify={{ count: 1, state: 'open' }} onRetake={retake} onSheet={() => {}} />);
    button('Continuer le relevé ici')?.click();
    expect(retake).toHaveBeenCalledOnce();
    show(<Verification verify={{ count: 1, state: 'closed' }} onRetake={retake} onSheet={() => {}} />);
    expect(button('Continuer le relevé ici')).toBeUndefined();
  });
});

describe('the page of the sheet', () => {
  it('shows it whole, and gives a file only with the code of a structure', async () => {
    show(<VerificationPage library={library} walks={signal([verified])} />);
    expect(text()).toContain('Pas trouvée : 1 étape');
    expect(text()).toContain('(avec les mots numéro 2 du guide)');
    expect(document.querySelector('a[download]')).toBeNull();
    const field = document.querySelector('input') as HTMLInputElement;
    await act(() => {
      field.value = 'Lyon 03';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(document.querySelector('pre')?.textContent).toBe(textOf(sheetOf(library, verified, 'LYON-03')));
    expect(document.querySelector('a[download]')?.getAttribute('download')).toBe('releve-essai-verifier.json');
  });

  it('says that nothing is noted, or that it could not be read', () => {
    show(<VerificationPage library={library} walks={signal([])} />);
    expect(text()).toContain('Rien n’est noté.');
    show(<VerificationPage library={library} walks={signal('failed' as const)} />);
    expect(text()).toContain('Je n’arrive pas à lire le relevé.');
  });
});
