/**
 * Results come in any mixture: a typed code, seats' files, pictures of their QR, chosen or dropped. The answer is one
 * sentence.
 */
import { useState } from 'preact/hooks';
import { type Received, readText, readTyped } from '../../core/workshop/resultCodes.ts';
import type { Trainer } from '../../core/workshop/trainer.ts';
import type { WorkshopProps } from './model.ts';
import { readQr } from './qr.ts';
import { FileField, TypedField } from './resultInput.tsx';
import { filesRead, words } from './words.ts';

const PICTURE = /^image\//;

interface Answer {
  done: string[];
  /** What is wrong, with the file's name where there were several. */
  errors: string[];
}

export function Gather({ model, actions, trainer }: WorkshopProps & { trainer: Trainer }) {
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Answer>({ done: [], errors: [] });
  const [over, setOver] = useState(false);
  const { library } = model.content;
  const { programme } = trainer;

  // A scanner that types what it reads also ends with Enter.
  const add = (text: string): boolean => {
    const result = actions.receive(readTyped(library, programme, text));
    setAnswer('done' in result ? { done: [result.done], errors: [] } : { done: [], errors: [result.error] });
    return 'done' in result;
  };
  const read = async (file: File): Promise<Received> => {
    const text = PICTURE.test(file.type) ? await readQr(file) : (await file.text()).slice(0, 4000);
    return text === null ? { error: words.noQr } : readText(library, programme, text);
  };
  const readAll = async (files: File[]): Promise<void> => {
    const next: Answer = { done: [], errors: [] };
    const named = (file: File): string => (files.length > 1 ? `${file.name} : ` : '');
    for (const file of files) {
      const result = actions.receive(await read(file));
      if ('done' in result) next.done.push(`${named(file)}${result.done}`);
      else next.errors.push(`${named(file)}${result.error}`);
    }
    if (files.length > 1) next.done.unshift(filesRead(next.done.length, files.length));
    setAnswer(next);
  };

  return (
    <section
      aria-labelledby="gather"
      class={over ? 'dropping' : ''}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length) void readAll(files);
      }}
    >
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
        <FileField
          label={words.fromFile}
          why={words.fromFileWhy}
          accept="image/*,.txt"
          multiple
          onFiles={(files) => void readAll(files)}
        />
      </form>
      <div role="status" class={answer.errors.length ? 'notice' : 'answer'}>
        {[...answer.errors, ...answer.done].map((line, i) => (
          <p key={i}>{line}</p>
        ))}
      </div>
    </section>
  );
}
