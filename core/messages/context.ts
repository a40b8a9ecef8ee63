/** What the background hands to the handler of a message. */
import type { SessionStore } from '../background/sessions.ts';
import type { Job, Picked } from '../repair/pick.ts';
import type { Repairs } from '../repair/store.ts';
import type { Session } from '../session/state.ts';

/** The background's means, the same for every message. The entry point builds them on `browser.*`. */
export interface Services {
  sessions: SessionStore;
  repairs: Repairs;
  /** Is there a guide of this name? */
  hasGuide(guide: string): boolean;
  injectScript(tab: number, what: 'drawer' | 'similarity'): Promise<null>;
  /** Must be called in the same turn as the click. @returns whether the browser lets us open it from there */
  openPanel(tab: number): Promise<boolean>;
  /** @param guide its information sheet */
  openPage(page: 'home' | 'meeting' | 'verification', guide?: string): Promise<null>;
  /** @returns whether the page lets us in */
  injectPicker(tab: number): Promise<boolean>;
  /** What the pick mode asks first; null where there is nothing to repair. */
  jobFor(session: Session | null): Job | null;
  /** @returns why it was refused, in a sentence; null when the step has moved on */
  saveRepair(session: Session | null, picked: Picked, turn: number): Promise<{ refused: string | null } | null>;
}

export interface Context extends Services {
  /** The tab that the message is about. Our own pages may name another tab; a companion only has its own. */
  tab: number;
  /** The sender is one of our own pages. */
  own: boolean;
  /** The sender's tab is a private window. */
  incognito: boolean;
}
