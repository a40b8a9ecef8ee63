/** What would be stored, in words, before it is stored: the advisor completes the words that are not public. */
import { useState } from 'preact/hooks';
import { describe, nounOf } from '../../core/repair/describe.ts';
import type { Draft } from '../../core/repair/draft.ts';
import type { Picked } from '../../core/repair/pick.ts';
import { Words } from './Words.tsx';
import { words } from './words.ts';

interface ChosenProps {
  draft: Draft;
  /** Why these words are not suitable, as a sentence; null when they lead to the element. */
  judge: (picked: Picked) => string | null;
  on: { use(picked: Picked): Promise<string | null>; another(): void; cancel(): void };
}

export function Chosen({ draft, judge, on }: ChosenProps) {
  const [name, setName] = useState(draft.name);
  const [under, setUnder] = useState(draft.under ?? '');
  const [trouble, setTrouble] = useState<string | null>(null);
  const { role, region, field } = draft;
  const picked: Picked = {
    role,
    name: name.trim(),
    under: under.trim() || null,
    ...(region && { region }),
    ...(field && { field }),
  };
  const wrong = trouble ?? judge(picked);
  const isGap = [draft.seen, ...draft.over].some((pieces) => pieces.some(({ kept }) => !kept));
  const use = async () => {
    if (!wrong) setTrouble(await on.use(picked));
  };
  return (
    <>
      <h2>{words.chosen}</h2>
      <p class="what">{picked.name ? describe(picked) : words.nothingYet}</p>
      <p class="soft">
        {words.onPage} {nounOf[draft.role]} <Words pieces={draft.seen} />
        {draft.over.map((pieces, index) => (
          <span key={index}>
            , {words.under} <Words pieces={pieces} />
          </span>
        ))}
      </p>
      {isGap && <p class="soft">{words.struck}</p>}
      <label>
        {words.name}
        <input
          value={name}
          maxLength={80}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            setTrouble(null);
            setName(event.currentTarget.value);
          }}
        />
      </label>
      <p class="soft">{words.nameHow}</p>
      <label>
        {words.heading}
        <input
          value={under}
          maxLength={80}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            setTrouble(null);
            setUnder(event.currentTarget.value);
          }}
        />
      </label>
      <p class={wrong ? 'judged wrong' : 'judged'} role="status">
        {wrong ?? words.found}
      </p>
      <div class="row">
        <button type="button" class="b main" aria-disabled={wrong ? true : undefined} onClick={use}>
          {words.use}
        </button>
        <button type="button" class="b" onClick={on.another}>
          {words.another}
        </button>
        <button type="button" class="b quiet" onClick={on.cancel}>
          {words.cancel}
        </button>
      </div>
    </>
  );
}
