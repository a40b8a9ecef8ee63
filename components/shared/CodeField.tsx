import { useId } from 'preact/hooks';

interface Props {
  label: string;
  why: string;
  value: string;
  onValue(value: string): void;
}

export function CodeField({ label, why, value, onValue }: Props) {
  const id = useId();
  return (
    <p class="code">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={20}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby={`${id}-why`}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <span id={`${id}-why`} class="small">
        {why}
      </span>
    </p>
  );
}
