/** Which page of the site is this? URL pattern first, then words seen on it; « none » is an answer. */
import type { PageRule } from './guide.ts';
import { isVisible } from './locate/collect.ts';
import { namesOf, roleOf, wordsOf } from './locate/name.ts';
import { normalise, same } from './locate/words.ts';

/** `connect.caf.fr/connexionappli/*#/login*` against an address, query left out. `*` stands for anything. */
export function fits(pattern: string, address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol !== 'https:') return false;
  const escaped = (text: string) =>
    text
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*');
  const [path = '', hash] = pattern.split('#');
  const place = `${url.host}${url.pathname}`;
  const atPath = new RegExp(`^${escaped(path)}$`).test(place) || new RegExp(`^${escaped(path)}$`).test(place.replace(/\/$/, ''));
  return atPath && (hash === undefined || new RegExp(`^${escaped(hash)}$`).test(url.hash.slice(1).replace(/\?.*$/, '')));
}

const ANCHORS =
  'h1,h2,h3,h4,h5,h6,legend,label,button,a[href],summary,[role=heading],[role=button],[role=link],[role=tab],[role=group],[role=radiogroup],input:not([type=hidden]),select,textarea,[role=textbox],[role=radio],[role=checkbox],[role=combobox]';

/** Words a person could recognise the page by: headings, legends, labels, buttons, links. */
export function anchorsOf(root: Document | Element | ShadowRoot): Set<string> {
  const words = new Set<string>();
  const read = (within: Document | Element | ShadowRoot): void => {
    for (const element of within.querySelectorAll('*')) {
      if (element.localName === 'faire-avec') continue;
      if (element.shadowRoot) read(element.shadowRoot);
      if (element.localName === 'iframe') {
        try {
          const inner = (element as HTMLIFrameElement).contentDocument;
          if (inner) read(inner);
        } catch {
          // another origin
        }
      }
      if (!element.matches(ANCHORS) || element.closest('faire-avec')) continue;
      const names = element.matches('label,legend') ? [wordsOf(element)] : namesOf(element, roleOf(element) ?? 'heading');
      if (names.length && isVisibleEnough(element)) for (const name of names) words.add(normalise(name));
    }
  };
  read(root);
  return words;
}

/** A label drawn off screen still names its page; only what is not rendered at all is left out. */
const isVisibleEnough = (element: Element): boolean => element.checkVisibility?.({ visibilityProperty: true }) ?? isVisible(element);

/** How many of the page's words are seen, and how many are enough: two, or all when it lists fewer. */
export function seen(rule: PageRule, anchors: Set<string>): { count: number; enough: boolean } {
  const count = rule.shows.filter((wanted) => wanted.split('|').some((want) => [...anchors].some((anchor) => same(anchor, want)))).length;
  return { count, enough: count >= Math.min(2, rule.shows.length) };
}

/**
 * @returns the qualified keys of the pages this may be: of those that fit, the most precise addresses, then the most words
 * seen. More than one where a page shows what another shows too; none when nothing fits.
 */
export function recognise(pages: Record<string, PageRule>, address: string, root: Document | Element): string[] {
  const byAddress = Object.entries(pages).flatMap(([key, rule]) => {
    const fitting = rule.url.filter((pattern) => fits(pattern, address));
    return fitting.length ? [{ key, rule, precise: Math.max(...fitting.map((pattern) => pattern.replaceAll('*', '').length)) }] : [];
  });
  if (!byAddress.length) return [];
  const anchors = anchorsOf(root);
  const likely = byAddress
    .map(({ key, rule, precise }) => ({ key, precise, ...seen(rule, anchors) }))
    .filter(({ enough }) => enough)
    .sort((a, b) => b.precise - a.precise || b.count - a.count);
  return likely.filter(({ precise, count }) => precise === likely[0]?.precise && count === likely[0]?.count).map(({ key }) => key);
}
