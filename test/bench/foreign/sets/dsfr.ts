/**
 * The State's design system, written by hand from the documented markup of each component (@gouvfr/dsfr 1.15), with its
 * own stylesheet and script. They come from @codegouvfr/react-dsfr, which contains them completely: `npm ci` cannot
 * install the package itself, because its preinstall script requires a generator.
 */

import { countOf, errorOf, hintOf, sentenceOf, stateOf, weightOf } from '../help.ts';
import { attrs, esc, type Html } from '../html.ts';
import type { Input, Kit, Link, Place } from '../kit.ts';

const truth = (of: string | undefined): Html => attrs({ 'data-truth': of });
const hint = (words: string | undefined): Html => (words ? `<span class="fr-hint-text">${esc(words)}</span>` : '');
const when = (place: Place, ...manners: string[]): boolean => manners.includes(place.manner);

const messages = (place: Place): Html =>
  `<div class="fr-messages-group" id="${place.uid}-messages" aria-live="polite">${
    when(place, 'error')
      ? `<p class="fr-message fr-message--error" id="${place.uid}-error">${errorOf(place.random)}</p>`
      : ''
  }</div>`;
const failed = (place: Place, block: string): string => (when(place, 'error') ? ` ${block}--error` : '');
const star = (required: boolean, place: Place): Html =>
  required && when(place, 'detail') ? ' <span aria-hidden="true">*</span>' : '';

const TYPES: Record<Input, string> = {
  text: 'text',
  email: 'email',
  tel: 'tel',
  password: 'password',
  number: 'text',
  date: 'date',
  area: '',
};

function password(label: string, place: Place): Html {
  const { uid } = place;
  return `<div class="fr-password" id="${uid}-group">
    <label class="fr-label" for="${uid}">${esc(label)}${hint(when(place, 'hint') ? hintOf('password', place.random) : undefined)}</label>
    <div class="fr-input-wrap"><input class="fr-password__input fr-input"${truth(place.truth)} aria-describedby="${uid}-messages" aria-required="true" name="password" autocomplete="current-password" id="${uid}" type="password"></div>
    ${messages(place)}
    <div class="fr-password__checkbox fr-checkbox-group fr-checkbox-group--sm"><input aria-label="Afficher le mot de passe" id="${uid}-show" type="checkbox"><label class="fr-password__checkbox fr-label" for="${uid}-show">Afficher</label></div>
  </div>`;
}

function tick(
  type: 'radio' | 'checkbox',
  label: string,
  of: string | undefined,
  place: Place,
  uid: string,
  name: string,
): Html {
  const rich = type === 'radio' && when(place, 'detail');
  const help = when(place, 'hint', 'detail') ? hintOf('option', place.random) : undefined;
  return `<div class="fr-${type}-group${rich ? ' fr-radio-rich' : ''}${failed(place, `fr-${type}-group`)}">
    <input type="${type}" id="${uid}" name="${name}" value="${uid}"${truth(of)} aria-describedby="${uid}-messages">
    <label class="fr-label" for="${uid}">${esc(label)}${hint(help)}</label>
    ${rich ? '<div class="fr-radio-rich__pictogram"><svg aria-hidden="true" class="fr-artwork" viewBox="0 0 80 80" width="80px" height="80px"></svg></div>' : `<div class="fr-messages-group" id="${uid}-messages" aria-live="polite"></div>`}
  </div>`;
}

function tile({ label, href, truth: of }: Link, place: Place): Html {
  return `<div class="fr-tile fr-enlarge-link" id="${place.uid}-tile"><div class="fr-tile__body"><div class="fr-tile__content">
    <h3 class="fr-tile__title"><a href="${href}"${truth(of)}>${esc(label)}</a></h3>
    <p class="fr-tile__desc">${sentenceOf(place.random)}</p><p class="fr-tile__detail">${weightOf(place.random)}</p>
    <div class="fr-tile__start"><p class="fr-badge fr-badge--sm fr-badge--info">${stateOf(place.random)}</p></div>
  </div></div></div>`;
}

function link(it: Link, place: Place): Html {
  const { label, href, truth: of } = it;
  if (!when(place, 'detail', 'hint')) return `<p><a class="fr-link" href="${href}"${truth(of)}>${esc(label)}</a></p>`;
  switch (place.random.below(4)) {
    case 0:
      return `<p><a class="fr-link fr-link--download" download href="${href}"${truth(of)}>${esc(label)} <span class="fr-link__detail">${weightOf(place.random)}</span></a></p>`;
    case 1:
      return tile(it, place);
    case 2:
      return `<p><a class="fr-link" href="${href}" target="_blank" rel="noopener external" title="${esc(label)} - nouvelle fenêtre"${truth(of)}>${esc(label)}</a></p>`;
    default:
      return `<p><a class="fr-link fr-icon-arrow-right-line fr-link--icon-right" href="${href}"${truth(of)}>${esc(label)}</a></p>`;
  }
}

