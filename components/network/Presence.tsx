import type { View } from '../../core/network/desk.ts';
import { Scroll } from './Scroll.tsx';
import { words } from './words.ts';

const marks = { given: '●', old: '○', missing: '–' };

/** Which structure sent which month: a mark, and a word for people who do not see it. */
export function Presence({ view: { months, presence } }: { view: View }) {
  const missing = presence.reduce((sum, one) => sum + one.missing.length, 0);
  const state = (one: View['presence'][number], month: string): [mark: string, word: string] =>
    one.old.includes(month)
      ? [marks.old, words.oldMark]
      : one.given.includes(month)
        ? [marks.given, words.given]
        : [marks.missing, words.absent];
  return (
    <section aria-labelledby="presence">
      <h2 id="presence">{words.presence}</h2>
      <p>{missing ? words.missing(missing) : words.complete}</p>
      <Scroll label={words.tableOf(words.presence)}>
        <table class="presence">
          <thead>
            <tr>
              <th scope="col">{words.structure}</th>
              {months.map(({ month, label }) => (
                <th scope="col" key={month}>
                  <abbr title={label}>{month.slice(2)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {presence.map((one) => (
              <tr key={one.structure}>
                <th scope="row">{one.structure}</th>
                {months.map(({ month }) => {
                  const [mark, word] = state(one, month);
                  return (
                    <td key={month} class={mark === marks.missing ? 'gap' : ''}>
                      <span aria-hidden="true">{mark}</span>
                      <span class="unseen">{word}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
