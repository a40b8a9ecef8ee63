/** One file → the exports it holds, or a sentence that says what is wrong and where. */
import * as v from 'valibot';
import { hasDuplicateKeys, placeOf, quotable } from '../core/guide/untrustedText.ts';
import { grouped } from '../core/journal/grain.ts';
import { type Few, type Line, PC_FORMAT, PLACE_FORMAT, PLACE_VERSION } from '../core/journal/structureExport.ts';
import { monthOf } from '../core/journal/week.ts';
import { french } from './french.ts';
import { oldSchema, pcSchema, placeSchema } from './schema.ts';

export interface Export {
  file: string;
  structure: string;
  /** Empty for a place's file. */
  poste: string;
  mois: string;
  lignes: Line[];
  quelques: Few[];
}

/** Shown to the person as it is. */
export class Fault extends Error {
  constructor(sentence: string) {
    // Names of files and of keys come from outside too: none of them speaks to the terminal.
    super(french(sentence.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '?')));
  }
}

const months = new Map<string, string>();
function monthCached(week: string): string {
  let month = months.get(week);
  if (month === undefined) {
    month = monthOf(week);
    months.set(week, month);
  }
  return month;
}

/** `structure` is for old exports, which say none. @throws Fault */
export function readExport(text: string, file: string, thisMonth: string, structure = ''): Export[] {
  const found = parse(text, file);
  const isOld = found.version === 1 && found.format === PLACE_FORMAT;
  const exports = isOld ? old(found, file, structure) : [recent(found, file)];
  if (!isOld && hasDuplicateKeys(text, found))
    throw new Fault(
      `${file} : un mot y est écrit deux fois sur une même ligne. Refaites l’export, ou copiez-le de nouveau.`,
    );
  for (const one of exports) check(one, thisMonth);
  return exports;
}

interface Found {
  format?: unknown;
  version?: unknown;
  structure?: unknown;
}

function parse(text: string, file: string): Found {
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Fault(`${file} : ce fichier est incomplet ou abîmé. Refaites l’export, ou copiez-le de nouveau.`);
  }
  const { format, version } = (found ?? {}) as Found;
  if (format !== PC_FORMAT && format !== PLACE_FORMAT)
    throw new Fault(`${file} : ce n’est pas un export de Faire avec.`);
  const known = format === PC_FORMAT ? [1] : [1, PLACE_VERSION];
  if (!known.includes(version as number))
    throw new Fault(`${file} : cet export vient d’une version plus récente de Faire avec. Mettez ce programme à jour.`);
  return found as Found;
}

function valid<S extends v.GenericSchema>(schema: S, found: Found, file: string): v.InferOutput<S> {
  const result = v.safeParse(schema, found, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = typeof found.structure === 'string' ? `, structure ${quotable(found.structure)}` : '';
  const said = /^(Invalid|Expected)/.test(issue.message)
    ? 'cette information n’est pas attendue, ou elle manque'
    : issue.message;
  throw new Fault(`${file}${place} : ${[placeOf(issue), said].filter(Boolean).join(', ')}.`);
}

function recent(found: Found, file: string): Export {
  if (found.format === PC_FORMAT) {
    const { structure, poste, mois, lignes } = valid(pcSchema, found, file);
    return { file, structure, poste, mois, lignes, quelques: [] };
  }
  const { structure, mois, lignes, quelques } = valid(placeSchema, found, file);
  return { file, structure, poste: '', mois, lignes, quelques };
}

function old(found: Found, file: string, structure: string): Export[] {
  const { lignes } = valid(oldSchema, found, file);
  if (!structure)
    throw new Fault(
      `${file} : cet export est d’un ancien format, sans code de structure. Donnez-le : --structure=CODE.`,
    );
  return [...grouped(lignes, ({ mois }) => mois)].map(([mois, list]) => ({
    ...{ file, structure, poste: '', mois, quelques: [] },
    lignes: list.map(({ mois: _, ...line }) => ({ semaine: '', ...line })),
  }));
}

function check({ file, structure, poste, mois, lignes }: Export, thisMonth: string): void {
  const where = `${file}, structure ${structure}`;
  if (mois >= thisMonth)
    throw new Fault(`${where} : le mois ${mois} n’est pas fini. Attendez qu’il le soit, puis refaites l’export.`);
  const grains = new Map<string, Set<string>>();
  for (const { semaine, cadre, demarche, version, aide, etape, fait } of lignes) {
    if (semaine && monthCached(semaine) !== mois)
      throw new Fault(`${where} : la semaine ${semaine} n’est pas du mois ${mois}.`);
    if (poste && !semaine)
      throw new Fault(`${where} : un fichier de poste compte semaine par semaine, et une ligne n’a pas de semaine.`);
    const key = `${cadre}|${demarche}|${version}|${aide}|${etape}|${fait}`;
    const weeks = grains.get(key);
    if (!weeks) grains.set(key, new Set([semaine]));
    else if (weeks.has(semaine))
      throw new Fault(`${where} : la même ligne y est deux fois (${demarche}, ${etape || 'guide entier'}, ${fait}).`);
    else if (!semaine || weeks.has(''))
      throw new Fault(
        `${where} : une ligne compte le mois entier et ses semaines (${demarche}, ${etape || 'guide entier'}).`,
      );
    else weeks.add(semaine);
  }
}
