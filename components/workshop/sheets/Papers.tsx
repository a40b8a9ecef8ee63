/** The fictitious papers to hand out: several on a page, for the person chosen in each exercise. */
import { asPerson } from '../../../core/practice/mishaps.ts';
import { Paper } from '../../shared/Paper.tsx';
import type { WorkshopProps } from '../model.ts';
import { exerciseName } from '../words.ts';
import { Sheet } from './Sheet.tsx';
import { sheetWords } from './words.ts';

export function Papers({ model }: WorkshopProps) {
  const programme = model.draft.value;
  return (
    <Sheet programme={programme} content={model.content}>
      {programme.exercises.map(({ guide, person }, i) => {
        const practice = model.practices[guide];
        if (!practice) return null;
        const { person: who, papers } = asPerson(practice, person);
        return (
          <section class="handout" key={i}>
            <h2>
              {exerciseName(i + 1)} : {model.content.library.guides[guide]?.title}
            </h2>
            <p>
              {sheetWords.youAre} <strong>{who.name}</strong>. {who.about}
            </p>
            <div class="slips">
              {papers.map((paper) => (
                <Paper key={paper.title} class="slip" {...paper} />
              ))}
            </div>
            <p class="soft">{sheetWords.invented}</p>
          </section>
        );
      })}
    </Sheet>
  );
}
