/** Describes the candidates of a page for the decision. Anything that forces layout is read only when it is needed. */
import type { Role, Target } from '../guide/guide.ts';
import { clickablesNamed } from './clickable.ts';
import { headingsAround } from './context.ts';
import { disclosureTriggerOf } from './disclosureTrigger.ts';
import type { ElementIndex } from './elementIndex.ts';
import type { Entry } from './entry.ts';
import { type Features, hasLabel, mayStandFor } from './features.ts';
import { fieldKindOf } from './fieldKind.ts';
import { otherWords } from './lexicon.ts';
import { looseFields } from './looseFields.ts';
import type { NamePart } from './nameParts.ts';
import { nameParts } from './namesInParts.ts';
import { nearbyWords } from './nearbyWords.ts';
import { longestRun, wantedOf } from './normalise.ts';
import { isInMenu, type Landmarks, regionOf } from './region.ts';
import { parentOf } from './shadowed.ts';
import { shownWords } from './shownWords.ts';
import { stemsOf } from './similarity.ts';

export interface PageCandidate {
  element: Element;
  features: Features;
}

export interface Place {
  page: ElementIndex;
  root: Document | Element;
  /** Is it shown to a person? */
  visible: (element: Element) => boolean;
  landmarks: Landmarks;
}

/** At most this many are examined one by one: with more, the words are too common to compare. */
const MOST = 200;

/** Elements that contain the author's words, whole or among others. */
export function candidatesNamed(target: Target, place: Place): PageCandidate[] {
  const stems = target.names.map((name) => wantedOf(name).want.match(/[\p{L}\p{N}]+/gu) ?? []);
  const entries = place.page
    .saying([...new Set(target.names.map(longestRun))])
    .filter(
      ({ role, names }) =>
        role &&
        mayStandFor(role, target.role) &&
        names.some((name) => stems.some((words) => words.every((word) => name.includes(word)))),
    );
  const few = entries.length > MOST ? entries.filter(({ names }) => hasLabel(names, target.names)) : inOrder(entries);
  return described(few, target, place);
}

/**
 * Elements that may say the same in another form, fields named only by the words beside them, and things to press
 * without a role.
 */
export function candidatesResembling(target: Target, place: Place, named: PageCandidate[]): PageCandidate[] {
  const known = new Set(named.map(({ element }) => element));
  const stems = [...new Set([...stemsOf(target.names), ...target.names.flatMap(otherWords)])];
  const alike = stems.length
    ? place.page
        .saying(stems)
        .filter(
          ({ element, role, names }) =>
            role &&
            !known.has(element) &&
            mayStandFor(role, target.role) &&
            names.some((name) => stems.some((stem) => name.includes(stem))),
        )
        .slice(0, MOST)
    : [];
  const loose = looseFields(target, place.root, place.page.roots);
  const pressed = clickablesNamed(target, place.root, place.page);
  const more = [...alike, ...loose.map(({ entry }) => entry), ...pressed].filter(({ element }) => !known.has(element));
  const parts = new Map<Element, NamePart[]>(loose.map(({ entry, parts }) => [entry.element, parts]));
  const all = described(inOrder(more), target, place, parts);
  for (const { features } of all) if (features.inside !== undefined) features.inside += named.length;
  return [...named, ...all];
}

/** A combobox opens its own list: with the same words, the list is not another candidate. */
function withoutOwnLists(entries: Entry[]): Entry[] {
  const opened = new Set(
    entries.flatMap(({ element }) => (element.getAttribute('aria-controls') ?? '').split(/\s+/).filter(Boolean)),
  );
  return opened.size
    ? entries.filter(({ element }) => element.getAttribute('role') !== 'listbox' || !opened.has(element.id))
    : entries;
}

function described(
  found: Entry[],
  target: Target,
  { page, root, visible, landmarks }: Place,
  loose: Map<Element, NamePart[]> = new Map(),
): PageCandidate[] {
  const entries = withoutOwnLists(found);
  const elements = new Map(entries.map(({ element }, index) => [element, index]));
  return entries.map((entry) => {
    const { element, role, names } = entry;
    const once = lazily();
    return {
      element,
      features: {
        role: role as Role,
        names,
        hinted: hinted(element, target),
        destination: destinationOf(element),
        inside: entries.length > MOST ? undefined : enclosing(element, elements),
        ...(target.seen ? { name: element.getAttribute('name') ?? '', id: element.id } : {}),
        get parts() {
          return once('parts', () => [...nameParts(element), ...(loose.get(element) ?? [])]);
        },
        get under() {
          return once('under', () => headingsAround(element, root, page.headings));
        },
        get visible() {
          return once('visible', () => visible(element));
        },
        get openable() {
          return once('openable', () => disclosureTriggerOf(element, visible) !== undefined);
        },
        get told() {
          return once('told', () => disclosureTriggerOf(element, visible, true) !== undefined);
        },
        get region() {
          return once('region', () => regionOf(element, landmarks));
        },
        get menu() {
          return once('menu', () => isInMenu(element));
        },
        get sentence() {
          return isInSentence(element);
        },
        get field() {
          return fieldKindOf(element);
        },
        get shown() {
          return once('shown', () => shownWords(element));
        },
        get capitals() {
          return entry.written.some((words) => /\p{Lu}{2}/u.test(words) && words === words.toUpperCase());
        },
        get near() {
          return nearbyWords(element);
        },
      },
    };
  });
}

/** A link among words that are not its own. */
const isInSentence = (element: Element): boolean =>
  [...(parentOf(element)?.childNodes ?? [])].some(
    ({ nodeType, nodeValue }) => nodeType === 3 && /\p{L}{2}/u.test(nodeValue ?? ''),
  );

/** Computes a value once, when it is first asked for. */
function lazily() {
  const made = new Map<string, unknown>();
  return <T>(what: string, make: () => T): T => {
    if (!made.has(what)) made.set(what, make());
    return made.get(what) as T;
  };
}

/** Larger lists are not sorted: to compare two positions, a browser may walk everything between them. */
const MOST_SORTED = 50;

/** Sorts in reading order; elements of different trees keep the order in which they were found. */
const inOrder = (entries: Entry[]): Entry[] =>
  entries.length > MOST_SORTED
    ? entries
    : entries.sort(({ element: a }, { element: b }) =>
        a === b ? 0 : a.compareDocumentPosition(b) & 4 ? -1 : a.getRootNode() === b.getRootNode() ? 1 : 0,
      );

function enclosing(element: Element, among: Map<Element, number>): number | undefined {
  for (let around = parentOf(element); around; around = parentOf(around))
    if (among.has(around)) return among.get(around);
  return undefined;
}

const hinted = (element: Element, { hint }: Target): boolean => {
  try {
    return !!hint && element.matches(hint);
  } catch {
    return false;
  }
};

const forms = new WeakMap<HTMLFormElement, number>();
let met = 0;

/** The address of a link. For a submit button, its form and its value: at the top or at the bottom, it is one choice. */
export function destinationOf(element: Element): string | undefined {
  const attribute = (name: string): string => element.getAttribute(name) ?? '';
  if (element.localName === 'a') {
    const href = attribute('href');
    return href && !href.startsWith('#') && !href.startsWith('javascript:') ? href : undefined;
  }
  const { form } = element as HTMLButtonElement;
  if (!form || attribute('type') !== 'submit') return undefined;
  const rank = forms.get(form) ?? ++met;
  forms.set(form, rank);
  return `form ${rank} ${attribute('formaction')} ${attribute('name')} ${attribute('value')}`;
}
