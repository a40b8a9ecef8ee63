/** Which walks prove a guide, computed from its content. Pure. */

import { isQuestion } from '../../core/guide/step.ts';
import { FIRST, type Level } from '../../core/session/levels.ts';
import { type Branch, branches, practices } from '../../guides/check/content.ts';
import { type Start, screensAlong } from './starts.ts';
import { keysIn, type Part, partsOf, Shown, wholeOf } from './tails.ts';

export const dialects = {
  1: 'semantic HTML',
  2: 'div soup with ARIA',
  3: 'DSFR-like',
  4: 'open shadow roots',
  5: 'a same-origin iframe',
  6: 'late rendering',
  7: 're-rendering under one’s hands',
};
export type Dialect = keyof typeof dialects;
export type Mode = 'mouse' | 'keyboard';
export const DIALECTS = [1, 2, 3, 4, 5, 6, 7] as const satisfies Dialect[];

export interface Walk {
  guide: string;
  /** Question → the answer to give, for the questions whose first answer is not the one wanted. */
  replies: Record<string, string>;
  mishap: string | undefined;
  dialect: Dialect;
  mode: Mode;
  /** The level of help; « pas à pas » when absent. */
  level?: Level;
  /** The planned steps, first to last. */
  keys: string[];
  /** The questions among them, each with the answer that the walk must give. */
  gives: { ask: string; label: string }[];
  /** When absent, the walk starts from the first screen of the practice site. */
  start?: Start | undefined;
  /** The step at which the walk ends, which is not done. When absent, the walk goes to « Guide terminé ». */
  until?: string | undefined;
}

type Way = Pick<Walk, 'replies' | 'mishap'> & { branch: Branch };

/** Every guide a person can practise. */
export const walked: string[] = Object.keys(practices);

const taken = ({ path, answers }: Branch): string[] =>
  path.flatMap(({ key, step }) => (isQuestion(step) ? [`${key} ${answers[key] ?? 0}`] : []));

const repliesOf = ({ path, answers }: Branch): Record<string, string> =>
  Object.fromEntries(
    path.flatMap(({ key, step }) =>
      isQuestion(step) ? [[step.ask, step.options[answers[key] ?? 0]?.label ?? '']] : [],
    ),
  );

/**
 * A small set of branches that gives every answer of every question once. The branch with most new answers is chosen
 * first.
 */
function cover(all: Branch[]): Branch[] {
  const left = new Set(all.flatMap(taken));
  const chosen: Branch[] = [];
  const fresh = (branch: Branch): number => taken(branch).filter((one) => left.has(one)).length;
  while (left.size) {
    const best = all.reduce((one, other) => (fresh(other) > fresh(one) ? other : one));
    for (const one of taken(best)) left.delete(one);
    chosen.push(best);
  }
  return chosen.length ? chosen : all.slice(0, 1);
}

/**
 * Every answer and every mishap once. A mishap is added to a branch that reaches it and has no mishap yet, if there is
 * one.
 */
export function ways(guide: string): Way[] {
  const all = branches(guide);
  const found: Way[] = cover(all).map((branch) => ({ branch, replies: repliesOf(branch), mishap: undefined }));
  for (const [mishap, { at }] of Object.entries(practices[guide]?.mishaps ?? {})) {
    const meets = ({ path }: Branch): boolean => path.some(({ key }) => key === at);
    // The first branch has no mishap, because a person who meets none must succeed too.
    const free = found.find((way, index) => index > 0 && !way.mishap && meets(way.branch));
    const branch = all.find(meets);
    if (free) free.mishap = mishap;
    else if (branch) found.push({ branch, replies: repliesOf(branch), mishap });
  }
  return found;
}

const planned = (part: Part): Pick<Walk, 'keys' | 'gives'> => ({
  keys: keysIn(part),
  gives: part.branch.path
    .slice(part.first, part.last + 1)
    .flatMap(({ key, step }) =>
      isQuestion(step) ? [{ ask: step.ask, label: step.options[part.branch.answers[key] ?? 0]?.label ?? '' }] : [],
    ),
});

