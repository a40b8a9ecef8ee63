interface Props {
  legend: string;
  note?: string;
  of: Record<string, string>;
  /** The order, when it is not that of the words. */
  only?: readonly string[];
  many?: boolean;
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** Radio buttons for one choice, boxes for several. No choice at all is also valid. */
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
