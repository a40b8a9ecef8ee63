/** `connexion/choisir` of a guide → the step `choisir` of the passage it includes, and the guide that holds it. */
import type { Act, Question } from './guide.ts';
import type { Library } from './library.ts';
import { isInclude } from './step.ts';

export interface Owner {
  guide: string;
  step: string;
}

export function ownerAt(library: Pick<Library, 'guides'>, guide: string, key: string): Owner | undefined {
  const [first = '', ...rest] = key.split('/');
  const found = Object.hasOwn(library.guides, guide) && library.guides[guide]?.steps.find(({ id }) => id === first);
  if (!found) return;
  if (isInclude(found)) return rest.length ? ownerAt(library, found.include, rest.join('/')) : undefined;
  return rest.length ? undefined : { guide, step: first };
}

export function stepAt(library: Pick<Library, 'guides'>, guide: string, key: string): Act | Question | undefined {
  const owner = ownerAt(library, guide, key);
  const step = owner && library.guides[owner.guide]?.steps.find(({ id }) => id === owner.step);
  return step && !isInclude(step) ? step : undefined;
}
