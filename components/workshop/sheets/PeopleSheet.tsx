/** The sheet of each person: plain sentences, large letters, nothing to fill in. */
import { codeOrNone } from '../../../core/workshop/programme.ts';
import type { WorkshopProps } from '../model.ts';
import { Sheet } from './Sheet.tsx';
import { peopleWords as words } from './words.ts';

export function PeopleSheet({ model }: WorkshopProps) {
  const programme = model.draft.value;
  const { guides } = model.content.library;
  return (
    <Sheet programme={programme} content={model.content} large>
      <h2>{words.today}</h2>
      <ol>
        {programme.exercises.map(({ guide }, i) => (
          <li key={i}>{guides[guide]?.title ?? guide}</li>
        ))}
      </ol>
      <h2>{words.start}</h2>
      <ol>
        <li>{words.open}</li>
        <li>{words.join}</li>
        <li>{codeOrNone(model.content, programme) ? words.typeCode : words.chooseFile}</li>
        <li>{words.chooseSeat}</li>
      </ol>
      <h2>{words.know}</h2>
      <ul>
        <li>{words.false}</li>
        <li>{words.noHurry}</li>
        <li>{words.usePapers}</li>
        <li>{words.help}</li>
      </ul>
      <h2>{words.end}</h2>
      <p>{words.gives}</p>
    </Sheet>
  );
}
