// biome-ignore-all lint/a11y/useSemanticElements: this dialect is the markup these rules forbid.
// biome-ignore-all lint/a11y/useFocusableInteractive: this dialect is the markup these rules forbid.
/** Dialect 2: divs that differ only by ARIA. Text fields stay native, as on most such sites. */
import type {
  ButtonProps,
  FieldProps,
  GroupProps,
  HeadingProps,
  LinkProps,
  ListProps,
  MenuProps,
  ScreenProps,
  SelectProps,
  Skin,
  TextProps,
  TitleProps,
  UploadProps,
} from '../skin.ts';
import { Box, Choice, pressable } from './ariaDivChoices.tsx';
import { FieldMessage, Wrong } from './fieldMessages.tsx';
import { Listbox } from './Listbox.tsx';
import { FileInput, Input } from './nativeFields.tsx';

const Screen = ({ site, children }: ScreenProps) => (
  <div class="x-site">
    <div class="x-head" role="banner">
      <div class="x-name">{site}</div>
    </div>
    <div class="x-main" role="main">
      <div class="x-stack">{children}</div>
    </div>
  </div>
);

const Title = ({ text, hold }: TitleProps) => (
  <div class="x-title" id="x-title" role="heading" aria-level={1} tabIndex={-1} ref={hold as never}>
    {text}
  </div>
);
const Heading = ({ level, text }: HeadingProps) => (
  <div class={`x-h${level}`} role="heading" aria-level={level}>
    {text}
  </div>
);
const Text = ({ text }: TextProps) => (
  <div class="x-text">
    <span>{text}</span>
  </div>
);
const Notice = ({ text }: TextProps) => (
  <div class="x-notice" role="note">
    <div>{text}</div>
  </div>
);
const List = ({ items }: ListProps) => (
  <div class="x-list" role="list">
    {items.map((item) => (
      <div class="x-list__item" role="listitem" key={item}>
        {item}
      </div>
    ))}
  </div>
);

/** The label has no markup of its own: only `aria-labelledby` refers to it. */
const Labelled = ({
  id,
  label,
  error,
  children,
}: {
  id: string;
  label: string;
  error: string;
  children: preact.ComponentChildren;
}) => (
  <div class="x-field">
    <div class="x-label" id={`${id}-name`}>
      {label}
    </div>
    <div>{children}</div>
    <Wrong id={id} error={error} />
  </div>
);

const Field = (props: FieldProps) => (
  <Labelled {...props}>
    <Input {...props} labelledBy={`${props.id}-name`} />
  </Labelled>
);
const Select = (props: SelectProps) => (
  <Labelled {...props}>
    <Listbox {...props} />
  </Labelled>
);
const Upload = (props: UploadProps) => (
  <Labelled {...props}>
    <FileInput {...props} labelledBy={`${props.id}-name`} />
  </Labelled>
);

const Button = ({ id, label, main, grey, onPress, ...saying }: ButtonProps) => (
  <div class="x-action">
    <div
      class={main ? 'x-button x-button--main' : 'x-button'}
      id={id}
      role="button"
      aria-disabled={grey || undefined}
      {...(grey ? {} : pressable(onPress, ['Enter', ' ']))}
    >
      <span>{label}</span>
    </div>
    <FieldMessage {...saying} />
  </div>
);

const Link = ({ id, label, onPress, ...saying }: LinkProps) => (
  <div class="x-action">
    <span class="x-link" id={id} role="link" {...pressable(onPress, ['Enter'])}>
      {label}
    </span>
    <FieldMessage {...saying} />
  </div>
);

const Menu = ({ id, label, links }: MenuProps) => (
  <div class="x-menu" role="navigation" aria-labelledby={`${id}-name`}>
    <div class="x-h3" id={`${id}-name`} role="heading" aria-level={2}>
      {label}
    </div>
    <div class="x-links" role="list">
      {links.map((link) => (
        <div role="listitem" key={link.id}>
          <Link {...link} />
        </div>
      ))}
    </div>
  </div>
);

const Group = ({ id, label, children }: GroupProps) => (
  <div class="x-group" role="group" aria-labelledby={`${id}-name`}>
    <div class="x-h3" id={`${id}-name`}>
      {label}
    </div>
    <div class="x-stack">{children}</div>
  </div>
);

export const ariaDivs: Skin = {
  Screen,
  Title,
  Heading,
  Text,
  Notice,
  List,
  Field,
  Select,
  Choice,
  Box,
  Upload,
  Button,
  Link,
  Menu,
  Group,
};
