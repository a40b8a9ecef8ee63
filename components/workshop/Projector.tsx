/**
 * What may be shown to the room: the code, how to join, how many results have come, in words. No seat and no count.
 * Sizes are shares of the picture's width, so that they are legible on any projector (projector.css).
 */
import { useEffect } from 'preact/hooks';
import { codeOrNone } from '../../core/workshop/programme.ts';
import { shareOf, shareWords } from '../../core/workshop/share.ts';
import type { WorkshopProps } from './model.ts';
import { onProjectorKey } from './projectorKey.ts';
import { given, projectorWords, words } from './words.ts';

/** Firefox gives our pages another address on each computer: there, only the manual way is the same for all. */
const isShared = (address: string): boolean => address.startsWith('chrome-extension:');

export function Projector({ model }: WorkshopProps) {
  useEffect(() => onProjectorKey('#/salle'), []);
  const trainer = model.trainer.value;
  if (!trainer) return <p class="lead">{words.noRoom}</p>;
  const { library } = model.content;
  const { programme, gathered, seats } = trainer;
  const code = codeOrNone(model.content, programme);
  return (
    <div class="projector">
      <p>{projectorWords.how}</p>
      <p class="projected-code">{code || projectorWords.file}</p>
      {isShared(model.joinAt) && (
        <p class="address">
          {projectorWords.address} {model.joinAt}
        </p>
      )}
      <ol>
        {programme.exercises.map(({ guide }, i) => {
          const count = Math.min(gathered.exercises[i]?.results ?? 0, seats.length);
          const share = shareOf(count, seats.length);
          return (
            <li key={i}>
              <strong>{library.guides[guide]?.title ?? guide}</strong>
              <span class="progress" aria-hidden="true" style={`--share: ${share ? share[0] * 25 : 0}%`} />
              <span>{given(share ? shareWords(share) : '')}</span>
            </li>
          );
        })}
      </ol>
      <p>{projectorWords.help}</p>
      <p>{projectorWords.noNetwork}</p>
      <p class="unprinted">
        <a href="#/salle">{words.projectOut}</a> ({projectorWords.key})
      </p>
    </div>
  );
}
