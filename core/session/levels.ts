/**
 * Help that fades, as data: the same guides serve every level. A person chooses the level, for each guide; it is never
 * imposed, and what it leaves out comes back on request, one part at a time.
 */
import { levelNamesAndWhy } from './words.ts';

/** The parts of a step that a surface may show, in the order in which they may be asked for. */
export const helpParts = ['goal', 'say', 'ring'] as const;
export type HelpPart = (typeof helpParts)[number];

export const levels = {
  'pas-a-pas': { ...levelNamesAndWhy['pas-a-pas'], shows: ['goal', 'say', 'ring'] },
  'coup-de-pouce': { ...levelNamesAndWhy['coup-de-pouce'], shows: ['goal'] },
  'en-autonomie': { ...levelNamesAndWhy['en-autonomie'], shows: [] },
} as const satisfies Record<string, { name: string; about: string; shows: readonly HelpPart[] }>;

export type Level = keyof typeof levels;
export const levelNames = Object.keys(levels) as [Level, ...Level[]];
export const FIRST: Level = 'pas-a-pas';

/** Any stored or sent value → a level. */
export const readLevel = (value: unknown): Level => levelNames.find((level) => level === value) ?? FIRST;

/**
 * The parts shown now: those of the level, then one more for each request. `asked` counts the requests at this step.
 */
export const shownParts = (level: Level, asked: number): readonly HelpPart[] =>
  helpParts.slice(0, levels[level].shows.length + asked);

/** The part that the next request would add; none when all are shown. */
export const nextPart = (shows: readonly HelpPart[]): HelpPart | undefined => helpParts[shows.length];

/** How many requests add this part at this level; 0 when the level shows it. */
export const requested = (level: Level, part: HelpPart): number =>
  Math.max(0, helpParts.indexOf(part) + 1 - levels[level].shows.length);

/** « With little help »: a hint at no more than one step in five, and help from a person at none. */
const LITTLE = 0.2;

/** The next level, proposed once a guide is finished with little help; nothing otherwise, and never a lower one. */
export function suggested(level: Level, facts: readonly string[]): Level | undefined {
  const helped = new Set(
    facts.filter((fact) => / (hint1|hint2|asked)$/.test(fact)).map((fact) => fact.slice(0, fact.lastIndexOf(' '))),
  );
  const steps = facts.filter((fact) => fact.endsWith(' seen')).length;
  if (facts.some((fact) => fact.endsWith(' humanHelp')) || helped.size > steps * LITTLE) return undefined;
  return levelNames[levelNames.indexOf(level) + 1];
}
