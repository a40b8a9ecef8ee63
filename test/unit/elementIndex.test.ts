// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { headingsAbove } from '../../core/locate/context.ts';
import { createElementIndex, type ElementIndex } from '../../core/locate/elementIndex.ts';
import type { Entry } from '../../core/locate/entry.ts';
import { longestRun, normalise, prefilter } from '../../core/locate/normalise.ts';
import { draws } from '../support/unit/draws.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** happy-dom has slots, and does not say which one shows a node. */
Object.defineProperty(Node.prototype, 'assignedSlot', {
  configurable: true,
  get(this: Node) {
    const slots = this.parentElement?.shadowRoot?.querySelectorAll('slot') ?? [];
    return [...slots].find((slot) => slot.assignedNodes().includes(this)) ?? null;
  },
});

const PAGE = `
  <h1 id="titre">Mes papiers</h1>
  <form><label for="nom">Nom</label><input id="nom"><label>Ville <input id="ville"></label>
  <p id="aide">Une aide</p><input id="libre" aria-labelledby="aide"></form>
  <div id="zone"><button>Envoyer</button><a href="/a">Annuler</a></div>`;

/** What a page does under our eyes. */
const deeds: ((page: HTMLElement, at: number, word: string) => void)[] = [
  (page, at, word) => {
    const texts = [...page.querySelectorAll('h1,label,p,button,a')];
    const chosen = texts[at % texts.length];
    const text = chosen && [...chosen.childNodes].find((node) => node.nodeType === 3);
    if (text) text.nodeValue = word;
  },
  (page, at, word) => {
    const all = page.querySelectorAll('input,button,a,label');
    all[at % all.length]?.setAttribute(
      ['aria-label', 'title', 'placeholder', 'id', 'for', 'aria-labelledby'][at % 6] as string,
      at % 2 ? word : 'nom',
    );
  },
  (page, at) => {
    const all = page.querySelectorAll('*');
    all[at % all.length]?.remove();
  },
  (page, at, word) => {
    const all = page.querySelectorAll('div,form,p');
    const made = document.createElement(['button', 'label', 'section', 'x-part'][at % 4] as string);
    made.textContent = word;
    if (made.localName === 'label') made.setAttribute('for', ['nom', 'ville', 'libre'][at % 3] as string);
    if (made.localName === 'section') made.innerHTML = `<h2>${word}</h2><p id="aide">${word}</p><input id="nom">`;
    if (made.localName === 'x-part')
      made.attachShadow({ mode: 'open' }).innerHTML = `<button>${word}</button><button>Voir <slot></slot></button>`;
    all[at % all.length]?.append(made);
  },
  (page, at, word) => {
    // A form is two objects in happy-dom, itself and its proxy.
    const all = page.querySelectorAll(':not(form)');
    const [name, value] = [
      ['hidden', ''],
      ['aria-hidden', 'true'],
      ['contenteditable', 'true'],
      ['role', 'heading'],
      ['role', 'button'],
      ['type', 'hidden'],
      ['slot', word],
    ][at % 7] as [string, string];
    all[at % all.length]?.toggleAttribute(name);
    if (all[at % all.length]?.hasAttribute(name)) all[at % all.length]?.setAttribute(name, value);
  },
  (page, at, word) => {
    const hosts = page.querySelectorAll('x-part');
    const chosen = hosts[at % hosts.length];
    if (at % 2) chosen?.append(Object.assign(document.createElement('b'), { textContent: word }));
    else chosen?.firstChild?.remove();
  },
  (page, at) => {
    const all = page.querySelectorAll('*');
    const [moved, to] = [all[at % all.length], all[(at * 7 + 3) % all.length]];
    if (moved && to && !moved.contains(to)) to.append(moved);
  },
];

const told = (entries: Iterable<Entry>): string[] =>
  [...entries].map(({ element, role, names }) => `${element.outerHTML} ${role} ${names.join('/')}`).sort();
/** Everything it answers with. */
const read = (catalogue: ElementIndex) => ({
  all: told(catalogue.saying([''])),
  saying: ['oui', 'nom', 'suite', 'envoyer'].map((word) => told(catalogue.saying([word]))),
  under: [...document.querySelectorAll('a,button,input')].map((element) =>
    headingsAbove(element, document, catalogue.headings).join('/'),
  ),
  roots: [...catalogue.roots].map((root) => (root as ShadowRoot).innerHTML).sort(),
});

describe('the index kept up with the page', () => {
  it('knows what a fresh reading would know, after any changes and any number of looks', () => {
    const change = fc.record({
      deed: fc.nat({ max: deeds.length - 1 }),
      at: fc.nat(),
      word: fc.constantFrom('Oui', 'Non', 'Suite'),
      look: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        document.body.innerHTML = PAGE;
        const live = createElementIndex(document, true);
        for (const { deed, at, word, look } of changes) {
          deeds[deed]?.(document.body, at, word);
          if (!look) continue;
          live.refresh();
          read(live);
        }
        live.refresh();
        expect(read(live)).toEqual(read(createElementIndex(document, false)));
        live.stop();
      }),
      { numRuns: draws(300) },
    );
  });
});

describe('the sieve', () => {
  it('lets through whatever would bear the words', () => {
    const noise = fc.constantFrom(
      '',
      ' ',
      '\u00ad',
      '\u200b',
      'É',
      'œ',
      'ﬁ',
      'e\u0301',
      '’',
      '(obligatoire)',
      'A',
      'ﬀ',
      'ſ',
      '½',
      'K',
      'ª',
      ':',
    );
    const word = fc.constantFrom('Élève', 'cœur', 'fin', 'l’âge', 'été', 'N° 2', 'ß', 'ÿ', 'Œuvre', '+', 'année 1/2');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(noise, word, fc.string({ maxLength: 3 })), { maxLength: 6 }),
        word,
        (pieces, wanted) => {
          for (const written of [
            pieces.join(''),
            pieces.join('').toUpperCase(),
            wanted.toUpperCase(),
            wanted.normalize('NFD'),
          ])
            if (normalise(written).includes(normalise(wanted)))
              expect(prefilter(longestRun(wanted)).test(written)).toBe(true);
        },
      ),
      { numRuns: draws(2000) },
    );
  });
});
