/**
 * An index of every control, heading and label of a page by its words, through open shadow roots and frames of the same
 * origin. The page is walked once, then mutation records keep the index up to date, so that a new look costs what has
 * changed and not the size of the page. Roles and normalised names are computed only for elements that may match the
 * requested words.
 */
import { HEADINGS, type Headings } from './context.ts';
import { BETWEEN, type Entry, entryOf } from './entry.ts';
import {
  BY_ATTRIBUTE,
  CANDIDATES,
  DRAWN,
  isApart,
  isCandidate,
  NAMED_BY_OTHERS,
  NAMING,
  saidOf,
  WITHIN_EDITABLE,
} from './name.ts';
import { prefilter } from './normalise.ts';
import { isShadowed } from './shadowed.ts';
import { walkElements } from './walkElements.ts';

export type Tree = Document | ShadowRoot;

/** Elements that name others, and elements whose attributes make them candidates. */
const MARKED = `label,[aria-labelledby],${BY_ATTRIBUTE}`;

/** Requested words are also kept up to date, for this many requests. */
const ASKINGS = 8;

export interface ElementIndex {
  /** Trees that are walked besides the document. */
  readonly roots: ReadonlySet<Tree>;
  /** Custom elements without an open root: they may have a closed one, or none yet. */
  readonly components: ReadonlySet<Element>;
  /** Every frame with the document it had; null when we may not see it. */
  readonly frames: ReadonlyMap<HTMLIFrameElement, Document | null>;
  /** Kept from one look to the next. */
  readonly headings: Headings;
  /**
   * @param words runs of letters, normalised
   * @returns the elements that may match one of them: all those that do and a few more, in no order
   */
  saying(words: string[]): Entry[];
  /** Applies what has changed since the last look. */
  refresh(): void;
  /**
   * Finds shadow roots attached since the last look to elements that are no custom elements: no mutation record reports
   * them.
   */
  sweep(): void;
  stop(): void;
}

/** What a label says it names, where that is drawn as a field and is none. */
function drawnFor(label: Element, id: string): Element | null {
  const named = (label.getRootNode() as Document | ShadowRoot).getElementById?.(id) ?? null;
  return named?.matches(DRAWN) ? named : null;
}

