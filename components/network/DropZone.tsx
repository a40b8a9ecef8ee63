import { useState } from 'preact/hooks';
import { words } from './words.ts';

/** A button that everybody can use; dropping files is a shortcut beside it. */
export function DropZone({ onFiles }: { onFiles(files: File[]): void }) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const list = [...(files ?? [])];
    if (list.length) onFiles(list);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the field inside is for everybody
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label class="button main">
        {words.choose}
        <input
          type="file"
          multiple
          accept=".json,application/json"
          class="unseen"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file may be chosen again, once it has been corrected.
            currentTarget.value = '';
          }}
        />
      </label>
      <p>{words.drop}</p>
    </div>
  );
}
