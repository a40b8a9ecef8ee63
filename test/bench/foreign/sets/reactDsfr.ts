/**
 * The React port of the State's design system (@codegouvfr/react-dsfr), rendered on the server as in its documentation.
 * Node cannot import its modules, so load.ts bundles this file first. The stylesheet and the script are those of the
 * system itself.
 */
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { PasswordInput } from '@codegouvfr/react-dsfr/blocks/PasswordInput';
import { CallOut } from '@codegouvfr/react-dsfr/CallOut';
import { Card } from '@codegouvfr/react-dsfr/Card';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Download } from '@codegouvfr/react-dsfr/Download';
import { Footer } from '@codegouvfr/react-dsfr/Footer';
import { Header } from '@codegouvfr/react-dsfr/Header';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Notice } from '@codegouvfr/react-dsfr/Notice';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { SearchBar } from '@codegouvfr/react-dsfr/SearchBar';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { SideMenu } from '@codegouvfr/react-dsfr/SideMenu';
import { SkipLinks } from '@codegouvfr/react-dsfr/SkipLinks';
import { Tile } from '@codegouvfr/react-dsfr/Tile';
import { Upload } from '@codegouvfr/react-dsfr/Upload';
import { createElement } from 'react';
// @ts-expect-error React DOM is here without its types: this bench only writes HTML with it.
import { renderToStaticMarkup } from 'react-dom/server';
import { countOf, errorOf, hintOf, sentenceOf, stateOf, weightOf } from '../help.ts';
import type { Html } from '../html.ts';
import type { Kit, Link, Place } from '../kit.ts';
import { dsfr } from './dsfr.ts';

type Props = Record<string, unknown>;
const el = createElement as (type: unknown, props: Props | null, ...children: unknown[]) => unknown;
const html = (type: unknown, props: Props | null, ...children: unknown[]): Html =>
  renderToStaticMarkup(el(type, props, ...children)) as Html;
const raw = (inner: Html): Props => ({ dangerouslySetInnerHTML: { __html: inner } });

const when = (place: Place, ...manners: string[]): boolean => manners.includes(place.manner);
const state = (place: Place): Props =>
  when(place, 'error') ? { state: 'error', stateRelatedMessage: errorOf(place.random) } : {};
const help = (kind: Parameters<typeof hintOf>[0], place: Place): string | undefined =>
  when(place, 'hint', 'error') ? hintOf(kind, place.random) : undefined;
const to = ({ href, truth }: Link): Props => ({ href, 'data-truth': truth });

function link(it: Link, place: Place): Html {
  const linkProps = to(it);
  const title = it.label;
  if (!when(place, 'detail', 'hint')) return html('p', null, el('a', { className: 'fr-link', ...linkProps }, title));
  switch (place.random.below(4)) {
    case 0:
      return html(Download, { label: title, details: weightOf(place.random), linkProps });
    case 1:
      return html(Tile, {
        title,
        linkProps,
        desc: sentenceOf(place.random),
        detail: weightOf(place.random),
        enlargeLinkOrButton: true,
      });
    case 2:
      return html(Card, {
        title,
        linkProps,
        desc: sentenceOf(place.random),
        endDetail: stateOf(place.random),
        enlargeLink: true,
        border: true,
      });
    default:
      return html(
        Button,
        { linkProps, priority: 'tertiary', iconId: 'fr-icon-arrow-right-line', iconPosition: 'right' },
        title,
      );
  }
}

