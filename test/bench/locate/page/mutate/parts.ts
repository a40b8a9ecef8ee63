/** Functions that the mutations share: the words of a control, the block that contains it, and copies of it. */
import type { Target } from '../../../../../core/guide/guide.ts';
import type { Random } from '../../random.ts';
import { around, find, inside, isWithin } from '../tree.ts';

export interface Subject {
  site: HTMLElement;
  element: Element;
  target: Target;
  random: Random;
}

/** The result of a mutation. */
export interface Mutant {
  /** Any of these elements is the right answer. When it is empty, the target is gone. */
  right: Element[];
  /** The right answer is a doubt, because nothing on the page says which element is meant. */
  ambiguous?: boolean;
  /** The target that the author wrote, when the mutation tests more than the step contains. */
  target?: Target;
}

/** Null when this mutation does not apply to this target. */
export type Mutation = (subject: Subject) => Mutant | null;

const IN_TEXT = 'input,select,textarea';

/** The element that contains the words of a control. */
export function labelOf(element: Element): Element | null {
  const root = element.getRootNode() as ParentNode & Node;
  const [id] = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  // A copy that is not in the page yet has no `getElementById`.
  const named = id ? root.querySelector(`[id="${id}"]`) : null;
  if (named) return named;
  if (element.matches(IN_TEXT)) return [...((element as HTMLInputElement).labels ?? [])][0] ?? null;
  return element;
}

export function textsOf(label: Element): Text[] {
  const walker = label.ownerDocument.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue?.trim() && !node.parentElement?.closest('[aria-hidden=true],select,textarea'))
      texts.push(node as Text);
  return texts;
}

export const wordsOf = (element: Element): string => {
  const label = labelOf(element);
  return label
    ? textsOf(label)
        .map(({ data }) => data.trim())
        .join(' ')
    : '';
};

export function setWords(element: Element, words: string): boolean {
  const label = labelOf(element);
  const [first, ...rest] = label ? textsOf(label) : [];
  if (!first) return false;
  first.data = words;
  for (const text of rest) text.data = '';
  return true;
}

export const isHeading = (element: Element): boolean =>
  /^h[1-6]$/.test(element.localName) || element.getAttribute('role') === 'heading';

/** The smallest part of the page that contains the control with its label, and has siblings. */
export function blockOf({ site, element }: Pick<Subject, 'site' | 'element'>): Element {
  const label = labelOf(element) ?? element;
  let block = element;
  while (!isWithin(label, block)) block = around(block) as Element;
  for (
    let up = around(block);
    up && up !== site && up.children.length < 2 && !up.matches('body,form,.x-stack,.x-screen');
    up = around(block)
  )
    block = up;
  const field = block.closest('.x-field,.x-option,.x-fieldset__element,li,[role=listitem],.x-action');
  return field && isWithin(field, site) ? field : block;
}

/** The element that contains the blocks of the screen, one after the other. */
export const stackOf = (site: HTMLElement): Element => find(site, (element) => element.matches('.x-stack')) ?? site;

/** The part of the stack that contains the element, from its heading to the next one. */
export function sectionOf({ site, element }: Pick<Subject, 'site' | 'element'>): Element[] {
  const stack = stackOf(site);
  const blocks = [...stack.children];
  const at = blocks.findIndex((block) => isWithin(element, block));
  if (at < 0) return [];
  let from = at;
  while (from > 0 && !isHeading(blocks[from] as Element)) from--;
  let to = at + 1;
  while (to < blocks.length && !isHeading(blocks[to] as Element)) to++;
  return blocks.slice(from, to);
}

/** The blocks beside this one, between the headings before and after it. */
export function siblingsOf(block: Element): Element[] {
  const all = [...(block.parentElement ?? (block.getRootNode() as ShadowRoot)).children];
  const at = all.indexOf(block);
  let from = at;
  while (from > 0 && !isHeading(all[from - 1] as Element) && all[from - 1]?.localName !== 'legend') from--;
  let to = at + 1;
  while (to < all.length && !isHeading(all[to] as Element)) to++;
  return all.slice(from, to);
}

/** Copies a block with new ids, and returns the copy of the element in it. */
export function twin(block: Element, element: Element): { block: Element; element: Element } {
  const marked = 'data-bench-twin';
  element.setAttribute(marked, '');
  const made = deep(block);
  element.removeAttribute(marked);
  const all = [made, ...(made.shadowRoot ? inside(made.shadowRoot) : []), ...inside(made)];
  for (const each of all) {
    for (const name of [
      'id',
      'for',
      'aria-labelledby',
      'aria-controls',
      'aria-describedby',
      'aria-activedescendant',
      'name',
    ]) {
      const value = each.getAttribute(name);
      if (value)
        each.setAttribute(
          name,
          value.replace(/\S+/g, (id) => `twin-${id}`),
        );
    }
  }
  const found = all.find((each) => each.hasAttribute(marked)) as Element;
  found.removeAttribute(marked);
  return { block: made, element: found };
}

function deep(element: Element): Element {
  const made = element.cloneNode(false) as Element;
  if (element.shadowRoot) {
    const root = made.shadowRoot ?? made.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = element.shadowRoot.adoptedStyleSheets;
    for (const node of element.shadowRoot.childNodes)
      root.append(node.nodeType === 1 ? deep(node as Element) : node.cloneNode(true));
  }
  for (const node of element.childNodes)
    made.append(node.nodeType === 1 ? deep(node as Element) : node.cloneNode(true));
  return made;
}

/** Inserts a labelled part of the same kind, with other words, right after the block. */
export function beside(subject: Subject, words: string): Element | null {
  const block = blockOf(subject);
  const other = twin(block, subject.element);
  if (!setWords(other.element, words)) return null;
  if (other.element.hasAttribute('href')) other.element.setAttribute('href', '/autre-part');
  block.after(other.block);
  return other.element;
}
