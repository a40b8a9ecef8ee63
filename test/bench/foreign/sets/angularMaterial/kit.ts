/**
 * Angular Material 22, rendered on the server, with the templates of its own documentation: form fields with floating
 * labels, lists that are opened by a combobox, icons that are ligatures, cards, lists, tabs, panels and steps.
 */
import { countOf, errorOf, hintOf, sentenceOf, stateOf, weightOf } from '../../help.ts';
import { attrs, esc, type Html } from '../../html.ts';
import type { Input, Kit, Link, Place } from '../../kit.ts';
import { type Data, ng, stylesOf } from './render.ts';

const when = (place: Place, ...manners: string[]): boolean => manners.includes(place.manner);
const icon = (name: string, more = ''): Html => `<mat-icon${more && ` ${more}`}>${name}</mat-icon>`;
const help = (kind: Parameters<typeof hintOf>[0], at: Place): string | undefined =>
  when(at, 'hint') ? hintOf(kind, at.random) : undefined;
const error = (at: Place): string | undefined => (when(at, 'error') ? errorOf(at.random) : undefined);
/** What the page's own stylesheet adds, as the examples of the documentation do. */
const PAGE = `<style>body{margin:0;font-family:var(--mat-sys-body-large-font)}.page{max-width:960px;margin:0 auto;padding:24px}
.mat-toolbar{flex-wrap:wrap;white-space:normal;height:auto!important}
.mat-mdc-form-field,.mat-mdc-card{width:100%;margin-bottom:16px}.spacer{flex:1 1 auto}.example-radio-group{display:flex;flex-direction:column;margin:15px 0}
.card-link{display:block;text-decoration:none;color:inherit}.mat-mdc-form-field.search{max-width:260px;margin:0}.columns{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr))}
.trail{display:flex;flex-wrap:wrap;align-items:center;list-style:none;padding:0 16px}fieldset{margin-bottom:16px}</style>`;

const CONTROL = '[formControl]="control" [errorStateMatcher]="matcher" [attr.data-truth]="it.truth"';

/** A form field around a control, with the parts that the data brings. */
function around(control: Html, at: Place, it: Data, suffix = '', prefix = ''): Promise<Html> {
  const look = when(at, 'hint', 'error') ? 'appearance="outline"' : '';
  const floats = when(at, 'detail') ? 'floatLabel="always"' : '';
  const under = `${it.hint ? '<mat-hint>{{ it.hint }}</mat-hint>' : ''}${it.error ? '<mat-error>{{ it.error }}</mat-error>' : ''}`;
  const field = `<mat-form-field ${look} ${floats}><mat-label>{{ it.label }}</mat-label>${prefix}${control}${suffix}${under}</mat-form-field>`;
  return ng(field, { ...it, truth: at.truth, refused: when(at, 'error') });
}

const BESIDE: Partial<Record<Input, Html>> = {
  password: `<button type="button" matIconButton matSuffix aria-label="Masquer le mot de passe" aria-pressed="true">${icon('visibility_off')}</button>`,
  date: '<mat-datepicker-toggle matIconSuffix [for]="picker" /><mat-datepicker #picker />',
};
const SUFFIXES: Partial<Record<Input, Html>> = {
  text: icon('mode_edit', 'matSuffix'),
  email: icon('mail', 'matSuffix'),
  number: '<span matTextSuffix>.00</span>',
};

function tick(many: boolean, option: string, at: Place): Html {
  const tag = many ? 'mat-checkbox' : 'mat-radio-button';
  const small = when(at, 'hint') ? '<br><span class="mat-body-small">{{ option.hint }}</span>' : '';
  return `<${tag} [value]="'' + $index" [attr.data-truth]="option.truth">${option}${small}</${tag}>`;
}

const to = '[href]="it.href" [attr.data-truth]="it.truth"';

