/** What the pieces of the bubble are handed, and what they send back. */
import type { Ask } from '../../core/messages/protocol.ts';
import type { SessionEvent, VerdictKind } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import type { OwnPage } from '../step/End.tsx';
import type { ShownMessage } from '../step/message.ts';
import type { TargetView } from './target.ts';

/** What the person has opened in the bubble; a new step begins with everything closed. */
export interface Opened {
  what: 'nothing' | 'help' | 'more';
  /** The rung of help that is shown, from 1; 0 while none was asked for. */
  rung: number;
  /** The glossary word of the quieter line is explained. */
  word: boolean;
  /** The browser lets only its own button open the panel: where that button is has been said. */
  isTold: boolean;
}

export interface BubbleEvents {
  send(event: SessionEvent): void;
  stop(later: boolean): void;
  /** « Garder les étapes à côté »: false where the browser lets only its own button open the panel. */
  aside(): Promise<boolean>;
  /** One of our own pages, in a tab of its own. */
  page(what: OwnPage): void;
  ask: Ask;
  open(change: Partial<Opened>): void;
  /** Bring the target into the window, because the person asked. */
  show(): void;
  close(): void;
}

export interface BubbleProps {
  view: View;
  verdict: VerdictKind;
  message: ShownMessage;
  target: TargetView;
  opened: Opened;
  /** Null until something has been opened. */
  script: DrawerScript | null;
  on: BubbleEvents;
}
export interface DrawerProps {
  what: 'help' | 'more' | 'end';
  rung: number;
  view: View;
  verdict: VerdictKind;
  message: ShownMessage;
  on: BubbleEvents;
}

/** What the script gives (drawer/drawer.tsx). */
export interface DrawerScript {
  sheet: string;
  /** Draws or redraws in the place; null leaves it, and undoes everything. */
  draw(place: Element, props: DrawerProps | null): void;
}
