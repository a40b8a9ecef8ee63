/**
 * Similo with its published weights (Nass et al., TOSEM 2023): it has fourteen properties, and always returns the
 * candidate with the best score. It was written from the paper's table: 1.5 for tag, name, id, visible text and
 * neighbour text, 0.5 for the nine others.
 */
import { distance } from '../../distance.ts';
import { inside } from '../tree.ts';
import type { Recorder } from './index.ts';

export interface Properties {
  tag: string;
  className: string;
  name: string;
  id: string;
  href: string;
  alt: string;
  xpath: string;
  idxpath: string;
  isButton: boolean;
  x: number;
  y: number;
  area: number;
  shape: number;
  text: string;
  near: string;
}

/** The candidates of Similo: visible elements with the tags that its authors list. */
const CANDIDATES = 'a,button,input,select,textarea,h1,h2,h3,h4,h5,h6,label,li,p,span,img,[role]';

const ranked = (element: Element): string => {
  const alike = [...(element.parentNode?.children ?? [])].filter((each) => each.localName === element.localName);
  return `/${element.localName}[${alike.indexOf(element) + 1}]`;
};
function pathOf(element: Element, byId: boolean): string {
  let path = '';
  for (let up: Element | null = element; up; up = up.parentElement) {
    if (byId && up.id) return `//*[@id='${up.id}']${path}`;
    if (up.hasAttribute('data-practice-site')) return path;
    path = ranked(up) + path;
  }
  return path;
}

const textOf = (element: Element): string =>
  (element.textContent || element.getAttribute('placeholder') || '').replace(/\s+/g, ' ').trim();

export function propertiesOf(element: Element, boxes: [DOMRect, Element][], top: DOMRect): Properties {
  const box = element.getBoundingClientRect();
  const [left, right, up, down] = [box.left - 50, box.right + 50, box.top - 50, box.bottom + 50];
  const near =
    box.height > 100 || box.width > 600
      ? []
      : boxes.filter(
          ([other, each]) =>
            other.height <= 100 &&
            !each.children.length &&
            !element.contains(each) &&
            other.left < right &&
            other.right > left &&
            other.top < down &&
            other.bottom > up,
        );
  return {
    tag: element.localName,
    className: element.getAttribute('class') ?? '',
    name: element.getAttribute('name') ?? '',
    id: element.id,
    href: element.getAttribute('href') ?? '',
    alt: element.getAttribute('alt') ?? '',
    xpath: pathOf(element, false),
    idxpath: pathOf(element, true),
    isButton: element.matches(
      'button,input[type=button],input[type=submit],input[type=reset],a[class*=btn],a[class*=button]',
    ),
    x: box.left - top.left,
    y: box.top - top.top,
    area: box.width * box.height,
    shape: box.height ? Math.floor((box.width * 100) / box.height) : 0,
    text: textOf(element).toLowerCase().slice(0, 200),
    near: [...new Set(near.map(([, each]) => textOf(each)))].join(' ').toLowerCase().slice(0, 300),
  };
}

const equal = (a: string, b: string): number => (a && a.toLowerCase() === b.toLowerCase() ? 1 : 0);
const alike = (a: string, b: string): number => {
  if (!a || !b) return 0;
  if (a === b) return 1;
  const most = Math.max(a.length, b.length);
  return (most - distance(a, b)) / most;
};
const ratio = (a: number, b: number): number => (Math.max(a, b) ? Math.min(a, b) / Math.max(a, b) : 0);

export const scoreOf = (a: Properties, b: Properties): number =>
  1.5 *
    (equal(a.tag, b.tag) + equal(a.name, b.name) + equal(a.id, b.id) + alike(a.text, b.text) + alike(a.near, b.near)) +
  0.5 *
    (alike(a.className, b.className) +
      alike(a.href, b.href) +
      alike(a.alt, b.alt) +
      alike(a.xpath, b.xpath) +
      alike(a.idxpath, b.idxpath) +
      Number(a.isButton === b.isButton) +
      Math.max(0, 100 - Math.hypot(a.x - b.x, a.y - b.y)) / 100 +
      ratio(a.area, b.area) +
      ratio(a.shape, b.shape));

const visible = (site: Element): [DOMRect, Element][] =>
  [...inside(site)]
    .map((element) => [element.getBoundingClientRect(), element] as [DOMRect, Element])
    .filter(([box]) => box.width > 0 && box.height > 0);

/** A page is read only once for all its searches. */
const read = new WeakMap<Element, [Element, Properties][]>();

function candidatesOf(mutant: Element): [Element, Properties][] {
  const known = read.get(mutant);
  if (known) return known;
  const boxes = visible(mutant);
  const top = mutant.getBoundingClientRect();
  const all = boxes.flatMap(([, each]) =>
    each.matches(CANDIDATES) ? [[each, propertiesOf(each, boxes, top)] as [Element, Properties]] : [],
  );
  read.set(mutant, all);
  return all;
}

/** What is recorded about an element. It is plain data, so that it can be replayed on a page of another document. */
export const recorded = (element: Element, site: Element): Properties =>
  propertiesOf(element, visible(site), site.getBoundingClientRect());

export function best(wanted: Properties, mutant: Element): Element[] {
  let found: Element | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [each, properties] of candidatesOf(mutant)) {
    const score = scoreOf(wanted, properties);
    if (score > most) [found, most] = [each, score];
  }
  return found ? [found] : [];
}

export const similo: Recorder = (element, site) => {
  const wanted = recorded(element, site);
  return (mutant) => best(wanted, mutant);
};
