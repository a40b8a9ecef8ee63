/** A workshop prepared on another day, or on another computer, taken up again: by its code, or by its file, which has the title too. */
import { useState } from 'preact/hooks';
import type { Content } from '../../core/workshop/content.ts';
import { readWorkshopFile } from '../../core/workshop/file.ts';
import { type Joined, type Programme, programmeOf } from '../../core/workshop/programme.ts';
import { FileField, TypedField } from './resultInput.tsx';
import { words } from './words.ts';

export function Reopen({ content, onProgramme }: { content: Content; onProgramme(programme: Programme): void }) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const take = (joined: Joined): void => {
    if ('error' in joined) setError(joined.error);
    else onProgramme(joined.programme);
  };
  return (
    <details class="table reopen">
      <summary>{words.reopen}</summary>
      <form
        class="fields join"
        onSubmit={(event) => {
          event.preventDefault();
          take(programmeOf(content, typed));
        }}
      >
        <TypedField label={words.reopenCode} why={words.reopenWhy} value={typed} most={40} onType={setTyped} />
        <p role="status" class={error ? 'notice' : 'answer'}>
          {error}
        </p>
        <button type="submit" class="button">
          {words.reopenIt}
        </button>
        <FileField
          label={words.reopenFile}
          accept=".json"
          onFile={(file) => void file.text().then((text) => take(readWorkshopFile(content, text)))}
        />
      </form>
    </details>
  );
}
