/** A picture before words. The words alone say everything. */
import type { ComponentChildren } from 'preact';
import { type Pictogram, pictograms } from '../../core/guide/pictograms.ts';
import { Picture } from '../step/Picture.tsx';

export const Pictured = ({ as, children }: { as: Pictogram; children: ComponentChildren }) => (
  <span class="pictured">
    <Picture path={pictograms[as]} />
    <span>{children}</span>
  </span>
);
