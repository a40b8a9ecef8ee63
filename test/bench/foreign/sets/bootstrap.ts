/**
 * Bootstrap 5.3, with forms, cards, lists and modals as in its documentation. choices.js replaces the lists, as on its
 * own page.
 */
import { countOf, errorOf, hintOf, sentenceOf, stateOf, weightOf } from '../help.ts';
import { attrs, esc, type Html } from '../html.ts';
import type { Kit, Link, Place } from '../kit.ts';

const when = (place: Place, ...manners: string[]): boolean => manners.includes(place.manner);
const truth = (of: string | undefined): Html => attrs({ 'data-truth': of });
const star = (required: boolean): Html => (required ? ' <span class="text-danger" aria-hidden="true">*</span>' : '');
const help = (kind: Parameters<typeof hintOf>[0], at: Place): Html =>
  when(at, 'hint', 'error') ? `<div id="${at.uid}-help" class="form-text">${hintOf(kind, at.random)}</div>` : '';
const refused = (at: Place): Html =>
  when(at, 'error') ? `<div class="invalid-feedback" id="${at.uid}-feedback">${errorOf(at.random)}</div>` : '';
const invalid = (at: Place): string => (when(at, 'error') ? ' is-invalid' : '');

function tick(type: 'radio' | 'checkbox', label: string, of: string | undefined, at: Place, rank: number): Html {
  const uid = `${at.uid}-${rank}`;
  // « Toggle buttons »: the box itself is clipped, and its label looks like a button.
  if (when(at, 'detail'))
    return `<input type="${type}" class="btn-check" name="${at.uid}" id="${uid}" autocomplete="off"${truth(of)}><label class="btn btn-outline-primary" for="${uid}">${esc(label)}</label>`;
  const small = when(at, 'hint')
    ? ` <small class="text-body-secondary d-block">${hintOf('option', at.random)}</small>`
    : '';
  return `<div class="form-check"><input class="form-check-input${invalid(at)}" type="${type}" name="${at.uid}" id="${uid}"${truth(of)}><label class="form-check-label" for="${uid}">${esc(label)}${small}</label></div>`;
}

function card({ label, href, truth: of }: Link, at: Place): Html {
  return `<div class="card mb-3"><div class="card-body"><h5 class="card-title">${esc(label)}</h5><p class="card-text">${sentenceOf(at.random)}</p><a href="${href}" class="stretched-link"${truth(of)}>${esc(label)}</a></div></div>`;
}

function link(it: Link, at: Place): Html {
  const { label, href, truth: of } = it;
  if (!when(at, 'detail', 'hint')) return `<p><a href="${href}"${truth(of)}>${esc(label)}</a></p>`;
  switch (at.random.below(4)) {
    case 0:
      return `<div class="list-group mb-3"><a href="${href}" class="list-group-item list-group-item-action d-flex justify-content-between align-items-center"${truth(of)}>${esc(label)} <span class="badge text-bg-primary rounded-pill">${countOf(at.random)}</span></a></div>`;
    case 1:
      return `<div class="list-group mb-3"><a href="${href}" class="list-group-item list-group-item-action"${truth(of)}><div class="d-flex w-100 justify-content-between"><h5 class="mb-1">${esc(label)}</h5><small>${stateOf(at.random)}</small></div><p class="mb-1">${sentenceOf(at.random)}</p><small>${weightOf(at.random)}</small></a></div>`;
    case 2:
      return card(it, at);
    default:
      return `<p><a class="icon-link" href="${href}"${truth(of)}><svg class="bi" aria-hidden="true" width="16" height="16"></svg> ${esc(label)} <span class="visually-hidden">(${stateOf(at.random)})</span></a></p>`;
  }
}

