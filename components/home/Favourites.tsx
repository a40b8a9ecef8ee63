import type { HomeProps } from './model.ts';
import { words } from './words.ts';

/** The guides that the place has put first (core/managed.ts); those it does not have are left out. */
export function Favourites({ model }: Pick<HomeProps, 'model'>) {
  const { guides } = model.library;
  const known = (model.home.value?.managed.favourites ?? []).flatMap((id) => {
    const guide = Object.hasOwn(guides, id) ? guides[id] : undefined;
    return guide && !guide.passage ? [{ id, guide }] : [];
  });
  if (!known.length) return null;
  return (
    <div class="tiles">
      <section class="sheet" aria-labelledby="favourites">
        <h2 id="favourites">{words.favourites}</h2>
        <ul>
          {known.map(({ id, guide }) => (
            <li key={id}>
              <a href={`#/${id}`}>
                <span>{guide.title}</span> <small>{words.minutes(guide.minutes)}</small>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