const sideLink = ({ label, href, truth: of }: Link, place: Place): Html => {
  const badge = when(place, 'detail') ? ` <span class="fr-badge fr-badge--sm">${countOf(place.random)}</span>` : '';
  return `<li class="fr-sidemenu__item"><a class="fr-sidemenu__link" href="${href}" target="_self"${truth(of)}>${esc(label)}${badge}</a></li>`;
};

export const dsfr: Kit = {
  name: 'dsfr',
  head: `<link rel="stylesheet" href="/__foreign/@codegouvfr/react-dsfr/dsfr/dsfr.min.css">`,
  tail: `<script type="module" src="/__foreign/@codegouvfr/react-dsfr/dsfr/dsfr.module.min.js"></script>`,
  heading: (text, level, at) => `<h${level}${truth(at.truth)}>${esc(text)}</h${level}>`,
  text: (text) => `<p>${esc(text)}</p>`,
  list: (items) => `<ul>${items.map((item) => `<li>${esc(item)}</li>`).join('')}</ul>`,
  notice: (text, at) =>
    when(at, 'error')
      ? `<div class="fr-alert fr-alert--error"><h3 class="fr-alert__title">Erreur : le formulaire est incomplet</h3><p>${esc(text)}</p></div>`
      : `<div class="fr-callout"><p class="fr-callout__text">${esc(text)}</p></div>`,
  field({ label, input, required, placeholder }, at) {
    if (input === 'password') return password(label, at);
    const { uid } = at;
    const help = hint(when(at, 'hint', 'error') ? hintOf(input, at.random) : undefined);
    const common = attrs({
      class: `fr-input${when(at, 'error') ? ' fr-input--error' : ''}`,
      id: uid,
      name: uid,
      'data-truth': at.truth,
      'aria-describedby': `${uid}-messages`,
      required,
      placeholder,
      'aria-invalid': when(at, 'error') ? 'true' : undefined,
    });
    return `<div class="fr-input-group${failed(at, 'fr-input-group')}" id="${uid}-group"><label class="fr-label" for="${uid}">${esc(label)}${star(required, at)}${help}</label>${
      input === 'area'
        ? `<textarea${common}></textarea>`
        : `<div class="fr-input-wrap"><input${common} type="${TYPES[input]}"></div>`
    }${messages(at)}</div>`;
  },
  select: ({ label, options, required }, at) =>
    `<div class="fr-select-group${failed(at, 'fr-select-group')}"><label class="fr-label" for="${at.uid}">${esc(label)}${star(required, at)}${hint(
      when(at, 'hint', 'error') ? hintOf('select', at.random) : undefined,
    )}</label><select class="fr-select" id="${at.uid}" name="${at.uid}"${truth(at.truth)} aria-describedby="${at.uid}-messages"><option value="" selected disabled>Sélectionner une option</option>${options
      .map((option, rank) => `<option value="${rank}">${esc(option)}</option>`)
      .join('')}</select>${messages(at)}</div>`,
  choice({ legend, options, many }, at) {
    const { uid } = at;
    const help = hint(when(at, 'hint', 'error') ? hintOf('choice', at.random) : undefined);
    const inner = options.map(({ label, truth: of }, rank) => {
      const drawn = tick(many ? 'checkbox' : 'radio', label, of, at, `${uid}-${rank}`, uid);
      return `<div class="fr-fieldset__element">${drawn}</div>`;
    });
    return `<fieldset class="fr-fieldset${failed(at, 'fr-fieldset')}" id="${uid}" aria-labelledby="${uid}-legend ${uid}-messages"><legend class="fr-fieldset__legend fr-fieldset__legend--regular" id="${uid}-legend">${esc(legend)}${help}</legend>${inner.join('')}${messages(at)}</fieldset>`;
  },
  box: (label, at) =>
    `<div class="fr-checkbox-group${failed(at, 'fr-checkbox-group')}"><input name="${at.uid}" id="${at.uid}" type="checkbox"${truth(at.truth)} aria-describedby="${at.uid}-messages"><label class="fr-label" for="${at.uid}">${esc(label)}${hint(
      when(at, 'hint') ? hintOf('box', at.random) : undefined,
    )}</label>${messages(at)}</div>`,
  upload: (label, at) =>
    `<div class="fr-upload-group${failed(at, 'fr-upload-group')}"><label class="fr-label" for="${at.uid}">${esc(label)}${hint(
      when(at, 'plain') ? undefined : hintOf('file', at.random),
    )}</label><input class="fr-upload" aria-describedby="${at.uid}-messages" type="file" id="${at.uid}" name="${at.uid}"${truth(at.truth)}>${messages(at)}</div>`,
  button({ label, main, grey }, at) {
    const icon = when(at, 'detail') ? ' fr-btn--icon-right fr-icon-arrow-right-line' : '';
    return `<div class="fr-mt-2w"><button class="fr-btn${main ? '' : ' fr-btn--secondary'}${icon}" type="${main ? 'submit' : 'button'}"${grey ? ' disabled' : ''}${truth(at.truth)}>${esc(label)}</button></div>`;
  },
  link,
  menu: ({ legend, links }, at) =>
    `<nav class="fr-sidemenu" aria-labelledby="${at.uid}-title"><div class="fr-sidemenu__inner"><button class="fr-sidemenu__btn" aria-controls="${at.uid}-wrapper" aria-expanded="false" type="button">Dans cette rubrique</button><div class="fr-collapse" id="${at.uid}-wrapper"><div class="fr-sidemenu__title" id="${at.uid}-title">${esc(legend)}</div><ul class="fr-sidemenu__list">${links.map((one) => sideLink(one, at)).join('')}</ul></div></div></nav>`,
  group: (legend, inner, at) =>
    `<fieldset class="fr-fieldset" id="${at.uid}" aria-labelledby="${at.uid}-legend"><legend class="fr-fieldset__legend" id="${at.uid}-legend">${esc(legend)}</legend><div class="fr-fieldset__element">${inner}</div></fieldset>`,
  main: (title, inner) =>
    `<div class="fr-container fr-py-6w"><div class="fr-grid-row"><div class="fr-col-12 fr-col-md-10"><h1>${esc(title)}</h1><form action="/envoyer" method="post" novalidate>${inner}</form></div></div></div>`,
  header: (
    { site, service, links, nav, search },
    uid,
  ) => `<header role="banner" class="fr-header"><div class="fr-header__body"><div class="fr-container"><div class="fr-header__body-row">
    <div class="fr-header__brand fr-enlarge-link"><div class="fr-header__brand-top"><div class="fr-header__logo"><p class="fr-logo">République<br>exemple</p></div>
      <div class="fr-header__navbar">${search ? `<button data-fr-opened="false" aria-controls="${uid}-search" class="fr-btn--search fr-btn" title="Rechercher" type="button">Rechercher</button>` : ''}<button data-fr-opened="false" aria-controls="${uid}-menu" title="Menu" id="${uid}-open" class="fr-btn--menu fr-btn" type="button">Menu</button></div></div>
      <div class="fr-header__service"><a href="/" title="Accueil - ${esc(site)}"><p class="fr-header__service-title">${esc(site)}</p></a><p class="fr-header__service-tagline">${esc(service)}</p></div></div>
    <div class="fr-header__tools"><div class="fr-header__tools-links"><ul class="fr-btns-group">${links.map((one) => `<li><a class="fr-btn fr-icon-account-circle-line" href="${one.href}">${esc(one.label)}</a></li>`).join('')}</ul></div>
      ${search ? `<div class="fr-header__search fr-modal" id="${uid}-search"><div class="fr-container fr-container-lg--fluid"><button class="fr-btn--close fr-btn" aria-controls="${uid}-search" title="Fermer" type="button">Fermer</button><div class="fr-search-bar" role="search"><label class="fr-label" for="${uid}-q">Recherche</label><input class="fr-input" placeholder="Rechercher" type="search" id="${uid}-q" name="q"><button class="fr-btn" title="Rechercher" type="submit">Rechercher</button></div></div></div>` : ''}</div>
  </div></div></div>
  <div class="fr-header__menu fr-modal" id="${uid}-menu" aria-labelledby="${uid}-open"><div class="fr-container"><button class="fr-btn--close fr-btn" aria-controls="${uid}-menu" title="Fermer" type="button">Fermer</button><div class="fr-header__menu-links"></div>
    <nav class="fr-nav" role="navigation" aria-label="Menu principal"><ul class="fr-nav__list">${nav
      .map(
        (part, rank) =>
          `<li class="fr-nav__item"><button class="fr-nav__btn" aria-expanded="false" aria-controls="${uid}-mega-${rank}" type="button">${esc(part.label)}</button><div class="fr-collapse fr-mega-menu" id="${uid}-mega-${rank}" tabindex="-1"><div class="fr-container fr-container--fluid fr-container-lg"><button class="fr-link--close fr-link" aria-controls="${uid}-mega-${rank}" type="button">Fermer</button><div class="fr-grid-row"><div class="fr-col-12 fr-col-lg-3"><p class="fr-mega-menu__category"><a class="fr-nav__link" href="/rubrique">${esc(part.label)} : tout voir</a></p><ul class="fr-mega-menu__list">${part.links.map((one) => `<li><a class="fr-nav__link" href="${one.href}">${esc(one.label)}</a></li>`).join('')}</ul></div></div></div></div></li>`,
      )
      .join('')}</ul></nav></div></div></header>`,
  footer: ({ site, links }) =>
    `<footer class="fr-footer" role="contentinfo"><div class="fr-footer__top"><div class="fr-container"><div class="fr-grid-row">${[
      0, 1, 2, 3,
    ]
      .map(
        (column) =>
          `<div class="fr-col-12 fr-col-sm-3"><h3 class="fr-footer__top-cat">${['Services', 'Démarches', 'Aide', 'Informations'][column]}</h3><ul class="fr-footer__top-list">${links
            .filter((_, rank) => rank % 4 === column)
            .map(({ label, href }) => `<li><a class="fr-footer__top-link" href="${href}">${esc(label)}</a></li>`)
            .join('')}</ul></div>`,
      )
      .join(
        '',
      )}</div></div></div><div class="fr-container"><div class="fr-footer__body"><p>${esc(site)}</p></div><div class="fr-footer__bottom"><ul class="fr-footer__bottom-list"><li><a class="fr-footer__bottom-link" href="/plan">Plan du site</a></li><li><a class="fr-footer__bottom-link" href="/a11y">Accessibilité : non conforme</a></li><li><a class="fr-footer__bottom-link" href="/mentions">Mentions légales</a></li></ul></div></div></footer>`,
  breadcrumb: (trail, here) =>
    `<nav role="navigation" class="fr-breadcrumb" aria-label="vous êtes ici :"><button class="fr-breadcrumb__button" aria-expanded="false" aria-controls="breadcrumb-1" type="button">Voir le fil d’Ariane</button><div class="fr-collapse" id="breadcrumb-1"><ol class="fr-breadcrumb__list">${trail
      .map((one) => `<li><a class="fr-breadcrumb__link" href="${one.href}">${esc(one.label)}</a></li>`)
      .join('')}<li><a class="fr-breadcrumb__link" aria-current="page">${esc(here)}</a></li></ol></div></nav>`,
  skip: (links) =>
    `<div class="fr-skiplinks"><nav class="fr-container" role="navigation" aria-label="Accès rapide"><ul class="fr-skiplinks__list">${links
      .map((one) => `<li><a class="fr-link" href="${one.href}">${esc(one.label)}</a></li>`)
      .join('')}</ul></nav></div>`,
  dialog: ({ title, text, buttons }, uid) =>
    `<dialog id="${uid}" class="fr-modal" aria-labelledby="${uid}-title" data-foreign-modal><div class="fr-container fr-container--fluid fr-container-md"><div class="fr-grid-row fr-grid-row--center"><div class="fr-col-12 fr-col-md-8"><div class="fr-modal__body"><div class="fr-modal__header"><button aria-controls="${uid}" title="Fermer" type="button" class="fr-btn--close fr-btn">Fermer</button></div><div class="fr-modal__content"><h2 id="${uid}-title" class="fr-modal__title">${esc(title)}</h2><p>${esc(text)}</p></div><div class="fr-modal__footer"><div class="fr-btns-group fr-btns-group--right">${buttons.map((label) => `<button class="fr-btn" type="button">${esc(label)}</button>`).join('')}</div></div></div></div></div></div></dialog>`,
  news: (text, one) =>
    `<div class="fr-notice fr-notice--info"><div class="fr-container"><div class="fr-notice__body"><p><span class="fr-notice__title">${esc(text)}</span> <a class="fr-notice__link" href="${one.href}">${esc(one.label)}</a></p><button title="Masquer le message" type="button" class="fr-btn--close fr-btn">Masquer le message</button></div></div></div>`,
};
