/**
 * « À apporter au rendez-vous »: a sheet for each guide, in large print, with a box to tick before each item, legible
 * in black and white.
 */
import type { Library } from '../../core/guide/library.ts';
import { pictogramOfPaper } from '../../core/guide/pictograms.ts';
import { Pictured } from './Pictured.tsx';
import { words } from './words.ts';

/** Beyond this number of things, smaller letters: the sheet stays one page. */
const LONG = 9;

export function Bring({ library, guides }: { library: Library; guides: string[] }) {
  if (!guides.length) return <p class="lead">{words.bringNone}</p>;
  return (
    <>
      <p class="lead unprinted">{words.bringWhy}</p>
      {guides.map((id) => (
        <article
          class="printed bring handout"
          key={id}
          data-long={(library.guides[id]?.prepare.length ?? 0) > LONG ? '' : undefined}
        >
          <p class="what">{words.bringTitle}</p>
          <h2>{library.guides[id]?.title}</h2>
          <p class="blanks">
            <span>{words.bringDay}</span>
            <span>{words.bringPlace}</span>
          </p>
          {library.guides[id]?.prepare.length === 0 && <p>{words.bringNothing}</p>}
          <ul>
            {library.guides[id]?.prepare.map(({ what, why }) => (
              <li key={what}>
                <strong>
                  <Pictured as={pictogramOfPaper(what)}>{what}</Pictured>
                </strong>
                <span class="soft">{why}</span>
              </li>
            ))}
          </ul>
        </article>
      ))}
      <p class="unprinted">
        <button type="button" class="button main" onClick={() => print()}>
          {guides.length > 1 ? words.printAll(guides.length) : words.print}
        </button>
      </p>
    </>
  );
}
