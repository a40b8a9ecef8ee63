/**
 * A control, its name, and its description: they are separate, so that the name stays the same when the description
 * changes.
 */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Ids {
  id: string;
  'aria-describedby'?: string;
}

interface Props {
  label: string;
  why?: string | undefined;
  few?: boolean;
  children(ids: Ids): ComponentChildren;
}

export function Field({ label, why, few, children }: Props) {
  const id = useId();
  return (
    <div class={few ? 'field few' : 'field'}>
      <label for={id}>{label}</label>
      {children(why ? { id, 'aria-describedby': `${id}-why` } : { id })}
      {why && (
        <small class="soft" id={`${id}-why`}>
          {why}
        </small>
      )}
    </div>
  );
}
