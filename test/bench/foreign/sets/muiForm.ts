/** The questions of a form, drawn with MUI. */
import * as M from '@mui/material';
import { errorOf, hintOf } from '../help.ts';
import type { Kit, Place } from '../kit.ts';
import { el, html, ligature, type Props, svg, VisuallyHiddenInput, when } from './muiDraw.ts';

type Hinted = Parameters<typeof hintOf>[0];
const words = (kind: Hinted, at: Place): string | undefined =>
  when(at, 'error') ? errorOf(at.random) : when(at, 'hint') ? hintOf(kind, at.random) : undefined;
const helper = (kind: Hinted, at: Place): unknown => {
  const text = words(kind, at);
  return text ? el(M.FormHelperText, { id: `${at.uid}-helper-text` }, text) : null;
};
const control = (at: Place, props: Props, ...children: unknown[]): string =>
  html(at.uid, el(M.FormControl, { margin: 'normal', error: when(at, 'error'), ...props }, ...children));

const STARTS: Partial<Record<string, string>> = { email: 'mail', tel: 'phone', number: 'pin', text: 'account_circle' };
/** « Input adornments », with the icon as a ligature; or a button that empties the field. */
function adornments(input: string, at: Place): Props {
  const start = STARTS[input];
  if (start && when(at, 'detail'))
    return { startAdornment: el(M.InputAdornment, { position: 'start' }, ligature(start)) };
  if (input !== 'text' || !when(at, 'hint') || at.random.below(2)) return {};
  const empty = el(M.IconButton, { 'aria-label': 'Effacer', edge: 'end' }, svg('close'));
  return { endAdornment: el(M.InputAdornment, { position: 'end' }, empty) };
}

const password = (label: string, required: boolean, at: Place): string =>
  control(
    at,
    { variant: 'outlined', fullWidth: true, required },
    el(M.InputLabel, { htmlFor: at.uid }, label),
    el(M.OutlinedInput, {
      id: at.uid,
      type: 'password',
      label,
      slotProps: { input: { 'data-truth': at.truth } },
      endAdornment: el(
        M.InputAdornment,
        { position: 'end' },
        el(M.IconButton, { 'aria-label': 'Afficher le mot de passe', edge: 'end' }, svg('see')),
      ),
    }),
    helper('password', at),
  );

/** « Combo box »: what is typed filters a long list. */
const combo = (label: string, options: string[], required: boolean, at: Place): string =>
  html(
    at.uid,
    el(M.Autocomplete, {
      id: at.uid,
      disablePortal: true,
      options,
      renderInput: (params: { slotProps?: { htmlInput?: Props } }) =>
        el(M.TextField, {
          ...params,
          label,
          required,
          margin: 'normal',
          error: when(at, 'error'),
          helperText: words('select', at),
          slotProps: { ...params.slotProps, htmlInput: { ...params.slotProps?.htmlInput, 'data-truth': at.truth } },
        }),
    }),
  );

/** The label of an option, with a second line. */
const twoLines = (first: string, second: string): unknown => [
  el(M.Typography, { key: 1, component: 'span', sx: { display: 'block' } }, first),
  el(M.Typography, { key: 2, component: 'span', variant: 'caption', color: 'text.secondary' }, second),
];

/** « Checkbox list »: the row is a button, and its text names the box. */
const row = (label: string, truth: string | undefined, id: string): unknown =>
  el(
    M.ListItem,
    { key: id, disablePadding: true },
    el(
      M.ListItemButton,
      { role: undefined, dense: true },
      el(
        M.ListItemIcon,
        null,
        el(M.Checkbox, {
          edge: 'start',
          tabIndex: -1,
          disableRipple: true,
          slotProps: { input: { 'aria-labelledby': id, 'data-truth': truth } },
        }),
      ),
      el(M.ListItemText, { id, primary: label }),
    ),
  );

