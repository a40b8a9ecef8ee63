/** Four choices and a text to copy. The autonomy has no default: only a person may state it. */
import { useState } from 'preact/hooks';
import type { Summary } from '../../core/background/summary.ts';
import { type Library, themeOf } from '../../core/guide/library.ts';
import { THEMES, type Theme, themeWords } from '../../core/journal/coop.ts';
import {
  type Autonomy,
  autonomies,
  craAddress,
  craFaults,
  craText,
  type Cra as Draft,
  durations,
  type Equipment,
  equipments,
  type Minutes,
  minutesOf,
} from '../../core/journal/cra.ts';
import type { DurationFact } from '../../core/session/state.ts';
import { Choices } from './Choices.tsx';
import { words } from './words.ts';

const themesOf = (library: Library, ended: Summary[]): Theme[] =>
  [...new Set(ended.map(({ guide }) => themeOf(library, guide)))].flatMap(
    (theme) => THEMES.find((one) => one === theme) ?? [],
  );

const bands: readonly DurationFact[] = ['under30', 'from30to60', 'from60to120', 'over120'];
/** The longest duration: a meeting of several guides lasted at least as long as its longest guide. */
const longest = (ended: Summary[]): DurationFact =>
  bands.findLast((band) => ended.some(({ duration }) => duration === band)) ?? 'under30';

export function Cra({
  library,
  ended,
  copy,
}: {
  library: Library;
  ended: Summary[];
  copy(text: string): Promise<void>;
}) {
  // What the advisor has chosen. The rest follows the guides, because one may end while this page is open.
  const [chosen, choose] = useState<Partial<Draft>>({});
  const cra: Draft = {
    themes: themesOf(library, ended),
    minutes: minutesOf(longest(ended)),
    autonomy: null,
    equipment: ['ordinateur'],
    ...chosen,
  };
  const [said, say] = useState('');
  const [address, setAddress] = useState('');
  const change = (part: Partial<Draft>) => {
    choose({ ...chosen, ...part });
    say('');
    setAddress('');
  };
  const faults = craFaults(cra);

  return (
    <section class="cra unprinted" aria-labelledby="cra">
      <h2 id="cra">{words.cra}</h2>
      <p>{words.craWhy}</p>
      <div class="fields">
        <Choices
          legend={words.autonomy}
          note={words.autonomyWhy}
          of={autonomies}
          chosen={cra.autonomy ? [cra.autonomy] : []}
          onChange={([autonomy]) => change({ autonomy: (autonomy as Autonomy) ?? null })}
        />
        <Choices
          legend={words.duration}
          of={durations}
          chosen={[String(cra.minutes)]}
          onChange={([minutes]) => change({ minutes: Number(minutes) as Minutes })}
        />
        <Choices
          legend={words.equipment}
          of={equipments}
          many
          chosen={cra.equipment}
          onChange={(equipment) => change({ equipment: equipment as Equipment[] })}
        />
        <Choices
          legend={words.themes}
          of={themeWords}
          many
          chosen={cra.themes}
          onChange={(themes) => change({ themes: themes as Theme[] })}
          only={THEMES}
        />
      </div>
      <pre class="draft">{craText(cra)}</pre>
      <div role="status">
        {faults.map((fault) => (
          <p key={fault}>{fault}</p>
        ))}
        {said && <p>{said}</p>}
      </div>
      <div class="row">
        <button
          type="button"
          class="button main"
          disabled={faults.length > 0}
          onClick={() =>
            void copy(craText(cra)).then(
              () => say(words.copied),
              () => say(words.notCopied),
            )
          }
        >
          {words.copy}
        </button>
        <button
          type="button"
          class="button"
          disabled={faults.length > 0}
          onClick={() => void craAddress(cra).then(setAddress)}
        >
          {words.link}
        </button>
      </div>
      {address && (
        <div class="notice">
          <p>{words.linkWhy}</p>
          <p class="address">{address}</p>
          <a class="button" href={address} target="_blank" rel="noreferrer">
            {words.open}
          </a>
        </div>
      )}
    </section>
  );
}
