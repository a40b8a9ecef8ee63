import type { HomeProps } from './model.ts';
import { words } from './words.ts';

/** For a permanence: the guide first on the home page, and what to bring on paper. */
export function Keep({ id, model, actions }: HomeProps & { id: string }) {
  const kept = model.home.value?.valise.includes(id) ?? false;
  return (
    <p class="row unprinted">
      <a class="line" href={`#/apporter/${id}`}>
        {words.bring}
      </a>
      <button type="button" class="button quiet" onClick={() => actions.pack(id, !kept)}>
        {kept ? words.unkeep : words.keep}
      </button>
    </p>
  );
}
