/**
 * Three pictures before the first guide: what the yellow ring is, who clicks, and where the toolbar button is, which
 * proves that it is us.
 */
import { pictograms } from '../../core/guide/pictograms.ts';
import { Mark } from '../shared/Mark.tsx';
import { Picture } from '../step/Picture.tsx';
import { words } from './words.ts';

export const FirstMinute = () => (
  <section class="first" aria-labelledby="first">
    <h2 id="first">{words.first}</h2>
    <ol>
      <li>
        <span class="shown" aria-hidden="true">
          <i class="ringed" />
        </span>
        <strong>{words.firstRing}</strong>
        <span>{words.firstRingWhy}</span>
      </li>
      <li>
        <span class="shown" aria-hidden="true">
          <Picture path={pictograms.click} />
        </span>
        <strong>{words.firstClick}</strong>
        <span>{words.firstClickWhy}</span>
      </li>
      <li>
        <span class="shown" aria-hidden="true">
          <Mark />
          <Picture path={pictograms.pin} />
        </span>
        <strong>{words.firstButton}</strong>
        <span>{words.firstButtonWhy}</span>
      </li>
    </ol>
  </section>
);
