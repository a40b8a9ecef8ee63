import type { StepProgress } from '../../core/workshop/stepProgress.ts';
import { times, words } from './words.ts';

export function FunnelTable({ steps }: { steps: StepProgress[] }) {
  return (
    <details class="table">
      <summary>{words.table}</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.step}</th>
              <th scope="col">{words.seen}</th>
              <th scope="col">{words.stopped}</th>
              <th scope="col">{words.alone}</th>
              <th scope="col">{words.hint}</th>
              <th scope="col">{words.help}</th>
              <th scope="col">{words.cut}</th>
              <th scope="col">{words.elsewhere}</th>
              <th scope="col">{words.time}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ key, n, title, seen, stopped, alone, hint, help, cut, elsewhere, bands }) => (
              <tr key={key}>
                <th scope="row">
                  {n}. {title}
                </th>
                {[seen, stopped, alone, hint, help, cut, elsewhere].map((count, i) => (
                  <td key={i}>{count}</td>
                ))}
                <td>{times(bands)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
