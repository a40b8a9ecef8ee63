export interface Screens {
  /** The element where screens are drawn. Each screen is a `<template id="ecran-NAME">` of the page. */
  outlet: string;
  first: string;
  /** Screen → its address: `#/hash` or `/path`. A screen without an address does not change the current one. */
  routes?: Record<string, string>;
  /** Delays that are used in turn, in ms. */
  delays?: number[];
  /**
   * Screen → the delay in ms after which all its nodes are removed and drawn again, as frameworks do when late data
   * arrives.
   */
  again?: Record<string, number>;
}

/**
 * The single-page behaviour of the sites, in a script of the page: `data-go="screen"` or `data-go="/address"` on a
 * control or a form; `data-shows="template"` on a radio button fills the form's `[data-slot]`. With `?strict=1` in the
 * address, `[data-strict]` fields become required.
 */
export function screens(options: Screens): string {
  const { outlet, first, routes = {}, delays = [250, 600, 400], again = {} } = options;
  return `<script>(function (o) {
  var out = document.querySelector(o.outlet), turn = 0, latest = 0;
  function wait() { return o.delays[turn++ % o.delays.length]; }
  function fill(node, id) {
    var copy = document.getElementById(id).content.cloneNode(true);
    if (new URLSearchParams(location.search).has('strict')) copy.querySelectorAll('[data-strict]').forEach(function (e) { e.required = true; });
    node.replaceChildren(copy);
  }
  function wanted() {
    var name = o.first, length = 0;
    for (var each in o.routes) {
      var route = o.routes[each];
      var here = route[0] === '#' ? location.hash.indexOf(route) === 0 : location.pathname === route;
      if (here && route.length > length) { name = each; length = route.length; }
    }
    return name;
  }
  function show(name) {
    var mine = ++latest;
    out.setAttribute('aria-busy', 'true');
    setTimeout(function () {
      if (mine !== latest) return;
      fill(out, 'ecran-' + name);
      out.removeAttribute('aria-busy');
      window.scrollTo(0, 0);
      if (o.again[name]) setTimeout(function () { if (mine === latest) fill(out, 'ecran-' + name); }, o.again[name]);
    }, wait());
  }
  function go(to) {
    if (to[0] === '/' || to.indexOf('https:') === 0) { setTimeout(function () { location.assign(to); }, wait()); return; }
    var route = o.routes[to];
    if (!route) return show(to);
    if (route[0] === '#') { if (location.hash === route) show(to); else location.hash = route; return; }
    history.pushState(null, '', route + location.search);
    show(to);
  }
  document.addEventListener('click', function (event) {
    var control = event.target.closest('[data-go]:not(form)');
    if (!control) return;
    event.preventDefault();
    go(control.getAttribute('data-go'));
  });
  document.addEventListener('submit', function (event) {
    if (!event.target.matches('form[data-go]')) return;
    event.preventDefault();
    go(event.target.getAttribute('data-go'));
  });
  document.addEventListener('change', function (event) {
    var id = event.target.getAttribute('data-shows');
    if (id) fill(event.target.closest('form').querySelector('[data-slot]'), id);
  });
  window.addEventListener('hashchange', function () { show(wanted()); });
  window.addEventListener('popstate', function () { if (!location.hash) show(wanted()); });
  show(wanted());
})(${JSON.stringify({ outlet, first, routes, delays, again })});</script>`;
}

export function screen(name: string, html: string): string {
  return `<template id="ecran-${name}">${html}</template>`;
}

/**
 * Menus, accordions and tabs by their ARIA states; `data-hides="selector"` closes a banner, `data-opens="id"` a native
 * modal, `data-closes` closes it.
 */
export const toggles = `<script>
document.addEventListener('click', function (event) {
  var from = event.composedPath()[0];
  if (!from.closest) return;
  var toggle = from.closest('[aria-expanded][aria-controls]');
  if (toggle) {
    var open = toggle.getAttribute('aria-expanded') === 'true';
    toggle.setAttribute('aria-expanded', String(!open));
    toggle.getRootNode().getElementById(toggle.getAttribute('aria-controls')).hidden = open;
  }
  var tab = from.closest('[role=tab]');
  if (tab) tab.closest('[role=tablist]').querySelectorAll('[role=tab]').forEach(function (each) {
    var mine = each === tab;
    each.setAttribute('aria-selected', String(mine));
    each.tabIndex = mine ? 0 : -1;
    document.getElementById(each.getAttribute('aria-controls')).hidden = !mine;
  });
  var hides = from.closest('[data-hides]');
  if (hides) { var gone = hides.closest(hides.getAttribute('data-hides')); if (gone) gone.remove(); }
  var opens = from.closest('[data-opens]');
  if (opens) document.getElementById(opens.getAttribute('data-opens')).showModal();
  if (from.closest('[data-closes]')) from.closest('dialog').close();
});
</script>`;

/** A component of the page in an OPEN shadow root. `toggles` reaches into it through the composed path. */
export function shadow(tag: string, inner: string, delay = 0): string {
  return `<${tag}></${tag}>
<script>customElements.define('${tag}', class extends HTMLElement {
  connectedCallback() {
    var root = this.attachShadow({ mode: 'open' });
    setTimeout(function () { root.innerHTML = ${JSON.stringify(inner).replaceAll('</', '<\\/')}; }, ${delay});
  }
});</script>`;
}
