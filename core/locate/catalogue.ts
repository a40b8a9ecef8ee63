/**
 * Every control and heading of a page by its words, through open shadow roots and frames of the same origin.
 * Read once, then kept up by mutation records, so that looking again costs what has changed and not what there is.
 */
import type { Role } from '../guide.ts';
import { CANDIDATES, NAMED_BY_OTHERS, NAMING, namesOf, roleOf } from './name.ts';
import { normalise, wantedOf } from './words.ts';

export interface Entry {
  role: Role;
  /** Normalised. */
  names: string[];
}

export type Tree = Document | ShadowRoot;

/** Ours: never a candidate, never walked. */
const OURS = 'faire-avec';

export class Catalogue {
  readonly entries = new Map<Element, Entry>();
  /** Trees walked beside the first. */
  readonly roots = new Set<Tree>();
  /** Components: one that has no open root may have a closed one. */
  readonly components = new Set<Element>();
  /** Every frame, with the document it had; null where we may not see. */
  readonly frames = new Map<HTMLIFrameElement, Document | null>();
  readonly #root: Document | Element;
  readonly #names = new Map<string, Set<Element>>();
  /** Named by another element: read again when any id or label changes. */
  readonly #borrowers = new Set<Element>();
  #labels = new Map<Element, Element[]>();
  /** Ids that a label or an `aria-labelledby` says; never forgotten, which costs a look too many and no wrong name. */
  readonly #cited = new Set<string>();
  readonly #observer: MutationObserver | undefined;

  /** @param live keep up with the page until `stop`; otherwise it is read once */
  constructor(root: Document | Element, live: boolean) {
    this.#root = root;
    this.#observer = live ? new MutationObserver((records) => this.#pending.push(...records)) : undefined;
    this.#enter(root);
  }

  #pending: MutationRecord[] = [];

  stop(): void {
    this.#observer?.disconnect();
  }

  /** Elements that bear one of these names exactly, in the order of the page. */
  bearing(names: string[]): Element[] {
    const found = new Set<Element>();
    for (const name of names) {
      const { want, open } = wantedOf(name);
      const keys = open ? [...this.#names.keys()].filter((key) => key.startsWith(want)) : [want];
      for (const key of keys) for (const element of this.#names.get(key) ?? []) found.add(element);
    }
    return inOrder([...found]);
  }

  /** Elements whose names hold one of these stems. */
  holding(stems: string[]): Element[] {
    const found: Element[] = [];
    for (const [name, bearers] of this.#names) for (const stem of new Set(stems)) if (name.includes(stem)) found.push(...bearers);
    return inOrder([...new Set(found)]);
  }

  /** Takes in what has changed since the last look. */
  refresh(): void {
    this.#pending.push(...(this.#observer?.takeRecords() ?? []));
    const records = this.#pending;
    this.#pending = [];
    if (records.length) this.#follow(records);
    for (const [frame, known] of this.frames) {
      const now = frame.isConnected ? innerOf(frame) : null;
      if (now === known && frame.isConnected) continue;
      if (known) this.#leave(known);
      this.frames.delete(frame);
      if (frame.isConnected) this.#frame(frame, now);
    }
  }

  /** Shadow roots attached since: nothing tells of them. @returns whether there was one */
  sweep(): boolean {
    const before = this.roots.size;
    for (const tree of [this.#root, ...this.roots]) this.#hosts(tree.querySelectorAll('*'));
    return this.roots.size > before;
  }

  #enter(tree: Document | Element | ShadowRoot): void {
    if (tree !== this.#root) this.roots.add(tree as Tree);
    this.#observer?.observe(tree, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMING });
    this.#label(tree);
    const ours = [...tree.querySelectorAll(OURS)];
    for (const element of tree.querySelectorAll(CANDIDATES)) if (!ours.some((one) => one.contains(element))) this.#add(element);
    this.#hosts(tree.querySelectorAll('*'));
  }

  #label(tree: ParentNode): void {
    for (const label of tree.querySelectorAll('label')) {
      const { control } = label;
      this.#cited.add(label.htmlFor);
      if (control) this.#labels.set(control, [...(this.#labels.get(control) ?? []), label]);
    }
  }

  #leave(tree: Node): void {
    this.roots.delete(tree as Tree);
    for (const element of this.entries.keys()) if (element.getRootNode() === tree || element.ownerDocument === tree) this.#drop(element);
  }

  #hosts(elements: Iterable<Element>): void {
    for (const element of elements) {
      if (element.localName.includes('-')) this.components.add(element);
      if (element.shadowRoot && element.localName !== OURS && !this.roots.has(element.shadowRoot)) this.#enter(element.shadowRoot);
      if (element.localName === 'iframe' && !this.frames.has(element as HTMLIFrameElement)) this.#frame(element as HTMLIFrameElement);
    }
  }

  #frame(frame: HTMLIFrameElement, inner = innerOf(frame)): void {
    this.frames.set(frame, inner);
    if (inner) this.#enter(inner);
  }

  #add(element: Element): void {
    const role = roleOf(element);
    if (!role) return;
    const names = namesOf(element, role, (field) => this.#labels.get(field) ?? []).map(normalise);
    this.entries.set(element, { role, names });
    if (element.matches(NAMED_BY_OTHERS)) this.#borrowers.add(element);
    for (const id of element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []) this.#cited.add(id);
    for (const name of names) this.#names.set(name, (this.#names.get(name) ?? new Set()).add(element));
  }

  #drop(element: Element): void {
    for (const name of this.entries.get(element)?.names ?? []) {
      const bearers = this.#names.get(name);
      bearers?.delete(element);
      if (bearers?.size === 0) this.#names.delete(name);
    }
    this.entries.delete(element);
    this.#borrowers.delete(element);
  }

