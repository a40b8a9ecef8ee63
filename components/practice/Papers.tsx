/** The fictitious person’s papers, to copy from. A click takes a whole value. */
import type { Practice } from '../../core/practice/format.ts';
import { Paper } from '../shared/Paper.tsx';

export const PAPERS = 'practice-papers';

export function Papers({ person, papers }: Pick<Practice, 'person' | 'papers'>) {
  return (
    <aside class="practice-papers" id={PAPERS} data-papers="" aria-label="Vos papiers d’exercice" tabIndex={-1}>
      <details open>
        <summary>
          <h2>Vos papiers d’exercice</h2>
        </summary>
        <p class="practice-person">
          Pour cet exercice, vous êtes <strong>{person.name}</strong>. {person.about}
        </p>
        {papers.map((paper) => (
          <Paper key={paper.title} class="practice-paper" {...paper} />
        ))}
        <p class="practice-quiet">Ces papiers sont inventés. N’écrivez jamais vos vrais codes ici.</p>
      </details>
    </aside>
  );
}
