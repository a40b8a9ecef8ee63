/** What belongs to a control on the page: its label, its legend, its messages, and the other answers of its question. */
import { parentOf } from '../locate/shadowed.ts';

const PRESSABLE = `a[href],button,input:not([type=hidden]),select,textarea,summary,[contenteditable=true],${[
  'button',
  'checkbox',
  'combobox',
  'link',
  'menuitem',
  'option',
  'radio',
  'switch',
  'tab',
  'textbox',
]
  .map((role) => `[role=${role}]`)
  .join()}`;

const GROUP = 'fieldset,[role=group],[role=radiogroup],[role=listbox]';
const CHOICE = '[type=radio],[type=checkbox],[role=radio],[role=checkbox],[role=option],[role=switch]';
const FIELD = 'input:not([type=button],[type=submit],[type=reset],[type=image]),select,textarea,[contenteditable=true]';

export const isChoice = (control: Element): boolean => control.matches(CHOICE);
export const isField = (control: Element): boolean =>
  control.matches(`${FIELD},[role=textbox],[role=combobox],[role=searchbox],[role=spinbutton]`);

/** Elements named by an attribute that holds ids. */
function named(control: Element, attribute: string): Element[] {
  const root = control.getRootNode() as Document | ShadowRoot;
  const ids = control.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids.flatMap((id) => (id && root.getElementById?.(id)) || []);
}

/** Other controls in an element, besides this control, its content and its ancestors. */
export const othersIn = (element: Element, control: Element): Element[] =>
  [...element.querySelectorAll(PRESSABLE)].filter((each) => !each.contains(control) && !control.contains(each));

/** The largest element around the control with nothing else to press, three levels up at most and never much taller. */
function wrapperOf(control: Element): Element {
  const most = Math.max(120, control.getBoundingClientRect().height * 4);
  let found = control;
  for (let level = 0, up = parentOf(control); up && level < 3; level++, up = parentOf(up)) {
    if (up.getBoundingClientRect().height > most || othersIn(up, control).length) break;
    found = up;
  }
  return found;
}

/** Its own words. A field without any is known by the words around it. */
export function labelsOf(control: Element): Element[] {
  const labels = [...((control as HTMLInputElement).labels ?? []), ...named(control, 'aria-labelledby')];
  const apart = labels.filter((label) => label !== control && label.getClientRects().length);
  if (apart.length || !(isField(control) || isChoice(control))) return apart;
  const wrapper = wrapperOf(control);
  return wrapper === control ? [] : [wrapper];
}

/** Its descriptions: help, error. */
export const messagesOf = (control: Element): Element[] => [
  ...named(control, 'aria-describedby'),
  ...named(control, 'aria-errormessage'),
];

/** What it has opened: suggestions, a calendar, a menu. */
export const openedBy = (control: Element): Element[] => [
  ...named(control, 'aria-controls'),
  ...named(control, 'aria-owns'),
];

/** The name of its group. */
export const legendOf = (control: Element): Element[] => {
  const group = control.closest(GROUP);
  const legend = group?.querySelector(':scope > legend');
  return group ? [...(legend ? [legend] : []), ...named(group, 'aria-labelledby')] : [];
};

/** Every answer of its group, with its words. */
export function answersOf(control: Element): Element[] {
  if (!isChoice(control)) return [];
  const { name, form } = control as HTMLInputElement;
  const root = form ?? (control.getRootNode() as Document | ShadowRoot);
  const group = control.closest(GROUP);
  const all = group
    ? [...group.querySelectorAll(CHOICE)]
    : [...root.querySelectorAll(CHOICE)].filter((each) => name && (each as HTMLInputElement).name === name);
  return all.slice(0, 30).flatMap((each) => [each, ...labelsOf(each)]);
}

/** Buttons, links or cards that stand with it, as « Oui » and « Non » do: two to eight in one small area. */
export function besides(control: Element): Element[] {
  for (let level = 0, up = parentOf(control); up && level < 4; level++, up = parentOf(up)) {
    const others = othersIn(up, control);
    if (others.length > 7 || up.getBoundingClientRect().height > innerHeight * 0.6) return [];
    if (others.length) return others;
  }
  return [];
}
