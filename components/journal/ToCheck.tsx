import type { Library } from '../../core/guide/library.ts';
import type { Counter } from '../../core/journal/counter.ts';
import { factWords } from '../../core/journal/factNames.ts';
import { moved } from './moved.ts';
import { words } from './words.ts';

/** For those who maintain the guides: the steps where a site has probably changed. Empty when all is well. */
export function ToCheck({ library, counters }: { library: Library; counters: Counter[] }) {
  const steps = moved(library, counters);
  if (!steps.length) return null;
  return (
    <section aria-labelledby="check">
      <h2 id="check">{words.check}</h2>
      <p>{words.checkWhy}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section class="scroll" aria-label={words.check} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[words.step, words.guide, factWords.seen, factWords.doubtful, factWords.absent].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ guide, title, key, step, seen, doubtful, absent }) => (
              <tr key={`${guide} ${key}`}>
                <th scope="row">{step}</th>
                <td>{title}</td>
                <td>{seen}</td>
                <td class={doubtful ? '' : 'zero'}>{doubtful}</td>
                <td class={absent ? '' : 'zero'}>{absent}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>
        <a class="line" href="repairs.html">
          {words.repairs}
        </a>
      </p>
    </section>
  );
}
