/** Time in the page, on a page of 50,000 elements: the first look, the next ones, and looking again in a storm. */
import type { Target } from '../../../../core/guide.ts';
import { alike } from '../../../../core/locate/alike.ts';
import { createLocator } from '../../../../core/locate/locate.ts';
import { filler } from '../french.ts';
import { random } from '../random.ts';

const SIZE = 50_000;

/** Like a long page of a State site: sections, cards, lists of links, forms; one control in five elements. */
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
  parts.splice(parts.length >> 1, 0, '<section><h2>Mon dossier</h2><p><a id="wanted" href="/attestations">Mes attestations de paiement</a></p></section>');
  place.innerHTML = parts.join('');
}

const targets: Target[] = [
  { role: 'link', names: ['Attestations', 'Mes attestations de paiement'] },
  { role: 'link', names: ['Mes attestations de paiement'], under: ['Mon dossier'] },
  { role: 'link', names: ['Mes attestations de *'] },
  { role: 'link', names: ['Vos attestations de paiement'] },
  { role: 'button', names: ['Introuvable sur cette page'] },
];

export interface Speed {
  elements: number;
  candidates: number;
  /** ms */
  first: number[];
  again: number[];
  /** Share of the main thread, and looks a second, under `rate` mutations a second. */
  storm: { share: number; looks: number; rate: number; longest: number };
}

export async function speed(): Promise<Speed> {
  const place = document.body.appendChild(document.createElement('main'));
  draw(place);
  place.getBoundingClientRect();
  const first: number[] = [];
  const again: number[] = [];
  for (let turn = 0; turn < 7; turn++) {
    const locator = createLocator(
      () => document,
      () => alike,
    );
    const time = (list: number[], target: Target): void => {
      const began = performance.now();
      locator.locate(target);
      list.push(performance.now() - began);
    };
    time(first, targets[0] as Target);
    for (let look = 0; look < 40; look++) time(again, targets[look % targets.length] as Target);
    locator.stop();
  }
  const storm = await weather(place);
  const result = { elements: place.querySelectorAll('*').length, candidates: place.querySelectorAll('a,button,input,h2,h3').length, first, again, storm };
  place.remove();
  return result;
}

/** A thousand changes a second of the kinds pages make, and a look at each gap as `watch` gives them. */
async function weather(place: Element): Promise<Speed['storm']> {
  const GAP = 120;
  const LASTING = 6000;
  const r = random('storm');
  const locator = createLocator(
    () => document,
    () => alike,
  );
  const target = targets[1] as Target;
  locator.locate(target);
  const cards = [...place.querySelectorAll('.card')];
  let [changes, spent, looks, longest] = [0, 0, 0, 0];
  const change = (): void => {
    const card = r.pick(cards);
    const link = card.querySelector('span') as Element;
    const kind = changes++ % 4;
    if (kind === 0) (link.firstChild as Text).data = `${r.pick(filler)} ${changes}`;
    else if (kind === 1) card.setAttribute('class', `card c${changes % 7}`);
    else if (kind === 2) card.append(document.createElement('i'));
    else card.querySelector('i')?.remove();
  };
  const began = performance.now();
  await new Promise<void>((done) => {
    let due = began + GAP;
    const tick = setInterval(() => {
      const now = performance.now();
      while (changes < now - began) change();
      if (now >= due) {
        due = now + GAP;
        // The page’s own layout is the page’s: it would have been done without us.
        place.getBoundingClientRect();
        const start = performance.now();
        locator.locate(target);
        const took = performance.now() - start;
        spent += took;
        looks++;
        longest = Math.max(longest, took);
      }
      if (now - began > LASTING) {
        clearInterval(tick);
        done();
      }
    }, 4);
  });
  const lasted = performance.now() - began;
  locator.stop();
  return { share: spent / lasted, looks: (1000 * looks) / lasted, rate: (1000 * changes) / lasted, longest };
}
