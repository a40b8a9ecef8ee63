/**
 * Pages with behaviour that real sites have: focus traps, menus, dialogs, new tabs. Each has its own `?cas=`, on any
 * official host.
 */
import { readFileSync } from 'node:fs';
import type { Site } from '../sites/html.ts';

/**
 * Records every event of the page, on its document and below, in the capture phase and in the bubbling phase. `heard`
 * lists those whose target or path contains our element, and `moves` those that name it as the related element.
 */
const EARS = `<script>
  heard = []; moves = [];
  const types = new Set(['focusin', 'focusout', 'compositionstart', 'textInput', 'DOMActivate', 'command', 'submit']);
  for (const name in document.documentElement) if (name.startsWith('on')) types.add(name.slice(2));
  const mark = (event) => {
    const ours = (node) => node && node.localName === 'faire-avec';
    if (ours(event.target) || event.composedPath().some(ours)) heard.push(event.type);
    else if (ours(event.relatedTarget)) moves.push(event.type);
  };
  const listen = () => {
    for (const type of types) for (const on of [document, document.documentElement, document.body])
      for (const capture of [true, false]) on.addEventListener(type, mark, capture);
  };
</script>`;

/** A third-party library, as it ships. */
const trap = () =>
  ['tabbable/dist/index.umd.min.js', 'focus-trap/dist/focus-trap.umd.min.js']
    .map(
      (file) => `<script>${readFileSync(`node_modules/${file}`, 'utf8').replaceAll('</script', '<\\/script')}</script>`,
    )
    .join('');

const LINK = '<a href="#papier" id="cible">Attestation de quotient familial</a>';

const bodies: Record<string, () => string> = {
  oreilles: () => `<form id="f"><label>Nom <input id="nom"></label></form><p>${LINK}</p>${EARS}
    <script>listen(); sent = 0; f.onsubmit = (event) => { event.preventDefault(); sent++; };
    document.addEventListener('keydown', ({ key, target }) => { if ((key === 'Enter' || key === ' ') && !/^(A|BUTTON)$/.test(target.tagName)) f.requestSubmit(); });</script>`,
  menu: () => `<button type="button" id="ouvrir">Papiers de l’année</button><div id="liste" hidden>${LINK}</div>
    <script>ouvrir.onclick = (event) => { event.stopPropagation(); liste.hidden = false; };
    for (const type of ['mousedown', 'pointerdown', 'touchstart', 'click', 'focusin']) document.addEventListener(type, ({ target }) => { if (target !== ouvrir && !liste.contains(target)) liste.hidden = true; }, type !== 'click');</script>`,
  piege:
    () => `<button type="button" id="ouvrir">Ouvrir</button><div id="boite" role="dialog" aria-modal="true" hidden style="padding:20px;border:1px solid;width:400px">
    <button type="button" id="fermer">Fermer</button> <input id="champ" aria-label="Note"> ${LINK}</div>${trap()}
    <script>t = focusTrap.createFocusTrap('#boite', { escapeDeactivates: false, clickOutsideDeactivates: location.hash === '#dehors' });
    ouvrir.onclick = () => { boite.hidden = false; t.activate(); }; fermer.onclick = () => { t.deactivate(); boite.hidden = true; };</script>`,
  // Takes the focus back when it leaves, as some consent dialogs do.
  retient:
    () => `<div id="boite" role="alertdialog" tabindex="-1" style="padding:20px;width:400px"><input id="champ" aria-label="Note"> ${LINK}</div>
    <script>boite.addEventListener('focusout', ({ relatedTarget }) => { if (relatedTarget && !boite.contains(relatedTarget)) { bounced = (globalThis.bounced ?? 0) + 1; champ.focus(); } }); champ.focus();</script>`,
  // The same in an element that is not marked as a dialog: it is recognised after it has taken the focus back once.
  'retient-tout':
    () => `<div id="boite" style="padding:20px;width:400px"><input id="champ" aria-label="Note"> ${LINK}</div>
    <script>document.addEventListener('focusin', ({ target }) => target !== champ && champ.focus());
    champ.addEventListener('focusout', ({ relatedTarget }) => { if (relatedTarget) setTimeout(() => { bounced = (globalThis.bounced ?? 0) + 1; champ.focus(); }); }); champ.focus();</script>`,
  natif: () => `<button type="button" id="ouvrir" popovertarget="liste">Papiers</button>
    <div id="liste" popover style="inset:auto;left:20px;top:90px;margin:0;padding:20px">${LINK}</div>`,
  clos: () => `<button type="button" id="ouvrir" onclick="liste.showModal()">Papiers</button>
    <dialog id="liste" closedby="any" style="margin:60px;padding:20px">${LINK}</dialog>`,
};

export const casePage = (body: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Compte</title><link rel="icon" href="data:,">
<style>body{margin:0;font:16px/1.4 sans-serif}main{padding:16px}input,select,button{font:inherit}</style></head><body><main><h1>Mon Compte</h1>${body}</main></body></html>`;

/** @param more the pages of one test file */
export const caseSite = (more: Record<string, () => string> = {}): Site => {
  const answer = (path: string) => {
    const body = { ...bodies, ...more }[new URL(path, 'https://caf.fr').searchParams.get('cas') ?? ''];
    return body ? { html: casePage(body()) } : null;
  };
  return { 'wwwd.caf.fr': answer, 'connect.caf.fr': answer };
};

export const PAPERS = 'https://wwwd.caf.fr/wps/myportal/caffr/moncompte/mesattestations';
