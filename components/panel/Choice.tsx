export interface ChoiceProps<T> {
  name: string;
  legend: string;
  options: [value: T, label: string][];
  value: T;
  onChoose: (value: T) => void;
}

/** A choice between a few options, as native radio buttons. */
export const Choice = <T extends string | number>({ name, legend, options, value, onChoose }: ChoiceProps<T>) => (
  <fieldset class="choice">
    <legend>{legend}</legend>
    {options.map(([option, label]) => (
      <label key={option}>
        <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
);
