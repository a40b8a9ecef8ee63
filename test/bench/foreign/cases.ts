/** The properties of a page in this benchmark: a screen, a component set, and how the person meets them. */
import { type Manner, manners } from './kit.ts';

/** What is around the screen. All except `bare` have the header, the breadcrumb and the footer, with similar words. */
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

/** What happens to the screen, before the person sees it or while they look at it. */
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

/**
 * In CSS pixels. `text-200` enlarges only the text to 200 %, and `zoom-200` is what a zoom of 200 % leaves of a window.
 */
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