  #follow(records: MutationRecord[]): void {
    const stale = new Set<Element>();
    const climbed = new Set<Node>();
    const came = new Set<Element>();
    /** What changed inside may change the name of all that is around. */
    const climb = (from: Node | null): void => {
      for (let node = from; node && !climbed.has(node); node = node.parentNode) {
        climbed.add(node);
        if (this.entries.has(node as Element)) stale.add(node as Element);
        const { control } = node as HTMLLabelElement;
        if (control) stale.add(control);
        borrowed ||= isCited(node as Element);
      }
    };
    let borrowed = false;
    const isCited = ({ id }: Element): boolean => !!id && this.#cited.has(id);
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      climb(target);
      if (type === 'attributes') {
        stale.add(target as Element);
        borrowed ||= attributeName === 'id' || attributeName === 'for';
      }
      for (const nodes of [addedNodes, removedNodes]) for (const node of nodes) if (node.nodeType === 1) came.add(node as Element);
    }
    for (const element of came) {
      stale.add(element);
      for (const each of element.querySelectorAll(`${CANDIDATES},label`)) stale.add(each);
      borrowed ||= [element, ...element.querySelectorAll('[id],label')].some((each) => each.localName === 'label' || isCited(each));
      if (element.isConnected) this.#hosts([element, ...element.querySelectorAll('*')]);
    }
    if (borrowed) {
      this.#labels.clear();
      for (const tree of [this.#root, ...this.roots]) this.#label(tree);
      for (const element of this.#borrowers) stale.add(element);
    }
    for (const element of stale) {
      this.#drop(element);
      if (element.matches(CANDIDATES) && this.#holds(element)) this.#add(element);
    }
    for (const tree of this.roots) if ('host' in tree && !tree.host.isConnected) this.#leave(tree);
  }

  #holds(element: Element): boolean {
    if (!element.isConnected || element.closest(OURS)) return false;
    const tree = element.getRootNode();
    return tree === this.#root.getRootNode() ? this.#root.contains(element) : this.roots.has(tree as Tree);
  }
}

function innerOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** The order a person reads in; trees apart, as they were met. */
const inOrder = (elements: Element[]): Element[] =>
  elements.length < 2 ? elements : elements.sort((a, b) => (a === b ? 0 : a.compareDocumentPosition(b) & 4 ? -1 : a.getRootNode() === b.getRootNode() ? 1 : 0));
