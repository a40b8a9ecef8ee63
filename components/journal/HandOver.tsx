import { useState } from 'preact/hooks';
import type { Counter } from '../../core/journal/counter.ts';
import { sheetOfMonth } from '../../core/journal/export.ts';
import { giveMonth } from '../../core/journal/place.ts';
import { CODE, closedMonths, codeFrom, pcFile, textOf } from '../../core/journal/structureExport.ts';
import { CodeField } from '../shared/CodeField.tsx';
import { Preview } from './Preview.tsx';
import type { PlaceKeeper } from './placeKeeper.ts';
import { words } from './words.ts';

export type { PlaceKeeper } from './placeKeeper.ts';

interface Props {
  counters: Counter[];
  now: Date;
  least: number;
  place: PlaceKeeper;
}

interface Ready {
  text: string;
  said: string;
  /** It was exported before with other numbers: the person may correct it. */
  changed: boolean;
}

/**
 * A month of this PC, to be pooled: exact for the other PCs of the structure, or exported directly when there are none.
 */
export function HandOver({ counters, now, least, place }: Props) {
  const months = closedMonths(counters, now);
  const [typed, setTyped] = useState({ structure: '', post: '', month: '' });
  const [alone, setAlone] = useState(false);
  // A shown file belongs to what was typed then, so typing again removes it.
  const [ready, setReady] = useState<Ready | null>(null);
  const [said, setSaid] = useState('');
  const forget = () => {
    setReady(null);
    setSaid('');
  };
  const change = (more: Partial<typeof typed>) => {
    setTyped({ ...typed, ...more });
    forget();
  };
  const month = months.includes(typed.month) ? typed.month : months[0];
  const [structure, post] = [codeFrom(typed.structure), codeFrom(typed.post)];
  if (!month) return null;
  const prepare = async (correct = false) => {
    if (!CODE.test(structure) || !(alone || CODE.test(post))) {
      setReady(null);
      setSaid(words.codes);
      return;
    }
    if (!alone) {
      setReady({ text: textOf(pcFile(counters, structure, post, month, least)), said: words.stays, changed: false });
      return;
    }
    try {
      const { file, again, changed } = await place.use(async (known) => {
        const given = await giveMonth(known, month, sheetOfMonth(counters, month), least, correct);
        return [given.place, given];
      });
      const sentence = again ? (changed ? words.givenOther : words.givenAgain) : words.leaves;
      setReady({ text: textOf({ ...file, structure }), said: sentence, changed });
    } catch {
      setReady(null);
      setSaid(words.placeFailed);
    }
  };
  return (
    <section class="gather" aria-labelledby="gather">
      <h3 id="gather">{words.gather}</h3>
      <p>{words.gatherWhy}</p>
      <fieldset aria-labelledby="gather">
        {([false, true] as const).map((value) => (
          <label key={String(value)}>
            <input
              type="radio"
              name="alone"
              checked={alone === value}
              onChange={() => {
                setAlone(value);
                forget();
              }}
            />
            {words.alone[value ? 'yes' : 'no']}
          </label>
        ))}
      </fieldset>
      <CodeField
        label={words.structure}
        why={words.structureWhy}
        value={typed.structure}
        onValue={(value) => change({ structure: value })}
      />
      {!alone && (
        <CodeField
          label={words.post}
          why={words.postWhy}
          value={typed.post}
          onValue={(value) => change({ post: value })}
        />
      )}
      <p class="code">
        <label for="month">{words.month}</label>
        <select id="month" value={month} onChange={({ currentTarget }) => change({ month: currentTarget.value })}>
          {months.map((one) => (
            <option key={one} value={one}>
              {new Date(`${one}-15`).toLocaleDateString('fr-FR', { month: 'long', year: 'numeric' })}
            </option>
          ))}
        </select>
      </p>
      <p class="row">
        <button type="button" class="button" onClick={() => void prepare()}>
          {words.prepare}
        </button>
        {ready?.changed && (
          <button type="button" class="button" onClick={() => void prepare(true)}>
            {words.correct}
          </button>
        )}
      </p>
      <div role="status">{(ready?.said || said) && <p>{ready?.said || said}</p>}</div>
      {ready && (
        <Preview
          text={ready.text}
          file={`faire-avec-${structure}-${alone ? '' : `${post}-`}${month}.json`}
          type="application/json"
        />
      )}
    </section>
  );
}
