/**
 * Put before the companion in a copy of what ships: every way to read a person, to act for them or to speak to somebody, in the
 * isolated world where the companion lives, says so on the console. Self-contained: it travels as text.
 */

/** Named as `Owner.member`; `of` says which nodes count: what is in the page's fields, anything of the page, or anything at all. */
export const watched = {
  reads: {
    field: [
      'Node.textContent',
      'Node.nodeValue',
      'CharacterData.data',
      'HTMLElement.innerText',
      'HTMLElement.outerText',
      'Element.innerHTML',
      'Element.outerHTML',
    ],
    page: [
      ...['value', 'valueAsDate', 'valueAsNumber', 'files', 'defaultValue', 'selectionStart', 'selectionEnd'].map((one) => `HTMLInputElement.${one}`),
      ...['value', 'defaultValue', 'textLength', 'selectionStart', 'selectionEnd'].map((one) => `HTMLTextAreaElement.${one}`),
      ...['value', 'selectedIndex', 'selectedOptions'].map((one) => `HTMLSelectElement.${one}`),
      ...['HTMLOptionElement.selected', 'HTMLFormElement.elements', 'Document.cookie', 'Document.title', 'Document.referrer'],
    ],
    any: [
      'InputEvent.data',
      'InputEvent.dataTransfer',
      'ClipboardEvent.clipboardData',
      'KeyboardEvent.key',
      'KeyboardEvent.code',
      'CompositionEvent.data',
      'History.state',
    ],
  },
  calls: {
    page: [
      ...['click', 'focus', 'blur', 'showPopover', 'hidePopover', 'togglePopover'].map((one) => `HTMLElement.${one}`),
      ...['submit', 'requestSubmit', 'reset'].map((one) => `HTMLFormElement.${one}`),
      ...['select', 'setRangeText', 'setSelectionRange', 'showPicker', 'stepUp'].map((one) => `HTMLInputElement.${one}`),
      ...['select', 'setRangeText', 'setSelectionRange'].map((one) => `HTMLTextAreaElement.${one}`),
      ...[
        'setAttribute',
        'removeAttribute',
        'toggleAttribute',
        'scrollIntoView',
        'scrollTo',
        'scrollBy',
        'requestFullscreen',
        'setPointerCapture',
        'setHTMLUnsafe',
      ].map((one) => `Element.${one}`),
      ...[
        'append',
        'prepend',
        'before',
        'after',
        'remove',
        'replaceWith',
        'replaceChildren',
        'insertAdjacentElement',
        'insertAdjacentHTML',
        'insertAdjacentText',
        'moveBefore',
      ].map((one) => `Element.${one}`),
      ...['appendChild', 'insertBefore', 'removeChild', 'replaceChild'].map((one) => `Node.${one}`),
      ...['execCommand', 'write', 'open', 'getSelection'].map((one) => `Document.${one}`),
      ...['HTMLDialogElement.showModal', 'HTMLDialogElement.close', 'EventTarget.dispatchEvent'],
    ],
    any: [
      ...['preventDefault', 'stopPropagation', 'stopImmediatePropagation'].map((one) => `Event.${one}`),
      ...['read', 'readText', 'write', 'writeText'].map((one) => `Clipboard.${one}`),
      ...[
        'Selection.toString',
        'Selection.getRangeAt',
        'DataTransfer.getData',
        'Storage.getItem',
        'Storage.setItem',
        'IDBFactory.open',
        'CacheStorage.open',
        'XMLSerializer.serializeToString',
      ],
      ...['History.pushState', 'History.replaceState', 'Navigator.sendBeacon', 'XMLHttpRequest.open', 'XMLHttpRequest.send'],
    ],
  },
  sets: {
    page: [
      ...['value', 'checked', 'files', 'valueAsDate', 'valueAsNumber', 'disabled'].map((one) => `HTMLInputElement.${one}`),
      ...['HTMLTextAreaElement.value', 'HTMLSelectElement.value', 'HTMLSelectElement.selectedIndex', 'HTMLOptionElement.selected'],
      ...[
        'Node.textContent',
        'Node.nodeValue',
        'HTMLElement.innerText',
        'Element.innerHTML',
        'Element.outerHTML',
        'Element.className',
        'Element.id',
        'HTMLElement.hidden',
        'HTMLElement.inert',
      ],
      ...['Document.cookie', 'Document.title', 'HTMLImageElement.src', 'HTMLScriptElement.src', 'HTMLIFrameElement.src'],
    ],
    any: ['Event.returnValue', 'Event.cancelBubble'],
  },
  makes: [
    'FormData',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'Image',
    'Worker',
    'SharedWorker',
    'RTCPeerConnection',
    'WebTransport',
    'BroadcastChannel',
    'Function',
  ],
  functions: ['fetch', 'open', 'alert', 'confirm', 'prompt', 'print', 'getSelection', 'find', 'eval', 'stop', 'postMessage'],
} as const;

