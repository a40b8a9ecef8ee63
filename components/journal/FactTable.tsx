import { factWords, settingWords } from '../../core/journal/factNames.ts';
import type { Tally } from './tally.ts';
import { words } from './words.ts';

/** Wide tables scroll in their own box, which the keyboard can reach. */
export function FactTable({ tally }: { tally: Tally }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section class="scroll" aria-label={words.tableOf(tally.title, settingWords[tally.setting])} tabIndex={0}>
      <table>
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            {tally.facts.map((fact) => (
              <th scope="col" key={fact}>
                {factWords[fact]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tally.steps.map(({ key, title, counts }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              {tally.facts.map((fact) => (
                <td key={fact} class={counts[fact] ? '' : 'zero'}>
                  {counts[fact] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