export const bootstrap: Kit = {
  name: 'bootstrap',
  head: '<link rel="stylesheet" href="/__foreign/bootstrap/dist/css/bootstrap.min.css"><link rel="stylesheet" href="/__foreign/choices.js/public/assets/styles/choices.min.css">',
  tail: `<script src="/__foreign/bootstrap/dist/js/bootstrap.bundle.min.js"></script><script src="/__foreign/choices.js/public/assets/scripts/choices.min.js"></script>
    <script>for (const list of document.querySelectorAll('select.js-choices')) new Choices(list, { itemSelectText: 'Appuyer pour choisir', searchPlaceholderValue: 'Rechercher' });</script>`,
  heading: (text, level, at) => `<h${level} class="mt-4"${truth(at.truth)}>${esc(text)}</h${level}>`,
  text: (text) => `<p>${esc(text)}</p>`,
  list: (items) => `<ul>${items.map((item) => `<li>${esc(item)}</li>`).join('')}</ul>`,
  notice: (text, at) =>
    `<div class="alert alert-${when(at, 'error') ? 'danger' : 'info'}" role="alert">${esc(text)}</div>`,
  field({ label, input, required, placeholder }, at) {
    const floats = when(at, 'detail') && input !== 'area';
    const common = attrs({
      class: `form-control${invalid(at)}`,
      id: at.uid,
      name: at.uid,
      'data-truth': at.truth,
      required,
      placeholder: floats ? label : placeholder,
      'aria-describedby': when(at, 'hint', 'error') ? `${at.uid}-help ${at.uid}-feedback` : undefined,
    });
    const control = input === 'area' ? `<textarea${common} rows="3"></textarea>` : `<input type="${input}"${common}>`;
    const name = `<label for="${at.uid}" class="${floats ? '' : 'form-label'}">${esc(label)}${star(required)}</label>`;
    if (floats) return `<div class="form-floating mb-3">${control}${name}</div>`;
    // « Input group » with an addon: a unit or a button is in the same box.
    const addon =
      when(at, 'hint') && at.random.below(2)
        ? `<div class="input-group">${control}<button class="btn btn-outline-secondary" type="button">Effacer</button></div>`
        : control;
    return `<div class="mb-3">${name}${addon}${refused(at)}${help(input, at)}</div>`;
  },
  select({ label, options, required }, at) {
    const redrawn = when(at, 'hint', 'detail');
    const list = `<select class="${redrawn ? 'js-choices' : `form-select${invalid(at)}`}" id="${at.uid}" name="${at.uid}"${truth(at.truth)}><option value="">Choisir…</option>${options.map((option) => `<option>${esc(option)}</option>`).join('')}</select>`;
    return `<div class="mb-3"><label for="${at.uid}" class="form-label">${esc(label)}${star(required)}</label>${list}${refused(at)}${help('select', at)}</div>`;
  },
  choice: ({ legend, options, many }, at) =>
    `<fieldset class="mb-3"><legend class="col-form-label pt-0">${esc(legend)}${when(at, 'hint') ? ` <span class="text-body-secondary">${hintOf('choice', at.random)}</span>` : ''}</legend>${options
      .map(({ label, truth: of }, rank) => tick(many ? 'checkbox' : 'radio', label, of, at, rank))
      .join('')}${refused(at)}</fieldset>`,
  box: (label, at) =>
    `<div class="mb-3 form-check${when(at, 'detail') ? ' form-switch' : ''}"><input type="checkbox" class="form-check-input${invalid(at)}"${when(at, 'detail') ? ' role="switch"' : ''} id="${at.uid}"${truth(at.truth)}><label class="form-check-label" for="${at.uid}">${esc(label)}</label>${refused(at)}</div>`,
  upload: (label, at) =>
    `<div class="mb-3"><label for="${at.uid}" class="form-label">${esc(label)}${when(at, 'detail') ? ` <small class="text-muted">(${hintOf('file', at.random)})</small>` : ''}</label><input class="form-control${invalid(at)}" type="file" id="${at.uid}"${truth(at.truth)}>${refused(at)}${help('file', at)}</div>`,
  button({ label, main, grey }, at) {
    // A count is correct on what opens a list, but not on what submits a form.
    const extra =
      when(at, 'detail') && !main
        ? ` <span class="badge text-bg-secondary">${countOf(at.random)}<span class="visually-hidden"> éléments</span></span>`
        : when(at, 'hint', 'detail')
          ? '<svg class="bi ms-1" aria-hidden="true" width="16" height="16"></svg>'
          : '';
    return `<button type="${main ? 'submit' : 'button'}" class="btn btn-${main ? 'primary' : 'outline-secondary'} mb-2"${grey ? ' disabled' : ''}${truth(at.truth)}>${esc(label)}${extra}</button>`;
  },
  link,
  menu: ({ legend, links }, at) =>
    when(at, 'hint')
      ? `<div class="dropdown mb-3"><button class="btn btn-secondary dropdown-toggle" type="button" data-bs-toggle="dropdown" aria-expanded="false">${esc(legend)}</button><ul class="dropdown-menu">${links
          .map((one) => `<li><a class="dropdown-item" href="${one.href}"${truth(one.truth)}>${esc(one.label)}</a></li>`)
          .join('')}</ul></div>`
      : `<h2 class="h6">${esc(legend)}</h2><ul class="nav nav-pills flex-column mb-3">${links
          .map(
            (one) =>
              `<li class="nav-item"><a class="nav-link" href="${one.href}"${truth(one.truth)}>${esc(one.label)}${when(at, 'detail') ? ` <span class="badge text-bg-light">${countOf(at.random)}</span>` : ''}</a></li>`,
          )
          .join('')}</ul>`,
  group: (legend, inner, at) =>
    when(at, 'detail')
      ? `<div class="card mb-3"><div class="card-header"><h2 class="h6">${esc(legend)}</h2></div><div class="card-body">${inner}</div></div>`
      : `<fieldset class="border p-3 mb-3"><legend>${esc(legend)}</legend>${inner}</fieldset>`,
  main: (title, inner) =>
    `<div class="container py-4"><h1>${esc(title)}</h1><form action="/envoyer" method="post" novalidate>${inner}</form></div>`,
  header: (
    { site, service, links, nav, search },
    uid,
  ) => `<header><nav class="navbar navbar-expand-lg bg-body-tertiary"><div class="container-fluid"><a class="navbar-brand" href="/">${esc(site)}</a>
    <button class="navbar-toggler" type="button" data-bs-toggle="collapse" data-bs-target="#${uid}-menu" aria-controls="${uid}-menu" aria-expanded="false" aria-label="Ouvrir le menu"><span class="navbar-toggler-icon"></span></button>
    <div class="collapse navbar-collapse" id="${uid}-menu"><ul class="navbar-nav me-auto">${nav
      .map(
        (part) =>
          `<li class="nav-item dropdown"><a class="nav-link dropdown-toggle" href="#" role="button" data-bs-toggle="dropdown" aria-expanded="false">${esc(part.label)}</a><ul class="dropdown-menu">${part.links.map((one) => `<li><a class="dropdown-item" href="${one.href}">${esc(one.label)}</a></li>`).join('')}</ul></li>`,
      )
      .join(
        '',
      )}${links.map((one) => `<li class="nav-item"><a class="nav-link" href="${one.href}">${esc(one.label)}</a></li>`).join('')}</ul>
    ${search ? '<form class="d-flex" role="search"><input class="form-control me-2" type="search" placeholder="Rechercher" aria-label="Rechercher"><button class="btn btn-outline-success" type="submit">Rechercher</button></form>' : ''}</div></div></nav><p class="container text-muted">${esc(service)}</p></header>`,
  footer: ({ site, links }) =>
    `<footer class="py-5 container border-top"><div class="row">${[0, 1, 2, 3]
      .map(
        (column) =>
          `<div class="col-6 col-md-3"><h5>${['Services', 'Démarches', 'Aide', 'Informations'][column]}</h5><ul class="nav flex-column">${links
            .filter((_, rank) => rank % 4 === column)
            .map(
              (one) =>
                `<li class="nav-item mb-2"><a href="${one.href}" class="nav-link p-0 text-body-secondary">${esc(one.label)}</a></li>`,
            )
            .join('')}</ul></div>`,
      )
      .join('')}</div><p>© ${esc(site)}</p></footer>`,
  breadcrumb: (trail, here) =>
    `<nav aria-label="Fil d’Ariane" class="container"><ol class="breadcrumb">${trail.map((one) => `<li class="breadcrumb-item"><a href="${one.href}">${esc(one.label)}</a></li>`).join('')}<li class="breadcrumb-item active" aria-current="page">${esc(here)}</li></ol></nav>`,
  skip: (links) =>
    links.map((one) => `<a class="visually-hidden-focusable" href="${one.href}">${esc(one.label)}</a>`).join(''),
  dialog: ({ title, text, buttons }, uid) =>
    `<div class="modal fade show" style="display:block" id="${uid}" tabindex="-1" role="dialog" aria-modal="true" aria-labelledby="${uid}-label"><div class="modal-dialog modal-dialog-centered"><div class="modal-content"><div class="modal-header"><h1 class="modal-title fs-5" id="${uid}-label">${esc(title)}</h1><button type="button" class="btn-close" data-bs-dismiss="modal" aria-label="Fermer"></button></div><div class="modal-body"><p>${esc(text)}</p></div><div class="modal-footer">${buttons.map((label, rank) => `<button type="button" class="btn btn-${rank ? 'secondary' : 'primary'}">${esc(label)}</button>`).join('')}</div></div></div></div><div class="modal-backdrop fade show"></div>`,
  news: (text, one) =>
    `<div class="alert alert-warning alert-dismissible mb-0" role="alert">${esc(text)} <a href="${one.href}" class="alert-link">${esc(one.label)}</a><button type="button" class="btn-close" data-bs-dismiss="alert" aria-label="Fermer"></button></div>`,
};
