/**
 * Dialect 3: structured as a large design system is (deep wrappers, drawn radios and checkboxes, permanent message
 * areas, collapsed menus and texts), with names and a look of our own.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type {
  BoxProps,
  ButtonProps,
  ChoiceProps,
  FieldProps,
  GroupProps,
  LinkProps,
  MenuProps,
  SelectProps,
  Skin,
  TextProps,
  UploadProps,
} from '../skin.ts';
import { FieldMessage, pressing } from './fieldMessages.tsx';
import { FileInput, Input, Options } from './nativeFields.tsx';
import { semantic } from './semantic.tsx';

const Messages = ({ id, error }: { id: string; error: string }) => (
  <div class="x-messages-group" id={`${id}-error`} role="alert">
    {error && <p class="x-error x-message x-message--error">{error}</p>}
  </div>
);

const Wrapped = ({
  id,
  label,
  error,
  children,
}: {
  id: string;
  label: string;
  error: string;
  children: ComponentChildren;
}) => (
  <div class={`x-input-group x-field${error ? ' x-input-group--error' : ''}`}>
    <label class="x-label" for={id}>
      {label}
    </label>
    <div class="x-input-wrap">{children}</div>
    <Messages id={id} error={error} />
  </div>
);

const Field = (props: FieldProps) => (
  <Wrapped {...props}>
    <Input {...props} />
  </Wrapped>
);
const Select = (props: SelectProps) => (
  <Wrapped {...props}>
    <Options {...props} />
  </Wrapped>
);
const Upload = (props: UploadProps) => (
  <Wrapped {...props}>
    <FileInput {...props} />
  </Wrapped>
);

const Choice = ({ id, label, options, many, value, error, onValue }: ChoiceProps) => {
  const type = many ? 'checkbox' : 'radio';
  return (
    <fieldset class="x-fieldset x-choice" id={id} aria-labelledby={`${id}-legend ${id}-error`}>
      <legend class="x-fieldset__legend x-label" id={`${id}-legend`}>
        {label}
      </legend>
      {options.map((option, index) => (
        <div class="x-fieldset__element" key={option}>
          <div class={`x-${type}-group`}>
            <input
              class={`x-drawn x-drawn--${type}`}
              type={type}
              id={`${id}-${index}`}
              name={id}
              checked={value.includes(option)}
              onChange={() => onValue(option)}
            />
            <label class={`x-drawn__label x-drawn__label--${type}`} for={`${id}-${index}`}>
              {option}
            </label>
          </div>
        </div>
      ))}
      <Messages id={id} error={error} />
    </fieldset>
  );
};

const Box = ({ id, label, checked, error, onToggle }: BoxProps) => (
  <div class="x-checkbox-group x-field">
    <input
      class="x-drawn x-drawn--checkbox"
      type="checkbox"
      id={id}
      checked={checked}
      aria-invalid={!!error || undefined}
      aria-describedby={`${id}-error`}
      onChange={onToggle}
    />
    <label class="x-drawn__label x-drawn__label--checkbox" for={id}>
      {label}
    </label>
    <Messages id={id} error={error} />
  </div>
);

const Button = ({ id, label, main, grey, onPress, ...saying }: ButtonProps) => (
  <div class="x-btns-group x-action">
    <button
      class={`x-btn x-button${main ? ' x-button--main' : ' x-btn--secondary'}`}
      type={main ? 'submit' : 'button'}
      id={id}
      disabled={grey}
      onClick={pressing(onPress)}
    >
      <span class="x-btn__text">{label}</span>
    </button>
    <FieldMessage {...saying} />
  </div>
);

const Anchor = ({ id, label, href, onPress, ...saying }: LinkProps) => (
  <>
    <a class="x-link" id={id} href={href} onClick={pressing(onPress)}>
      <span class="x-link__text">{label}</span>
    </a>
    <FieldMessage {...saying} />
  </>
);

const Link = (props: LinkProps) => (
  <div class="x-links-group x-action">
    <Anchor {...props} />
  </div>
);
const Notice = ({ text }: TextProps) => (
  <div class="x-callout x-notice" role="note">
    <p class="x-callout__text">{text}</p>
  </div>
);

/** When it is closed, its content stays in the markup and is not rendered: « ouvrez d’abord… ». */
function Folded({
  id,
  label,
  titled,
  children,
}: {
  id: string;
  label: string;
  titled?: boolean;
  children: ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  const button = (
    <button
      class="x-accordion__btn"
      type="button"
      id={`${id}-name`}
      aria-expanded={open}
      aria-controls={`${id}-panel`}
      onClick={() => setOpen(!open)}
    >
      {label}
    </button>
  );
  return (
    <>
      {titled ? <h3 class="x-accordion__title">{button}</h3> : button}
      <div class={open ? 'x-collapse x-collapse--expanded' : 'x-collapse'} id={`${id}-panel`}>
        {children}
      </div>
    </>
  );
}

const Menu = ({ id, label, links }: MenuProps) => (
  <nav class="x-sidemenu" aria-labelledby={`${id}-name`}>
    <Folded id={id} label={label}>
      <ul class="x-sidemenu__list x-links">
        {links.map((link) => (
          <li class="x-sidemenu__item" key={link.id}>
            <Anchor {...link} />
          </li>
        ))}
      </ul>
    </Folded>
  </nav>
);

const Group = ({ id, label, foldable, children }: GroupProps) =>
  foldable ? (
    <section class="x-accordion">
      <Folded id={id} label={label} titled>
        <div class="x-stack">{children}</div>
      </Folded>
    </section>
  ) : (
    <fieldset class="x-fieldset x-group" id={id} aria-labelledby={`${id}-legend`}>
      <legend class="x-fieldset__legend x-h3" id={`${id}-legend`}>
        {label}
      </legend>
      <div class="x-fieldset__element x-stack">{children}</div>
    </fieldset>
  );

export const dsfrLike: Skin = { ...semantic, Notice, Field, Select, Choice, Box, Upload, Button, Link, Menu, Group };
