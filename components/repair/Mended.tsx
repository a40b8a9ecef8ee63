import type { Library } from '../../core/guide/library.ts';
import { describe } from '../../core/repair/describe.ts';
import { type Repair, targetOf } from '../../core/repair/repair.ts';
import { words } from './words.ts';

/**
 * One repaired step: what the guide looks for, what it looks for first on this computer, and how to undo the repair.
 */
export function Mended({ library, repair, onUndo }: { library: Library; repair: Repair; onUndo: () => void }) {
  const guide = library.guides[repair.guide];
  const step = guide?.steps.find(({ id }) => id === repair.step);
  const target = targetOf(library, repair);
  const title = step && 'title' in step ? step.title : repair.step;
  return (
    <article class="sheet">
      <h2>{title}</h2>
      <p class="soft">{guide?.title ?? repair.guide}</p>
      <dl>
        <dt>{words.before}</dt>
        <dd>
          {target
            ? describe({ role: target.role, name: target.names[0] ?? '', under: target.reasons?.under?.[0] ?? null })
            : words.lost}
        </dd>
        <dt>{words.now}</dt>
        <dd>
          <strong>{describe(repair)}</strong>
        </dd>
      </dl>
      <button type="button" class="button" onClick={onUndo} aria-label={`${words.undo}, ${title}`}>
        {words.undo}
      </button>
    </article>
  );
}
