/** The fictitious person’s papers, to copy from. A click takes a whole value. */
import type { Practice } from '../../core/practice/format.ts';
import { Paper } from '../shared/Paper.tsx';
import { words } from './words.ts';

export const PAPERS = 'practice-papers';

export function Papers({ person, papers }: Pick<Practice, 'person' | 'papers'>) {
  return (
    <aside class="practice-papers" id={PAPERS} data-papers="" aria-label={words.papers} tabIndex={-1}>
      <details open>
        <summary>
          <h2>{words.papers}</h2>
        </summary>
        <p class="practice-person">
          {words.youAre} <strong>{person.name}</strong>. {person.about}
        </p>
        {papers.map((paper) => (
          <Paper key={paper.title} class="practice-paper" {...paper} />
        ))}
        <p class="practice-quiet">
          {words.invented} {words.neverReal}
        </p>
      </details>
    </aside>
  );
}
