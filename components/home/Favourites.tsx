import type { Library } from '../../core/guide/library.ts';
import { privateHref } from '../shared/privateLinks.ts';
import { words } from './words.ts';

/**
 * One list, first on the page: the favourites of the policy, then those of the person (core/background/favourites.ts).
 */
export function Favourites({ library, favourites }: { library: Library; favourites: string[] }) {
  if (!favourites.length) return null;
  return (
    <section class="waiting" aria-labelledby="favourites">
      <h2 id="favourites">{words.favourites}</h2>
      <ul>
        {favourites.map((id) => (
          <li key={id}>
            <a class="line" href={privateHref(id)}>
              {library.guides[id]?.title}
            </a>
          </li>
        ))}
      </ul>
      <a class="line soft" href="#/apporter">
        {words.bring}
      </a>
    </section>
  );
}
