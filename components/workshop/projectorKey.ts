/** One key, P, opens and closes the projector's view, unless the person is typing. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');

/** @returns stops listening */
export function onProjectorKey(goTo: string): () => void {
  const hear = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isPlain && event.key.toLowerCase() === 'p' && !isTyping(event.target)) location.hash = goTo;
  };
  addEventListener('keydown', hear);
  return () => removeEventListener('keydown', hear);
}
