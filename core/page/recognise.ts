/** Which page of the site is this? URL pattern first, then two independent signs on it; « none » is an answer. */
import type { PageRule } from '../guide/guide.ts';
import type { ElementIndex } from '../locate/elementIndex.ts';
import { longestRun, same } from '../locate/normalise.ts';

/** `connect.caf.fr/connexionappli/*#/login*` against an address, query left out. `*` stands for anything. */
export function fits(pattern: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, pathname, hash } = new URL(address);
  const [path = '', anchor] = pattern.split('#');
  const place = host + pathname;
  return (
    protocol === 'https:' &&
    (like(path, place) || like(path, place.replace(/\/$/, ''))) &&
    (anchor === undefined || like(anchor, hash.slice(1).replace(/\?.*$/, '')))
  );
}

const like = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(text);

/** What bears each of the words: two names of one control (its label and its placeholder, say) are one sign, not two. */
export type PageSigns = Map<string, Set<object>>;

/**
 * Words a person could recognise the page by: headings, legends, labels, buttons, links.
 * @param wanted which words matter; seeing whether something is shown is dear, and asked of those only
 * @param runs what such a word holds
 */
export function signsOf(page: ElementIndex, wanted: (word: string) => boolean = () => true, runs = ['']): PageSigns {
  const anchors: PageSigns = new Map();
  for (const { element, role, names } of page.saying(runs)) {
    if (!role && !element.matches('label,legend,[role$=group]')) continue;
    const words = names.filter(wanted);
    if (words.length && isVisibleEnough(element))
      for (const word of words) anchors.set(word, (anchors.get(word) ?? new Set()).add(bearerOf(element)));
  }
  return anchors;
}

/** A label and its field, a legend and its group, a heading and the button in it are one thing of the page. */
const bearerOf = (element: Element): Element =>
  (element as HTMLLabelElement).control ??
  element.closest('h1,h2,h3,h4,h5,h6,[role=heading]') ??
  element.closest('legend')?.parentElement ??
  element;

/** A label drawn off screen still names its page; only what is not rendered at all is left out. */
const isVisibleEnough = (element: Element): boolean => element.checkVisibility?.({ visibilityProperty: true }) ?? true;

/** Is a word of the page one of these? */
const reader =
  (variants: string[]) =>
  (word: string): boolean =>
    variants.some((variant) => same(word, variant));

/** How many of the rule's signs are seen, each on a thing of its own, and how many are enough: two, or all when it lists fewer. */
export function seen(rule: PageRule, anchors: PageSigns): { count: number; enough: boolean } {
  const things = rule.signs.map(({ words }) => {
    const reads = reader(words);
    return [...anchors].flatMap(([word, elements]) => (reads(word) ? [...elements] : []));
  });
  const held = new Map<object, number>();
  const settle = (sign: number, tried: Set<object>): boolean =>
    (things[sign] ?? []).some((thing) => {
      if (tried.has(thing)) return false;
      tried.add(thing);
      const holder = held.get(thing);
      if (holder !== undefined && !settle(holder, tried)) return false;
      held.set(thing, sign);
      return true;
    });
  const count = things.filter((_, sign) => settle(sign, new Set())).length;
  return { count, enough: count >= Math.min(2, rule.signs.length) };
}

/**
 * @returns the qualified keys of the pages this may be: of those that fit, the most precise addresses, then the most words
 * seen. More than one where a page shows what another shows too; none when nothing fits.
 */
export function recognise(pages: Record<string, PageRule>, address: string, page: ElementIndex): string[] {
  const byAddress = Object.entries(pages).flatMap(([key, rule]) => {
    const fitting = rule.url.filter((pattern) => fits(pattern, address));
    return fitting.length
      ? [{ key, rule, precise: Math.max(...fitting.map((pattern) => pattern.replaceAll('*', '').length)) }]
      : [];
  });
  const words = byAddress.flatMap(({ rule }) => rule.signs.flatMap((sign) => sign.words));
  const anchors: PageSigns = words.length ? signsOf(page, reader(words), words.map(longestRun)) : new Map();
  const likely = byAddress
    .map(({ key, rule, precise }) => ({ key, precise, ...seen(rule, anchors) }))
    .filter(({ enough }) => enough)
    .sort((a, b) => b.precise - a.precise || b.count - a.count);
  return likely
    .filter(({ precise, count }) => precise === likely[0]?.precise && count === likely[0]?.count)
    .map(({ key }) => key);
}
