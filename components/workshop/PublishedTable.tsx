import { type Figure, figureWords, type Published, type PublishedStep } from '../../core/workshop/publish.ts';
import { words } from './words.ts';

const shown = (figure: Figure = 'hidden'): string | number => (typeof figure === 'number' ? figure : figureWords(figure));

/** Arrived, stopped, alone, with a hint, with somebody: the details of a step are all there, or none is. */
const figures = ({ seen, helps }: PublishedStep): (string | number)[] => [seen, helps?.stopped, helps?.alone, helps?.hint, helps?.help].map(shown);

export function PublishedTable({ published }: { published: Published }) {
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {[words.step, words.seen, words.stopped, words.alone, words.hint, words.help].map((title) => (
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
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
