import type { ReadonlySignal } from '@preact/signals';
import type { Summary } from '../../core/background/summary.ts';
import type { Library } from '../../core/guide/library.ts';

export interface MeetingProps {
  library: Library;
  /** null until the background has answered; `erased` afterwards. */
  ended: ReadonlySignal<Summary[] | 'erased' | null>;
  /** The idle timer of a shared computer is about to erase all this. */
  idle: ReadonlySignal<boolean>;
  onErase(): void;
  onHere(): void;
  /** Writes to the person's clipboard, because they pressed the button. */
  copy(text: string): Promise<void>;
}
