/** Every entry point for data written elsewhere: a valid example for each, and its message when it refuses the data. */
import type { Guide } from '../../core/guide/guide.ts';
import { type PcFile, type StructureFile, textOf } from '../../core/journal/structureExport.ts';
import { Fault } from '../../core/network/fault.ts';
import { readFound } from '../../core/network/read.ts';
import { applyPatch } from '../../core/repair/apply.ts';
import type { Repair } from '../../core/repair/repair.ts';
import { patchOf } from '../../core/repair/schema.ts';
import { contentOf } from '../../core/workshop/content.ts';
import { readWorkshopFile, workshopFile } from '../../core/workshop/file.ts';
import { codeOf, type Joined, type Programme, programmeOf } from '../../core/workshop/programme.ts';
import type { Result } from '../../core/workshop/result.ts';
import { type Received, readCode, readText, resultCode, resultText } from '../../core/workshop/resultCodes.ts';
import { authored } from '../../guides/check/content.ts';
import { library, practices } from '../../guides/library.ts';
import { given, line, pc, place } from '../support/unit/poolFixture.ts';

export interface Door {
  name: string;
  /** A valid text that it accepts. */
  good: string;
  /** The message shown to the person; null when the text was accepted. */
  refusal(text: string): string | null;
  /** The accepted data, written again by our own code. Reading it again must give the same text. */
  again(text: string): string;
}

const GUIDE = 'caf/attestation-paiement';

/** The existing data may be read but never changed: code that writes to it throws, and the test fails. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

const content = frozen(contentOf(library, practices));
const guides: Record<string, Guide> = content.library.guides;
const offer = content.offers.find(({ guide, mishaps }) => guide === GUIDE && mishaps.length) ?? content.offers[0];
const step = guides[GUIDE]?.steps.find((one) => 'target' in one && one.target)?.id ?? '';
const programme: Programme = frozen({
  title: 'Lundi matin',
  audience: 'tous',
  warmUp: true,
  room: 5,
  exercises: [
    {
      guide: offer?.guide ?? '',
      person: 0,
      level: 'pas-a-pas',
      mishaps: (offer?.mishaps ?? []).slice(0, 1).map(({ id }) => id),
    },
  ],
});
const results: Result[] = frozen([
  { exercise: 0, seat: 5, nonce: 77, answers: {}, done: 0, steps: [{ key: 'mon-compte', help: 'hint', band: 1 }] },
]);

const joined = (read: (text: string) => Joined) => (text: string) => {
  const found = read(text);
  return 'error' in found ? found.error : null;
};
const received = (read: (text: string) => Received) => (text: string) => {
  const found = read(text);
  return 'error' in found ? found.error : null;
};
const programmeIn = (found: Joined): Programme => ('programme' in found ? found.programme : programme);
const resultsIn = (found: Received): Result[] => ('results' in found ? found.results : []);

const patched: Repair = { guide: GUIDE, step, version: 1, role: 'link', name: 'Mon espace', under: 'Vos services' };
const readPatch = (text: string) => applyPatch(text, frozen(authored.guides));
const fromBoard = (text: string) => programmeOf(content, text);
const fromFile = (text: string) => readWorkshopFile(content, text);
const typed = (text: string) => readCode(library, programme, text);
const shown = (text: string) => readText(library, programme, text);

const pool = (name: string, good: string): Door => ({
  name,
  good,
  refusal(text) {
    try {
      readFound(text, 'export.json', { thisMonth: '2026-11' });
      return null;
    } catch (error) {
      if (error instanceof Fault) return error.message;
      throw error;
    }
  },
  again: (text) => textOf(JSON.parse(text.replace(/^\uFEFF/, '')) as PcFile | StructureFile),
});

/** Entry points that take a JSON file. */
export const fileDoors: Door[] = [
  {
    name: 'une liste de réparations',
    good: patchOf([patched]),
    refusal(text) {
      const { guides: changed, refused, done } = readPatch(text);
      if (refused.length && (Object.keys(changed).length || done.length))
        throw new Error('Refused, and yet something was done.');
      return refused.length ? refused.join('\n') : null;
    },
    again: (text) => patchOf((JSON.parse(text) as { repairs: Repair[] }).repairs),
  },
  {
    name: 'un atelier',
    good: workshopFile(content, programme),
    refusal: joined(fromFile),
    again: (text) => workshopFile(content, programmeIn(fromFile(text))),
  },
  pool('l’export d’un poste', pc('LYON-03', 'BLEU-1', [line(3), line(9, { etape: 'papier' })])),
  pool('l’export d’un lieu', place('LYON-03', [given(10), given(5, { fait: 'done' })])),
];

/** Entry points that take a few characters, typed, scanned or in a small file. */
export const codeDoors: Door[] = [
  {
    name: 'le code du tableau',
    good: codeOf(content, programme),
    refusal: joined(fromBoard),
    again: (text) => codeOf(content, programmeIn(fromBoard(text))),
  },
  {
    name: 'le code d’un poste',
    good: resultCode(library, programme, results[0] as Result).code,
    refusal: received(typed),
    again: (text) => resultCode(library, programme, resultsIn(typed(text))[0] as Result).code,
  },
  {
    name: 'le résultat d’un poste',
    good: resultText(library, programme, results),
    refusal: received(shown),
    again: (text) => resultText(library, programme, resultsIn(shown(text))),
  },
];

/** All the existing data, as one text. */
export const standing = (): string => JSON.stringify([content, programme, results]);
