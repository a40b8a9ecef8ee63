/** The chapters of the path now known, and the steps of the present one that the page looks for at once. Pure. */
import type { PathStep } from '../guide/path.ts';
import { isQuestion } from '../guide/step.ts';
import type { SoughtTarget, View, ViewChapter } from './viewModel.ts';

export function chaptersOf(path: PathStep[], index: number): Pick<View, 'chapters' | 'chapter'> {
  const chapters = new Map<string, ViewChapter>();
  let n = 0;
  const present = path[index]?.chapter?.key;
  for (const [i, { chapter }] of path.entries()) {
    if (!chapter) continue;
    const known = chapters.get(chapter.key);
    chapters.set(chapter.key, { ...chapter, m: (known?.m ?? 0) + 1 });
    if (chapter.key === present && i <= index) n++;
  }
  const now = present === undefined ? undefined : chapters.get(present);
  return { chapters: [...chapters.values()], chapter: now && { ...now, n } };
}

/**
 * The steps of the present chapter that have a target, including completed ones, since a page may show them in another
 * order.
 */
export function soughtIn(path: PathStep[], now: PathStep | undefined): SoughtTarget[] {
  return path.flatMap(({ key, step, chapter }) =>
    now && chapter?.key === now.chapter?.key && !isQuestion(step) && step.target && !step.quiet
      ? [{ key, target: step.target, done: step.done, leaves: step.leaves === true }]
      : [],
  );
}
