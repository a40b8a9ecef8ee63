/** What the home page shows (signals) and what it can do (callbacks). The entry point creates both. */
import type { ReadonlySignal } from '@preact/signals';
import type { Home } from '../../core/background/home.ts';
import type { ResumePoint } from '../../core/background/resumePoint.ts';
import type { Library } from '../../core/guide/library.ts';
import type { Level } from '../../core/session/levels.ts';
import type { Settings } from '../../core/session/settings.ts';

export interface HomeModel {
  library: Library;
  /** Guides that have a practice site. */
  practices: Record<string, unknown>;
  route: ReadonlySignal<string>;
  /** null until the background has answered. */
  home: ReadonlySignal<Home | null>;
  /** Guides that the browser does not let us accompany on their sites. */
  withheld: ReadonlySignal<ReadonlySet<string>>;
  /** `gone`: the extension was updated under the page. */
  trouble: ReadonlySignal<'trouble' | 'gone' | null>;
  /** Its tab no longer existed when the person wanted to go to it: the guide is offered again, at its step. */
  lost?: ReadonlySignal<ResumePoint | null>;
  supported: boolean;
  /** « 2026-11-22 », where the person is. */
  today: string;
}

export interface HomeActions {
  /** On the official site. */
  start(guide: string, level: Level): void;
  practice(guide: string, level: Level): void;
  /** Two windows: practice on the left, the official site on the right. */
  beside(guide: string, level: Level): void;
  /** « Vérifier ce guide »: an advisor's own walk on the official site. */
  verify(guide: string): void;
  resume(place: ResumePoint): void;
  forget(): void;
  /** To the tab where a guide runs. */
  show(tab: number): void;
  /** « Revenir au guide », after it was stopped a moment ago in this tab. */
  undo(tab: number): void;
  /** The size of our text, here and beside the guides. */
  scale(scale: Settings['scale']): void;
  share(shared: boolean): void;
  allow(guide: string): void;
  /** Adds a guide to the favourites, or removes it. */
  pack(guide: string, packed: boolean): void;
  /** « Je suis encore là ». */
  here(): void;
}

export interface HomeProps {
  model: HomeModel;
  actions: HomeActions;
}
