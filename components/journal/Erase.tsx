import { useState } from 'preact/hooks';
import { words } from './words.ts';

interface Props {
  /** Nothing to erase. */
  empty: boolean;
  onErase(): Promise<void>;
}

/** Two presses on two different buttons, so that a double click erases nothing. */
export function Erase({ empty, onErase }: Props) {
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const erase = async () => {
    setAsked(false);
    try {
      await onErase();
      setSaid(words.erased);
    } catch {
      setSaid(words.eraseFailed);
    }
  };
  return (
    <section class="erase" aria-label={words.erase}>
      {!empty && (
        <button type="button" class="button" aria-expanded={asked} onClick={() => setAsked(!asked)}>
          {words.erase}
        </button>
      )}
      {asked && (
        <div class="notice">
          <p>{words.eraseSure}</p>
          <p class="soft">{words.eraseDisk}</p>
          <div class="row">
            <button type="button" class="button main" onClick={erase}>
              {words.eraseYes}
            </button>
            <button type="button" class="button" onClick={() => setAsked(false)}>
              {words.eraseNo}
            </button>
          </div>
        </div>
      )}
      <div role="status">{said && <p>{said}</p>}</div>
    </section>
  );
}
