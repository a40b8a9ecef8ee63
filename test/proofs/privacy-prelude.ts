/**
 * Inserted before the companion in a copy of what ships. It reports every watched access in the console, in the
 * isolated world of the companion. It is self-contained, because it is sent as text.
 * In Chromium that world has its own prototypes. In Firefox it sees the page’s prototypes through Xray wrappers: a trap
 * on one is on the wrapper, for this world alone, and the page does not see it. In Firefox the global object is not
 * `window` either, so the same functions have two entry points.
 */
import type { Watched } from './privacy-watched.ts';

/**
 * Runs before the code of the extension.
 * @returns whether this is the page of the control (`#controle`), where everything is tried once without effect
 */
export function prelude(what: Watched): boolean {
  const world = globalThis as unknown as Record<string, unknown> & { trapped?: boolean };
  if (world.trapped) return false;
  world.trapped = true;
  const say = console.debug.bind(console);
  const control = location.hash === '#controle';
  const FIELD =
    'input,textarea,select,[contenteditable]:not([contenteditable="false"]),[role=textbox],[role=searchbox],[role=combobox],[role=spinbutton]';
  const isNode = (one: unknown): one is Node => typeof one === 'object' && one !== null && 'nodeType' in one;
  const closest = Element.prototype.closest;
  const attribute = Element.prototype.getAttribute;
  /**
   * True for what belongs to the page: its document, its components and its frames, without our one element. A node
   * outside any document is one that the extension is creating.
   */
  const isPage = (one: unknown): boolean => {
    if (one === undefined || one === globalThis || one === window) return true;
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
    const stack = String(new Error().stack).replace(/^Error\n/, '');
    say(`PIÈGE ${kind} ${name} ${where} ${stack.split('\n').slice(2, 5).join(' < ').replace(/\s+/g, ' ')}`);
    quiet = false;
  };
  type Of = keyof typeof counts;
  const doors = (door: Record<string, unknown>, prefix: string): void => {
    for (const name of what.makes) {
      const was = door[name] as (new (...all: unknown[]) => object) | undefined;
      if (!was) continue;
      door[name] = new Proxy(was, {
        construct(target, given) {
          report('fabrique', prefix + name, null);
          return control ? {} : Reflect.construct(target, given);
        },
      });
    }
    for (const name of [...what.functions, ...what.firefox]) {
      const was = door[name] as ((...all: unknown[]) => unknown) | undefined;
      if (!was) continue;
      door[name] = (...given: unknown[]) => {
        report('appelle', prefix + name, null);
        return control ? undefined : was.apply(door, given);
      };
    }
  };
  const install = (global: Record<string, unknown>): void => {
    const done = global as { trappedHere?: boolean };
    if (done.trappedHere) return;
    done.trappedHere = true;
    const replace = (name: string, change: (was: PropertyDescriptor) => PropertyDescriptor): void => {
      const [owner = '', key = ''] = name.split('.');
      const proto = (global[owner] as { prototype?: object } | undefined)?.prototype;
      const was = proto && Object.getOwnPropertyDescriptor(proto, key);
      if (was) Object.defineProperty(proto, key, change(was));
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
            // Our one element may be inserted and removed, because the page contains it. The extension may also stop an
            // event that targets it.
            const own = [...given, (this as Partial<Event> | null)?.target].some(
              (one) => isNode(one) && (one as Element).localName === 'faire-avec',
            );
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
    doors(global, '');
    // This is the only attribute that may contain what was typed. On a button that submits a form, the site wrote it.
    replace('Element.getAttribute', (was) => ({
      ...was,
      value(this: Element, name: string) {
        if (
          name === 'value' &&
          isPage(this) &&
          !/^(submit|button|reset)$/.test(attribute.call(this, 'type') ?? '') &&
          this.localName !== 'button'
        )
          report('lit', 'Element.getAttribute(value)', this);
        return attribute.call(this, name);
      },
    }));
    // A frame has its own world, which is trapped as soon as it is accessed.
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
  install(world);
  if (globalThis !== (window as unknown)) doors(window as unknown as Record<string, unknown>, 'window.');
  say('PIÈGE posé');
  return control;
}
