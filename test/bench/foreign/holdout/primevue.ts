/**
 * PrimeVue 4, rendered on the server as its documentation does. KEPT FOR TESTING: neither this file, nor its markup,
 * nor its single failures are read while the finder is improved. Only its totals show whether improvements made
 * elsewhere hold here.
 */
import { style as baseStyle } from '@primeuix/styles/base';
import { style as buttonStyle } from '@primeuix/styles/button';
import { style as checkboxStyle } from '@primeuix/styles/checkbox';
import { style as fileuploadStyle } from '@primeuix/styles/fileupload';
import { style as floatlabelStyle } from '@primeuix/styles/floatlabel';
import { style as iftalabelStyle } from '@primeuix/styles/iftalabel';
import { style as inputtextStyle } from '@primeuix/styles/inputtext';
import { style as menubarStyle } from '@primeuix/styles/menubar';
import { style as passwordStyle } from '@primeuix/styles/password';
import { style as radiobuttonStyle } from '@primeuix/styles/radiobutton';
import { style as selectStyle } from '@primeuix/styles/select';
import { style as toggleswitchStyle } from '@primeuix/styles/toggleswitch';
import Badge from 'primevue/badge';
import Breadcrumb from 'primevue/breadcrumb';
import Button from 'primevue/button';
import Card from 'primevue/card';
import Checkbox from 'primevue/checkbox';
import PrimeVue from 'primevue/config';
import DatePicker from 'primevue/datepicker';
import Fieldset from 'primevue/fieldset';
import FileUpload from 'primevue/fileupload';
import FloatLabel from 'primevue/floatlabel';
import IftaLabel from 'primevue/iftalabel';
import InputText from 'primevue/inputtext';
import Menu from 'primevue/menu';
import Menubar from 'primevue/menubar';
import Message from 'primevue/message';
import Panel from 'primevue/panel';
import PanelMenu from 'primevue/panelmenu';
import Password from 'primevue/password';
import RadioButton from 'primevue/radiobutton';
import Select from 'primevue/select';
import Tag from 'primevue/tag';
import Textarea from 'primevue/textarea';
import ToggleSwitch from 'primevue/toggleswitch';
import { createSSRApp, h as vueH } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { countOf, errorOf, hintOf, sentenceOf, stateOf, weightOf } from '../help.ts';
import { esc, type Html } from '../html.ts';
import type { Kit, Link, Place } from '../kit.ts';

type Props = Record<string, unknown>;
type Slots = Record<string, () => unknown> | unknown[] | string | undefined;
const h = vueH as unknown as (type: unknown, props?: Props | null, slots?: Slots) => unknown;

let drawn = 0;

/** Ids are numbered by application: each part of the page is one, under a prefix of its own. */
async function html(node: unknown, prefix = `pv${++drawn}`): Promise<Html> {
  const app = createSSRApp({ render: () => node as never });
  app.config.idPrefix = prefix;
  app.use(PrimeVue, { locale: { choose: 'Choisir', emptyMessage: 'Aucune réponse' } } as never);
  return renderToString(app);
}

/** Raw HTML as the content of a slot. */
const inside =
  (inner: Html): (() => unknown) =>
  () =>
    h('div', { innerHTML: inner });

const when = (place: Place, ...manners: string[]): boolean => manners.includes(place.manner);
const invalid = (at: Place): boolean => when(at, 'error');
const help = (kind: Parameters<typeof hintOf>[0], at: Place): unknown[] =>
  when(at, 'hint')
    ? [
        h(
          Message,
          { size: 'small', severity: 'secondary', variant: 'simple' },
          { default: () => hintOf(kind, at.random) },
        ),
      ]
    : [];
const refused = (at: Place): unknown[] =>
  invalid(at)
    ? [h(Message, { size: 'small', severity: 'error', variant: 'simple' }, { default: () => errorOf(at.random) })]
    : [];
const truth = (of: string | undefined): Props => (of ? { 'data-truth': of } : {});

/** The label before, floating over, or in the top of the field: the three ways of the documentation. */
function labelled(
  label: string,
  required: boolean,
  control: unknown,
  at: Place,
  kind: Parameters<typeof hintOf>[0],
): Promise<Html> {
  const name = h('label', { for: at.uid, id: `${at.uid}-label` }, [
    label,
    ...(required ? [h('span', { class: 'text-red-500' }, ' *')] : []),
  ]);
  const below = [...help(kind, at), ...refused(at)];
  if (when(at, 'detail'))
    return html(
      h('div', { class: 'mb-4' }, [h(FloatLabel, { variant: 'on' }, { default: () => [control, name] }), ...below]),
    );
  if (when(at, 'error'))
    return html(h('div', { class: 'mb-4' }, [h(IftaLabel, null, { default: () => [control, name] }), ...below]));
  return html(h('div', { class: 'flex flex-col gap-2 mb-4' }, [name, control, ...below]));
}

