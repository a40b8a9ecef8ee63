/** How codes and results come in: typed, or from a file. */
import { Field } from './Field.tsx';

interface Typed {
  label: string;
  why: string;
  value: string;
  most: number;
  onType(value: string): void;
}

/** Capitals at once, and no help of the browser's: a code is not a word. */
export const TypedField = ({ label, why, value, most, onType }: Typed) => (
  <Field label={label} why={why}>
    {(ids) => (
      <input
        {...ids}
        type="text"
        class="typed"
        value={value}
        maxLength={most}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    )}
  </Field>
);

/** The same file may be chosen again: the field forgets it at once. */
export const FileField = ({ label, accept, onFile }: { label: string; accept: string; onFile(file: File): void }) => (
  <Field label={label}>
    {(ids) => (
      <input
        {...ids}
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    )}
  </Field>
);
