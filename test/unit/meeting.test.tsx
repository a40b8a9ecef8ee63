// @vitest-environment happy-dom
/** The end of a meeting as an advisor sees it, after each guide: the draft as it is proposed, the link, the copy, the erasing. */
import { inflateSync } from 'node:zlib';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MeetingPage } from '../../components/meeting/MeetingPage.tsx';
import { type Summary, summaryOf } from '../../core/background/summary.ts';
import { themeOf } from '../../core/guide/library.ts';
import { THEMES, themeWords } from '../../core/journal/coop.ts';
import { autonomies, durations, equipments } from '../../core/journal/cra.ts';
import { begin, reduce } from '../../core/session/session.ts';
import type { DurationFact } from '../../core/session/state.ts';
import { guides, library, practices } from '../../guides/library.ts';
import { refused } from '../support/unit/coopPublished.ts';

const offered = Object.keys(guides).filter((guide) => !guides[guide]?.passage);
const bands: DurationFact[] = ['under30', 'from30to60', 'from60to120', 'over120'];
/** Everything the fictitious people are called, live at, or pay with. */
const papers = Object.values(practices)
  .flatMap((practice) => practice?.papers.flatMap(({ lines }) => lines.map(({ value }) => value)) ?? [])
  .filter((value) => value.length > 4);

const summary = (guide: string, duration: DurationFact = 'under30'): Summary => ({
  guide,
  title: guides[guide]?.title ?? '',
  practice: false,
  level: 'pas-a-pas',
  finished: true,
  steps: [{ title: 'Ouvrir le dossier', help: 'alone' }],
  duration,
});

function show(given: Summary[]) {
  const ended = signal<Summary[] | 'erased' | null>(given);
  const copy = vi.fn(async (_text: string) => {});
  const onErase = vi.fn(() => {
    ended.value = 'erased';
  });
  act(() =>
    render(
      <MeetingPage
        library={library}
        ended={ended}
        idle={signal(false)}
        onHere={vi.fn()}
        onErase={onErase}
        copy={copy}
      />,
      document.body,
    ),
  );
  return { copy, onErase, ended };
}
afterEach(() => render(null, document.body));

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
const tick = (label: string) =>
  act(() =>
    [...document.querySelectorAll('label')]
      .find(({ textContent }) => textContent?.trim() === label)
      ?.querySelector('input')
      ?.click(),
  );
const press = (name: string) => act(async () => button(name)?.click());
const draft = () => document.querySelector('.draft')?.textContent ?? '';

describe.each(offered)('after %s', (guide) => {
  it('the draft waits for the autonomy, then passes La Coop’s rules, with nothing but its words', async () => {
    for (const band of bands) {
      show([summary(guide, band)]);
      expect(document.querySelectorAll('.cra input[type=radio]:checked')).toHaveLength(1);
      expect(button('Copier le brouillon')?.disabled).toBe(true);
      expect(button('Voir le lien déjà rempli')?.disabled).toBe(true);
      tick(autonomies.partiellement_autonome);
      await press('Voir le lien déjà rempli');
      await vi.waitFor(() => expect(document.querySelector('.address')).not.toBeNull());
      const address = document.querySelector('.address')?.textContent ?? '';
      const { json } = JSON.parse(
        inflateSync(Buffer.from(new URL(address).searchParams.get('v') ?? '', 'base64url')).toString(),
      );
      expect(refused(json)).toEqual([]);
      expect(json.thematiques).toContain(themeOf(library, guide));
      const words = new Set<string>([
        'Aide aux démarches administratives',
        ...Object.values({ ...autonomies, ...equipments, ...durations, ...themeWords }),
      ]);
      const [first, ...lines] = draft().split('\n');
      expect(first).toBe('Accompagnement individuel');
      for (const line of lines) {
        const value = line.replace(/^[^:]*:\s/, '');
        for (const one of words.has(value) ? [value] : value.split(/\s;\s/)) expect(words, line).toContain(one);
      }
      for (const paper of papers) expect(draft() + JSON.stringify(json)).not.toContain(paper);
      render(null, document.body);
    }
  });
});

