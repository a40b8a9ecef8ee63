/**
 * Reopens a workshop that was prepared on another day or computer: by its code, or by its file, which also contains the
 * title.
 */
import { useState } from 'preact/hooks';
import type { Content } from '../../core/workshop/content.ts';
import { readWorkshopFile } from '../../core/workshop/file.ts';
import { type Joined, type Programme, programmeOf } from '../../core/workshop/programme.ts';
import { FileField, TypedField } from './resultInput.tsx';
import { words } from './words.ts';

interface Props {
  content: Content;
  onProgramme(programme: Programme, isSameRoom: boolean): void;
}

export function Reopen({ content, onProgramme }: Props) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const [found, setFound] = useState<Programme | null>(null);
  const take = (joined: Joined): void => {
    setError('error' in joined ? joined.error : '');
    setFound('error' in joined ? null : joined.programme);
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
          onFiles={([file]) => void file?.text().then((text) => take(readWorkshopFile(content, text)))}
        />
      </form>
      {found && (
        <section class="notice" aria-label={words.reopenRoom}>
          <p>
            <strong>{words.reopenRoom}</strong> {words.reopenRoomWhy}
          </p>
          <p class="row">
            <button type="button" class="button main" onClick={() => onProgramme(found, false)}>
              {words.reopenNew}
            </button>
            <button type="button" class="button" onClick={() => onProgramme(found, true)}>
              {words.reopenSame}
            </button>
          </p>
        </section>
      )}
    </details>
  );
}
