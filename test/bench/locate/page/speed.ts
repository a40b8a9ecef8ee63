/**
 * Runs in the page, on one of 50,000 elements: the first search, the next ones, and searches during constant changes.
 * Each includes the recognition of the page (core/page/recognise.ts), because the companion does both. Marks surround
 * each measure, so that a trace gives the time of the thread.
 */
import type { PageRule, Target } from '../../../../core/guide/guide.ts';
import { finder } from '../../../../core/locate/finder.ts';
import { createLocator, type Locator } from '../../../../core/locate/locate.ts';
import { recognise } from '../../../../core/page/recognise.ts';
import { filler } from '../french.ts';
import { random } from '../random.ts';

const SIZE = 50_000;
/**
 * How many times everything is measured. The first turn warms up the JavaScript engine as the first pages of a guide
 * do, and counts like the others.
 */
const TURNS = 12;
/** The number of searches at each step, while the page settles and the person acts. */
const LOOKS = 8;
/** The number of changes between two searches of a storm: a thousand a second, during the interval of `watch` in ms. */
const CHANGES = 120;
const STORM_LOOKS = 60;

/** Similar to a long page of a State site: sections, cards, lists of links, forms. One element in five is a control. */
function draw(place: Element): void {
  const r = random('speed');
  const words = (): string => `${r.pick(filler)} ${r.below(9000)}`;
  const parts: string[] = [];
  for (let count = 0, section = 0; count < SIZE; section++) {
    const cards = Array.from({ length: 20 }, () => {
      count += 10;
      return `<div class="card"><div><h3>${words()}</h3><p>Texte <b>important</b> et <span>suite</span>.</p></div><div><a href="/p/${r.below(9999)}"><span>${words()}</span></a><button type="button">${words()}</button></div></div>`;
    });
    count += 10;
    parts.push(
      `<section aria-label="Partie ${section}"><h2>Partie ${section}</h2><div>${cards.join('')}</div><form><label for="f${section}">${words()}</label><input id="f${section}"><label><input type="checkbox"><span>${words()}</span></label></form></section>`,
    );
  }
  parts.splice(
    parts.length >> 1,
    0,
    '<section><h2>Mon dossier</h2><p><a id="wanted" href="/attestations">Mes attestations de paiement</a></p></section>',
  );
  place.innerHTML = parts.join('');
}

const targets: Target[] = [
  { role: 'link', names: ['Attestations', 'Mes attestations de paiement'] },
  { role: 'link', names: ['Mes attestations de paiement'], reasons: { under: ['Mon dossier'] } },
  { role: 'link', names: ['Mes attestations de *'] },
  { role: 'link', names: ['Vos attestations de paiement'] },
  { role: 'button', names: ['Introuvable sur cette page'] },
  { role: 'textbox', names: ['Numéro de sécurité sociale'] },
];
const pages: Record<string, PageRule> = {
  dossier: {
    name: 'le dossier',
    url: ['bench.invalid/*'],
    signs: [
      { words: ['Mon dossier'], in: 'main' },
      { words: ['Mes attestations*'], in: 'main' },
    ],
  },
  accueil: {
    name: 'l’accueil',
    url: ['bench.invalid/*'],
    signs: [
      { words: ['Bienvenue'], in: 'main' },
      { words: ['Mes démarches'], in: 'main' },
    ],
  },
};

/**
 * What is timed. `walk` and `plain` measure the machine: `walk` only reads the shadow root of every element in the
 * page, and `plain` reads the visible text of every control, which is the minimum cost of a search by words.
 */
export type Timed = 'walk' | 'plain' | 'first' | 'next' | 'storm' | 'page';

/** In ms of wall-clock time, for a browser whose thread cannot be traced. */
export type Spent = Record<Timed, number[]>;
const spent: Spent = { walk: [], plain: [], first: [], next: [], storm: [], page: [] };

const timed = (what: Timed, work: () => unknown): void => {
  performance.mark(`${what}<`);
  const began = performance.now();
  work();
  spent[what].push(performance.now() - began);
  performance.mark(`${what}>`);
};
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
const fresh = (): Locator =>
  createLocator(
    () => document,
    () => finder,
  );
const tell = (locator: Locator): string[] => recognise(pages, 'https://bench.invalid/dossier', locator.read());

export async function speed(): Promise<{ elements: number; candidates: number; spent: Spent }> {
  const place = document.body.appendChild(document.createElement('main'));
  draw(place);
  place.getBoundingClientRect();
  const controls = [...place.querySelectorAll<HTMLElement>('a,button,input,label,h2,h3')];
  for (let turn = 0; turn < TURNS; turn++) {
    await rest();
    timed('walk', () => [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length);
    timed('plain', () => controls.reduce((letters, control) => letters + control.innerText.length, 0));
    const locator = fresh();
    timed('first', () => locator.locate(targets[0] as Target));
    timed('page', () => tell(locator));
    for (const target of targets) for (let look = 0; look < LOOKS; look++) timed('next', () => locator.locate(target));
    locator.stop();
  }
  await weather(place);
  const seen = {
    elements: place.querySelectorAll('*').length,
    candidates: controls.length,
    spent,
  };
  place.remove();
  return seen;
}

/**
 * Changes of the kinds that pages make. There are as many between two searches as a rate of one thousand a second
 * allows.
 */
async function weather(place: Element): Promise<void> {
  const r = random('storm');
  const locator = fresh();
  const cards = [...place.querySelectorAll('.card')];
  let changes = 0;
  const change = (): void => {
    const card = r.pick(cards);
    const link = card.querySelector('span') as Element;
    const kind = changes++ % 4;
    if (kind === 0) (link.firstChild as Text).data = `${r.pick(filler)} ${changes}`;
    else if (kind === 1) card.setAttribute('class', `card c${changes % 7}`);
    else if (kind === 2) card.append(document.createElement('i'));
    else card.querySelector('i')?.remove();
  };
  const look = (): void => {
    locator.locate(targets[1] as Target);
    tell(locator);
  };
  look();
  for (let looks = 0; looks < STORM_LOOKS; looks++) {
    for (let n = 0; n < CHANGES; n++) {
      change();
      if (n % 10 === 9) await Promise.resolve();
    }
    // The layout of the page is not measured, because it would have happened without the extension.
    place.getBoundingClientRect();
    await rest();
    timed('storm', look);
  }
  locator.stop();
}
