import { HERE, warning } from '../../core/idle.ts';
import type { HomeProps } from './model.ts';

/** A shared computer nobody has touched for long: said calmly, with no countdown. */
export function Silence({ model, actions }: HomeProps) {
  if (!model.home.value?.idle) return null;
  return (
    <div class="notice" role="status">
      <p>{warning}</p>
      <button type="button" class="button main" onClick={actions.here}>
        {HERE}
      </button>
    </div>
  );
}
