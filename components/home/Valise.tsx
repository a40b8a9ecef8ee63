import type { Library } from '../../core/library.ts';
import { words } from './words.ts';

/** Favourites, first on the page. */
export function Valise({ library, valise }: { library: Library; valise: string[] }) {
  if (!valise.length) return null;
  return (
    <section class="waiting valise" aria-labelledby="valise">
      <h2 id="valise">{words.valise}</h2>
      <ul>
        {valise.map((id) => (
          <li key={id}>
            <a class="line" href={`#/${id}`}>
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
