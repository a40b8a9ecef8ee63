import { useEffect, useMemo } from 'preact/hooks';
import type { Repair } from '../../core/repair/repair.ts';
import { patchOf } from '../../core/repair/schema.ts';
import { words } from './words.ts';

export const FILE = 'faire-avec-reparations.json';

/** Everything that leaves is first shown in full; then the person saves it, by a link of their own browser. */
export function Export({ repairs }: { repairs: Repair[] }) {
  const text = patchOf(repairs);
  const url = useMemo(() => URL.createObjectURL(new Blob([text], { type: 'application/json' })), [text]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <section class="export" aria-labelledby="export">
      <h2 id="export">{words.export}</h2>
      <p>{words.exportWhy}</p>
      <p id="preview">{words.preview}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section class="scroll preview small" tabIndex={0} aria-labelledby="preview">
        <pre>{text}</pre>
      </section>
      <a class="button main" href={url} download={FILE}>
        {words.save(FILE)}
      </a>
    </section>
  );
}