export const reactDsfr: Kit = {
  ...dsfr,
  name: 'react-dsfr',
  notice: (text, at) =>
    when(at, 'error')
      ? html(Alert, { severity: 'error', title: 'Le formulaire est incomplet', description: text })
      : html(CallOut, null, text),
  field({ label, input, required, placeholder }, at) {
    const native = { id: at.uid, name: at.uid, required, placeholder, 'data-truth': at.truth };
    const shared = {
      label:
        required && when(at, 'detail')
          ? [label, ' ', el('span', { key: 'star', className: 'fr-hint-text' }, 'Obligatoire')]
          : label,
      hintText: help(input, at),
    };
    if (input === 'password')
      return html(PasswordInput, { label, hintText: shared.hintText, nativeInputProps: native });
    if (input === 'area') return html(Input, { ...shared, ...state(at), textArea: true, nativeTextAreaProps: native });
    return html(Input, {
      ...shared,
      ...state(at),
      nativeInputProps: {
        ...native,
        type: input === 'number' ? 'text' : input,
        ...(input === 'number' ? { inputMode: 'numeric' } : {}),
      },
    });
  },
  select: ({ label, options, required }, at) =>
    html(
      Select,
      {
        label,
        hint: help('select', at),
        ...state(at),
        nativeSelectProps: { id: at.uid, name: at.uid, required, 'data-truth': at.truth, defaultValue: '' },
      },
      el('option', { value: '', disabled: true, hidden: true }, 'Sélectionnez une option'),
      ...options.map((option, rank) => el('option', { key: rank, value: rank }, option)),
    ),
  choice: ({ legend, options, many }, at) =>
    html(many ? Checkbox : RadioButtons, {
      id: at.uid,
      legend,
      hintText: help('choice', at),
      ...state(at),
      ...(many ? {} : { name: at.uid }),
      options: options.map(({ label, truth }, rank) => ({
        label,
        hintText: when(at, 'hint', 'detail') ? hintOf('option', at.random) : undefined,
        nativeInputProps: { value: `${rank}`, 'data-truth': truth },
        ...(when(at, 'detail') && !many
          ? { illustration: el('svg', { 'aria-hidden': true, width: 56, height: 56 }) }
          : {}),
      })),
    }),
  box: (label, at) =>
    html(Checkbox, {
      id: at.uid,
      ...state(at),
      options: [
        {
          label,
          hintText: when(at, 'hint') ? hintOf('box', at.random) : undefined,
          nativeInputProps: { name: at.uid, 'data-truth': at.truth },
        },
      ],
    }),
  upload: (label, at) =>
    html(Upload, {
      id: at.uid,
      label,
      hint: when(at, 'plain') ? '' : hintOf('file', at.random),
      ...state(at),
      nativeInputProps: { 'data-truth': at.truth },
    }),
  button: ({ label, main, grey }, at) =>
    html(
      Button,
      {
        priority: main ? 'primary' : 'secondary',
        disabled: grey,
        type: main ? 'submit' : 'button',
        ...(when(at, 'detail') ? { iconId: 'fr-icon-arrow-right-line', iconPosition: 'right' } : {}),
        nativeButtonProps: { 'data-truth': at.truth },
      },
      label,
    ),
  link,
  menu: ({ legend, links }, at) =>
    html(SideMenu, {
      align: 'left',
      title: legend,
      burgerMenuButtonText: 'Dans cette rubrique',
      items: links.map((one) => ({
        text: when(at, 'detail')
          ? [one.label, ' ', el(Badge, { key: 'badge', severity: 'new', small: true }, countOf(at.random))]
          : one.label,
        linkProps: to(one),
      })),
    }),
  header: ({ site, service, links, nav, search }, uid) =>
    html(Header, {
      id: uid,
      brandTop: ['République', el('br', { key: 'br' }), 'exemple'],
      homeLinkProps: { href: '/', title: `Accueil - ${site}` },
      serviceTitle: site,
      serviceTagline: service,
      quickAccessItems: links.map((one) => ({
        iconId: 'fr-icon-account-circle-line',
        text: one.label,
        linkProps: to(one),
      })),
      ...(search ? { renderSearchInput: (params: Props) => el('input', params) } : {}),
      navigation: nav.map(({ label, links: of }) => ({
        text: label,
        megaMenu: {
          leader: {
            title: label,
            paragraph: 'Toutes les pages de cette rubrique',
            link: { linkProps: { href: '/rubrique' }, text: 'Tout voir' },
          },
          categories: [{ categoryMainText: label, links: of.map((one) => ({ text: one.label, linkProps: to(one) })) }],
        },
      })),
    }),
  footer: ({ site, links }) =>
    html(Footer, {
      accessibility: 'non compliant',
      brandTop: 'République exemple',
      homeLinkProps: { href: '/', title: `Accueil - ${site}` },
      contentDescription: site,
      linkListTitle: 'Services et démarches',
      linkList: [0, 1, 2, 3, 4, 5].map((column) => ({
        categoryName: ['Services', 'Démarches', 'Aide', 'Informations', 'Nos sites', 'Nous suivre'][column],
        links: links.filter((_, rank) => rank % 6 === column).map((one) => ({ text: one.label, linkProps: to(one) })),
      })),
    }),
  breadcrumb: (trail, here) =>
    html(Breadcrumb, {
      segments: trail.map((one) => ({ label: one.label, linkProps: to(one) })),
      currentPageLabel: here,
    }),
  skip: (links) => html(SkipLinks, { links: links.map(({ label, href }) => ({ label, anchor: href })) }),
  news: (text, one) => html(Notice, { title: text, isClosable: true, link: { text: one.label, linkProps: to(one) } }),
  main: (title, inner) =>
    html(
      'div',
      { className: 'fr-container fr-py-6w' },
      el('h1', null, title),
      el(SearchBar, { label: 'Rechercher dans l’aide', big: false }),
      el('form', { action: '/envoyer', noValidate: true, ...raw(inner) }),
    ),
};

export default reactDsfr;
