/**
 * The names of an element, from markup alone and never from what a person typed. A light version of the accessible-name
 * computation (https://w3c.github.io/accname/) over the roles that guides use.
 */
import type { Role } from '../guide/guide.ts';
import { fileOpenerOf } from './fileOpener.ts';
import { parentOf } from './shadowed.ts';

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
  menuitemradio: 'radio',
  menuitemcheckbox: 'checkbox',
  option: 'radio',
  treeitem: 'link',
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

/** Elements that may be a target or a sign of the page, by their tag or their attributes. */
export const CANDIDATES = new Set([...Object.keys(byTag), 'a', 'input', 'label', 'legend']);
export const BY_ATTRIBUTE = '[role],[contenteditable],[onclick],[tabindex]';
export const isCandidate = (element: Element): boolean =>
  CANDIDATES.has(element.localName) || element.matches(BY_ATTRIBUTE);

/** Its text is in a label, or in the element that `aria-labelledby` refers to. */
export const NAMED_BY_OTHERS = 'input,textarea,select,[aria-labelledby],[contenteditable]';

/** Longer than any name. The rest is not read, whatever a page puts in a label. */
export const LONGEST_NAME = 5000;
/** How many labels and references of one control are read. */
const MOST_NAMES = 8;

/** Attributes that change a name or a role. `value`: what the site writes on a submit button. */
export const NAMING =
  'aria-label aria-labelledby aria-hidden aria-level alt contenteditable for hidden href id list placeholder role title type value'.split(
    ' ',
  );

export function roleOf(element: Element): Role | null {
  const written = element.getAttribute('role')?.trim().split(/\s+/)[0];
  if (written && byRole[written]) return byRole[written];
  if (written && written !== 'none' && written !== 'presentation') return null;
  const tag = element.localName;
  if (tag === 'a' && element.hasAttribute('href')) return 'link';
  if (tag === 'input') {
    const type = element.getAttribute('type')?.toLowerCase() ?? '';
    return type === 'hidden' ? null : (byInputType[type] ?? (element.hasAttribute('list') ? 'combobox' : 'textbox'));
  }
  if (element.matches(EDITABLE)) return 'textbox';
  if (element.closest(EDITABLE)) return null;
  return byTag[tag] ?? (element.matches(PRESSED) ? 'button' : null);
}

/** It has no role, and its markup listens to clicks or keys. */
const PRESSED = '[onclick]:not(body,html,form),a[tabindex]:not([tabindex^="-"]),:is(div,span,li,td,p)[tabindex="0"]';

/** Fields where a person writes. */
const EDITABLE = '[contenteditable]:not([contenteditable="false"])';
export const WITHIN_EDITABLE = `${EDITABLE} *`;
export const FIELDS = `input,textarea,select,${EDITABLE},[role=textbox],[role=searchbox],[role=combobox],[role=listbox],[role=spinbutton]`;
/** Never part of a name, by tag and by attribute. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'input', 'textarea', 'select']);
export const UNSPOKEN = `[aria-hidden=true],[hidden],${FIELDS}`;
const INLINE = new Set('span b i em strong mark a u small sup sub abbr font wbr'.split(' '));

/** The text of an element as a person reads it. Fields inside it are skipped: their text is the person's. */
export function wordsOf(element: Element, deep = 0): string {
  if (deep > 12) return '';
  // The most frequent case: text and nothing else.
  if (!element.firstElementChild && (element.firstChild || !element.shadowRoot))
    return (element.textContent ?? '').slice(0, LONGEST_NAME);
  let words = '';
  for (
    let node = (element.firstChild ? element : (element.shadowRoot as ShadowRoot)).firstChild;
    node && words.length < LONGEST_NAME;
    node = node.nextSibling
  ) {
    if (node.nodeType === 3) words += node.nodeValue ?? '';
    else if (node.nodeType === 1) {
      const child = node as Element;
      const tag = child.localName;
      const isBare = !child.hasAttributes();
      if (SILENT.has(tag) || (!isBare && child.matches(UNSPOKEN))) continue;
      if (tag === 'img' || (!isBare && child.getAttribute('role') === 'img'))
        words += ` ${child.getAttribute('aria-label') ?? child.getAttribute('alt') ?? ''} `;
      else if (tag === 'slot') words += slotted(child as HTMLSlotElement, deep);
      else words += INLINE.has(tag) ? wordsOf(child, deep + 1) : ` ${wordsOf(child, deep + 1)} `;
    }
  }
  return words;
}

