/** The properties that the parts of the bubble receive, and the events that they send back. */
import type { Ask } from '../../core/messages/protocol.ts';
import type { SessionEvent, VerdictKind } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import type { OwnPage } from '../step/End.tsx';
import type { ShownMessage } from '../step/message.ts';
import type { TargetView } from './target.ts';

/** What the person has opened in the bubble. A new step starts with everything closed. */
export interface Opened {
  what: 'nothing' | 'help' | 'more';
  /** The rung of help that is shown, from 1; 0 before the person asks for help. */
  rung: number;
  /** True when the explanation of the glossary word in the quieter line is open. */
  word: boolean;
  /** The browser lets only its own button open the panel, and the bubble has said where that button is. */
  isTold: boolean;
}

export interface BubbleEvents {
  send(event: SessionEvent): void;
  stop(later: boolean): void;
  /** « Garder les étapes à côté ». Resolves to false where the browser lets only its own button open the panel. */
  aside(): Promise<boolean>;
  /** Opens one of our own pages in a new tab. */
  page(what: OwnPage): void;
  ask: Ask;
  open(change: Partial<Opened>): void;
  /** Scrolls the target into the window, because the person asked for it. */
  show(): void;
  close(): void;
}

export interface BubbleProps {
  view: View;
  verdict: VerdictKind;
  message: ShownMessage;
  target: TargetView;
  opened: Opened;
  /** Null until the person has opened a drawer. */
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

/** What the script exports (drawer/drawer.tsx). */
export interface DrawerScript {
  sheet: string;
  /** Draws in `place`, or draws again. With null it removes everything. */
  draw(place: Element, props: DrawerProps | null): void;
}
