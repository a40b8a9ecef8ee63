/** How codes and results come in: typed, or from a file. */
import { Field } from './Field.tsx';

interface Typed {
  label: string;
  why: string;
  value: string;
  most: number;
  onType(value: string): void;
}

/** Capitals at once, and no help from the browser: a code is not a word. */
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

interface Chosen {
  label: string;
  why?: string;
  accept: string;
  multiple?: boolean;
  onFiles(files: File[]): void;
}

/** The field is emptied at once, so that the same file may be chosen again. */
export const FileField = ({ label, why, accept, multiple = false, onFiles }: Chosen) => (
  <Field label={label} why={why}>
    {(ids) => (
      <input
        {...ids}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length) onFiles(files);
        }}
      />
    )}
  </Field>
);
