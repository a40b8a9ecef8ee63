/** What a dialect must draw: the abstract parts of a site, the same in all seven. */
import type { ComponentChildren, FunctionComponent, Ref } from 'preact';
import { CHOOSE } from './words.ts';

interface Named {
  /** Unique in the screen; every id of the part begins with it. */
  id: string;
  label: string;
}

interface Asked extends Named {
  /** Empty when nothing is wrong. */
  error: string;
  required?: boolean | undefined;
}

export interface ScreenProps {
  site: string;
  /** Whether the screen asks something, and so is a form. */
  form: boolean;
  onSubmit(): void;
  children: ComponentChildren;
}
export interface TitleProps {
  text: string;
  hold: Ref<HTMLHeadingElement | null>;
}
export interface HeadingProps {
  level: 2 | 3;
  text: string;
}
export interface TextProps {
  text: string;
}
export interface ListProps {
  items: string[];
}
export interface FieldProps extends Asked {
  input: 'text' | 'email' | 'tel' | 'password' | 'number' | 'date' | 'area';
  placeholder: string | undefined;
  value: string;
  onValue(value: string): void;
}
export interface SelectProps extends Asked {
  options: string[];
  value: string;
  onValue(value: string): void;
}
export interface ChoiceProps extends Asked {
  options: string[];
  many: boolean;
  value: string[];
  onValue(option: string): void;
}
export interface BoxProps extends Asked {
  checked: boolean;
  onToggle(): void;
}
export interface UploadProps extends Asked {
  files: FileList | null;
  onFiles(files: FileList | null): void;
}
/** A message beside the thing that was just pressed: empty when there is none, an alert when something went wrong. */
export interface Saying {
  said: string;
  alert: boolean;
}
export interface ButtonProps extends Named, Saying {
  main: boolean;
  /** It cannot be pressed yet. */
  grey: boolean;
  onPress(): void;
}
export interface LinkProps extends Named, Saying {
  href: string;
  onPress(): void;
}
export interface MenuProps extends Named {
  links: LinkProps[];
}
export interface GroupProps extends Named {
  /** Contains only text and links: some dialects collapse it. */
  foldable: boolean;
  children: ComponentChildren;
}

export interface Skin {
  Screen: FunctionComponent<ScreenProps>;
  Title: FunctionComponent<TitleProps>;
  Heading: FunctionComponent<HeadingProps>;
  Text: FunctionComponent<TextProps>;
  Notice: FunctionComponent<TextProps>;
  List: FunctionComponent<ListProps>;
  Field: FunctionComponent<FieldProps>;
  Select: FunctionComponent<SelectProps>;
  Choice: FunctionComponent<ChoiceProps>;
  Box: FunctionComponent<BoxProps>;
  Upload: FunctionComponent<UploadProps>;
  Button: FunctionComponent<ButtonProps>;
  Link: FunctionComponent<LinkProps>;
  Menu: FunctionComponent<MenuProps>;
  Group: FunctionComponent<GroupProps>;
}

export { CHOOSE };
