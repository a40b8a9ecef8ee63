/**
 * Fields without a label, found by the words in the cell before them or right before them (right after, for a
 * checkbox).
 */
import type { Target } from '../guide/guide.ts';
import { bareOf } from './asides.ts';
import { type Entry, entryOf } from './entry.ts';
import { mayStandFor, sameRoleFamily } from './features.ts';
import { FIELDS, isApart, labelsOf, namesOf, roleOf, wordsOf } from './name.ts';
import type { NamePart } from './nameParts.ts';
import { longestRun, normalise } from './normalise.ts';
import { parentOf } from './shadowed.ts';

const NAMED_ROLES = /^(textbox|combobox|checkbox|radio|file)$/;
/** More fields than a form has. */
const MOST = 300;
const LONGEST = 200;

export function looseFields(
  target: Target,
  root: Document | Element,
  roots: Iterable<Document | ShadowRoot>,
): { entry: Entry; parts: NamePart[] }[] {
  if (!NAMED_ROLES.test(target.role)) return [];
  const runs = target.names.map((name) => longestRun(name).slice(0, 4));
  return [root, ...roots]
    .flatMap((tree) => [...tree.querySelectorAll(FIELDS)].slice(0, MOST))
    .flatMap((element) => {
      const role = roleOf(element);
      if (!role || !sameRoleFamily(role, target.role) || !mayStandFor(role, target.role)) return [];
      if (isApart(element) || isLabelled(element)) return [];
      const words = wordsBeside(element, role === 'checkbox' || role === 'radio');
      const name = bareOf(normalise(words));
      if (!name || !runs.some((run) => name.includes(run))) return [];
      return [
        { entry: entryOf(element, namesOf(element).join('\0')), parts: [{ name, rest: 'apart' as const, left: '' }] },
      ];
    });
}

const isLabelled = (element: Element): boolean =>
  labelsOf(element).length > 0 ||
  element.hasAttribute('aria-label') ||
  (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .some((id) => id && (element.getRootNode() as Document).getElementById?.(id));

function wordsBeside(element: Element, after: boolean): string {
  const cell = element.closest('td,th,[role=cell],[role=gridcell],dd');
  const before = cell?.previousElementSibling;
  if (before && !before.querySelector(FIELDS)) {
    const words = wordsOf(before).slice(0, LONGEST);
    if (words.trim()) return words;
  }
  let around: Element = element;
  for (let up = 0; up < 3; up++) {
    const words = textBeside(around, after);
    if (words === null) return '';
    if (words.trim()) return words.slice(0, LONGEST);
    const parentElement = parentOf(around);
    if (!parentElement || parentElement.matches('form,fieldset,main,body,section,tr,table')) return '';
    around = parentElement;
  }
  return '';
}

/** Around a file field: the button that opens it, and the « ou » between two ways. Its name stands further. */
const isOfOpening = (beside: Element): boolean =>
  beside.matches('button,[role=button],hr,[role=separator]') || /^\W*ou\W*$/i.test(wordsOf(beside));

/** @returns null when another field comes first: the words belong to that one */
function textBeside(element: Element, after: boolean): string | null {
  let words = '';
  const isFile = element.matches('input[type=file]') || !!element.querySelector('input[type=file]');
  for (
    let node = after ? element.nextSibling : element.previousSibling;
    node;
    node = after ? node.nextSibling : node.previousSibling
  ) {
    if (node.nodeType === 3) words = after ? words + (node.nodeValue ?? '') : (node.nodeValue ?? '') + words;
    else if (node.nodeType === 1) {
      const beside = node as Element;
      if (beside.matches(FIELDS) || beside.querySelector(FIELDS)) return words.trim() ? words : null;
      if (words.trim()) break;
      if (beside.localName !== 'br' && !(isFile && isOfOpening(beside))) words = wordsOf(beside);
    }
    if (words.trim()) break;
  }
  return words;
}
