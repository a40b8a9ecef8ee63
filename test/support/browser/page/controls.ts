import { computeAccessibleName, getRole, isDisabled } from 'dom-accessibility-api';
import { type Aim, aim, face, faces, shut } from './look.ts';
import { ancestors, type Box, boxOf, elements } from './walk.ts';
import { plain } from './words.ts';

/** An element of the page on which a person can act, or a heading that they can read. */
export interface Control {
  role: string;
  name: string;
  /** The headings above it and the groups around it. */
  context: string[];
  box: Box;
  /** The control and its labels: the boxes on which a ring is correct. */
  faces: Box[];
  focused: boolean;
  checked: boolean;
  /** The text or the option, as the person sees it; never a password. */
  value: string;
  type: string;
  options: string[];
  /** A native list whose options are open. */
  open: boolean;
}
export type Ref = Pick<Control, 'role' | 'name' | 'context'>;

const acts = [
  'button',
  'link',
  'textbox',
  'searchbox',
  'spinbutton',
  'checkbox',
  'radio',
  'switch',
  'combobox',
  'listbox',
  'option',
  'tab',
  'menuitem',
  'menuitemradio',
  'slider',
  'heading',
];
const groups =
  'fieldset, [role="group"], [role="radiogroup"], [role="region"], [role="dialog"], dialog, section, nav, table, tr, details';

function roleOf(element: Element): string | null {
  const kind = element.localName === 'input' ? (element as HTMLInputElement).type : '';
  if (kind === 'file') return 'file';
  if (['date', 'password', 'time', 'month', 'week', 'datetime-local'].includes(kind)) return 'textbox';
  if (element.localName === 'summary') return 'button';
  if (element.localName === 'option') return null;
  const role =
    getRole(element) ??
    ((element as HTMLElement).isContentEditable && !(element.parentElement as HTMLElement | null)?.isContentEditable
      ? 'textbox'
      : null);
  return role && acts.includes(role) ? role : null;
}

function written(element: Element): string {
  if (element.localName === 'select') return (element as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  if (
    element.localName === 'input' &&
    ['password', 'file', 'checkbox', 'radio'].includes((element as HTMLInputElement).type)
  )
    return '';
  if ('value' in element && element.localName !== 'button') return String(element.value);
  return (element as HTMLElement).isContentEditable ? (element.textContent ?? '') : '';
}

const deepFocus = (element: Element) => {
  const root = element.getRootNode() as Document | ShadowRoot;
  return (
    root.activeElement === element &&
    [...ancestors(element)].every(
      (up) => up.localName !== 'iframe' || (up.getRootNode() as Document).activeElement === up,
    )
  );
};

function groupNames(element: Element): string[] {
  return [...ancestors(element)]
    .filter((up) => up.matches(groups))
    .map((up) => up.querySelector(':scope > legend, :scope > summary')?.textContent ?? computeAccessibleName(up));
}

function* walk(): Generator<[Element, string, string[]]> {
  const chains = new Map<Document, [number, string][]>();
  const headings = (page: Document): [number, string][] => {
    const frame = page.defaultView?.frameElement;
    const known = chains.get(page) ?? (frame ? [...headings(frame.ownerDocument)] : []);
    chains.set(page, known);
    return known;
  };
  for (const element of elements(document)) {
    const chain = headings(element.ownerDocument);
    const role = roleOf(element);
    if (
      !role ||
      isDisabled(element) ||
      element.getAttribute('aria-disabled') === 'true' ||
      !face(element) ||
      shut(element)
    )
      continue;
    const above = chain.map(([, name]) => name);
    if (role === 'heading') {
      const level = Number(element.getAttribute('aria-level') ?? element.localName.slice(1)) || 2;
      while ((chain.at(-1)?.[0] ?? 0) >= level) chain.pop();
      chain.push([level, computeAccessibleName(element)]);
    }
    yield [element, role, above];
  }
}

/** Visible and enabled controls, named as a screen reader would name them. */
export function controls(): Control[] {
  return [...walk()].map(([element, role, headings]) => ({
    role,
    name: computeAccessibleName(element) || (element as HTMLInputElement).placeholder || '',
    context: [...groupNames(element), ...headings].map((text) => text.trim()).filter(Boolean),
    box: boxOf(face(element) as Element),
    faces: faces(element),
    focused: deepFocus(element),
    checked: (element as HTMLInputElement).checked === true || element.getAttribute('aria-checked') === 'true',
    value: written(element),
    type: (element as HTMLInputElement).type ?? '',
    options:
      element.localName === 'select'
        ? [...(element as HTMLSelectElement).options].map((option) => option.text.trim())
        : [],
    open: element.localName === 'select' && element.matches(':open'),
  }));
}

/** The same control at a later time. A page that is still loading may have added a heading above it in between. */
export function again<T extends Ref>(all: T[], ref: Ref): T | undefined {
  const namesakes = all.filter((one) => one.role === ref.role && plain(one.name) === plain(ref.name));
  const exact = namesakes.find((one) => plain(one.context.join('/')) === plain(ref.context.join('/')));
  return exact ?? (namesakes.length === 1 ? namesakes[0] : undefined);
}

/** Finds the element of a reference. It is searched again each time, because pages redraw themselves. */
export function find(ref: Ref): Element | null {
  const all = controls();
  const one = again(all, ref);
  return one ? ([...walk()][all.indexOf(one)]?.[0] ?? null) : null;
}

/** Scrolls until the person would see the control, then finds the point to click. */
export function reveal(ref: Ref): (Aim & { faces: Box[] }) | null {
  const element = find(ref);
  if (!element) return null;
  (face(element) ?? element).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return { ...aim(element), faces: faces(element) };
}
