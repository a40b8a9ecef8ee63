import { durations, factWords } from '../../core/journal/factNames.ts';
import { Bars } from './Bars.tsx';
import { FactTable } from './FactTable.tsx';
import type { Tally } from './tally.ts';
import { words } from './words.ts';

/** One guide in one setting: how it ended, how long it took, then step by step. */
export function GuideCounts({ tally }: { tally: Tally }) {
  const bands = durations.filter((band) => tally.whole[band]);
  return (
    <article class="sheet counts">
      <h3>{tally.title}</h3>
      <p>{words.ended(tally.whole.finished ?? 0, tally.whole.abandoned ?? 0)}</p>
      {bands.length > 0 && (
        <ul class="bands small" aria-label={words.durations}>
          {bands.map((band) => (
            <li key={band}>{words.duration(factWords[band], tally.whole[band] ?? 0)}</li>
          ))}
        </ul>
      )}
      {tally.steps.length > 0 && (
        <>
          <Bars tally={tally} />
          <FactTable tally={tally} />
        </>
      )}
    </article>
  );
}
