/**
 * Writes MUI components as HTML. Emotion keeps their rules in one cache, which goes in the head, as the page « Server
 * rendering » of MUI's documentation describes.
 */
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import * as M from '@mui/material';
import { frFR } from '@mui/material/locale';
import { createTheme, styled, ThemeProvider } from '@mui/material/styles';
import { createElement } from 'react';
// @ts-expect-error React DOM is here without its types: this bench only writes HTML with it.
import { renderToStaticMarkup } from 'react-dom/server';
import type { Html } from '../html.ts';
import type { Link, Manner, Place } from '../kit.ts';

export type Props = Record<string, unknown>;
/** The props that are data attributes are not in MUI's types, so the types are left out. */
export const el = createElement as (type: unknown, props?: Props | null, ...children: unknown[]) => unknown;
export const raw = (inner: Html): Props => ({ dangerouslySetInnerHTML: { __html: inner } });

export const when = (at: Place, ...manners: Manner[]): boolean => manners.includes(at.manner);
export const to = ({ href, truth }: Link): Props => ({ component: 'a', href, 'data-truth': truth });
export const all = <T>(of: T[], draw: (one: T, rank: number) => unknown): unknown => el(M.Stack, null, ...of.map(draw));

const theme = createTheme({}, frFR);
const cache = createCache({ key: 'css' });
// The server then keeps the rules in the cache, and does not write them beside each element.
cache.compat = true;

/** @param uid begins the ids that React makes, because each block of a page is rendered alone */
export const html = (uid: string, node: unknown): Html =>
  renderToStaticMarkup(el(CacheProvider, { value: cache }, el(ThemeProvider, { theme }, node)), {
    identifierPrefix: uid,
  });

html('', el(M.CssBaseline));

/** The rules of everything that has been drawn until now. */
export const head = (): Html =>
  `<style data-emotion="css ${Object.keys(cache.inserted).join(' ')}">${Object.values(cache.inserted).join('')}</style>`;

/** « SvgIcon » with a path of the Material icons: no package is needed for a few of them. */
const PATHS = {
  forward: 'm12 4-1.41 1.41L16.17 11H4v2h12.17l-5.58 5.59L12 20l8-8z',
  menu: 'M3 18h18v-2H3zm0-5h18v-2H3zm0-7v2h18V6z',
  more: 'M16.59 8.59 12 13.17 7.41 8.59 6 10l6 6 6-6z',
  search:
    'M15.5 14h-.79l-.28-.27C15.41 12.59 16 11.11 16 9.5 16 5.91 13.09 3 9.5 3S3 5.91 3 9.5 5.91 16 9.5 16c1.61 0 3.09-.59 4.23-1.57l.27.28v.79l5 4.99L20.49 19zm-6 0C7.01 14 5 11.99 5 9.5S7.01 5 9.5 5 14 7.01 14 9.5 11.99 14 9.5 14z',
  see: 'M12 4.5C7 4.5 2.73 7.61 1 12c1.73 4.39 6 7.5 11 7.5s9.27-3.11 11-7.5c-1.73-4.39-6-7.5-11-7.5z',
  upload: 'M5 20h14v-2H5zm0-10h4v6h6v-6h4l-7-7z',
  close: 'M19 6.41 17.59 5 12 10.59 6.41 5 5 6.41 10.59 12 5 17.59 6.41 19 12 13.41 17.59 19 19 17.59 13.41 12z',
};
export const svg = (name: keyof typeof PATHS): unknown => el(M.SvgIcon, null, el('path', { d: PATHS[name] }));
/** « Icon »: the name of the icon is a text, and the font draws it. */
export const ligature = (name: string): unknown => el(M.Icon, null, name);

const clipped = {
  clip: 'rect(0 0 0 0)',
  clipPath: 'inset(50%)',
  height: 1,
  overflow: 'hidden',
  position: 'absolute',
  bottom: 0,
  left: 0,
  whiteSpace: 'nowrap',
  width: 1,
} as const;
/** The page « Button » of the documentation calls it so, for « File upload ». */
export const VisuallyHiddenInput = styled('input')(clipped);
export const SkipLink = styled('a')({ ...clipped, '&:focus': { clip: 'auto', clipPath: 'none', width: 'auto' } });

/** What the transitions of a dialog leave once it is open. The server writes their first frame. */
export const opened = (dialog: Html): Html => dialog.replaceAll('opacity:0', 'opacity:1');

/** « Modal » hides the other children of the body from assistive technologies while it is open. */
export const tail: Html = `<script>for (const dialog of document.querySelectorAll('body > .MuiDialog-root'))
  for (const other of document.body.children)
    if (other !== dialog && !other.matches('script,style,link,template')) other.setAttribute('aria-hidden', 'true');</script>`;
