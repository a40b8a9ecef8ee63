import { useEffect, useId, useMemo } from 'preact/hooks';
import { words } from './words.ts';

/** Everything that leaves is first shown in full; then the person saves it, by a link of their own browser. */
export function Preview({ text, file, type }: { text: string; file: string; type: string }) {
  const id = useId();
  const url = useMemo(() => URL.createObjectURL(new Blob([text], { type })), [text, type]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <>
      <p id={id}>{words.preview}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section class="scroll preview small" tabIndex={0} aria-labelledby={id}>
        <pre>{text.replace('\uFEFF', '')}</pre>
      </section>
      <a class="button main" href={url} download={file}>
        {words.save(file)}
      </a>
    </>
  );
}
