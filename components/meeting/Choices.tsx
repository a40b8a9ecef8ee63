interface Props {
  legend: string;
  note?: string;
  of: Record<string, string>;
  /** The order, where that of the words is not the right one. */
  only?: readonly string[];
  many?: boolean;
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** Round for one, square for several; nothing chosen is a state like another. */
export function Choices({ legend, note, of, only = Object.keys(of), many = false, chosen, onChange }: Props) {
  return (
    <fieldset class="ticks">
      <legend>{legend}</legend>
      {note && <p class="soft small">{note}</p>}
      {only.map((value) => (
        <label class="tick" key={value}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={legend}
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) =>
              onChange(
                many ? only.filter((one) => (one === value ? currentTarget.checked : chosen.includes(one))) : [value],
              )
            }
          />
          {of[value]}
        </label>
      ))}
    </fieldset>
  );
}
