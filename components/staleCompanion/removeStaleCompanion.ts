/**
 * What an older version left in a page when it was replaced: in Firefox a bubble without code, whose buttons do
 * nothing. It is removed, and one sentence says what happened.
 */
import { createHost } from '../../core/page/host.ts';
import { orphaned } from '../../core/session/stepMessages.ts';
import bubbleSheet from '../companion/bubble.css?inline';
import { createLiveRegion } from '../companion/liveRegion.ts';
import { texts } from '../step/texts.ts';

/** A page without a guide is not touched. */
export function removeStaleCompanion(document: Document, mode: ShadowRootMode = 'closed'): void {
  const left = document.querySelectorAll('faire-avec');
  if (!left.length) return;
  for (const element of left) element.remove();

  const host = createHost(document, [bubbleSheet], mode);
  const made = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    className: string,
    ...inside: (Node | string)[]
  ): HTMLElementTagNameMap[K] => {
    const element = document.createElement(name);
    element.className = className;
    element.append(...inside);
    return element;
  };
  const close = made('button', 'b main', texts.close);
  close.type = 'button';
  close.addEventListener('click', host.remove);
  const bubble = made(
    'section',
    'bubble',
    made('h2', 'say', orphaned.say),
    made('p', 'why', orphaned.why),
    made('div', 'row', close),
  );
  bubble.popover = 'manual';
  bubble.ariaLabel = 'Faire avec';
  Object.assign(bubble.dataset, { bubble: '', at: 'bottom', side: 'middle', verdict: 'orphaned', sure: '' });
  const teller = createLiveRegion(document);
  host.root.append(teller.region, bubble);
  host.settle();
  bubble.showPopover();
  teller.announce(orphaned.say);
}
