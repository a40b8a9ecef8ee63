/** How distinct a target is on its own page, measured when a step is written. Not sent to pages. */
import type { Target } from '../guide/guide.ts';
import { decide, type Features, hasLabel, sameRoleFamily } from './decide.ts';
import { headingsOf, isUnderHeading } from './features.ts';
import { scoreOf } from './score.ts';
import { words } from './strengthWords.ts';
import weights from './weights.json' with { type: 'json' };

export interface Strength {
  /** How many candidates of its role have its words in the requested place. */
  namesakes: number;
  /** Distance from the target to the most similar other candidate, 0 to 1. */
  margin: number;
  /** In French, for the author: what is weak, and what to add. */
  weakness?: string | undefined;
}

const quoted = (words: string): string => `« ${words} »`;
const either = (words: string[]): string => [...new Set(words)].map(quoted).join(' ou ');

export function strength(target: Target, page: Features[]): Strength {
  const kin = page.filter(({ role }) => sameRoleFamily(role, target.role));
  const bearing = kin.filter(({ names }) => hasLabel(names, target.names));
  const there = headingsOf(target).length ? bearing.filter((features) => isUnderHeading(target, features)) : bearing;
  const decision = decide(target, page);
  const name = target.names[0] ?? '';
  if (!bearing.length)
    return {
      namesakes: 0,
      margin: 0,
      weakness: words.nothing(quoted(name)),
    };
  if (!there.length)
    return {
      namesakes: 0,
      margin: 0,
      weakness: words.notUnder(quoted(name), either(headingsOf(target))),
    };
  if (decision.kind !== 'found') {
    const headings = there.map(({ under }) => under.at(-1) ?? '').filter(Boolean);
    const where = new Set(headings).size > 1 ? words.addUnder(either(headings)) : words.noHeading;
    return {
      namesakes: there.length,
      margin: 0,
      weakness: words.several(quoted(name), there.length, where),
    };
  }
  const rivals = kin
    .filter((features) => !bearing.includes(features))
    .map((features) => ({ features, ...scoreOf(target, features) }))
    .sort((a, b) => b.score - a.score);
  const [rival] = rivals;
  const margin = 1 - (rival?.score ?? 0);
  const apart = headingsOf(target).length > 0 && !!rival && !isUnderHeading(target, rival.features);
  // The day the target is gone, the same words in another form would get the ring.
  if (rival?.whole && rival.score >= weights.found && !apart) {
    const [heading] = there[0]?.under.slice(-1) ?? [];
    return {
      namesakes: there.length,
      margin,
      weakness: words.tooLike(quoted(rival.features.names[0] ?? ''), heading ? quoted(heading) : ''),
    };
  }
  return { namesakes: there.length, margin, weakness: undefined };
}
