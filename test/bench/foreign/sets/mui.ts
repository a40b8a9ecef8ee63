/**
 * MUI (Material UI for React), rendered on the server. Each pattern is one of its documentation: the name of its page is
 * given where it is not obvious. `muiForm.ts` draws the questions, `muiSite.ts` what is around them.
 */
import * as M from '@mui/material';
import { countOf, sentenceOf, stateOf, weightOf } from '../help.ts';
import type { Kit, Link, Place } from '../kit.ts';
import { all, el, head, html, ligature, raw, svg, tail, to, when } from './muiDraw.ts';
import { form } from './muiForm.ts';
import { site } from './muiSite.ts';

/** « Card »: the whole card is a link, and its title is a `div`. */
const card = (it: Link, at: Place): unknown =>
  el(
    M.Card,
    { key: it.label, sx: { mb: 2 } },
    el(
      M.CardActionArea,
      to(it),
      el(
        M.CardContent,
        null,
        el(M.Typography, { gutterBottom: true, variant: 'h5', component: 'div' }, it.label),
        el(M.Typography, { variant: 'body2', sx: { color: 'text.secondary' } }, sentenceOf(at.random)),
      ),
    ),
  );

/** A row of a list that is a link, with an icon and a second line when there is one. */
const entry = (it: Link, { second, icon, end }: { second?: string; icon?: unknown; end?: unknown }): unknown =>
  el(
    M.ListItem,
    { key: it.label, disablePadding: true },
    el(
      M.ListItemButton,
      to(it),
      icon ? el(M.ListItemIcon, null, icon) : null,
      el(M.ListItemText, { primary: it.label, secondary: second }),
      end ?? null,
    ),
  );

const count = (at: Place): unknown =>
  el(M.Badge, { badgeContent: Number(countOf(at.random)), color: 'primary' }, svg('menu'));

function linked(it: Link, at: Place): unknown {
  if (!when(at, 'detail', 'hint'))
    return el(M.Typography, null, el(M.Link, { ...to(it), component: undefined }, it.label));
  switch (at.random.below(5)) {
    case 0:
      return el(
        M.List,
        null,
        entry(it, { second: sentenceOf(at.random), icon: when(at, 'detail') ? ligature('folder') : svg('forward') }),
      );
    case 1:
      return card(it, at);
    case 2:
      return el(M.Button, { ...to(it), endIcon: when(at, 'detail') ? ligature('download') : svg('forward') }, it.label);
    case 3:
      return el(M.Chip, { ...to(it), label: it.label, variant: 'outlined', clickable: true, icon: svg('forward') });
    default:
      return el(
        M.List,
        null,
        entry(it, { second: weightOf(at.random), end: el(M.Chip, { label: stateOf(at.random), size: 'small' }) }),
      );
  }
}

function menu(legend: string, links: Link[], at: Place): unknown {
  const id = `${at.uid}-subheader`;
  const subheader = el(M.ListSubheader, { id }, legend);
  // « Menu list » without a popover.
  if (when(at, 'error')) {
    const items = links.map((one) =>
      el(M.MenuItem, { key: one.label, ...to(one) }, el(M.ListItemText, null, one.label)),
    );
    return el(M.Paper, { sx: { maxWidth: '100%' } }, el(M.MenuList, { 'aria-label': legend }, ...items));
  }
  if (when(at, 'detail') && at.random.below(2))
    return all([{ label: legend, href: '' }, ...links], (one, rank) =>
      rank ? card(one, at) : el(M.Typography, { key: legend, variant: 'h6', component: 'h2' }, legend),
    );
  // « Nav tabs »: they are for few links.
  if (when(at, 'hint') && links.length < 4) {
    const tabs = links.map((one) => el(M.Tab, { key: one.label, label: one.label, ...to(one) }));
    return el(M.Tabs, { value: false, role: 'navigation', 'aria-label': legend, variant: 'scrollable' }, ...tabs);
  }
  const extra = (): Parameters<typeof entry>[1] =>
    when(at, 'detail')
      ? { icon: count(at) }
      : when(at, 'hint')
        ? { second: sentenceOf(at.random), icon: svg('forward') }
        : {};
  return el('nav', { 'aria-labelledby': id }, el(M.List, { subheader }, ...links.map((one) => entry(one, extra()))));
}

export const mui: Kit = {
  ...form,
  ...site,
  name: 'mui',
  get head() {
    return head();
  },
  tail,
  heading: (text, level, at) =>
    html(
      at.uid,
      el(
        M.Typography,
        { variant: level === 2 ? 'h5' : 'h6', component: `h${level}`, gutterBottom: true, 'data-truth': at.truth },
        text,
      ),
    ),
  text: (text) => html('', el(M.Typography, { sx: { mb: 1 } }, text)),
  list: (items) =>
    html(
      '',
      el(M.List, null, ...items.map((item) => el(M.ListItem, { key: item }, el(M.ListItemText, { primary: item })))),
    ),
  notice: (text, at) =>
    html(
      at.uid,
      el(
        M.Alert,
        { severity: when(at, 'error') ? 'error' : 'info' },
        when(at, 'error', 'detail') ? el(M.AlertTitle, null, when(at, 'error') ? 'Erreur' : 'Information') : null,
        text,
      ),
    ),
  button: ({ label, main, grey }, at) =>
    html(
      at.uid,
      el(
        M.Button,
        {
          variant: main ? 'contained' : 'outlined',
          type: main ? 'submit' : 'button',
          disabled: grey,
          sx: { my: 1 },
          'data-truth': at.truth,
          ...(when(at, 'hint') ? { startIcon: svg('forward') } : {}),
          ...(when(at, 'detail') ? { [main ? 'endIcon' : 'startIcon']: ligature(main ? 'send' : 'edit') } : {}),
        },
        label,
      ),
    ),
  link: (it, at) => html(at.uid, linked(it, at)),
  menu: ({ legend, links }, at) => html(at.uid, menu(legend, links, at)),
  group(legend, inner, at) {
    const held = el('div', raw(inner));
    if (when(at, 'detail'))
      return html(
        at.uid,
        el(
          M.Accordion,
          { defaultExpanded: true },
          el(
            M.AccordionSummary,
            { expandIcon: svg('more'), 'aria-controls': `${at.uid}-content`, id: `${at.uid}-header` },
            el(M.Typography, { component: 'span' }, legend),
          ),
          el(M.AccordionDetails, null, held),
        ),
      );
    if (when(at, 'hint')) {
      const title = el(M.Typography, { gutterBottom: true, variant: 'h5', component: 'div' }, legend);
      return html(at.uid, el(M.Card, { variant: 'outlined', sx: { mb: 2 } }, el(M.CardContent, null, title, held)));
    }
    return html(
      at.uid,
      el(
        M.FormControl,
        { component: 'fieldset', variant: 'standard', fullWidth: true },
        el(M.FormLabel, { component: 'legend' }, legend),
        held,
      ),
    );
  },
  main: (title, inner) =>
    html(
      'main',
      el(
        M.Container,
        { maxWidth: 'md', sx: { py: 4 } },
        el(M.Typography, { variant: 'h4', component: 'h1', gutterBottom: true }, title),
        el(M.Box, { component: 'form', action: '/envoyer', noValidate: true, autoComplete: 'off', ...raw(inner) }),
      ),
    ),
};