const GUIDE = offered[0] as string;

describe('the link', () => {
  it('is shown in full before it can be opened, and the copy stays beside it', async () => {
    const { copy } = show([summary(GUIDE)]);
    expect(document.querySelector('a[href*="anct"]')).toBeNull();
    tick(autonomies.autonome);
    await press('Voir le lien déjà rempli');
    await vi.waitFor(() => expect(document.querySelector('.address')).not.toBeNull());
    const link = document.querySelector<HTMLAnchorElement>('a[href*="anct"]');
    expect(document.querySelector('.address')?.textContent).toBe(link?.getAttribute('href'));
    expect(link?.rel).toContain('noreferrer');
    expect(button('Copier le brouillon')?.disabled).toBe(false);
    await press('Copier le brouillon');
    expect(copy.mock.calls).toEqual([[draft()]]);
    expect(document.body.textContent).toContain('Copié.');
  });

  it('goes when a choice changes: what is shown is what would be sent', async () => {
    show([summary(GUIDE)]);
    tick(autonomies.autonome);
    await press('Voir le lien déjà rempli');
    await vi.waitFor(() => expect(document.querySelector('.address')).not.toBeNull());
    tick(equipments.tablette);
    expect(document.querySelector('.address')).toBeNull();
  });

  it('no theme is ticked that a guide did not bring, and several guides bring theirs', () => {
    show(offered.map((guide) => summary(guide)));
    const ticked = [...document.querySelectorAll('.cra label:has(:checked)')].map(({ textContent }) =>
      textContent?.trim(),
    );
    const themes = THEMES.filter((theme) => offered.some((guide) => themeOf(library, guide) === theme));
    expect(ticked.filter((label) => Object.values(themeWords).includes(label ?? ''))).toEqual(
      themes.map((theme) => themeWords[theme]),
    );
  });
});

it('lasts as long as the longest of its guides, and takes in the one that ends while the page is open', () => {
  const [first, other] = [
    offered.find((guide) => themeOf(library, guide) !== themeOf(library, GUIDE)) as string,
    GUIDE,
  ];
  const { ended } = show([summary(first, 'from60to120'), summary(first, 'under30')]);
  expect(draft()).toContain('Durée\u00a0: 1 h');
  tick(autonomies.autonome);
  act(() => {
    ended.value = [...(ended.value as Summary[]), summary(other, 'over120')];
  });
  expect(draft()).toContain('Durée\u00a0: 2 h');
  expect(draft()).toContain(
    themeWords[THEMES.find((theme) => theme === themeOf(library, other)) as keyof typeof themeWords],
  );
  expect(draft()).toContain(autonomies.autonome);
});

it('counts as done only what is behind the person, and does not call done what was only begun', () => {
  let session = begin(library, { guide: GUIDE, practice: false, now: 0 });
  session = reduce(library, session, { type: 'done' });
  const stopped = summaryOf(library, session, new Date(0));
  show([stopped]);
  const text = document.body.textContent?.replaceAll('\u00a0', ' ');
  expect(text).toContain('1 étape sans aide');
  expect(text).toContain(`Arrêt à l’étape « ${stopped.stoppedAt?.title} »`);
  expect(document.querySelectorAll('.carnet .steps li')).toHaveLength(1);
  expect(document.querySelector('.carnet')?.textContent).toContain('Ce que j’ai commencé');
});

it('four gestures end a meeting: the autonomy, the copy, the print, the erasing', async () => {
  const printed = vi.fn();
  vi.stubGlobal('print', printed);
  const { copy, onErase } = show([summary(GUIDE)]);
  tick(autonomies.autonome);
  await press('Copier le brouillon');
  await press('Imprimer le carnet');
  await press('Terminer et effacer');
  expect([copy, printed, onErase].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  expect(document.body.textContent).toContain('C’est effacé.');
  expect(document.body.textContent).not.toContain('Ouvrir le dossier');
  vi.unstubAllGlobals();
});
