import { TourProvider, useTour } from '@reactour/tour';
import { createElement } from 'react';
// React DOM has no types here, because only this library uses it in a page.
// @ts-expect-error
import { flushSync } from 'react-dom';
// @ts-expect-error
import { createRoot } from 'react-dom/client';

const TARGETS = ['#cible', '#autre'];
let tour: ReturnType<typeof useTour> | undefined;
const Hold = () => {
  tour = useTour();
  return null;
};
const place = document.createElement('div');
addEventListener('DOMContentLoaded', () => document.body.append(place));
const root = createRoot(place);
const steps = TARGETS.map((selector) => ({ selector, content: 'Cliquez ici. Rien n’est envoyé.' }));
flushSync(() => root.render(createElement(TourProvider, { steps, children: createElement(Hold) })));

globalThis.peer = {
  start(target) {
    tour?.setCurrentStep(TARGETS.indexOf(target));
    tour?.setIsOpen(true);
  },
  move: (target) => tour?.setCurrentStep(TARGETS.indexOf(target)),
  stop: () => tour?.setIsOpen(false),
  box: () => {
    const hole = document.querySelector('.reactour__mask mask rect:nth-of-type(2)');
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
      Number.parseFloat(hole ? getComputedStyle(hole).getPropertyValue(name) : ''),
    );
    return x === undefined || Number.isNaN(x) ? null : new DOMRect(x, y, width, height);
  },
  button: () => document.querySelector('.reactour__popover button'),
};
