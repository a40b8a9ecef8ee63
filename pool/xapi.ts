/**
 * The same rows as xAPI statements (1.0.3), for a learning record store of another organisation. There is one statement
 * per row of one structure's closed month. It belongs to no person, so it has one anonymous account and no
 * registration, and its time is the month's first Monday. The id depends on what the row counts, not on its number:
 * sent twice it is stored once, and another number for the same row is a conflict that the store itself refuses.
 */
import { createHash } from 'node:crypto';
import type { Setting } from '../core/journal/counter.ts';
import { type SheetFact, sheetWords } from '../core/journal/sheet.ts';

/** Names, not addresses: no server answers there, and none needs to. */
export const BASE = 'https://faire-avec.example/xapi';
const NAMESPACE = Buffer.from('9b6c1f6a5d0f4f3b8a1de2c7a4b05c11', 'hex');

/** ADL's verbs where one fits; ours elsewhere. */
const verbs: Partial<Record<SheetFact, string>> = {
  seen: 'http://adlnet.gov/expapi/verbs/experienced',
  done: 'http://adlnet.gov/expapi/verbs/completed',
  finished: 'http://adlnet.gov/expapi/verbs/completed',
  abandoned: 'http://adlnet.gov/expapi/verbs/exited',
};

export interface Placed {
  structure: string;
  mois: string;
  setting: Setting;
  guide: string;
  step: string;
  fact: SheetFact;
  count: number;
  /** From an export made before random rounding: « at least ». */
  old: boolean;
}

/** RFC 4122, version 5. */
export function uuid5(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The Monday of the month's first week: no date more precise than the month is known. */
function mondayFor(mois: string): string {
  const first = new Date(`${mois}-01T00:00:00Z`);
  // A month's first Thursday decides in which week it begins.
  const thursday = 1 + ((4 - first.getUTCDay() + 7) % 7);
  return new Date(first.getTime() + (thursday - 4) * 86_400_000).toISOString();
}

export function statementOf({ structure, mois, setting, guide, step, fact, count, old }: Placed) {
  const activity = `${BASE}/demarches/${guide}${step ? `/etapes/${step}` : ''}`;
  return {
    id: uuid5([structure, mois, setting, guide, step, fact, ...(old ? ['old'] : [])].join(' ')),
    actor: { objectType: 'Agent', account: { homePage: BASE, name: 'anonyme' } },
    verb: { id: verbs[fact] ?? `${BASE}/verbes/${fact}`, display: { fr: sheetWords[fact] } },
    object: {
      objectType: 'Activity',
      id: activity,
      definition: { type: `http://adlnet.gov/expapi/activities/${step ? 'interaction' : 'module'}` },
    },
    result: { extensions: { [`${BASE}/nombre`]: count } },
    context: {
      platform: 'Faire avec',
      language: 'fr',
      extensions: {
        [`${BASE}/structure`]: structure,
        [`${BASE}/mois`]: mois,
        [`${BASE}/cadre`]: setting,
        [`${BASE}/fait`]: fact,
        ...(old ? { [`${BASE}/au-moins`]: true } : {}),
      },
    },
    timestamp: mondayFor(mois),
  };
}
