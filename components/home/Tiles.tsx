import type { Library } from '../../core/guide/library.ts';
import { pictogramOfProcedure } from '../../core/guide/pictograms.ts';
import { privateHref } from '../shared/privateLinks.ts';
import { tilesOf } from './guideEntries.ts';
import { Pictured } from './Pictured.tsx';
import { words } from './words.ts';

export function Tiles({ library }: { library: Library }) {
  const tiles = tilesOf(library);
  if (!tiles.length) return <p>{words.none}</p>;
  return (
    <div class="tiles">
      {tiles.map(({ id, site, offers }) => (
        <section class="sheet" key={id} aria-labelledby={`site-${id}`}>
          <h2 id={`site-${id}`}>{site.title}</h2>
          <p class="soft">{site.about}</p>
          <ul>
            {offers.map(({ id, guide }) => (
              <li key={id}>
                <a href={privateHref(id)}>
                  <Pictured as={pictogramOfProcedure(guide.title)}>{guide.title}</Pictured>{' '}
                  <small>{words.minutes(guide.minutes)}</small>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
