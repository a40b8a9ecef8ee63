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
const SAVED = 'Prenez celui que la page du relevé enregistre.';

function parsed(text: string): Sheet | string {
  if (text.length > MOST_CHARACTERS) return `Ce fichier est bien trop long pour un relevé. ${SAVED}`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return `Ce fichier n’est pas du JSON. ${SAVED}`;
  }
  const read = v.safeParse(SheetSchema, json, { abortEarly: true });
  if (!read.success)
    return `Ce fichier n’est pas un relevé : ${placeOf(read.issues[0]) || 'tout le fichier'} n’a pas la forme attendue. ${SAVED}`;
  if (hasDuplicateKeys(text, json)) return `Ce fichier dit deux fois la même chose, peut-être autrement. ${SAVED}`;
  return read.output;
}

/** @returns what does not fit, as a sentence */
function problem(library: Library, guide: string, step: Act, note: SheetStep, today: string): string | undefined {
  if (step.personal) return 'dit quelque chose d’une personne : elle n’a rien à faire dans un relevé.';
  if (!step.target || step.quiet) return 'ne montre rien : il n’y a rien à voir.';
  if (hashOf(step) !== note.empreinte) return 'a changé depuis ce relevé. Il faut la revoir sur le site.';
  if (note.mois > today) return `porte un mois qui n’est pas encore venu (${note.mois}).`;
  if (note.variante !== undefined && note.variante >= step.target.names.length)
    return `n’a pas de mots numéro ${note.variante}.`;
  if (note.page && !pagesOf(library, guide).includes(note.page)) return `n’est pas sur la page « ${note.page} ».`;
  return;
}

/** @param today « 2026-11 »: nobody has seen a site next month */
export function readSheet(text: string, library: Library, today: string): Read {
  const sheet = parsed(text);
  if (typeof sheet === 'string') return { told: [], refused: [sheet] };
  const { demarche, structure } = sheet;
  if (!Object.hasOwn(library.guides, demarche))
    return { told: [], refused: [`Le guide « ${quotable(demarche)} » n’existe pas ici.`] };
  const read: Read = { told: [], refused: [] };
  const seen = new Set<string>();
  for (const note of sheet.etapes) {
    const owner = ownerAt(library, demarche, note.etape);
    const step = stepAt(library, demarche, note.etape);
    const wrong = seen.has(note.etape)
      ? 'est là deux fois.'
      : !owner || !step || isQuestion(step)
        ? 'n’existe pas, ou plus.'
        : problem(library, demarche, step, note, today);
    seen.add(note.etape);
    if (wrong) read.refused.push(`${demarche}, étape « ${note.etape} » : elle ${wrong}`);
    else if (owner) read.told.push({ ...owner, structure, note });
  }
  return read;
}
