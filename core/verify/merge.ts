/**
 * Any number of sheets → the guides as files. Pure, and the same whatever the order of the sheets, or how often one is given: a
 * structure counts once, by its last month. Two of them make a step « vue ».
 */
import { STRUCTURES } from '../guide/compile.ts';
import type { SeenLive } from '../guide/format/seenLive.ts';
import type { AuthoredAct, AuthoredGuide } from '../guide/format.ts';
import { markOf } from './mark.ts';
import type { Told } from './readSheet.ts';
import { mergeWords, stepWords } from './words.ts';

export interface Merged {
  /** Guides to write, by id. */
  guides: Record<string, AuthoredGuide>;
  done: string[];
}

interface Notice {
  mark: string;
  month: string;
  seen: boolean;
  variant?: number | undefined;
}

/** « vue » is dropped where the same month also says otherwise: of two words of one place, the one that asks to look again. */
const later = (a: Notice | undefined, b: Notice): Notice =>
  !a || b.month > a.month || (b.month === a.month && a.seen && !b.seen) ? b : a;

const noticeOf = ({ structure, note }: Told): Notice => ({
  mark: markOf(structure),
  month: note.mois,
  seen: note.verdict === 'vue',
  variant: note.variante,
});

/** What was written before, as long as it is about the same words. */
const before = (seen: SeenLive | undefined, hash: string): Notice[] =>
  seen?.hash === hash ? seen.structures.map((mark) => ({ mark, month: seen.month, seen: true })) : [];

const numbers = (values: (number | undefined)[]): number[] =>
  [...new Set(values.filter((value) => value !== undefined))].sort((a, b) => a - b);

function nextOf(step: AuthoredAct, told: Told[]): SeenLive | undefined {
  const hash = told[0]?.note.empreinte ?? '';
  const known = step.seenLive?.hash === hash ? step.seenLive : undefined;
  const last = new Map<string, Notice>();
  for (const notice of [...before(known, hash), ...told.map(noticeOf)])
    last.set(notice.mark, later(last.get(notice.mark), notice));
  const seen = [...last.values()].filter((notice) => notice.seen);
  if (!seen.length) return;
  return {
    month:
      seen
        .map(({ month }) => month)
        .sort()
        .at(-1) ?? '',
    structures: seen.map(({ mark }) => mark).sort(),
    variants: numbers([...(known?.variants ?? []), ...seen.map(({ variant }) => variant)]),
    hash,
  };
}

const withSeen = ({ seenLive: _, ...step }: AuthoredAct, seenLive: SeenLive | undefined): AuthoredAct =>
  seenLive ? { ...step, seenLive } : step;

function sentence(where: string, seen: SeenLive | undefined, told: Told[]): string {
  const lost = new Set(told.filter(({ note }) => note.verdict !== 'vue').map(({ structure }) => structure)).size;
  const count = seen?.structures.length ?? 0;
  const missed = lost ? mergeWords.missed(lost) : '';
  return `${count >= STRUCTURES ? mergeWords.seen(where, count) : mergeWords.seenByFew(where, count, STRUCTURES)}${missed}`;
}

export function mergeSheets(told: Told[], guides: Record<string, AuthoredGuide>): Merged {
  const merged: Merged = { guides: {}, done: [] };
  for (const [id, guide] of Object.entries(guides)) {
    let changed = false;
    const steps = guide.steps.map((step) => {
      const own = told.filter((one) => one.guide === id && one.step === step.id);
      if (!own.length || !('say' in step)) return step;
      const seen = nextOf(step, own);
      merged.done.push(sentence(stepWords.at(id, step.id), seen, own));
      if (JSON.stringify(seen) === JSON.stringify(step.seenLive)) return step;
      changed = true;
      return withSeen(step, seen);
    });
    if (changed) merged.guides[id] = { ...guide, steps };
  }
  return merged;
}