function link(it: Link, at: Place): Html | Promise<Html> {
  const data = { ...it, sentence: sentenceOf(at.random), state: stateOf(at.random), count: countOf(at.random) };
  if (!when(at, 'detail', 'hint'))
    return `<p><a${attrs({ href: it.href, 'data-truth': it.truth })}>${esc(it.label)}</a></p>`;
  switch (at.random.below(5)) {
    case 0:
      return ng(
        `<mat-nav-list><a mat-list-item ${to}>${icon('folder', 'matListItemIcon')}<span matListItemTitle>{{ it.label }}</span><span matListItemLine>{{ it.weight }}</span></a></mat-nav-list>`,
        { ...data, weight: weightOf(at.random) },
      );
    case 1:
      return ng(
        `<a class="card-link" ${to}><mat-card><mat-card-header><div mat-card-avatar>${icon('home')}</div><mat-card-title>{{ it.label }}</mat-card-title><mat-card-subtitle>{{ it.sentence }}</mat-card-subtitle></mat-card-header><mat-card-content><mat-chip-set><mat-chip>{{ it.state }}</mat-chip></mat-chip-set></mat-card-content></mat-card></a>`,
        data,
      );
    case 2:
      return ng(
        `<mat-card appearance="outlined"><mat-card-content><p>{{ it.sentence }}</p></mat-card-content><mat-card-actions><a matButton ${to}>{{ it.label }}</a></mat-card-actions></mat-card>`,
        data,
      );
    case 3:
      return ng(
        `<p><a matButton="outlined" ${to}>${icon('open_in_new', 'iconPositionEnd')}{{ it.label }}</a></p>`,
        data,
      );
    default:
      return ng(
        `<p><a matButton="tonal" ${to} [matBadge]="it.count" matBadgeOverlap="false">${icon('inbox')}{{ it.label }}</a></p>`,
        data,
      );
  }
}

const LINKS = (badge: boolean): Html =>
  `<mat-nav-list>@for (one of it.links; track $index) {<a mat-list-item [href]="one.href" [attr.data-truth]="one.truth">${badge ? '<span matListItemTitle>{{ one.label }}</span><span matListItemMeta>{{ one.count }}</span>' : '{{ one.label }}'}</a>}</mat-nav-list>`;
const TABS =
  '<nav mat-tab-nav-bar [tabPanel]="panel">@for (one of it.links; track $index) {<a mat-tab-link [href]="one.href" [active]="$first" [attr.data-truth]="one.truth">{{ one.label }}</a>}</nav><mat-tab-nav-panel #panel />';