function link(it: Link, at: Place): Promise<Html> {
  const { label, href } = it;
  const own = truth(it.truth);
  if (!when(at, 'detail', 'hint')) return html(h('p', null, [h('a', { href, class: 'text-primary', ...own }, label)]));
  switch (at.random.below(4)) {
    case 0:
      return html(h(Button, { as: 'a', label, href, badge: countOf(at.random), severity: 'secondary', ...own }));
    case 1:
      return html(
        h('a', { href, class: 'block no-underline', ...own }, [
          h(Card, null, {
            title: () => label,
            subtitle: () => weightOf(at.random),
            content: () => sentenceOf(at.random),
          }),
        ]),
      );
    case 2:
      return html(
        h('a', { href, ...own }, [
          h('i', { class: 'pi pi-external-link' }),
          h('span', null, label),
          h(Tag, { value: stateOf(at.random), severity: 'info' }),
        ]),
      );
    default:
      return html(h(Button, { as: 'a', label, href, link: true, icon: 'pi pi-arrow-right', iconPos: 'right', ...own }));
  }
}

const STYLES = [
  baseStyle,
  buttonStyle,
  checkboxStyle,
  fileuploadStyle,
  floatlabelStyle,
  iftalabelStyle,
  inputtextStyle,
  menubarStyle,
  passwordStyle,
  radiobuttonStyle,
  selectStyle,
  toggleswitchStyle,
].join('\n');
/** A theme gives each token a value; here only what gives a thing its size, the rest falls back. */
const css = STYLES.replace(/dt\('([^']+)'\)/g, (_, token: string) => {
  if (/(radiobutton|checkbox)\.(width|height)$/.test(token)) return '1.25rem';
  if (/toggleswitch\.width$/.test(token)) return '2.5rem';
  if (/toggleswitch\.height$/.test(token)) return '1.5rem';
  if (/border\.color$/.test(token)) return '#888';
  if (/padding/.test(token)) return '0.5rem';
  return `var(--p-${token.replaceAll('.', '-')})`;
});

