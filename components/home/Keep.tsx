import { privateHref } from '../shared/privateLinks.ts';
import type { HomeProps } from './model.ts';
import { words } from './words.ts';

/** For a permanence: the guide first on the home page (unless the place has put it there), and what to bring on paper. */
export function Keep({ id, model, actions }: HomeProps & { id: string }) {
  const kept = model.home.value?.valise.includes(id) ?? false;
  const fixed = model.home.value?.managed.favourites.includes(id) ?? false;
  return (
    <p class="row unprinted">
      <a class="line" href={privateHref(`apporter/${id}`)}>
        {words.bring}
      </a>
      {!fixed && (
        <button type="button" class="button quiet" onClick={() => actions.pack(id, !kept)}>
          {kept ? words.unkeep : words.keep}
        </button>
      )}
    </p>
  );
}
