/**
 * The page on which every contestant is measured: a form, a scrolling box and two targets. The page contains the peer
 * library, if there is one.
 */
import type { Bundle } from './bundle.ts';

const TARGET = `<button type="button" id="cible" class="fr-btn" style="padding:8px 14px" aria-expanded="false" aria-controls="pli">Télécharger</button>`;
const FIELDS = ['text', 'email', 'tel', 'date', 'number', 'search', 'url']
  .map((type) => `<label>Champ ${type} <input type="${type}" id="f-${type}" name="${type}"></label>`)
  .join('');

const STYLE = `body{margin:0;font:16px/1.4 sans-serif}main{padding:16px}label{display:block;margin:6px 0}input,select,button{font:inherit}
  .cadre{height:220px;width:520px;overflow:auto;border:1px solid}.long{height:640px;padding-top:60px}.haut{height:1500px}`;

const BODY = `<main><h1>Mes attestations</h1><div id="avant"></div>
<div class="cadre" id="boite"><div class="long"><p>${TARGET}</p></div></div>
<form id="formulaire">${FIELDS}<label>Sans type <input id="f-sans" name="sans"></label>
<label>Ville <select id="f-ville"><option>Lyon</option><option>Lille</option></select></label>
<label><input type="checkbox" id="f-case"> J’accepte</label><button id="envoyer">Envoyer</button></form>
<p><a href="#autre" id="autre">Ouvrir le papier</a> <button type="button" id="loin">Autre bouton</button></p>
<dialog id="fenetre"><p>Une fenêtre du site.</p><button type="button" id="fermer">Fermer</button></dialog>
<ul id="orage"></ul><div class="haut"></div></main>`;

const NOTES = `<script>notes = { sent: 0, clicks: [], focus: 0 };
  addEventListener('submit', (event) => { event.preventDefault(); notes.sent++; });
  document.addEventListener('click', (event) => notes.clicks.push(event.target.id), true);
  document.addEventListener('focusin', () => notes.focus++, true);</script>`;

const inScript = (code: string): string => code.replaceAll('</script', '<\\/script');

/**
 * Records when the page was ready and when a target was first ringed, by any contestant. A peer starts as soon as the
 * page is ready.
 */
const CLOCK = `<script>
  addEventListener('DOMContentLoaded', () => { notes.ready = performance.now(); globalThis.peer?.start('#cible'); });
  const ringed = () => globalThis.peer ? peer.box() : document.querySelector('faire-avec')?.shadowRoot?.querySelector('[data-ring]')?.offsetWidth;
  const look = () => { if (notes.ready && ringed()) requestAnimationFrame(() => (notes.ringed = performance.now())); else requestAnimationFrame(look); };
  look();
</script>`;

/**
 * @param peer null: no library, with or without the extension
 * @param clocked includes the stopwatch in the page, which measures the time until the ring is painted
 */
export const html = (
  peer: Bundle | null,
  clocked = false,
): string => `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>Mes attestations</title><link rel="icon" href="data:,"><style>${STYLE}</style>${NOTES}
${peer ? `<style>${peer.css}</style><script>${inScript(peer.js)}</script>` : ''}${clocked ? CLOCK : ''}</head><body>${BODY}</body></html>`;