export const primevue: Kit = {
  name: 'primevue',
  head: `<style>${css}</style>`,
  tail: '',
  heading: (text, level, at) => `<h${level}${at.truth ? ` data-truth="${at.truth}"` : ''}>${esc(text)}</h${level}>`,
  text: (text) => `<p>${esc(text)}</p>`,
  list: (items) => `<ul>${items.map((item) => `<li>${esc(item)}</li>`).join('')}</ul>`,
  notice: (text, at) => html(h(Message, { severity: invalid(at) ? 'error' : 'info' }, { default: () => text })),
  field({ label, input, required, placeholder }, at) {
    const shared = { ...truth(at.truth), invalid: invalid(at), fluid: true };
    const control =
      input === 'password'
        ? h(Password, { ...shared, inputId: at.uid, toggleMask: true, feedback: false, inputProps: { required } })
        : input === 'area'
          ? h(Textarea, { ...shared, id: at.uid, rows: 4 })
          : input === 'date' && when(at, 'hint', 'detail')
            ? h(DatePicker, { ...shared, inputId: at.uid, showIcon: true, dateFormat: 'dd/mm/yy' })
            : h(InputText, { ...shared, id: at.uid, type: input === 'number' ? 'text' : input, required, placeholder });
    return labelled(label, required, control, at, input);
  },
  select: ({ label, options, required }, at) =>
    labelled(
      label,
      required,
      h(Select, {
        ...truth(at.truth),
        inputId: at.uid,
        ariaLabelledby: `${at.uid}-label`,
        options,
        placeholder: 'Choisir',
        invalid: invalid(at),
        fluid: true,
      }),
      at,
      'select',
    ),
  choice: ({ legend, options, many }, at) =>
    html(
      h(
        Fieldset,
        { legend },
        {
          default: () =>
            options.map(({ label, truth: of }, rank) =>
              h('div', { class: 'flex items-center gap-2' }, [
                h(many ? Checkbox : RadioButton, {
                  ...truth(of),
                  inputId: `${at.uid}-${rank}`,
                  name: at.uid,
                  value: label,
                  invalid: invalid(at),
                }),
                h('label', { for: `${at.uid}-${rank}` }, [
                  label,
                  ...(when(at, 'hint', 'detail') ? [h('small', { class: 'block' }, hintOf('option', at.random))] : []),
                ]),
              ]),
            ),
        },
      ),
    ),
  box: (label, at) =>
    html(
      h('div', { class: 'flex items-center gap-2' }, [
        when(at, 'detail')
          ? h(ToggleSwitch, { ...truth(at.truth), inputId: at.uid })
          : h(Checkbox, { ...truth(at.truth), inputId: at.uid, binary: true, invalid: invalid(at) }),
        h('label', { for: at.uid }, label),
        ...help('box', at),
      ]),
    ),
  upload: (label, at) =>
    html(
      h('div', null, [
        h(FileUpload, { ...truth(at.truth), mode: 'basic', chooseLabel: label, name: at.uid }),
        ...help('file', at),
      ]),
    ),
  button({ label, main, grey }, at) {
    const more =
      when(at, 'detail') && !main
        ? { icon: 'pi pi-check', badge: countOf(at.random) }
        : when(at, 'hint', 'detail')
          ? { icon: 'pi pi-arrow-right', iconPos: 'right' }
          : {};
    return html(
      h(Button, {
        ...truth(at.truth),
        label,
        disabled: grey,
        type: main ? 'submit' : 'button',
        severity: main ? undefined : 'secondary',
        ...more,
      }),
    );
  },
  link,
  menu({ legend, links }, at) {
    const items = links.map((one) => ({
      label: one.label,
      url: one.href,
      truth: one.truth,
      badge: when(at, 'detail') ? countOf(at.random) : undefined,
    }));
    const item = ({ item: of, props }: { item: (typeof items)[number]; props: { action: Props } }): unknown =>
      h('a', { ...props.action, href: of.url, ...truth(of.truth) }, [
        h('span', null, of.label),
        ...(of.badge ? [h(Badge, { value: of.badge })] : []),
      ]);
    return html(
      h(
        Panel,
        { header: legend },
        {
          default: () => [
            when(at, 'hint')
              ? h(PanelMenu, { model: items }, { item } as unknown as Slots)
              : h(Menu, { model: items }, { item } as unknown as Slots),
          ],
        },
      ),
    );
  },
  group: (legend, inner, at) =>
    when(at, 'detail')
      ? html(h(Panel, { header: legend, toggleable: true }, { default: inside(inner) }))
      : html(h(Fieldset, { legend }, { default: inside(inner) })),
  main: (title, inner) =>
    `<div class="p-6" style="max-width:60rem;margin:auto"><h1>${esc(title)}</h1><form action="/envoyer" method="post" novalidate>${inner}</form></div>`,
  header: async ({ site, service, links, nav, search }) =>
    `<header><strong>${esc(site)}</strong> <span>${esc(service)}</span>${await html(
      h(
        Menubar,
        {
          model: [
            ...nav.map(({ label, links: of }) => ({
              label,
              items: of.map((one) => ({ label: one.label, url: one.href })),
            })),
            ...links.map((one) => ({ label: one.label, url: one.href })),
          ],
        },
        search ? { end: () => h(InputText, { placeholder: 'Rechercher', type: 'search' }) } : undefined,
      ),
    )}</header>`,
  footer: async ({ site, links }) =>
    `<footer>${await html(h(Menu, { model: [{ label: 'Services', items: links.map((one) => ({ label: one.label, url: one.href })) }] }))}<p>${esc(site)}</p></footer>`,
  breadcrumb: (trail, here) =>
    html(
      h(Breadcrumb, {
        home: { label: 'Accueil', url: '/' },
        model: [...trail.map((one) => ({ label: one.label, url: one.href })), { label: here }],
      }),
    ),
  skip: (links) =>
    links.map((one) => `<a class="p-hidden-accessible" href="${one.href}">${esc(one.label)}</a>`).join(''),
  dialog: async ({ title, text, buttons }, uid) =>
    `<div class="p-dialog-mask" style="position:fixed;inset:0;background:#0008;display:flex;align-items:center;justify-content:center;z-index:1101"><div class="p-dialog p-component" role="dialog" aria-labelledby="${uid}-header" aria-modal="true" style="background:#fff;padding:1rem"><div class="p-dialog-header"><span id="${uid}-header" class="p-dialog-title">${esc(title)}</span></div><div class="p-dialog-content">${esc(text)}</div><div class="p-dialog-footer">${(await Promise.all(buttons.map((label) => html(h(Button, { label }))))).join('')}</div></div></div>`,
  news: (text, one) =>
    html(
      h(
        Message,
        { severity: 'warn', closable: true },
        { default: () => [text, ' ', h('a', { href: one.href }, one.label)] },
      ),
    ),
};
