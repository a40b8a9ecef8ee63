/** « À apporter au rendez-vous »: large print, a box to tick before each thing, legible in black and white. */
import type { Library } from '../../core/library.ts';
import { words } from './words.ts';

export const Bring = ({ library, guides }: { library: Library; guides: string[] }) => (
  <>
    <p class="lead unprinted">{words.bringWhy}</p>
    <article class="printed bring" data-many={guides.length > 1 ? '' : undefined}>
      <p class="what">{words.bringTitle}</p>
      <p class="blanks">
        <span>{words.bringDay}</span>
        <span>{words.bringPlace}</span>
      </p>
      {guides.map((id) => (
        <section key={id}>
          <h2>{library.guides[id]?.title}</h2>
          {library.guides[id]?.prepare.length === 0 && <p>{words.bringNothing}</p>}
          <ul>
            {library.guides[id]?.prepare.map(({ what, why }) => (
              <li key={what}>
                <strong>{what}</strong>
                <span class="soft">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
    <p class="unprinted">
      <button type="button" class="button main" onClick={() => print()}>
        {words.print}
      </button>
    </p>
  </>
);
