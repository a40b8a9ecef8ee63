import type { Tally } from './tally.ts';
import { words } from './words.ts';

/**
 * Bars made of boxes, not of a chart library: Chartist 1.5 puts labels in boxes of fixed pixels (clipped at 200 %
 * text), says nothing to a screen reader, and weighs 47 kB. One column per step, with the same numbers as the rows of
 * the table.
 */
export function Bars({ tally }: { tally: Tally }) {
  const most = Math.max(1, ...tally.steps.map(({ counts }) => Math.max(counts.seen ?? 0, counts.done ?? 0)));
  const share = (count = 0) => `${(100 * count) / most}%`;
  return (
    <figure class="bars small">
      <figcaption aria-hidden="true">
        <span>
          <span class="key seen" />
          {words.seen}
        </span>
        <span>
          <span class="key done" />
          {words.done}
        </span>
      </figcaption>
      <div class="chart" role="img" aria-label={words.chart}>
        <span class="most">{most}</span>
        {tally.steps.map(({ key, counts }, i) => (
          <div class="column" key={key}>
            <span class="track">
              <span class="seen" style={{ blockSize: share(counts.seen) }} />
              <span class="done" style={{ blockSize: share(counts.done) }} />
            </span>
            {/* Every fifth number fits in any window. */}
            <span class="number">{i === 0 || (i + 1) % 5 === 0 ? i + 1 : ''}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}
