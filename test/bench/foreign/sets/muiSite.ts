/** What is around the forms of a site, drawn with MUI. */
import * as M from '@mui/material';
import type { Html } from '../html.ts';
import type { Kit, Link } from '../kit.ts';
import { all, el, html, opened, SkipLink, svg, to } from './muiDraw.ts';

/** A menu of the app bar. It is closed, and `keepMounted` leaves it in the page, outside the bar, as a portal does. */
const pages = (links: Link[], id: string): Html =>
  html(
    id,
    el(
      M.Menu,
      { id, open: false, keepMounted: true, disablePortal: true, 'aria-hidden': true },
      ...links.map((one) => el(M.MenuItem, { key: one.label, ...to(one) }, one.label)),
    ),
  );

export const site: Pick<Kit, 'header' | 'footer' | 'breadcrumb' | 'skip' | 'dialog' | 'news'> = {
  header: ({ site, service, links, nav, search }, uid) =>
    html(
      uid,
      el(
        M.AppBar,
        { position: 'static' },
        el(
          M.Toolbar,
          { sx: { flexWrap: 'wrap' } },
          el(
            M.IconButton,
            { size: 'large', edge: 'start', color: 'inherit', 'aria-label': 'menu', sx: { mr: 2 } },
            svg('menu'),
          ),
          el(
            M.Typography,
            {
              variant: 'h6',
              noWrap: true,
              component: 'a',
              href: '/',
              sx: { flexGrow: 1, color: 'inherit', textDecoration: 'none' },
            },
            site,
          ),
          ...nav.map(({ label }, rank) =>
            el(
              M.Button,
              {
                key: label,
                color: 'inherit',
                'aria-controls': `${uid}-${rank}`,
                'aria-haspopup': 'true',
                endIcon: svg('more'),
              },
              label,
            ),
          ),
          search
            ? el(M.InputBase, {
                placeholder: 'Rechercher…',
                sx: { color: 'inherit' },
                startAdornment: svg('search'),
                slotProps: { input: { 'aria-label': 'rechercher' } },
              })
            : null,
          ...links.map((one) => el(M.Button, { key: one.label, color: 'inherit', ...to(one) }, one.label)),
        ),
        el(M.Typography, { variant: 'caption', sx: { px: 3 } }, service),
      ),
    ) + nav.map((part, rank) => pages(part.links, `${uid}-${rank}`)).join(''),
  footer: ({ site, links }) =>
    html(
      'footer',
      el(
        M.Container,
        { component: 'footer', sx: { py: 6 } },
        el(
          M.Grid,
          { container: true, spacing: 2 },
          ...['Services', 'Démarches', 'Aide', 'Informations'].map((title, column) =>
            el(
              M.Grid,
              { key: title, size: { xs: 6, md: 3 } },
              el(M.Typography, { variant: 'body2', sx: { fontWeight: 'medium' } }, title),
              all(
                links.filter((_, rank) => rank % 4 === column),
                (one, rank) =>
                  el(M.Link, { key: rank, href: one.href, color: 'text.secondary', variant: 'body2' }, one.label),
              ),
            ),
          ),
        ),
        el(M.Typography, { variant: 'body2', align: 'center' }, `© ${site}`),
      ),
    ),
  breadcrumb: (trail, here) =>
    html(
      'trail',
      el(
        M.Breadcrumbs,
        { 'aria-label': 'fil d’Ariane', sx: { px: 3, py: 1 } },
        ...trail.map((one) =>
          el(M.Link, { key: one.label, underline: 'hover', color: 'inherit', href: one.href }, one.label),
        ),
        el(M.Typography, { sx: { color: 'text.primary' } }, here),
      ),
    ),
  skip: (links) => links.map((one) => html('skip', el(SkipLink, { href: one.href }, one.label))).join(''),
  dialog: ({ title, text, buttons }, uid) =>
    opened(
      html(
        uid,
        el(
          M.Dialog,
          { open: true, disablePortal: true, 'aria-labelledby': `${uid}-title`, 'aria-describedby': `${uid}-text` },
          el(M.DialogTitle, { id: `${uid}-title` }, title),
          el(M.DialogContent, null, el(M.DialogContentText, { id: `${uid}-text` }, text)),
          el(M.DialogActions, null, ...buttons.map((label) => el(M.Button, { key: label }, label))),
        ),
      ),
    ),
  news: (text, one) =>
    html(
      'news',
      el(
        M.Alert,
        { severity: 'warning', onClose: () => {} },
        text,
        ' ',
        el(M.Link, { href: one.href, color: 'inherit' }, one.label),
      ),
    ),
};