export type Watched = typeof watched;

/** Runs in the isolated world, before anything of ours; in the control (`#controle`) everything is done once, for nothing. */
export function prelude(what: Watched): void {
  const world = globalThis as unknown as Record<string, unknown> & { trapped?: boolean };
  if (world.trapped) return;
  world.trapped = true;
  const say = console.debug.bind(console);
  const control = location.hash === '#controle';
  const FIELD = 'input,textarea,select,[contenteditable]:not([contenteditable="false"]),[role=textbox],[role=searchbox],[role=combobox],[role=spinbutton]';
  const isNode = (one: unknown): one is Node => typeof one === 'object' && one !== null && 'nodeType' in one;
  const closest = Element.prototype.closest;
  const attribute = Element.prototype.getAttribute;
  const appendChild = Node.prototype.appendChild;
  /** Of the page: in its document, in its components or its frames, not in our one element; what is not in any document is being made by us. */
  const isPage = (one: unknown): boolean => {
    if (!isNode(one)) return false;
    if (one.nodeType === 9) return true;
    if (!one.isConnected) return false;
    for (let node: Node | null = one; node; ) {
      if ((node as Element).localName === 'faire-avec') return false;
      const around: Node | null = node.parentNode;
      node = around ?? (node as ShadowRoot).host ?? null;
    }
    return true;
  };
  const inField = (one: unknown): boolean => {
    if (!isPage(one)) return false;
    const element = ((one as Node).nodeType === 1 ? one : (one as Node).parentElement) as Element | null;
    return !!element && !!closest.call(element, FIELD);
  };
  const counts = { field: inField, page: isPage, any: () => true };
  let quiet = false;
  const report = (kind: string, name: string, on: unknown): void => {
    if (quiet) return;
    quiet = true;
    const where = isNode(on) ? `<${(on as Element).localName ?? on.nodeName} id="${(on as Element).id ?? ''}">` : '';
    say(`PIÈGE ${kind} ${name} ${where} ${String(new Error().stack).split('\n').slice(3, 6).join(' < ').replace(/\s+/g, ' ')}`);
    quiet = false;
  };
  type Of = keyof typeof counts;
  const install = (global: Record<string, unknown>): void => {
    const done = global as { trappedHere?: boolean };
    if (done.trappedHere) return;
    done.trappedHere = true;
    const at = (name: string): { proto: object; key: string } | null => {
      const [owner = '', key = ''] = name.split('.');
      const proto = (global[owner] as { prototype?: object } | undefined)?.prototype;
      return proto && Object.getOwnPropertyDescriptor(proto, key) ? { proto, key } : null;
    };
    const replace = (name: string, change: (was: PropertyDescriptor) => PropertyDescriptor): void => {
      const found = at(name);
      if (found) Object.defineProperty(found.proto, found.key, change(Object.getOwnPropertyDescriptor(found.proto, found.key) as PropertyDescriptor));
      else say(`PIÈGE absent ${name}`);
    };
    for (const of of Object.keys(what.reads) as Of[])
      for (const name of what.reads[of])
        replace(name, (was) => ({
          ...was,
          get(this: unknown) {
            if (counts[of](this)) report('lit', name, this);
            return was.get?.call(this);
          },
        }));
    for (const of of ['page', 'any'] as const) {
      for (const name of what.calls[of])
        replace(name, (was) => ({
          ...was,
          value(this: unknown, ...given: unknown[]) {
            // Our one element may come and go: it is what stands in the page.
            const own = given.some((one) => isNode(one) && (one as Element).localName === 'faire-avec');
            if (!own && counts[of](this)) report('fait', name, this);
            return control ? undefined : (was.value as (...all: unknown[]) => unknown).apply(this, given);
          },
        }));
      for (const name of what.sets[of])
        replace(name, (was) => ({
          ...was,
          set(this: unknown, value: unknown) {
            if (counts[of](this)) report('écrit', name, this);
            if (!control) was.set?.call(this, value);
          },
        }));
    }
    for (const name of what.makes) {
      const was = global[name] as (new (...all: unknown[]) => object) | undefined;
      if (!was) continue;
      global[name] = new Proxy(was, {
        construct(target, given) {
          report('fabrique', name, null);
          return control ? {} : Reflect.construct(target, given);
        },
      });
    }
    for (const name of what.functions) {
      const was = global[name] as ((...all: unknown[]) => unknown) | undefined;
      if (!was) continue;
      global[name] = (...given: unknown[]) => {
        report('appelle', name, null);
        return control ? undefined : was.apply(global, given);
      };
    }
    // The one attribute that may hold what was typed; written by the site on what sends a form.
    replace('Element.getAttribute', (was) => ({
      ...was,
      value(this: Element, name: string) {
        if (name === 'value' && isPage(this) && !/^(submit|button|reset)$/.test(attribute.call(this, 'type') ?? '') && this.localName !== 'button')
          report('lit', 'Element.getAttribute(value)', this);
        return attribute.call(this, name);
      },
    }));
    // A frame has a world of its own: trapped as soon as it is looked into.
    for (const name of ['HTMLIFrameElement.contentDocument', 'HTMLIFrameElement.contentWindow'])
      replace(name, (was) => ({
        ...was,
        get(this: unknown) {
          const inner = was.get?.call(this) as (Document & { defaultView?: unknown }) | null;
          const view = inner && (inner.nodeType === 9 ? inner.defaultView : inner);
          if (view) install(view as unknown as Record<string, unknown>);
          return inner;
        },
      }));
  };
  install(globalThis as unknown as Record<string, unknown>);
  if (!control) return;
  const page: Record<string, unknown> = {};
  const written = appendChild.call(document.querySelector('#riche') as Element, document.createTextNode('écrit'));
  const sample = (owner: string): unknown =>
    (page[owner] ??= {
      Document: document,
      History: history,
      Navigator: navigator,
      Clipboard: navigator.clipboard,
      HTMLInputElement: document.querySelector('#text'),
      HTMLTextAreaElement: document.querySelector('#long'),
      HTMLSelectElement: document.querySelector('#choisi'),
      HTMLOptionElement: document.querySelector('option'),
      HTMLFormElement: document.querySelector('form'),
      HTMLIFrameElement: document.querySelector('iframe'),
      CharacterData: written,
      Node: document.querySelector('#riche'),
      Element: document.querySelector('#riche'),
      HTMLElement: document.querySelector('#riche'),
      EventTarget: document.querySelector('#riche'),
    }[owner]);
  const attempt = (work: () => unknown): void => {
    try {
      work();
    } catch {
      // Said before it failed.
    }
  };
  const proto = (owner: string): object => (world[owner] as { prototype: object }).prototype;
  for (const [kind, groups] of [
    ['get', what.reads],
    ['value', what.calls],
    ['set', what.sets],
  ] as const)
    for (const name of Object.values(groups).flat() as string[]) {
      const [owner = '', key = ''] = name.split('.');
      const trap = Object.getOwnPropertyDescriptor(proto(owner), key)?.[kind] as ((...all: unknown[]) => unknown) | undefined;
      attempt(() => trap?.call(sample(owner) ?? document.body, 'x'));
    }
  for (const name of what.makes) attempt(() => new (world[name] as new (...all: unknown[]) => object)());
  for (const name of what.functions) attempt(() => (world[name] as () => unknown)());
  attempt(() => Element.prototype.getAttribute.call(document.querySelector('#rempli') as Element, 'value'));
  say('PIÈGE contrôle fini');
}
