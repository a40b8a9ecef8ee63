/** A repair: the new words of one step's target. Nothing else is kept: no address, no day, nothing about a person. */
import type { FieldKind, Region, Role, Target } from '../guide/guide.ts';
import { guideOf, type Library } from '../guide/library.ts';
import { isInclude, isQuestion } from '../guide/step.ts';

export interface Repair {
  /** The guide that holds the step: the passage itself when the step is in an include. */
  guide: string;
  step: string;
  /** The guide's version when it was repaired. */
  version: number;
  role: Role;
  /** Its words now; a star at the end stands for words that change. */
  name: string;
  /** The heading or group above it; null when its words are enough. */
  under: string | null;
  /** The part of the page it stands in, and what it accepts when it is a field. Older repairs have neither. */
  region?: Region | undefined;
  field?: FieldKind | undefined;
}

export const sameStep = (a: Pick<Repair, 'guide' | 'step'>, b: Pick<Repair, 'guide' | 'step'>): boolean =>
  a.guide === b.guide && a.step === b.step;

/** `connexion/choisir` of a guide → the step `choisir` of the included passage; null when there is no such step. */
export function ownerOf(library: Library, guide: string, key: string): Pick<Repair, 'guide' | 'step'> | null {
  const [first = '', ...rest] = key.split('/');
  const step = library.guides[guide]?.steps.find(({ id }) => id === first);
  if (!step) return null;
  if (isInclude(step)) return rest.length ? ownerOf(library, step.include, rest.join('/')) : null;
  return rest.length ? null : { guide, step: first };
}

const first = (word: string, words: string[]): string[] => [word, ...words.filter((other) => other !== word)];

/** The new words come first and the old ones stay, because the site may put them back. */
export function mended(
  target: Target,
  { role, name, under, region, field }: Pick<Repair, 'role' | 'name' | 'under' | 'region' | 'field'>,
): Target {
  const { reasons = {}, ...rest } = target;
  const { under: headings, ...others } = reasons;
  const next = {
    ...others,
    ...(under !== null && { under: first(under, headings ?? []) }),
    ...(region && { region }),
    ...(field && { field }),
  };
  const names = first(name, target.names);
  return Object.keys(next).length ? { ...rest, role, names, reasons: next } : { ...rest, role, names };
}

/** The guide's sentence with the words of the page as it is now, because a person looks for what they read. */
export const reworded = (say: string, names: string[], name: string): string =>
  say.replace(/«\s*([^«»]*?)\s*»/g, (quote, words: string) =>
    names.includes(words) ? `« ${name.replace(/\s*\*$/, '…')} »` : quote,
  );

/** The target of a repair; undefined when the guide no longer has the step, or its target. */
export function targetOf(library: Library, { guide, step }: Pick<Repair, 'guide' | 'step'>): Target | undefined {
  const found = library.guides[guide]?.steps.find(({ id }) => id === step);
  return found && !isInclude(found) && !isQuestion(found) ? found.target : undefined;
}

/** The library with the repairs of this computer. A repair whose step is gone changes nothing. */
export function withRepairs(library: Library, repairs: Repair[]): Library {
  const touched = new Set(repairs.filter((repair) => targetOf(library, repair)).map(({ guide }) => guide));
  const guides = Object.fromEntries(
    [...touched].map((id) => {
      const guide = guideOf(library, id);
      const steps = guide.steps.map((step) => {
        const repair = repairs.find((one) => sameStep(one, { guide: id, step: step.id }));
        return repair && !isInclude(step) && !isQuestion(step) && step.target
          ? { ...step, target: mended(step.target, repair), say: reworded(step.say, step.target.names, repair.name) }
          : step;
      });
      return [id, { ...guide, steps }];
    }),
  );
  return { ...library, guides: { ...library.guides, ...guides } };
}
