/** What a page of this bench is: a screen, a component set, and how they are put before the person. */
import { type Manner, manners } from './kit.ts';

/** What stands around the screen. Every one but `bare` has the header, the breadcrumb and the footer of near words. */
export const furnitures = [
  'bare',
  'site',
  'tarteaucitron',
  'orejime',
  'mobile-copies',
  'chat',
  'session',
  'window',
  'news',
] as const;
export type Furniture = (typeof furnitures)[number];

/** What happens to the screen, before or under the eyes of the person. */
export const lives = [
  'still',
  'late',
  'drawn-again',
  'iframe',
  'shadow',
  'replaced',
  'translated',
  'reordered',
  'joined',
  'cut',
  'more-required',
  'gone',
] as const;
export type Life = (typeof lives)[number];

/** CSS pixels; `text-200` is text alone at 200 %, `zoom-200` what a zoom at 200 % leaves of a window. */
export const windows = ['1280', '980', '638', '320', 'text-200', 'zoom-200'] as const;
export type Window = (typeof windows)[number];

export interface Case {
  sight: string;
  guide: string;
  set: string;
  manner: Manner;
  furniture: Furniture;
  life: Life;
  window: Window;
}

export const factors = { manner: manners, furniture: furnitures, life: lives, window: windows } as const;
