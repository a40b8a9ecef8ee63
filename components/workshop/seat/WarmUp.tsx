/**
 * Mouse and keyboard, without any record: a button answers, a field answers. The typed text is compared and never
 * stored.
 */
import { useState } from 'preact/hooks';
import { words } from './words.ts';

export function WarmUp() {
  const [clicked, click] = useState(false);
  const [greeted, greet] = useState(false);
  return (
    <section class="sheet warm-up" aria-labelledby="warm-up">
      <h2 id="warm-up">{words.warmUp}</h2>
      <p class="soft">{words.warmUpWhy}</p>
      <p class="row">
        <button type="button" class="button" onClick={() => click(true)}>
          {words.warmUpClick}
        </button>
        <span role="status">{clicked && words.warmUpClicked}</span>
      </p>
      <label class="field">
        <span>{words.warmUpType}</span>
        <input
          type="text"
          autocomplete="off"
          onInput={({ currentTarget }) => greet(currentTarget.value.trim().toLowerCase() === 'bonjour')}
        />
        <span role="status">{greeted && words.warmUpTyped}</span>
      </label>
    </section>
  );
}
