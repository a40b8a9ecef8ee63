/**
 * What is known of a candidate and what is asked of it, as plain records, so that the same decision runs on pages and
 * on data.
 */
import type { Role, Target } from '../guide/guide.ts';
import type { NamePart } from './nameParts.ts';
import { same } from './normalise.ts';
import type { Region } from './region.ts';

/** What is known of a candidate. Words are normalised. Position and size on the screen are not included. */
export interface Features {
  role: Role;
  /** Accessible name, label, visible words, title, placeholder: a page may show one and announce another. */
  names: string[];
  /** Names that leave out a part of the words. */
  parts?: NamePart[] | undefined;
  /** Headings, legends and group names it stands under. */
  under: string[];
  visible: boolean;
  /** It is hidden, and something visible opens the part it is in. */
  openable?: boolean;
  /** What opens it says so by an attribute; unknown in records. */
  told?: boolean;
  /** Does it match the author's selector? */
  hinted: boolean;
  /**
   * Where it leads: a link's address, a submit button's form. Two candidates with one name and one destination are one
   * choice.
   */
  destination?: string | undefined;
  /** The part of the page; absent from stored records. */
  region?: Region | undefined;
  /** It stands in a menu, in any part of the page. */
  menu?: boolean | undefined;
  /** It stands among the words of a sentence, which speaks of it. */
  sentence?: boolean | undefined;
  /** What a field accepts: a date, a telephone number, a file. */
  field?: string | undefined;
  /** The visible words, when they are known: they override the accessible name. */
  shown?: string | undefined;
  /** The page writes it in capitals. */
  capitals?: boolean | undefined;
  /** The `name` attribute, the id, and words beside it. They only ever support other reasons. */
  name?: string | undefined;
  id?: string | undefined;
  near?: string[] | undefined;
  /** The index of the candidate that contains it: both are the same thing to press. */
  inside?: number | undefined;
}

export type Decision =
  | { kind: 'found' | 'hidden'; index: number }
  | { kind: 'doubtful'; indexes: number[] }
  | { kind: 'absent' };

export type IndexedFeatures = { features: Features; index: number };

/** Roles that look the same to a person form one family. Inside a family the exact role is preferred. */
const family = (role: Role): string =>
  role === 'link' || role === 'tab' ? 'button' : role === 'combobox' ? 'textbox' : role;

export const sameRoleFamily = (a: Role, b: Role): boolean => family(a) === family(b);

/**
 * A choice may be drawn as a button, a card or a list. Such roles are accepted only when no closer role is there, and
 * with other reasons.
 */
const WIDE: Partial<Record<Role, Role[]>> = {
  button: ['radio', 'checkbox'],
  radio: ['button', 'tab', 'link', 'checkbox'],
  checkbox: ['button', 'radio'],
  combobox: ['button'],
};
export const mayStandFor = (role: Role, asked: Role): boolean =>
  sameRoleFamily(role, asked) || !!WIDE[asked]?.includes(role);

export const hasLabel = (names: string[], wanted: string[]): boolean =>
  names.some((name) => wanted.some((want) => same(name, want)));

/** Words of the headings, groups and legends that the author gives, in whichever field of the target they stand. */
export const headingsOf = ({ reasons }: Target): string[] => [...(reasons?.under ?? []), ...(reasons?.group ?? [])];

export const isUnderHeading = (target: Target, { under }: Pick<Features, 'under'>): boolean => {
  const headings = headingsOf(target);
  return headings.some((want) => under.some((heading) => same(heading, want)));
};

/** Compares the page's address without its query. */
export const withoutQuery = (address: string): string => {
  const end = address.search(/[?#]/);
  const page = end < 0 ? address : address.slice(0, end);
  return page.endsWith('/') ? page.slice(0, -1) : page;
};
