// biome-ignore-all lint/a11y/useFocusableInteractive: the options of a combobox are reached by aria-activedescendant, its keys heard on the combobox.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the options of a combobox are reached by aria-activedescendant, its keys heard on the combobox.
/** A select made of divs: the « select-only combobox » of https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. */
import { useState } from 'preact/hooks';
import { CHOOSE, type SelectProps } from '../skin.ts';
import { described } from './fieldMessages.tsx';

export function Listbox({ id, options, value, required, error, onValue }: SelectProps) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const show = () => {
    setActive(Math.max(0, options.indexOf(value)));
    setOpen(true);
  };
  const choose = (option: string | undefined) => {
    if (option) onValue(option);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act: Record<string, () => void> = open
      ? {
          ArrowDown: () => setActive(Math.min(options.length - 1, active + 1)),
          ArrowUp: () => setActive(Math.max(0, active - 1)),
          Home: () => setActive(0),
          End: () => setActive(options.length - 1),
          Enter: () => choose(options[active]),
          ' ': () => choose(options[active]),
          Escape: () => setOpen(false),
        }
      : { ArrowDown: show, Enter: show, ' ': show };
    if (!act[event.key]) return;
    event.preventDefault();
    act[event.key]?.();
  };
  return (
    <div class="x-combo">
      <div
        class="x-input x-combo__value"
        id={id}
        role="combobox"
        tabIndex={0}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-labelledby={`${id}-name`}
        aria-required={required || undefined}
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        {...described(id, error)}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      >
        <span>{value || CHOOSE}</span>
      </div>
      {/* Pressing inside must not blur the combobox, or the list would close before the click. */}
      <div
        class="x-combo__list"
        id={`${id}-list`}
        role="listbox"
        aria-labelledby={`${id}-name`}
        hidden={!open}
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.map((option, index) => (
          <div
            class={index === active ? 'x-combo__option x-combo__option--active' : 'x-combo__option'}
            id={`${id}-${index}`}
            key={option}
            role="option"
            aria-selected={option === value}
            onClick={() => choose(option)}
          >
            {option}
          </div>
        ))}
      </div>
    </div>
  );
}