const slotted = (slot: HTMLSlotElement, deep: number): string =>
  (slot.assignedNodes?.({ flatten: true }) ?? [])
    .map((node) =>
      node.nodeType === 3
        ? (node.nodeValue ?? '')
        : node.nodeType === 1 && !(node as Element).matches(UNSPOKEN)
          ? INLINE.has((node as Element).localName)
            ? wordsOf(node as Element, deep + 1)
            : ` ${wordsOf(node as Element, deep + 1)} `
          : '',
    )
    .join('');

const labelledBy = (element: Element): string => {
  const ids = element.getAttribute('aria-labelledby')?.trim().split(/\s+/);
  if (!ids) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  const words = (found: Element | null): string =>
    found ? (found.getAttribute('aria-label') ?? (found.matches(FIELDS) ? '' : wordsOf(found))) : '';
  return ids
    .slice(0, MOST_NAMES)
    .map((id) => words(root.getElementById?.(id) ?? null))
    .join(' ');
};

/** Inside an editor all text was written by somebody; and what is ours is not part of the page. */
export const isApart = (element: Element): boolean => !!parentOf(element)?.closest(`${EDITABLE},faire-avec`);

/**
 * Raw names of the element, best first, without empty ones. There are several because a page may show one name and
 * announce another.
 */
export const namesOf = (element: Element): string[] => (isApart(element) ? [] : saidOf(element, labelsOf(element)));

/** Drawn as a field, and none for the browser: the `for` of a label does nothing there, and a person reads it all the same. */
export const DRAWN =
  '[role=combobox],[role=listbox],[role=textbox],[role=spinbutton],[role=checkbox],[role=radio],[role=switch]';

export function labelsOf(element: Element): Element[] {
  const { labels } = element as HTMLInputElement;
  if (labels) return [...labels].slice(0, MOST_NAMES);
  if (!element.id || !element.matches(DRAWN)) return [];
  const tree = element.getRootNode() as Document | ShadowRoot;
  return [...(tree.querySelectorAll?.(`label[for="${CSS.escape(element.id)}"]`) ?? [])].slice(0, MOST_NAMES);
}

/**
 * @param labels reading `labels` makes the browser walk the whole page each time, so a caller that reads many passes
 * what it knows
 */
export function saidOf(element: Element, labels: Iterable<Element>): string[] {
  const names: string[] = [];
  const say = (words: string | null): void => {
    if (words?.trim() && !names.includes(words)) names.push(words);
  };
  const isBare = !element.hasAttributes();
  const isField = isBare ? SILENT.has(element.localName) : element.matches(FIELDS);
  if (!isBare) {
    say(labelledBy(element));
    say(element.getAttribute('aria-label'));
  }
  const read = isField
    ? [...labels]
        .slice(0, MOST_NAMES)
        .map((label) => wordsOf(label))
        .join(' ')
    : wordsOf(element);
  say(read);
  // A file field that shows nothing is called by the button that opens it.
  if (isField && !names.length) {
    const opener = fileOpenerOf(element);
    for (const one of opener ? [...labelsOf(opener), opener] : []) say(wordsOf(one));
  }
  // A list drawn with a button shows its value, and is named by its label.
  if (!isField) for (const label of labels) say(wordsOf(label));
  if (isBare) return names;
  // The name of a submit button is in its `value` attribute, which the site wrote. No other value is ever read.
  if (element.localName === 'input' && roleOf(element) === 'button') {
    say(element.getAttribute('value'));
    say(element.getAttribute('alt'));
  }
  // A tooltip may add to the name or say something else. It is the name only when there is no text.
  if (!/[\p{L}\p{N}]/u.test(read)) say(element.getAttribute('title'));
  if (isField) say(element.getAttribute('placeholder'));
  return names;
}
