/** What a verification has noted, as the background keeps it: in memory only, until it is erased or the browser ends. */
import type { Library } from '../guide/library.ts';
import { pathThrough } from '../guide/path.ts';
import type { Session } from './state.ts';
import type { Note } from './verification.ts';

export interface VerifiedStep extends Note {
  key: string;
  /** « caf:mes-attestations » */
  at?: string | undefined;
}

export interface Verified {
  guide: string;
  /** « 2026-11 » */
  month: string;
  steps: VerifiedStep[];
}

const monthOf = (minutes: number): string => {
  const day = new Date(minutes * 60_000);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}`;
};

/** In the order of the road, whatever the order of the looks. */
export function verifiedOf(library: Library, session: Session): Verified[] {
  const { verify, guide, answers, started } = session;
  if (!verify || !library.guides[guide]) return [];
  const steps = pathThrough(library, guide, answers).flatMap(({ key, page }): VerifiedStep[] => {
    const note = Object.hasOwn(verify.notes, key) ? verify.notes[key] : undefined;
    return note ? [{ key, at: note.page ? page : undefined, ...note }] : [];
  });
  return steps.length ? [{ guide, month: monthOf(started), steps }] : [];
}

/** Several walks of one guide are one sheet: of a step, the last walk rules. */
export function merged(all: Verified[]): Verified[] {
  const guides = new Map<string, Verified>();
  for (const { guide, month, steps } of all) {
    const known = guides.get(guide)?.steps ?? [];
    const others = known.filter(({ key }) => !steps.some((one) => one.key === key));
    guides.set(guide, { guide, month, steps: [...others, ...steps] });
  }
  return [...guides.values()];
}
