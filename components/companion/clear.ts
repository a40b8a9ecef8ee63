/** The bubble never covers the field that has the focus: when it would, it goes to the other edge of the window. */
import { signal } from '@preact/signals';
import type { Host } from '../../core/host.ts';

export type Dodge = 'no' | 'top' | 'bottom';

export function keepClear(document: Document, host: Host) {
  const dodge = signal<Dodge>('no');
  const view = document.defaultView;
  let frame = 0;

  const check = (event: Event): void => {
    const field = event.composedPath()[0] as Element | undefined;
    if (!field?.getBoundingClientRect || field === host.element) return;
    view?.cancelAnimationFrame(frame);
    frame =
      view?.requestAnimationFrame(() => {
        const bubble = host.root.querySelector('[data-bubble]')?.getBoundingClientRect();
        const box = field.getBoundingClientRect();
        if (!bubble || box.height > view.innerHeight / 2) return;
        const apart = box.right < bubble.left || box.left > bubble.right || box.bottom < bubble.top || box.top > bubble.bottom;
        if (!apart) dodge.value = box.top + box.height / 2 > view.innerHeight / 2 ? 'top' : 'bottom';
      }) ?? 0;
  };
  document.addEventListener('focusin', check, { capture: true, passive: true });
  return {
    dodge,
    reset(): void {
      dodge.value = 'no';
    },
    stop(): void {
      view?.cancelAnimationFrame(frame);
      document.removeEventListener('focusin', check, { capture: true });
    },
  };
}