export const form: Pick<Kit, 'field' | 'select' | 'choice' | 'box' | 'upload'> = {
  field({ label, input, required, placeholder }, at) {
    if (input === 'password') return password(label, required, at);
    return html(
      at.uid,
      el(M.TextField, {
        id: at.uid,
        name: at.uid,
        label,
        required,
        placeholder,
        fullWidth: true,
        margin: 'normal',
        variant: when(at, 'detail') ? at.random.pick(['standard', 'filled']) : 'outlined',
        error: when(at, 'error'),
        helperText: words(input, at),
        ...(input === 'area' ? { multiline: true, rows: 4 } : { type: input === 'number' ? 'text' : input }),
        slotProps: {
          htmlInput: {
            'data-truth': at.truth,
            ...(input === 'number' ? { inputMode: 'numeric', pattern: '[0-9]*' } : {}),
          },
          inputLabel: input === 'date' ? { shrink: true } : {},
          input: adornments(input, at),
        },
      }),
    );
  },
  select({ label, options, required }, at) {
    if (options.length > 6) return combo(label, options, required, at);
    const id = `${at.uid}-label`;
    // « Native select ».
    if (when(at, 'detail'))
      return control(
        at,
        { fullWidth: true, required, variant: 'standard' },
        el(M.InputLabel, { htmlFor: at.uid }, label),
        el(
          M.NativeSelect,
          { defaultValue: '', slotProps: { input: { id: at.uid, name: at.uid, 'data-truth': at.truth } } },
          el('option', { 'aria-label': 'Aucun', value: '' }),
          ...options.map((option) => el('option', { key: option }, option)),
        ),
      );
    // With help, the list shows its empty value, as in « Placeholder ».
    const empty = when(at, 'hint') ? { displayEmpty: true, notched: true } : {};
    return control(
      at,
      { fullWidth: true, required },
      el(M.InputLabel, { id, ...(when(at, 'hint') ? { shrink: true } : {}) }, label),
      el(
        M.Select,
        {
          labelId: id,
          id: at.uid,
          name: at.uid,
          label,
          value: '',
          SelectDisplayProps: { 'data-truth': at.truth },
          ...empty,
        },
        el(M.MenuItem, { value: '' }, el('em', null, 'Aucun')),
        ...options.map((option) => el(M.MenuItem, { key: option, value: option }, option)),
      ),
      helper('select', at),
    );
  },
  choice({ legend, options, many }, at) {
    const id = `${at.uid}-label`;
    const label = (text: string): unknown => (when(at, 'hint') ? twoLines(text, hintOf('option', at.random)) : text);
    if (many) {
      const title = el(M.FormLabel, { component: 'legend' }, legend);
      const drawn = when(at, 'detail')
        ? el(M.List, null, ...options.map((one, rank) => row(one.label, one.truth, `${at.uid}-${rank}`)))
        : el(
            M.FormGroup,
            null,
            ...options.map((one, rank) =>
              el(M.FormControlLabel, {
                key: one.label,
                label: label(one.label),
                control: el(M.Checkbox, {
                  name: `${at.uid}-${rank}`,
                  slotProps: { input: { 'data-truth': one.truth } },
                }),
              }),
            ),
          );
      return control(
        at,
        { component: 'fieldset', variant: 'standard', fullWidth: true },
        title,
        drawn,
        helper('choice', at),
      );
    }
    const title = el(M.FormLabel, { id }, legend);
    // « Toggle button »: « exclusive selection » of a few values.
    if (when(at, 'detail') && options.length < 4) {
      const buttons = options.map((one, rank) =>
        el(M.ToggleButton, { key: rank, value: rank, 'data-truth': one.truth }, one.label),
      );
      return control(
        at,
        { fullWidth: true },
        title,
        el(M.ToggleButtonGroup, { exclusive: true, color: 'primary', value: null, 'aria-labelledby': id }, ...buttons),
      );
    }
    return control(
      at,
      { fullWidth: true },
      title,
      el(
        M.RadioGroup,
        { 'aria-labelledby': id, name: at.uid, row: when(at, 'detail') },
        ...options.map((one, rank) =>
          el(M.FormControlLabel, {
            key: rank,
            value: `${rank}`,
            label: label(one.label),
            control: el(M.Radio, { slotProps: { input: { 'data-truth': one.truth } } }),
          }),
        ),
      ),
      helper('choice', at),
    );
  },
  box: (label, at) =>
    control(
      at,
      { required: when(at, 'error'), fullWidth: true },
      el(M.FormControlLabel, {
        label,
        required: when(at, 'error'),
        control: el(when(at, 'detail') ? M.Switch : M.Checkbox, { slotProps: { input: { 'data-truth': at.truth } } }),
      }),
      helper('box', at),
    ),
  // « File upload »: the button is the label of the input. With help, the name of the file is above it.
  upload(label, at) {
    const plain = when(at, 'plain');
    const button = el(
      M.Button,
      {
        component: 'label',
        role: undefined,
        tabIndex: -1,
        variant: 'contained',
        startIcon: when(at, 'detail') ? ligature('cloud_upload') : svg('upload'),
      },
      plain ? label : 'Choisir un fichier',
      el(VisuallyHiddenInput, { type: 'file', id: at.uid, 'data-truth': at.truth }),
    );
    if (plain) return html(at.uid, button);
    return control(at, {}, el(M.FormLabel, { htmlFor: at.uid, sx: { mb: 1 } }, label), button, helper('file', at));
  },
};
