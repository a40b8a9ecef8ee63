/**
 * Progress: the chapter and its steps are visible, and screen readers get the whole path. There is one mark per
 * chapter, or per step in a guide without chapters.
 */
import type { View } from '../../core/session/viewModel.ts';
import { texts } from './texts.ts';

/** Above this number, the marks would be too thin to be distinguished. */
const MOST = 16;

type Where = Pick<View, 'n' | 'm' | 'chapters' | 'chapter'>;

export function Progress({ n, m, chapters, chapter }: Where) {
  const present = chapters.findIndex(({ key }) => key === chapter?.key);
  const [count, now] = chapter && chapters.length > 1 ? [chapters.length, present] : [m, n - 1];
  return (
    <div class="progress">
      <span class={chapter ? 'heard' : 'count'}>
        {texts.count(n, m)}
        {chapter && `, ${chapter.title}`}
      </span>
      {chapter && (
        <span class="count" aria-hidden="true">
          {chapter.title}
          {chapter.m > 1 && ` · ${texts.count(chapter.n, chapter.m)}`}
        </span>
      )}
      <span class="dashes" aria-hidden="true">
        {count <= MOST ? (
          Array.from({ length: count }, (_, i) => (
            <i
              key={i}
              class={i < now ? 'past' : i === now ? 'now' : ''}
              style={i === now && chapter ? { '--part': String(chapter.n / chapter.m) } : undefined}
            />
          ))
        ) : (
          <i class="bar" style={{ '--part': String(n / m) }} />
        )}
      </span>
    </div>
  );
}
