// biome-ignore-all lint/a11y/useSemanticElements: this dialect is the markup these rules forbid.
// biome-ignore-all lint/a11y/useFocusableInteractive: this dialect is the markup these rules forbid.
// biome-ignore-all lint/a11y/noStaticElementInteractions: this dialect is the markup these rules forbid.
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: this dialect is the markup these rules forbid.
/** Dialect 2: radios and checkboxes made of divs. */
import type { BoxProps, ChoiceProps } from '../skin.ts';
import { described, Wrong } from './fieldMessages.tsx';

/** What a native button does by itself. */
export const pressable = (onPress: () => void, keys: string[]) => ({
  tabIndex: 0,
  onClick: onPress,
  onKeyDown: (event: KeyboardEvent) => {
    if (!keys.includes(event.key)) return;
    event.preventDefault();
    onPress();
  },
});

const Mark = ({ round, on }: { round: boolean; on: boolean }) => (
  <div class={`x-mark${round ? ' x-mark--round' : ''}${on ? ' x-mark--on' : ''}`} aria-hidden="true" />
);

export const Choice = ({ id, label, options, many, value, error, onValue }: ChoiceProps) => {
  const chosen = Math.max(
    0,
    options.findIndex((option) => value.includes(option)),
  );
  /** Arrow keys choose and move, as in a native group of radios. */
  const move = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const next = options[(chosen + (by ?? 0) + options.length) % options.length];
    if (many || !by || next === undefined) return;
    event.preventDefault();
    onValue(next);
    (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=radio]')[options.indexOf(next)]?.focus();
  };
  return (
    <div
      class="x-choice"
      id={id}
      role={many ? 'group' : 'radiogroup'}
      aria-labelledby={`${id}-name`}
      aria-describedby={error ? `${id}-error` : undefined}
      onKeyDown={move}
    >
      <div class="x-label" id={`${id}-name`}>
        {label}
      </div>
      {options.map((option, index) => (
        <div
          class="x-option"
          key={option}
          id={`${id}-${index}`}
          role={many ? 'checkbox' : 'radio'}
          aria-checked={value.includes(option)}
          {...pressable(() => onValue(option), [' '])}
          tabIndex={many || index === chosen ? 0 : -1}
        >
          <Mark round={!many} on={value.includes(option)} />
          <div>{option}</div>
        </div>
      ))}
      <Wrong id={id} error={error} />
    </div>
  );
};

export const Box = ({ id, label, checked, error, onToggle }: BoxProps) => (
  <div class="x-field">
    <div
      class="x-option"
      id={id}
      role="checkbox"
      aria-checked={checked}
      {...described(id, error)}
      {...pressable(onToggle, [' '])}
    >
      <Mark round={false} on={checked} />
      <div>{label}</div>
    </div>
    <Wrong id={id} error={error} />
  </div>
);
