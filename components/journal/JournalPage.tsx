import type { ReadonlySignal } from '@preact/signals';
import type { Library } from '../../core/guide/library.ts';
import type { Counter, Setting } from '../../core/journal/counter.ts';
import { PageHead } from '../shared/PageHead.tsx';
import { Unread } from '../shared/Unread.tsx';
import { Erase } from './Erase.tsx';
import { Export } from './Export.tsx';
import { GuideCounts } from './GuideCounts.tsx';
import type { PlaceKeeper } from './placeKeeper.ts';
import { ToCheck } from './ToCheck.tsx';
import { sinceWhen, tally } from './tally.ts';
import { titlesOf } from './titles.ts';
import { words } from './words.ts';

interface Props {
  library: Library;
  /** null until read; `failed` when the browser gives no database. */
  counters: ReadonlySignal<Counter[] | 'failed' | null>;
  now: Date;
  /** The base to which numbers are rounded before they leave this computer. */
  least: number;
  /** How many counts wait until the computer's date is certain (core/journal/clock.ts). */
  waiting: ReadonlySignal<number>;
  place: PlaceKeeper;
  onErase(): Promise<void>;
}

const settings: Setting[] = ['real', 'practice'];

function Counts({ library, counters }: { library: Library; counters: Counter[] }) {
  if (!counters.length) return <Unread read={counters} words={words} />;
  return (
    <>
      <p class="soft">{words.since(sinceWhen(counters))}</p>
      <ToCheck library={library} counters={counters} />
      {settings.map((setting) => {
        const tallies = tally(library, counters, setting);
        return (
          tallies.length > 0 && (
            <section key={setting} aria-labelledby={setting}>
              <h2 id={setting}>{words.setting[setting]}</h2>
              {tallies.map((one) => (
                <GuideCounts key={one.guide} tally={one} />
              ))}
            </section>
          )
        );
      })}
    </>
  );
}

/** For the advisor, on this computer: exact numbers here, rounded ones in every file. */
export function JournalPage({ library, counters, now, least, waiting, place, onErase }: Props) {
  const read = counters.value;
  return (
    <div class="page journal">
      <PageHead title={words.title} lead={words.lead} />
      <main>
        <ul class="about">
          {words.about.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {read === 'failed' && (
          <div class="notice" role="alert">
            <p>
              <strong>{words.failed}</strong>
            </p>
            <p>{words.failedWhy}</p>
          </div>
        )}
        {Array.isArray(read) && (
          <>
            {waiting.value > 0 && <p class="notice">{words.waiting(waiting.value)}</p>}
            <Counts library={library} counters={read} />
            {read.length > 0 && (
              <Export counters={read} titles={titlesOf(library)} now={now} least={least} place={place} />
            )}
            <p>
              <a class="line" href="network.html">
                {words.network}
              </a>
            </p>
            <Erase empty={read.length === 0} onErase={onErase} />
          </>
        )}
      </main>
    </div>
  );
}
