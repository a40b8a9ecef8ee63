/** Turns a patch made by an advisor into guide files. Pure: it returns what to write and what to report. */
import * as v from 'valibot';
import { REPAIR, type Words } from '../guide/format/words.ts';
import type { AuthoredGuide, AuthoredTarget } from '../guide/format.ts';
import { hasDuplicateKeys, placeOf } from '../guide/untrustedText.ts';
import { describe } from './describe.ts';
import type { Repair } from './repair.ts';
import { PatchSchema } from './schema.ts';
import { patchWords } from './words.ts';

export interface Applied {
  /** Guides to write, by id; empty when anything at all was refused. */
  guides: Record<string, AuthoredGuide>;
  done: string[];
  refused: string[];
}

/** More than repairs of every step of every guide need. */
const MOST_CHARACTERS = 500_000;

const targetIn = (guide: AuthoredGuide, id: string): AuthoredTarget | undefined => {
  const step = guide.steps.find((one) => one.id === id);
  return step && 'target' in step ? step.target : undefined;
};

function problem(guide: AuthoredGuide | undefined, { guide: id, step, version }: Repair): string | null {
  if (!guide) return patchWords.noGuide(id);
  if (!guide.steps.some((one) => one.id === step)) return patchWords.noStep(id, step, guide.version);
  if (!targetIn(guide, step)) return patchWords.noTarget(id, step);
  if (version > guide.version) return patchWords.newer(id, version, guide.version);
  return null;
}

/** Words that are already known keep their source. */
const first = (text: string, words: Words[]): Words[] => [
  words.find((known) => known.text === text) ?? { text, origin: REPAIR },
  ...words.filter((known) => known.text !== text),
];

/** As `mended` does for the guide that runs; here the new words also record that an advisor read them on the site. */
function mendedInFile(target: AuthoredTarget, { role, name, under, region, field }: Repair): AuthoredTarget {
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

/**
 * All or nothing: a patch that is refused in part changes no file. A guide's version rises once, however many steps
 * change.
 */
export function applyPatch(text: string, guides: Record<string, AuthoredGuide>): Applied {
  const nothing = (sentence: string): Applied => ({ guides: {}, done: [], refused: [sentence] });
  if (text.length > MOST_CHARACTERS) return nothing(patchWords.tooLong);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return nothing(patchWords.notJson);
  }
  const read = v.safeParse(PatchSchema, json, { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    const why =
      /^[A-ZÉ«]/.test(issue.message) && !/^(Invalid|Expected)/.test(issue.message)
        ? issue.message
        : patchWords.badShape;
    return nothing(patchWords.notPatch(placeOf(issue) || patchWords.wholeFile, why));
  }
  if (hasDuplicateKeys(text, json)) return nothing(patchWords.twice);
  const next: Applied = { guides: {}, done: [], refused: [] };
  for (const repair of read.output.repairs) {
    const guide = next.guides[repair.guide] ?? guides[repair.guide];
    const wrong = problem(guide, repair);
    const target = guide && targetIn(guide, repair.step);
    if (wrong || !guide || !target) {
      next.refused.push(wrong ?? '');
      continue;
    }
    const changed = mendedInFile(target, repair);
    const headings = target.reasons?.under;
    const where = patchWords.where(repair.guide, repair.step);
    if (JSON.stringify(changed) === JSON.stringify(target)) {
      next.done.push(patchWords.nothing(where, describe(repair)));
      continue;
    }
    const version = next.guides[repair.guide] ? guide.version : guide.version + 1;
    const steps = guide.steps.map((step) => (step.id === repair.step ? { ...step, target: changed } : step));
    next.guides[repair.guide] = { ...guide, version, steps } as AuthoredGuide;
    next.done.push(
      patchWords.done(
        where,
        describe(repair),
        target.names.map(({ text }) => text),
      ),
      patchWords.oldWords,
      ...(target.role === repair.role ? [] : [patchWords.role(target.role, repair.role)]),
      ...(headings && repair.under === null
        ? [patchWords.noHeading(headings.map(({ text }) => text).join(' », « '))]
        : []),
    );
  }
  return next.refused.length ? { ...next, guides: {}, done: [] } : next;
}
