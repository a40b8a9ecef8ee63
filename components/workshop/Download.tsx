/** A link: the person saves the file themselves, where they want. */
import { useEffect, useMemo } from 'preact/hooks';

export function Download({
  label,
  file,
  type,
  text,
  main,
}: {
  label: string;
  file: string;
  type: string;
  text: string;
  main?: boolean;
}) {
  const url = useMemo(() => URL.createObjectURL(new Blob([text], { type })), [text, type]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <a class={main ? 'button main' : 'button'} href={url} download={file}>
      {label}
    </a>
  );
}
