/** Dialect 1: plain, well-formed HTML. */
import type {
  BoxProps,
  ButtonProps,
  ChoiceProps,
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
import { described, FieldMessage, pressing, Wrong } from './fieldMessages.tsx';
import { FileInput, Input, Options } from './nativeFields.tsx';

const Screen = ({ site, form, onSubmit, children }: ScreenProps) => (
  <div class="x-site">
    <header class="x-head">
      <p class="x-name">{site}</p>
    </header>
    <main class="x-main">
      {form ? (
        <form class="x-stack" noValidate autocomplete="off" onSubmit={pressing(onSubmit)}>
          {children}
        </form>
      ) : (
        <div class="x-stack">{children}</div>
      )}
    </main>
  </div>
);

const Title = ({ text, hold }: TitleProps) => (
  <h1 class="x-title" id="x-title" tabIndex={-1} ref={hold}>
    {text}
  </h1>
);
const Heading = ({ level, text }: HeadingProps) =>
  level === 2 ? <h2 class="x-h2">{text}</h2> : <h3 class="x-h3">{text}</h3>;
const Text = ({ text }: TextProps) => <p class="x-text">{text}</p>;
const Notice = ({ text }: TextProps) => (
  <p class="x-notice" role="note">
    {text}
  </p>
);
const List = ({ items }: ListProps) => (
  <ul class="x-list">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

const Field = (props: FieldProps) => (
  <div class="x-field">
    <label class="x-label" for={props.id}>
      {props.label}
    </label>
    <Input {...props} />
    <Wrong {...props} />
  </div>
);

const Select = (props: SelectProps) => (
  <div class="x-field">
    <label class="x-label" for={props.id}>
      {props.label}
    </label>
    <Options {...props} />
    <Wrong {...props} />
  </div>
);

const Choice = ({ id, label, options, many, value, error, onValue }: ChoiceProps) => (
  <fieldset class="x-choice" aria-describedby={error ? `${id}-error` : undefined}>
    <legend class="x-label">{label}</legend>
    {options.map((option, index) => (
      <label class="x-option" key={option}>
        <input
          class="x-tick"
          type={many ? 'checkbox' : 'radio'}
          id={`${id}-${index}`}
          name={id}
          checked={value.includes(option)}
          onChange={() => onValue(option)}
        />
        <span>{option}</span>
      </label>
    ))}
    <Wrong id={id} error={error} />
  </fieldset>
);

const Box = ({ id, label, checked, error, onToggle }: BoxProps) => (
  <div class="x-field">
    <label class="x-option">
      <input class="x-tick" type="checkbox" id={id} checked={checked} {...described(id, error)} onChange={onToggle} />
      <span>{label}</span>
    </label>
    <Wrong id={id} error={error} />
  </div>
);

const Upload = (props: UploadProps) => (
  <div class="x-field">
    <label class="x-label" for={props.id}>
      {props.label}
    </label>
    <FileInput {...props} />
    <Wrong {...props} />
  </div>
);

const Button = ({ id, label, main, grey, onPress, ...saying }: ButtonProps) => (
  <div class="x-action">
    <button
      class={main ? 'x-button x-button--main' : 'x-button'}
      type={main ? 'submit' : 'button'}
      id={id}
      disabled={grey}
      onClick={pressing(onPress)}
    >
      {label}
    </button>
    <FieldMessage {...saying} />
  </div>
);

const Anchor = ({ id, label, href, onPress, ...saying }: LinkProps) => (
  <>
    <a class="x-link" id={id} href={href} onClick={pressing(onPress)}>
      {label}
    </a>
    <FieldMessage {...saying} />
  </>
);

const Link = (props: LinkProps) => (
  <p class="x-action">
    <Anchor {...props} />
  </p>
);

const Menu = ({ id, label, links }: MenuProps) => (
  <nav class="x-menu" aria-labelledby={`${id}-name`}>
    <h2 class="x-h3" id={`${id}-name`}>
      {label}
    </h2>
    <ul class="x-links">
      {links.map((link) => (
        <li key={link.id}>
          <Anchor {...link} />
        </li>
      ))}
    </ul>
  </nav>
);

const Group = ({ label, children }: GroupProps) => (
  <fieldset class="x-group">
    <legend class="x-h3">{label}</legend>
    <div class="x-stack">{children}</div>
  </fieldset>
);

export const semantic: Skin = {
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
