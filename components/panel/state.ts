import type { Settings } from '../../core/session/settings.ts';
import type { SessionEvent } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import type { OwnPage } from '../step/End.tsx';

export type PanelState =
  | { kind: 'asking' }
  /** No guide in this tab; `running` is another tab that has one. */
  | { kind: 'none'; running: number | null; stopped?: boolean }
  /** `orphaned`: the extension was updated under the panel. */
  | { kind: 'broken'; orphaned: boolean }
  | { kind: 'guide'; view: View };

export interface PanelEvents {
  event(event: SessionEvent): void;
  stop(later: boolean): void;
  /** Who speaks from now on; kept on a personal computer. */
  speaker(panel: boolean): void;
  /** One of our own pages, about this guide. */
  page(what: OwnPage): void;
  /** « Revenir au guide », stopped a moment ago in this tab. */
  undo(): void;
  settings(change: Partial<Settings>): void;
  /** « Réparer cette étape »: false where the page does not let us in. */
  repair(): Promise<boolean>;
  home(): void;
  join(tab: number): void;
  retry(): void;
}
