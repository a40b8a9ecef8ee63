/**
 * The scripts of a page that tries to read the extension. Every text that it obtained is in `globalThis.spied`, by
 * probe.
 */
import { pages } from '../support/browser/guestPages.ts';

const TARGET = '<button type="button" id="cible" style="padding:8px 14px">Télécharger</button>';

/** Runs before the extension is in the page. */
function spy(): void {
  const world = globalThis as unknown as {
    spied: Record<string, string[]>;
    collect(words: string[]): Promise<Record<string, string[]>>;
    [key: string]: unknown;
  };
  const spied: Record<string, string[]> = {};
  world.spied = spied;
  const note = (probe: string, ...texts: unknown[]) => {
    spied[probe] ??= [];
    spied[probe].push(...texts.map((text) => String(text ?? '')));
  };
  const inside = (node: unknown): string => {
    const one = node as (Element & { shadowRoot?: ShadowRoot | null }) | null;
    if (!one) return '';
    const root = one.getRootNode?.();
    const host = root instanceof ShadowRoot && root.host.localName === 'faire-avec' ? root.textContent : '';
    return `${one.localName === 'faire-avec' || host ? `${one.textContent} ${one.shadowRoot?.textContent ?? ''} ${host}` : ''}`;
  };
  const attempt = (probe: string, work: () => unknown): void => {
    spied[probe] ??= [];
    try {
      note(probe, work());
    } catch {
      // A closed access reveals nothing.
    }
  };

  // Patches that are installed before the extension arrives.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    queueMicrotask(() => note('attachShadow', this.localName === 'faire-avec' ? root.innerHTML : ''));
    if (this.localName === 'faire-avec')
      new MutationObserver(() => note('attachShadow', root.textContent)).observe(root, {
        subtree: true,
        childList: true,
      });
    return root;
  };
  spied.attachShadow = [];
  for (const [owner, name] of [
    [Node.prototype, 'appendChild'],
    [Element.prototype, 'append'],
    [Document.prototype, 'createElement'],
    [HTMLElement.prototype, 'showPopover'],
    [CSSStyleSheet.prototype, 'replaceSync'],
    [Element.prototype, 'setAttribute'],
  ] as unknown as [Record<string, (...args: unknown[]) => unknown>, string][]) {
    const real = owner[name] as (...args: unknown[]) => unknown;
    spied[`${name} patched`] = [];
    owner[name] = function (this: unknown, ...args: unknown[]) {
      note(`${name} patched`, inside(this), ...args.map((arg) => (typeof arg === 'string' ? arg : inside(arg))));
      return real.apply(this, args);
    };
  }
  for (const name of ['textContent', 'nodeValue', 'data', 'innerHTML', 'innerText', 'adoptedStyleSheets']) {
    for (const owner of [
      Node.prototype,
      CharacterData.prototype,
      Element.prototype,
      HTMLElement.prototype,
      ShadowRoot.prototype,
    ] as object[]) {
      const real = Object.getOwnPropertyDescriptor(owner, name);
      const { set } = real ?? {};
      if (!real || !set) continue;
      spied[`${name} setter`] = [];
      Object.defineProperty(owner, name, {
        ...real,
        set(value: unknown) {
          note(`${name} setter`, typeof value === 'string' ? value : inside(this));
          set.call(this, value);
        },
      });
    }
  }
  spied['define faire-avec'] = [];
  customElements.define(
    'faire-avec',
    class extends HTMLElement {
      #internals: ElementInternals | undefined;
      constructor() {
        super();
        try {
          this.#internals = this.attachInternals();
        } catch {
          // The page is not allowed to attach the internals.
        }
        const look = () =>
          note('define faire-avec', this.#internals?.shadowRoot?.textContent, this.shadowRoot?.textContent);
        for (const after of [0, 300, 1500]) setTimeout(look, after);
        world.later = look;
      }
    },
  );
  // Observers and listeners.
  spied.MutationObserver = [];
  new MutationObserver((records) => {
    for (const { target, addedNodes, oldValue } of records)
      note('MutationObserver', inside(target), oldValue, ...[...addedNodes].map(inside));
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    characterDataOldValue: true,
    attributeOldValue: true,
  });
  for (const type of [
    'click',
    'pointerdown',
    'pointerover',
    'focusin',
    'toggle',
    'beforetoggle',
    'slotchange',
    'transitionend',
    'animationstart',
    'copy',
    'selectionchange',
  ]) {
    spied[`event ${type}`] = [];
    addEventListener(
      type,
      (event) =>
        note(
          `event ${type}`,
          ...event.composedPath().map(inside),
          inside(event.target),
          inside((event as FocusEvent).relatedTarget),
        ),
      true,
    );
  }
  spied.PerformanceObserver = [];
  for (const type of PerformanceObserver.supportedEntryTypes) {
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { element, target, sources } = entry as unknown as {
            element?: Element;
            target?: Element;
            sources?: { node?: Element }[];
          };
          note(
            'PerformanceObserver',
            JSON.stringify(entry),
            inside(element),
            inside(target),
            ...(sources ?? []).map(({ node }) => inside(node)),
          );
        }
      }).observe({ type, buffered: true });
    } catch {
      // This browser does not support the entry type.
    }
  }
  for (const type of ['beforeprint', 'afterprint'])
    addEventListener(type, () =>
      note('print', document.documentElement.innerText, inside(document.querySelector('faire-avec'))),
    );

  /**
   * Runs once the extension is in the page. `words` are our own texts: a page may know our sentences, and search for
   * them.
   */
  world.collect = async (words) => {
    const host = document.querySelector('faire-avec') as HTMLElement;
    const points = [...Array(24 * 16).keys()].map(
      (i) => [((i % 24) + 0.5) * (innerWidth / 24), (Math.floor(i / 24) + 0.5) * (innerHeight / 16)] as const,
    );
    attempt('shadowRoot', () => host.shadowRoot?.textContent);
    attempt('attachInternals', () => host.attachInternals().shadowRoot?.textContent);
    attempt('outerHTML', () => document.documentElement.outerHTML.match(/<faire-avec.*?<\/faire-avec>/s)?.[0]);
    attempt('innerText', () => host.innerText + host.textContent);
    attempt('getHTML', () =>
      (host as HTMLElement & { getHTML(options: object): string }).getHTML({
        serializableShadowRoots: true,
        shadowRoots: [],
      }),
    );
    attempt('XMLSerializer', () => new XMLSerializer().serializeToString(host));
    attempt('cloneNode', () => host.cloneNode(true).textContent);
    attempt('childNodes', () => [...host.childNodes, ...host.attributes].map((node) => node.textContent).join());
    attempt('TreeWalker', () => {
      const walker = document.createTreeWalker(host);
      let all = '';
      while (walker.nextNode()) all += walker.currentNode.nodeValue ?? '';
      return all;
    });
    attempt(
      'XPath',
      () => document.evaluate('string(//faire-avec)', document, null, XPathResult.STRING_TYPE, null).stringValue,
    );
    attempt('querySelectorAll', () =>
      [...document.querySelectorAll('[data-bubble], [data-bubble] *, .bubble')].map((node) => node.textContent).join(),
    );
    attempt('elementsFromPoint', () =>
      points.flatMap(([x, y]) => document.elementsFromPoint(x, y).map(inside)).join(' '),
    );
    attempt('caretPositionFromPoint', () =>
      points
        .map(([x, y]) => {
          const at = document as Document & {
            caretPositionFromPoint?(x: number, y: number): { offsetNode: Node } | null;
            caretRangeFromPoint?(x: number, y: number): Range | null;
          };
          return `${inside(at.caretPositionFromPoint?.(x, y)?.offsetNode)} ${inside(at.caretRangeFromPoint?.(x, y)?.startContainer)}`;
        })
        .join(' '),
    );
    attempt('activeElement', () => inside(document.activeElement));
    attempt('selection', () => {
      getSelection()?.selectAllChildren(document.documentElement);
      const all = String(getSelection());
      getSelection()?.selectAllChildren(host);
      const own = String(getSelection());
      getSelection()?.removeAllRanges();
      return all + own;
    });
    attempt('execCommand', () => {
      document.execCommand('selectAll');
      const all = String(getSelection()) + (getSelection()?.getRangeAt(0).cloneContents().textContent ?? '');
      getSelection()?.removeAllRanges();
      return all;
    });
    attempt('getComposedRanges', () =>
      (getSelection() as unknown as { getComposedRanges(options: object): StaticRange[] })
        .getComposedRanges({ shadowRoots: [] })
        .map(({ startContainer }) => inside(startContainer)),
    );
    attempt('window.find', () => {
      const find = (
        globalThis as unknown as { find(text: string, caseSensitive: boolean, back: boolean, wrap: boolean): boolean }
      ).find;
      getSelection()?.removeAllRanges();
      const found = words.filter((word) => {
        const yes = find.call(window, word, false, false, true);
        note(
          'the node that window.find selects',
          inside(getSelection()?.anchorNode),
          inside(getSelection()?.focusNode),
        );
        return yes;
      });
      getSelection()?.removeAllRanges();
      return found.join();
    });
    attempt('getComputedStyle', () =>
      ['', '::before', '::after', '::marker'].map((part) => getComputedStyle(host, part || null).content).join(),
    );
    attempt('styleSheets', () =>
      [...document.styleSheets, ...document.adoptedStyleSheets]
        .map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join())
        .join(),
    );
    attempt('document.fonts', () => [...document.fonts].map(({ family }) => family).join());
    attempt('getAnimations', () =>
      document
        .getAnimations()
        .map((one) => inside((one.effect as KeyframeEffect).target))
        .join(),
    );
    attempt('performance', () => JSON.stringify(performance.getEntries()));
    attempt('print', () => {
      dispatchEvent(new Event('beforeprint'));
      return matchMedia('print').media;
    });
    attempt('globals', () =>
      Object.getOwnPropertyNames(globalThis)
        .filter((name) => /faire/i.test(name))
        .join(),
    );
    attempt('accessible name', () =>
      ['ariaLabel', 'ariaDescription', 'title', 'role']
        .map((name) => (host as unknown as Record<string, unknown>)[name])
        .join(),
    );
    attempt('document.all', () => [...document.all].map(inside).join(''));
    attempt('later', () => (world.later as () => void)());
    spied.clipboard = [];
    // Firefox asks the person first, and waits for an answer.
    const pasted = navigator.clipboard?.readText?.().then(
      (text) => note('clipboard', text),
      () => undefined,
    );
    await Promise.race([pasted, new Promise((resolve) => setTimeout(resolve, 500))]);
    return spied;
  };
}

/** Functions are sent to the page as text, without what the test runner adds to them. */
const script = (work: () => void) => `<script>(${work})()</script>`;

export function addPages(): void {
  Object.assign(pages, {
    espion: { head: script(spy), body: `<p>${TARGET}</p>` },
    tranquille: { body: `<p>${TARGET}</p>` },
  });
}
