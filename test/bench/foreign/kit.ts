/** What a component set must be able to draw, used as in its own documentation. */
import type { Random } from '../locate/random.ts';
import type { Html } from './html.ts';

/**
 * How the set's own patterns are used: bare; with the documented help; after a refusal; with details (size, count,
 * badge, icon, card, second line).
 */
export const manners = ['plain', 'hint', 'error', 'detail'] as const;
export type Manner = (typeof manners)[number];

/** One control: how it is drawn, and the identifier of the right answer. */
export interface Place {
  /** Unique in the document. */
  uid: string;
  /** ` data-truth="…"`, or undefined for what no practice block required. */
  truth: string | undefined;
  manner: Manner;
  random: Random;
}

export type Input = 'text' | 'email' | 'tel' | 'password' | 'number' | 'date' | 'area';

export interface Link {
  label: string;
  href: string;
  truth?: string | undefined;
}

type Drawn = Html | Promise<Html>;

export interface Kit {
  name: string;
  /** Folders of node_modules that the page may request under `/__foreign/`. */
  head: Html;
  /** The scripts that the set needs at the end of the body. */
  tail: Html;
  heading(text: string, level: 2 | 3, at: Place): Drawn;
  text(text: string): Drawn;
  list(items: string[]): Drawn;
  notice(text: string, at: Place): Drawn;
  field(field: { label: string; input: Input; required: boolean; placeholder?: string | undefined }, at: Place): Drawn;
  select(select: { label: string; options: string[]; required: boolean }, at: Place): Drawn;
  choice(
    choice: { legend: string; options: { label: string; truth: string | undefined }[]; many: boolean },
    at: Place,
  ): Drawn;
  box(label: string, at: Place): Drawn;
  upload(label: string, at: Place): Drawn;
  button(button: { label: string; main: boolean; grey: boolean }, at: Place): Drawn;
  link(link: Link, at: Place): Drawn;
  menu(menu: { legend: string; links: Link[] }, at: Place): Drawn;
  group(legend: string, inner: Html, at: Place): Drawn;
  /** The title, then the blocks. */
  main(title: string, inner: Html): Drawn;
  header(
    header: { site: string; service: string; links: Link[]; nav: { label: string; links: Link[] }[]; search: boolean },
    uid: string,
  ): Drawn;
  footer(footer: { site: string; links: Link[] }): Drawn;
  breadcrumb(trail: Link[], here: string): Drawn;
  skip(links: Link[]): Drawn;
  /** An open dialog of the site. */
  dialog(dialog: { title: string; text: string; buttons: string[] }, uid: string): Drawn;
  news(text: string, link: Link): Drawn;
}
