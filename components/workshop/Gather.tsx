/** Results come in any mixture: a code typed, a seat's file, a picture of its QR. One field, one sentence back. */
import { useState } from 'preact/hooks';
import { type Received, readText, readTyped } from '../../core/workshop/resultCodes.ts';
import type { Trainer } from '../../core/workshop/trainer.ts';
import type { WorkshopProps } from './model.ts';
import { readQr } from './qr.ts';
import { FileField, TypedField } from './resultInput.tsx';
import { words } from './words.ts';

const PICTURE = /^image\//;

export function Gather({ model, actions, trainer }: WorkshopProps & { trainer: Trainer }) {
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<{ error: string } | { done: string } | null>(null);
  const { library } = model.content;

  const receive = (received: Received): boolean => {
    const result = actions.receive(received);
    setAnswer(result);
    return 'done' in result;
  };
  // A scanner that types what it reads ends with Enter too.
  const add = (text: string): boolean => receive(readTyped(library, trainer.programme, text));
  const read = async (file: File): Promise<void> => {
    const text = PICTURE.test(file.type) ? await readQr(file) : (await file.text()).slice(0, 4000);
    receive(text === null ? { error: words.noQr } : readText(library, trainer.programme, text));
  };

  return (
    <section aria-labelledby="gather">
      <h2 id="gather">{words.gather}</h2>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (add(typed)) setTyped('');
        }}
      >
        <TypedField label={words.typed} why={words.typedWhy} value={typed} most={1000} onType={setTyped} />
        <button type="submit" class="button main">
          {words.receive}
        </button>
        <FileField label={words.fromFile} accept="image/*,.txt" onFile={(file) => void read(file)} />
      </form>
      <p role="status" class={answer && 'error' in answer ? 'notice' : 'answer'}>
        {answer && ('error' in answer ? answer.error : answer.done)}
      </p>
    </section>
  );
}
