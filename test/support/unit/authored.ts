/**
 * Converts a guide of the engine's tests to the format of a file: every text is marked as a guess, and all the steps
 * are in one chapter.
 */

import { GUESS } from '../../../core/guide/format/words.ts';
import type { AuthoredGuide, AuthoredSite, AuthoredStep, AuthoredTarget } from '../../../core/guide/format.ts';
import type { Guide, Site, Step, Target } from '../../../core/guide/guide.ts';

const words = (texts: string[]) => texts.map((text) => ({ text, origin: GUESS }));
const CHAPTER = 'tout';

export function authoredTarget({ names, reasons, ...rest }: Target): AuthoredTarget {
  if (!reasons) return { ...rest, names: words(names) };
  const { under, group, ...others } = reasons;
  return {
    ...rest,
    names: words(names),
    reasons: { ...others, ...(under ? { under: words(under) } : {}), ...(group ? { group: words(group) } : {}) },
  };
}

function authoredStep(step: Step): AuthoredStep {
  if ('include' in step) return step;
  if ('ask' in step) {
    const options = step.options.map(({ label, goto }) => ({ label, goto }));
    return { ...step, chapter: step.chapter ?? CHAPTER, options };
  }
  const { target, reads, ...act } = step;
  return {
    ...act,
    chapter: act.chapter ?? CHAPTER,
    ...(target ? { target: authoredTarget(target) } : {}),
    ...(reads ? { reads: reads.map(authoredTarget) } : {}),
  };
}

export const authored = ({ ledger: _, ...guide }: Guide): AuthoredGuide => ({
  ...guide,
  chapters: guide.chapters ?? [{ id: CHAPTER, title: 'La démarche' }],
  steps: guide.steps.map(authoredStep),
});

export const authoredSite = (site: Site): AuthoredSite => ({
  ...site,
  pages: Object.fromEntries(
    Object.entries(site.pages).map(([id, { url, signs, ...page }]) => [
      id,
      { ...page, url: words(url), signs: signs.map((sign) => ({ words: words(sign.words), in: sign.in })) },
    ]),
  ),
});
