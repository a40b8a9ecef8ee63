import type { ReadonlySignal } from '@preact/signals';
import type { Summary } from '../../core/background/summary.ts';
import type { Library } from '../../core/guide/library.ts';

export interface MeetingProps {
  library: Library;
  /** null until the background has answered; `erased` afterwards. */
  ended: ReadonlySignal<Summary[] | 'erased' | null>;
  /** The silence of a shared computer is about to erase all this. */
  idle: ReadonlySignal<boolean>;
  onErase(): void;
  onHere(): void;
  /** The person's own clipboard, because they pressed. */
  copy(text: string): Promise<void>;
}