/** The first step after the part that the practice site really comes to: it may pass over the pages of another road. */
function nextReached(guide: string, { branch, last }: Part): string | undefined {
  const practice = practices[guide];
  const screens = practice ? screensAlong(practice, branch) : [];
  return branch.path.find((_, index) => index > last && (screens[index] || !practice))?.key;
}

const walkOf = (guide: string, { branch, first, last, start, mishap }: Part, dialect: Dialect, mode: Mode): Walk => ({
  guide,
  replies: repliesOf(branch),
  mishap,
  dialect,
  mode,
  ...planned({ branch, first, last }),
  start,
  until: nextReached(guide, { branch, first, last }),
});

/** The dialects rotate over the guides and their parts, so that each site is tested in all of them. */
const dialectAt = (turn: number): Dialect => DIALECTS[turn % DIALECTS.length] ?? 1;

/**
 * The plan of every commit for the guides of a site. Each guide is walked as a whole, every other one by keyboard. Then
 * the mouse walks only what the whole walk does not cover. What the guides of a site include is walked once for the
 * site.
 */
export function planOf(site: string): Walk[] {
  const shown = new Shown();
  return walked
    .filter((guide) => guide.startsWith(`${site}/`))
    .flatMap((guide, index) =>
      partsOf(guide, shown).map((part, turn) =>
        walkOf(guide, part, dialectAt(index + turn), turn === 0 && index % 2 === 0 ? 'keyboard' : 'mouse'),
      ),
    );
}

export const sites: string[] = [...new Set(walked.map((guide) => guide.split('/')[0] ?? ''))];

/** The plan of every commit in Firefox: one guide of each site as a whole, and all the parts of the first one. */
export function planOfFirefox(): Walk[] {
  const ones = sites.flatMap((site) => walked.find((guide) => guide.startsWith(`${site}/`)) ?? []);
  return ones.flatMap((guide, index) =>
    partsOf(guide)
      .slice(0, index === 0 ? undefined : 1)
      .map((part, turn) => walkOf(guide, part, dialectAt(index + turn), 'mouse')),
  );
}

/**
 * The long form: each answer, each mishap and each dialect in a whole walk of each guide. One of the walks uses the
 * keyboard.
 */
export function spread(guide: string): Walk[] {
  const found = ways(guide);
  const [plain] = found;
  if (!plain) return [];
  const turns = Math.max(found.length, DIALECTS.length);
  return Array.from({ length: turns }, (_, turn): Walk => {
    const { branch, replies, mishap } = found[turn] ?? plain;
    return {
      guide,
      ...planned(wholeOf(branch)),
      replies,
      mishap,
      dialect: DIALECTS[turn % DIALECTS.length] ?? 1,
      mode: turn === 0 ? 'keyboard' : 'mouse',
    };
  });
}

/** Each answer and each mishap once, in the dialect of its turn. */
export const once = (guide: string): Walk[] => spread(guide).slice(0, ways(guide).length);

/**
 * Each answer once, with less help. What the person must request is requested again at each step. Mishaps are left out,
 * because they are walked with all the help.
 */
export const atLevel = (guide: string, level: Level): Walk[] =>
  ways(guide)
    .filter(({ mishap }, index) => !mishap || index === 0)
    .map(
      ({ branch, replies }): Walk => ({
        guide,
        ...planned(wholeOf(branch)),
        replies,
        mishap: undefined,
        dialect: 1,
        mode: 'mouse',
        level,
      }),
    );

/** All the combinations: each way in each dialect, by mouse and by keyboard. */
export const cross = (guide: string): Walk[] =>
  ways(guide).flatMap(({ branch, replies, mishap }) =>
    DIALECTS.flatMap((dialect) =>
      (['mouse', 'keyboard'] as const).map(
        (mode): Walk => ({ guide, ...planned(wholeOf(branch)), replies, mishap, dialect, mode }),
      ),
    ),
  );

export const nameOf = ({ dialect, mode, mishap, gives, level = FIRST, keys, start, until }: Walk): string =>
  [
    (start || until) && `${keys[0]} à ${keys.at(-1)}`,
    level !== FIRST && level,
    `dialecte ${dialect}`,
    mode === 'mouse' ? 'souris' : 'clavier',
    mishap && `imprévu ${mishap}`,
    ...gives.map(({ label }) => label),
  ]
    .filter(Boolean)
    .join(', ');