/** @param live keep up with the page until `stop`; otherwise the page is read once */
export function createElementIndex(root: Document | Element, live: boolean): ElementIndex {
  /** Every candidate with its words as the page writes them. An entry is built only for requested words. */
  const said = new Map<Element, string>();
  const roots = new Set<Tree>();
  const components = new Set<Element>();
  const frames = new Map<HTMLIFrameElement, Document | null>();
  const headings: Headings = new Map();
  const asked = new Map<string, { may: RegExp; found: Map<Element, Entry> }>();
  const labels = new Map<Element, Element[]>();
  /**
   * Ids that a label or an `aria-labelledby` refers to. Ids are never removed: a stale id only causes an unneeded
   * refresh.
   */
  const cited = new Set<string>();
  let pending: MutationRecord[] = [];
  const observer = live ? new MutationObserver((records) => pending.push(...records)) : undefined;

  const add = (element: Element): void => {
    // What is inside an editable part was written by the person: it is not read.
    if (isApart(element) || element.matches(WITHIN_EDITABLE)) return;
    const words = saidOf(element, labels.get(element) ?? []).join(BETWEEN);
    said.set(element, words);
    for (const { may, found } of asked.values()) if (may.test(words)) found.set(element, entryOf(element, words));
  };

  const drop = (element: Element): void => {
    said.delete(element);
    for (const { found } of asked.values()) found.delete(element);
  };

  /** Which elements name which. */
  const cite = (element: Element): void => {
    const { control, htmlFor } = element as HTMLLabelElement;
    const named = control ?? (htmlFor ? drawnFor(element, htmlFor) : null);
    if (named) {
      const known = labels.get(named);
      if (known) known.push(element);
      else labels.set(named, [element]);
    }
    for (const id of [htmlFor, ...(element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [])]) if (id) cited.add(id);
  };

  const enter = (tree: Document | Element | ShadowRoot): void => {
    if (tree !== root) roots.add(tree as Tree);
    observer?.observe(tree, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: NAMING,
    });
    const marked = [...tree.querySelectorAll(MARKED)].filter((element) => !isShadowed(element));
    for (const element of marked) cite(element);
    for (const element of marked) if (isCandidate(element)) add(element);
    walkElements(tree, (element) => {
      const tag = element.localName;
      if (CANDIDATES.has(tag) && !said.has(element)) add(element);
      host(element, tag);
    });
  };

  const leave = (tree: Tree): void => {
    roots.delete(tree);
    walkElements(tree, drop);
  };

  const host = (element: Element, tag = element.localName): void => {
    const { shadowRoot } = element;
    if (shadowRoot) {
      if (tag !== 'faire-avec' && !roots.has(shadowRoot)) enter(shadowRoot);
    } else if (tag.includes('-')) components.add(element);
    else if (tag === 'iframe' && !frames.has(element as HTMLIFrameElement)) frame(element as HTMLIFrameElement);
  };

  /** Null, without an error, when the frame belongs to another site. */
  const frame = (element: HTMLIFrameElement): void => {
    const inner = element.contentDocument;
    frames.set(element, inner);
    if (inner) enter(inner);
  };

  const holds = (element: Element): boolean => {
    if (!element.isConnected) return false;
    const tree = element.getRootNode();
    return tree === root.getRootNode() ? root.contains(element) : roots.has(tree as Tree);
  };

  const follow = (records: MutationRecord[]): void => {
    const stale = new Set<Element>();
    const climbed = new Set<Node>();
    const came = new Set<Element>();
    let borrowed = false;
    /** A change inside an element may change the name of everything around it. */
    const climb = (from: Node | null): void => {
      for (
        let node = from;
        node && !climbed.has(node);
        node = node.parentNode ?? (node.nodeType === 11 ? (node as ShadowRoot).host : null)
      ) {
        climbed.add(node);
        const { id, control, htmlFor, assignedSlot } = node as HTMLLabelElement;
        if (said.has(node as Element)) stale.add(node as Element);
        const named = control ?? (htmlFor ? drawnFor(node as Element, htmlFor) : null);
        if (named) stale.add(named);
        borrowed ||= cited.has(id);
        if (assignedSlot) climb(assignedSlot);
      }
    };
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      climb(target);
      if (type === 'attributes') {
        stale.add(target as Element);
        borrowed ||= /^(id|for|type|aria-labelledby)$/.test(attributeName ?? '');
        // It may have been a heading and no longer be one.
        if (attributeName === 'role') headings.clear();
        // Its text may now name an element, or no longer name it.
        if (attributeName === 'contenteditable') came.add(target as Element);
      } else for (const slot of (target as Element).shadowRoot?.querySelectorAll('slot') ?? []) climb(slot);
      for (const nodes of [addedNodes, removedNodes])
        for (const node of nodes) if (node.nodeType === 1) came.add(node as Element);
    }
    const walked = new Set<Node>();
    for (const element of came) {
      if (walked.has(element)) continue;
      borrowed ||= !!element.closest('label');
      walkElements(
        element,
        (inner) => {
          if (inner.isConnected) host(inner);
          borrowed ||=
            inner.localName === 'label' ||
            labels.has(inner) ||
            cited.has(inner.id) ||
            inner.hasAttribute('aria-labelledby');
          if (said.has(inner) || isCandidate(inner)) stale.add(inner);
        },
        walked,
      );
    }
    if (borrowed) {
      labels.clear();
      for (const tree of [root, ...roots])
        for (const element of tree.querySelectorAll(`${MARKED},${NAMED_BY_OTHERS}`)) {
          cite(element);
          stale.add(element);
        }
    }
    for (const element of stale) {
      drop(element);
      if (isShadowed(element)) continue;
      if (element.matches(HEADINGS)) headings.clear();
      if (isCandidate(element) && holds(element)) add(element);
    }
    for (const tree of roots) if ('host' in tree && !tree.host.isConnected) leave(tree);
  };

  enter(root);
  return {
    roots,
    components,
    frames,
    headings,
    saying(words) {
      const key = words.join('|');
      let known = asked.get(key);
      if (!known) {
        if (asked.size >= ASKINGS) asked.clear();
        known = { may: prefilter(key), found: new Map() };
        for (const [element, words] of said)
          if (known.may.test(words)) known.found.set(element, entryOf(element, words));
        asked.set(key, known);
      }
      // If a detached subtree is later split up, the observer reports nothing; skip entries that are no longer
      // connected.
      return [...known.found.values()].filter(({ element }) => element.isConnected);
    },
    refresh() {
      const records = [...pending, ...(observer?.takeRecords() ?? [])];
      pending = [];
      if (records.length) follow(records);
      for (const element of components)
        if (element.shadowRoot || !element.isConnected) {
          components.delete(element);
          if (element.isConnected) host(element);
        }
      for (const [element, known] of frames) {
        if (element.contentDocument === known && element.isConnected) continue;
        if (known) leave(known);
        frames.delete(element);
        if (element.isConnected) frame(element);
      }
    },
    sweep() {
      for (const tree of [root, ...roots]) walkElements(tree, (element) => host(element));
    },
    stop: () => observer?.disconnect(),
  };
}
