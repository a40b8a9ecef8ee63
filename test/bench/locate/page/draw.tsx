/** Draws a practice screen in one of its dialects, and resolves when it is drawn. */
import { render } from 'preact';
import type { Dialect } from '../../../../components/practice/dialects.ts';
import { PracticeSite } from '../../../../components/practice/PracticeSite.tsx';
import css from '../../../../components/practice/site.css?inline';
import { createVisit } from '../../../../components/practice/visit.ts';
import type { Scene } from '../scenes.ts';
import { find } from './tree.ts';

/** The delay (ms) after which all the blocks that arrive late (dialect 6) are there. No event reports the last one. */
const DRAWN: Partial<Record<Dialect, number>> = { 6: 1300, 7: 900 };
/** On a busy machine they arrive later. The wait is repeated until every target is there, at most this many times. */
const PATIENCE = 10;

export function dress(): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

export interface Drawn {
  site: HTMLElement;
  element: Element | null;
  /**
   * Moves it out of the document, so that its ids are unique. A frame would lose its page that way, but has its own
   * ids, so it is hidden instead.
   */
  aside(): void;
  stop(): void;
}

const isTitle = (element: Element): boolean =>
  /^h[1-6]$/.test(element.localName) || element.getAttribute('role') === 'heading';
const words = (element: Element): string => element.textContent?.trim() ?? '';

const targetOf = (site: Element | null, { id, target }: Scene): Element | null =>
  site &&
  (id
    ? find(site, (each) => each.id === id)
    : find(site, (each) => isTitle(each) && target.names.includes(words(each))));

/**
 * Draws many screens at once, because some take time.
 * @returns each site with its target; only the requested one is in the document
 */
export async function draw(scenes: Scene[], dialect: Dialect): Promise<(() => Drawn)[]> {
  const places = scenes.map(({ practice, screen }) => {
    const place = document.body.appendChild(document.createElement('div'));
    const visit = createVisit(practice, () => {});
    render(
      <PracticeSite
        practice={practice}
        screen={screen}
        dialect={dialect}
        visit={visit}
        hrefFor={(to) => `/practice/${to ?? screen}`}
      />,
      place,
    );
    return place;
  });
  const isDrawn = (): boolean =>
    places.every((place, index) => targetOf(place.querySelector('[data-practice-site]'), scenes[index] as Scene));
  for (let turn = 0; turn === 0 || (turn < PATIENCE && !isDrawn()); turn++)
    await new Promise((later) => setTimeout(later, DRAWN[dialect] ?? 50));
  if (dialect !== 5) for (const place of places) place.remove();
  return places.map((place, index) => () => {
    document.body.append(...(dialect === 5 ? [] : [place]));
    const site = place.querySelector('[data-practice-site]') as HTMLElement;
    return {
      site,
      element: targetOf(site, scenes[index] as Scene),
      aside: () => (dialect === 5 ? place.setAttribute('hidden', '') : place.remove()),
      stop() {
        render(null, place);
        place.remove();
      },
    };
  });
}
