/** The native fields alone: dialects differ in what they put around them. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CHOOSE, type FieldProps, type SelectProps, type UploadProps } from '../skin.ts';
import { described } from './fieldMessages.tsx';

export const Input = ({
  id,
  input,
  placeholder,
  required,
  value,
  error,
  onValue,
  labelledBy,
}: FieldProps & { labelledBy?: string }) => {
  const common = {
    id,
    placeholder,
    required,
    value,
    autocomplete: 'off' as const,
    'aria-labelledby': labelledBy,
    ...described(id, error),
    onInput: (event: Event) => onValue((event.currentTarget as HTMLInputElement).value),
  };
  return input === 'area' ? (
    <textarea class="x-input" rows={4} {...common} />
  ) : (
    <input class={`x-input x-input--${input}`} type={input as 'text'} {...common} />
  );
};

export const Options = ({ id, options, value, required, error, onValue }: SelectProps) => (
  <select
    class="x-input"
    id={id}
    required={required}
    value={value}
    {...described(id, error)}
    onChange={(event) => onValue(event.currentTarget.value)}
  >
    <option value="">{CHOOSE}</option>
    {options.map((option) => (
      <option key={option} value={option}>
        {option}
      </option>
    ))}
  </select>
);

export const FileInput = ({ id, error, files, onFiles, labelledBy }: UploadProps & { labelledBy?: string }) => {
  const input = useRef<HTMLInputElement>(null);
  // A re-rendered file field comes back empty, so its list is given back to it.
  useLayoutEffect(() => {
    if (input.current && files?.length && !input.current.files?.length) input.current.files = files;
  });
  return (
    <input
      class="x-input"
      type="file"
      id={id}
      ref={input}
      aria-labelledby={labelledBy}
      {...described(id, error)}
      onChange={(event) => onFiles(event.currentTarget.files)}
    />
  );
};
