/**
 * Dialect 7: every node of the screen is replaced by a new one after each change or blur, and once soon after arrival.
 * Focus and caret are restored, as a framework would do; a press that has begun is never interrupted.
 */
import { type ComponentChildren, Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Focus {
  id: string;
  caret: [number | null, number | null] | null;
}

export function Rerender({ children }: { children?: ComponentChildren }) {
  const [turn, setTurn] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const focus = useRef<Focus | null>(null);
  const state = useRef({ wanted: false, held: false, turning: false }).current;

  const flush = () => {
    const active = activeIn(place.current);
    // A date being typed is only in its field (each digit is a change), so wait until the person leaves it.
    if (!state.wanted || state.held || state.turning || active?.type === 'date' || active?.validity?.badInput) return;
    state.wanted = false;
    state.turning = true;
    focus.current = active?.id ? { id: active.id, caret: caretOf(active) } : null;
    setTurn((now) => now + 1);
  };
  const ask = () => {
    // Removing the focused node is itself a blur.
    if (state.turning) return;
    state.wanted = true;
    setTimeout(flush);
  };

  useLayoutEffect(() => {
    const { id, caret } = focus.current ?? { id: '', caret: null };
    const again = id ? place.current?.querySelector<HTMLInputElement>(`[id="${id}"]`) : null;
    again?.focus({ preventScroll: true });
    if (again && caret?.[0] != null) again.setSelectionRange(caret[0], caret[1]);
    focus.current = null;
    state.turning = false;
  }, [turn]);

  useLayoutEffect(() => {
    const soon = setTimeout(ask, 700);
    const stop = holding(place.current?.ownerDocument ?? document, (held) => {
      state.held = held;
      if (!held) flush();
    });
    return () => {
      clearTimeout(soon);
      stop();
    };
  }, []);

  return (
    <div class="x-again" ref={place} onChange={ask} onFocusOut={ask}>
      <Fragment key={turn}>{children}</Fragment>
    </div>
  );
}

/** Reports when a press begins, and when its click has been delivered. */
function holding(page: Document, onHeld: (held: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const hold = (event: Event) => {
    clearTimeout(timer);
    if (event.type === 'pointerdown' || ['Enter', ' '].includes((event as KeyboardEvent).key)) onHeld(true);
  };
  const release = (event: Event) => {
    // A list opened by a press may swallow the end of the press; its change event shows that it is over.
    if (event.type === 'change' && (event.target as Element).localName !== 'select') return;
    clearTimeout(timer);
    timer = setTimeout(() => onHeld(false), event.type === 'pointerup' ? 80 : 0);
  };
  const begins = ['pointerdown', 'keydown'];
  const ends = ['pointerup', 'pointercancel', 'click', 'keyup', 'change'];
  for (const type of begins) page.addEventListener(type, hold, true);
  for (const type of ends) page.addEventListener(type, release, true);
  return () => {
    clearTimeout(timer);
    for (const type of begins) page.removeEventListener(type, hold, true);
    for (const type of ends) page.removeEventListener(type, release, true);
  };
}

const activeIn = (place: HTMLElement | null): HTMLInputElement | null => {
  const active = place?.ownerDocument.activeElement;
  return active && place?.contains(active) ? (active as HTMLInputElement) : null;
};

/** Some inputs (email, number, date) expose no caret. */
const caretOf = (field: HTMLInputElement): Focus['caret'] =>
  field.selectionStart == null ? null : [field.selectionStart, field.selectionEnd];
