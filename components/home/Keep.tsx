import { privateHref } from '../shared/privateLinks.ts';
import type { HomeProps } from './model.ts';
import { words } from './words.ts';

/** For a drop-in session: adds the guide to the favourites (unless the policy has), and prints what to bring. */
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
