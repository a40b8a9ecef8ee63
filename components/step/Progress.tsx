/** Where we are on the path: one mark a step while they can be told apart, one bar beyond. */
import { texts } from './texts.ts';

export const Progress = ({ n, m }: { n: number; m: number }) => (
  <div class="progress">
    <span class="count">{texts.count(n, m)}</span>
    <span class="dashes" aria-hidden="true">
      {m <= 16 ? (
        Array.from({ length: m }, (_, i) => <i key={i} class={i < n - 1 ? 'past' : i === n - 1 ? 'now' : ''} />)
      ) : (
        <i class="bar" style={{ '--part': String(n / m) }} />
      )}
    </span>
  </div>
);
