/** A button that would lose something: it asks once, and says what would be lost. */
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  label: string;
  question: string;
  yes: string;
  no: string;
  quiet?: boolean;
  /** Nothing would be lost: no question. */
  harmless?: boolean;
  onYes(): void;
}

export function AskOnce({ label, question, yes, no, quiet, harmless, onYes }: Props) {
  const [asking, ask] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) stay.current?.focus();
  }, [asking]);
  return (
    <>
      <button
        type="button"
        class={quiet ? 'button quiet' : 'button'}
        aria-expanded={harmless ? undefined : asking}
        onClick={() => (harmless ? onYes() : ask(!asking))}
      >
        {label}
      </button>
      {asking && !harmless && (
        <section class="notice asked" aria-label={question}>
          <p>{question}</p>
          <p class="row">
            <button type="button" class="button" ref={stay} onClick={() => ask(false)}>
              {no}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                ask(false);
                onYes();
              }}
            >
              {yes}
            </button>
          </p>
        </section>
      )}
    </>
  );
}
