import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Catalogue } from '../../core/locate/catalogue.ts';

afterEach(() => {
  document.body.innerHTML = '';
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
    all[at % all.length]?.setAttribute(['aria-label', 'title', 'placeholder', 'id', 'for', 'aria-labelledby'][at % 6] as string, at % 2 ? word : 'nom');
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
    if (made.localName === 'x-part') made.attachShadow({ mode: 'open' }).innerHTML = `<button>${word}</button>`;
    all[at % all.length]?.append(made);
  },
];

const read = (catalogue: Catalogue): string[] =>
  [...catalogue.entries].map(([element, { role, names }]) => `${element.outerHTML} ${role} ${names.join('/')}`).sort();

describe('the index kept up with the page', () => {
  it('knows what a fresh reading would know, after any changes and any number of looks', () => {
    const change = fc.record({ deed: fc.nat({ max: deeds.length - 1 }), at: fc.nat(), word: fc.constantFrom('Oui', 'Non', 'Suite'), look: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        document.body.innerHTML = PAGE;
        const live = new Catalogue(document, true);
        for (const { deed, at, word, look } of changes) {
          deeds[deed]?.(document.body, at, word);
          if (look) live.refresh();
        }
        live.refresh();
        expect(read(live)).toEqual(read(new Catalogue(document, false)));
        live.stop();
      }),
      { numRuns: 300 },
    );
  });
});