export const angularMaterial: Kit = {
  name: 'angular-material',
  // The styles are read when a page is written, after its parts are drawn.
  get head() {
    return `<link rel="stylesheet" href="/__foreign/@angular/material/prebuilt-themes/azure-blue.css"><link rel="stylesheet" href="/__foreign/material-icons/iconfont/material-icons.css">${stylesOf()}${PAGE}`;
  },
  // An open dialog hides what is behind it from assistive technologies, as its container does in a browser.
  tail: `<script>if (document.querySelector('.cdk-overlay-container mat-dialog-container'))
    for (const one of document.body.children) if (!one.matches('script,.cdk-overlay-container')) one.setAttribute('aria-hidden', 'true');</script>`,
  heading: (text, level, at) =>
    `<h${level} class="mat-headline-${level === 2 ? 'medium' : 'small'}"${attrs({ 'data-truth': at.truth })}>${esc(text)}</h${level}>`,
  text: (text) => `<p class="mat-body-medium">${esc(text)}</p>`,
  list: (items) =>
    ng(
      '<mat-list role="list">@for (one of it.items; track $index) {<mat-list-item role="listitem">{{ one }}</mat-list-item>}</mat-list>',
      { items },
    ),
  notice: (text, at) =>
    ng(
      `<mat-card appearance="outlined" [attr.role]="it.role"><mat-card-content>${icon(when(at, 'error') ? 'error' : 'info')} {{ it.text }}</mat-card-content></mat-card>`,
      { text, role: when(at, 'error') ? 'alert' : undefined },
    ),
  field({ label, input, required, placeholder }, at) {
    const it = { label, required, placeholder, hint: help(input, at), error: error(at) };
    const shared = `matInput [placeholder]="it.placeholder ?? ''" [required]="it.required" ${CONTROL}`;
    if (input === 'area') return around(`<textarea ${shared}></textarea>`, at, it);
    const detail = when(at, 'detail');
    const suffix = BESIDE[input] ?? ((detail && SUFFIXES[input]) || '');
    const prefix = detail && input === 'tel' ? '<span matTextPrefix>+33 &nbsp;</span>' : '';
    const kind = input === 'date' ? '[matDatepicker]="picker"' : `type="${input}"`;
    return around(`<input ${kind} ${shared}>`, at, it, suffix, prefix);
  },
  select: ({ label, options, required }, at) =>
    around(
      `<mat-select [required]="it.required" ${CONTROL}>@for (one of it.options; track $index) {<mat-option [value]="one">{{ one }}</mat-option>}</mat-select>`,
      at,
      { label, options, required, hint: help('select', at), error: error(at) },
    ),
  choice({ legend, options, many }, at) {
    const it = {
      legend,
      label: `${at.uid}-label`,
      hint: help('choice', at),
      error: error(at),
      options: options.map((one) => ({ ...one, hint: help('option', at) })),
    };
    const each = (inner: Html): Html => `@for (option of it.options; track $index) {${inner}}`;
    const words = '{{ option.label }}';
    const under = `${it.hint ? '<p class="mat-body-small">{{ it.hint }}</p>' : ''}${it.error ? '<mat-error>{{ it.error }}</mat-error>' : ''}`;
    const truth = '[attr.data-truth]="option.truth"';
    if (many && when(at, 'detail'))
      return ng(
        `<h4 [id]="it.label">{{ it.legend }}</h4><mat-selection-list [attr.aria-labelledby]="it.label">${each(`<mat-list-option [value]="$index" ${truth}>${words}</mat-list-option>`)}</mat-selection-list>`,
        it,
      );
    if (when(at, 'detail'))
      return ng(
        `<p [id]="it.label">{{ it.legend }}</p><mat-button-toggle-group [attr.aria-labelledby]="it.label">${each(`<mat-button-toggle [value]="$index" ${truth}>${words}</mat-button-toggle>`)}</mat-button-toggle-group>`,
        it,
      );
    return many
      ? ng(`<section><h4>{{ it.legend }}</h4>${each(`<p>${tick(true, words, at)}</p>`)}${under}</section>`, it)
      : ng(
          `<label [id]="it.label">{{ it.legend }}</label><mat-radio-group class="example-radio-group" [attr.aria-labelledby]="it.label">${each(tick(false, words, at))}</mat-radio-group>${under}`,
          it,
        );
  },
  box(label, at) {
    const it = { label, truth: at.truth, hint: help('box', at), error: error(at) };
    const tag = when(at, 'detail') ? 'mat-slide-toggle' : 'mat-checkbox';
    const under = `${it.hint ? '<p class="mat-body-small">{{ it.hint }}</p>' : ''}${it.error ? '<mat-error>{{ it.error }}</mat-error>' : ''}`;
    return ng(`<section><${tag} [attr.data-truth]="it.truth">{{ it.label }}</${tag}>${under}</section>`, it);
  },
  /** The set has no file field: its users put a button of the set over a native one that is not shown. */
  upload(label, at) {
    const it = { label, truth: at.truth, hint: hintOf('file', at.random), id: at.uid, error: error(at) };
    if (!when(at, 'hint', 'detail'))
      return ng(
        `<p><label class="mat-body-medium" [attr.for]="it.id">{{ it.label }}</label><br><input type="file" [id]="it.id" [attr.data-truth]="it.truth"></p>${it.error ? '<mat-error>{{ it.error }}</mat-error>' : ''}`,
        it,
      );
    const own = when(at, 'detail') ? '' : '<label class="mat-body-medium" [attr.for]="it.id">{{ it.label }}</label> ';
    return ng(
      `<div [attr.data-truth]="it.truth">${own}<input type="file" hidden [id]="it.id" #file><button type="button" matButton="outlined" (click)="file.click()">${icon('attach_file')}${own ? 'Choisir un fichier' : '{{ it.label }}'}</button></div><p class="mat-body-small">{{ it.hint }}</p>`,
      it,
    );
  },
  button({ label, main, grey }, at) {
    const sign = when(at, 'detail')
      ? icon(main ? 'send' : 'add')
      : when(at, 'hint')
        ? icon('chevron_right', 'iconPositionEnd')
        : '';
    const count = when(at, 'detail') && !main ? '[matBadge]="it.count"' : '';
    return ng(
      `<p><button matButton="${main ? 'filled' : 'outlined'}" type="${main ? 'submit' : 'button'}" [disabled]="it.grey" [attr.data-truth]="it.truth" ${count}>${sign}{{ it.label }}</button></p>`,
      { label, grey, truth: at.truth, count: countOf(at.random) },
    );
  },
  link,
  menu({ legend, links }, at) {
    const it = {
      legend,
      open: when(at, 'error') || at.random.below(2) === 0,
      links: links.map((one) => ({ ...one, count: countOf(at.random) })),
    };
    if (when(at, 'plain')) return ng(`<h3 class="mat-title-medium">{{ it.legend }}</h3>${LINKS(false)}`, it);
    if (when(at, 'hint')) return ng(`<h3 class="mat-title-medium">{{ it.legend }}</h3>${TABS}`, it);
    return ng(
      `<mat-accordion><mat-expansion-panel [expanded]="it.open"><mat-expansion-panel-header><mat-panel-title>{{ it.legend }}</mat-panel-title></mat-expansion-panel-header>${LINKS(when(at, 'detail'))}</mat-expansion-panel></mat-accordion>`,
      it,
    );
  },
  group(legend, inner, at) {
    const within = '<div [innerHTML]="inner"></div>';
    const template = {
      plain: `<mat-card><mat-card-header><mat-card-title>{{ it.legend }}</mat-card-title></mat-card-header><mat-card-content>${within}</mat-card-content></mat-card>`,
      hint: `<mat-stepper orientation="vertical"><mat-step [label]="it.legend">${within}</mat-step><mat-step label="Vérifier" /></mat-stepper>`,
      error: `<fieldset><legend>{{ it.legend }}</legend>${within}</fieldset>`,
      detail: `<mat-accordion><mat-expansion-panel expanded><mat-expansion-panel-header><mat-panel-title>{{ it.legend }}</mat-panel-title></mat-expansion-panel-header>${within}</mat-expansion-panel></mat-accordion>`,
    }[at.manner];
    return ng(template, { legend, inner });
  },
  main: (title, inner) =>
    `<div class="page"><h1 class="mat-headline-large">${esc(title)}</h1><form action="/envoyer" method="post" novalidate>${inner}</form></div>`,
  header: ({ site, service, links, nav, search }) =>
    ng(
      `<header><mat-toolbar><button type="button" matIconButton aria-label="Ouvrir le menu">${icon('menu')}</button><a matButton href="/">{{ it.site }}</a><span class="spacer"></span>
      ${search ? `<mat-form-field class="search" subscriptSizing="dynamic">${icon('search', 'matPrefix')}<input matInput type="search" placeholder="Rechercher" aria-label="Rechercher"></mat-form-field>` : ''}
      <button type="button" matButton [matMenuTriggerFor]="menu">{{ it.nav[0].label }}${icon('arrow_drop_down', 'iconPositionEnd')}</button><mat-menu #menu>@for (one of it.nav[0].links; track $index) {<a mat-menu-item [href]="one.href">{{ one.label }}</a>}</mat-menu>
      @for (one of it.own; track $index) {<a matButton [href]="one.href">${icon('account_circle')}{{ one.label }}</a>}</mat-toolbar><p>{{ it.service }}</p>${TABS}</header>`,
      { site, service, own: links, nav, links: nav.slice(1).flatMap((part) => part.links) },
    ),
  footer: ({ site, links }) =>
    ng(
      `<footer><mat-divider /><div class="columns">@for (column of it.columns; track $index) {<div><h3 class="mat-title-small">{{ column.title }}</h3><mat-nav-list>@for (one of column.links; track $index) {<a mat-list-item [href]="one.href">{{ one.label }}</a>}</mat-nav-list></div>}</div><p>© {{ it.site }}</p></footer>`,
      {
        site,
        columns: ['Services', 'Démarches', 'Aide', 'Informations'].map((title, column) => ({
          title,
          links: links.filter((_, rank) => rank % 4 === column),
        })),
      },
    ),
  breadcrumb: (trail, here) =>
    ng(
      `<nav aria-label="Fil d’Ariane"><ol class="trail">@for (one of it.trail; track $index) {<li><a matButton [href]="one.href">{{ one.label }}</a></li>${icon('chevron_right')}}<li aria-current="page">{{ it.here }}</li></ol></nav>`,
      { trail, here },
    ),
  skip: (links) =>
    links.map((one) => `<a class="cdk-visually-hidden" href="${one.href}">${esc(one.label)}</a>`).join(''),
  dialog: ({ title, text, buttons }) =>
    ng(
      '',
      { title, text, buttons },
      '<h2 mat-dialog-title>{{ it.title }}</h2><mat-dialog-content>{{ it.text }}</mat-dialog-content><mat-dialog-actions>@for (label of it.buttons; track $index) {<button matButton [mat-dialog-close]="$index">{{ label }}</button>}</mat-dialog-actions>',
    ),
  news: (text, one) =>
    ng(
      `<mat-toolbar role="status">${icon('campaign')}<span>{{ it.text }}</span><span class="spacer"></span><a matButton [href]="it.href">{{ it.label }}</a><button type="button" matIconButton aria-label="Fermer">${icon('close')}</button></mat-toolbar>`,
      { text, ...one },
    ),
};
