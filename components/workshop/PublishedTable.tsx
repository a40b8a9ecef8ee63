import { type Figure, figureWords, type Published, type PublishedStep } from '../../core/workshop/publish.ts';
import { times, words } from './words.ts';

const shown = (figure: Figure = 'hidden'): string | number =>
  typeof figure === 'number' ? figure : figureWords(figure);

/** Arrived, stopped, alone, with a hint, with somebody: the details of a step are all there, or none is. */
const figures = ({ seen, helps }: PublishedStep): (string | number)[] =>
  [seen, helps?.stopped, helps?.alone, helps?.hint, helps?.help].map(shown);

export function PublishedTable({ published }: { published: Published }) {
  const timed = published.steps.some(({ bands }) => bands);
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {[
              words.step,
              words.seen,
              words.stopped,
              words.alone,
              words.hint,
              words.help,
              ...(timed ? [words.time] : []),
            ].map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {published.steps.map((step) => (
            <tr key={step.key}>
              <th scope="row">
                {step.n}. {step.title}
              </th>
              {figures(step).map((figure, i) => (
                <td key={i}>{figure}</td>
              ))}
              {timed && <td>{step.bands ? times(step.bands) : figureWords('hidden')}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
