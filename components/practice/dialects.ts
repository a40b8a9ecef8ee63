/** The seven ways in which the same site may be written. 1 to 4 change the markup, 5 to 7 what happens around it. */
import type { Skin } from './skin.ts';
import { ariaDivs } from './skins/ariaDivs.tsx';
import { dsfrLike } from './skins/dsfrLike.tsx';
import { semantic } from './skins/semantic.tsx';
import { shadow } from './skins/shadow.tsx';

export const DIALECTS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Dialect = (typeof DIALECTS)[number];

export interface DialectOptions {
  skin: Skin;
  stage?: 'framed' | 'late' | 'anew';
  /** No form contains the fields: the site’s own script handles Enter. */
  scripted?: boolean;
}

export const dialectOptions: Record<Dialect, DialectOptions> = {
  1: { skin: semantic },
  2: { skin: ariaDivs, scripted: true },
  3: { skin: dsfrLike },
  4: { skin: shadow, scripted: true },
  5: { skin: semantic, stage: 'framed' },
  6: { skin: semantic, stage: 'late' },
  7: { skin: semantic, stage: 'anew' },
};

/** « 3 » in the address → dialect 3; anything else is plain HTML. */
export const dialectOf = (written: string | null): Dialect =>
  DIALECTS.find((dialect) => String(dialect) === written) ?? 1;
