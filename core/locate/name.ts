/**
 * What an element is called, from markup alone: never from what a person typed. A light reading of the
 * accessible-name computation (https://w3c.github.io/accname/) over the roles guides use.
 */
import type { Role } from '../guide.ts';

const byInputType: Record<string, Role> = {
  checkbox: 'checkbox',
  radio: 'radio',
  file: 'file',
  submit: 'button',
  button: 'button',
  reset: 'button',
  image: 'button',
};
const byRole: Record<string, Role> = {
  button: 'button',
  link: 'link',
  textbox: 'textbox',
  searchbox: 'textbox',
  spinbutton: 'textbox',
  checkbox: 'checkbox',
  switch: 'checkbox',
  radio: 'radio',
  combobox: 'combobox',
  listbox: 'combobox',
  tab: 'tab',
  menuitem: 'link',
  heading: 'heading',
};
const byTag: Record<string, Role> = {
  button: 'button',
  summary: 'button',
  textarea: 'textbox',
  select: 'combobox',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};

/** Everything that may be a target or a heading; the collector asks for these only. */
export const CANDIDATES = 'a[href],button,summary,input:not([type=hidden]),textarea,select,[role],h1,h2,h3,h4,h5,h6,[contenteditable]';

/** Its words are in a label, or in what `aria-labelledby` points at. */
export const NAMED_BY_OTHERS = 'input,textarea,select,[aria-labelledby],[contenteditable]';

/** Attributes that change what is called how. `value`: what the site writes on a submit button. */
export const NAMING = 'aria-label aria-labelledby aria-hidden aria-level alt contenteditable for hidden href id list placeholder role title type value'.split(
  ' ',
);

export function roleOf(element: Element): Role | null {
  const written = element.getAttribute('role')?.trim().split(/\s+/)[0];
  if (written && byRole[written]) return byRole[written];
  if (written && written !== 'none' && written !== 'presentation') return null;
  const tag = element.localName;
  if (tag === 'a') return element.hasAttribute('href') ? 'link' : null;
  if (tag === 'input') return byInputType[element.getAttribute('type')?.toLowerCase() ?? ''] ?? (element.hasAttribute('list') ? 'combobox' : 'textbox');
  if (element.matches(EDITABLE)) return 'textbox';
  if (element.closest(EDITABLE)) return null;
  return byTag[tag] ?? null;
}

/** Where a person writes. */
const EDITABLE = '[contenteditable]:not([contenteditable="false"])';
const FIELDS = `input,textarea,select,${EDITABLE},[role=textbox],[role=searchbox],[role=combobox],[role=listbox],[role=spinbutton]`;
const UNSPOKEN = `script,style,template,noscript,[aria-hidden=true],[hidden],${FIELDS}`;

/** Words of an element as a person reads them. Fields inside it are passed over: their text is the person's. */
export function wordsOf(element: Element, deep = 0): string {
  if (deep > 12) return '';
  // Most of a page: words and nothing else.
  if (!element.firstElementChild && !element.shadowRoot && element.localName !== 'slot') return element.textContent ?? '';
  let words = '';
  const children = element.shadowRoot && !element.childNodes.length ? element.shadowRoot.childNodes : element.childNodes;
  for (const node of children) {
    if (node.nodeType === 3) words += node.nodeValue ?? '';
    else if (node.nodeType === 1) {
      const child = node as Element;
      if (child.matches(UNSPOKEN)) continue;
      if (child.localName === 'img' || child.getAttribute('role') === 'img')
        words += ` ${child.getAttribute('aria-label') ?? child.getAttribute('alt') ?? ''} `;
      else if (child.localName === 'slot') words += slotted(child as HTMLSlotElement, deep);
      else words += isInline(child) ? wordsOf(child, deep + 1) : ` ${wordsOf(child, deep + 1)} `;
    }
  }
  return words;
}

const isInline = (element: Element): boolean => /^(span|b|i|em|strong|mark|a|u|small|sup|sub|abbr|font|wbr)$/.test(element.localName);

const slotted = (slot: HTMLSlotElement, deep: number): string =>
  (slot.assignedNodes?.({ flatten: true }) ?? [])
    .map((node) =>
      node.nodeType === 3 ? (node.nodeValue ?? '') : node.nodeType === 1 && !(node as Element).matches(UNSPOKEN) ? wordsOf(node as Element, deep + 1) : '',
    )
    .join('');

const labelledBy = (element: Element): string => {
  const ids = element.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const words = (found: Element | null): string => (found ? (found.getAttribute('aria-label') ?? (found.matches(FIELDS) ? '' : wordsOf(found))) : '');
  return ids.map((id) => words(root.getElementById?.(id) ?? null)).join(' ');
};

/** `labels` walks the whole page, each time: who asks for many gives what it knows of labels. */
export type LabelsOf = (element: Element) => Iterable<Element>;
const ownLabels: LabelsOf = (element) => (element as HTMLInputElement).labels ?? [];

/** Raw words that name the element, best first, empties left out. Several, because a page may show one thing and announce another. */
export function namesOf(element: Element, role: Role, labelsOf = ownLabels): string[] {
  // Inside an editor everything is what somebody wrote.
  if (element.parentElement?.closest(EDITABLE)) return [];
  const attribute = (name: string) => element.getAttribute(name) ?? '';
  const isField = element.matches(FIELDS);
  const names = [labelledBy(element), attribute('aria-label')];
  if (isField) names.push([...labelsOf(element)].map((label) => wordsOf(label)).join(' '));
  // The name of a submit button is in its `value` attribute, written by the site; no other value is ever read.
  if (element.localName === 'input' && role === 'button') names.push(attribute('value'), attribute('alt'));
  if (!isField) names.push(wordsOf(element));
  names.push(attribute('title'));
  if (isField) names.push(attribute('placeholder'));
  return [...new Set(names.filter((name) => name.trim()))];
}
