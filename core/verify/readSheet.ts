/** A sheet that somebody hands over → what of it holds here, and one sentence for each thing that does not. */
import * as v from 'valibot';
import type { Act } from '../guide/guide.ts';
import type { Library } from '../guide/library.ts';
import { pagesOf } from '../guide/path.ts';
import { isQuestion } from '../guide/step.ts';
import { type Owner, ownerAt, stepAt } from '../guide/stepAt.ts';
import { hashOf } from '../guide/stepHash.ts';
import { hasDuplicateKeys, placeOf, quotable } from '../guide/untrustedText.ts';
import { type Sheet, SheetSchema, type SheetStep } from './sheet.ts';
import { fileWords, stepWords } from './words.ts';

export interface Told extends Owner {
  structure: string;
  note: SheetStep;
}

export interface Read {
  told: Told[];
  refused: string[];
}

/** Every step of every guide takes less. */
const MOST_CHARACTERS = 200_000;

function parsed(text: string): Sheet | string {
  if (text.length > MOST_CHARACTERS) return fileWords.tooLong;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fileWords.notJson;
  }
  const read = v.safeParse(SheetSchema, json, { abortEarly: true });
  if (!read.success) return fileWords.notSheet(placeOf(read.issues[0]) || fileWords.whole);
  if (hasDuplicateKeys(text, json)) return fileWords.twice;
  return read.output;
}

/** @returns what does not fit, as a sentence */
function problem(library: Library, guide: string, step: Act, note: SheetStep, today: string): string | undefined {
  if (step.personal) return stepWords.personal;
  if (!step.target || step.quiet) return stepWords.nothing;
  if (hashOf(step) !== note.empreinte) return stepWords.changed;
  if (note.mois > today) return stepWords.tooSoon(note.mois);
  if (note.variante !== undefined && note.variante >= step.target.names.length)
    return stepWords.noVariant(note.variante);
  if (note.page && !pagesOf(library, guide).includes(note.page)) return stepWords.notOnPage(note.page);
  return;
}

/** @param today « 2026-11 »: nobody has seen a site next month */
export function readSheet(text: string, library: Library, today: string): Read {
  const sheet = parsed(text);
  if (typeof sheet === 'string') return { told: [], refused: [sheet] };
  const { demarche, structure } = sheet;
  if (!Object.hasOwn(library.guides, demarche)) return { told: [], refused: [fileWords.noGuide(quotable(demarche))] };
  const read: Read = { told: [], refused: [] };
  const seen = new Set<string>();
  for (const note of sheet.etapes) {
    const owner = ownerAt(library, demarche, note.etape);
    const step = stepAt(library, demarche, note.etape);
    const wrong = seen.has(note.etape)
      ? stepWords.twice
      : !owner || !step || isQuestion(step)
        ? stepWords.gone
        : problem(library, demarche, step, note, today);
    seen.add(note.etape);
    if (wrong) read.refused.push(stepWords.refused(demarche, note.etape, wrong));
    else if (owner) read.told.push({ ...owner, structure, note });
  }
  return read;
}
