import type { Settings } from '../../core/session/settings.ts';
import type { SessionEvent } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import type { OwnPage } from '../step/End.tsx';

export type PanelState =
  | { kind: 'asking' }
  /** There is no guide in this tab. `running` is another tab that has one. */
  | { kind: 'none'; running: number | null; stopped?: boolean }
  /** `orphaned`: the extension was updated while the panel was open. */
  | { kind: 'broken'; orphaned: boolean }
  | { kind: 'guide'; view: View };

export interface PanelEvents {
  event(event: SessionEvent): void;
  stop(later: boolean): void;
  /** Chooses whether the panel shows the steps from now on. The choice is stored on a personal computer. */
  speaker(panel: boolean): void;
  /** Opens one of our own pages about this guide. */
  page(what: OwnPage): void;
  /** « Revenir au guide », when the guide was stopped a moment ago in this tab. */
  undo(): void;
  settings(change: Partial<Settings>): void;
  /** « Réparer cette étape ». Resolves to false when the extension has no access to the page. */
  repair(): Promise<boolean>;
  home(): void;
  join(tab: number): void;
  retry(): void;
}
