import { useId, useState } from 'preact/hooks';
import type { Counter } from '../../core/journal/counter.ts';
import { CODE, closedMonths, codeFrom, pcFile, structureFile, textOf } from '../../core/journal/structureExport.ts';
import { Preview } from './Preview.tsx';
import { words } from './words.ts';

interface Props {
  counters: Counter[];
  now: Date;
  least: number;
}

function Code({
  label,
  why,
  value,
  onValue,
}: {
  label: string;
  why: string;
  value: string;
  onValue(value: string): void;
}) {
  const id = useId();
  return (
    <p class="code">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={20}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby={`${id}-why`}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <span id={`${id}-why`} class="small">
        {why}
      </span>
    </p>
  );
}

/** A month of this PC, for `npm run pool`: exact for the other PCs of the place, or through the door when there are none. */
export function HandOver({ counters, now, least }: Props) {
  const months = closedMonths(counters, now);
  const [typed, setTyped] = useState({ structure: '', post: '', month: '' });
  const [alone, setAlone] = useState(false);
  // A file shown is the file of what was typed then: typing again takes it away.
  const [asked, setAsked] = useState(false);
  const change = (more: Partial<typeof typed>) => {
    setTyped({ ...typed, ...more });
    setAsked(false);
  };
  const month = months.includes(typed.month) ? typed.month : months[0];
  const [structure, post] = [codeFrom(typed.structure), codeFrom(typed.post)];
  const right = CODE.test(structure) && (alone || CODE.test(post));
  if (!month) return null;
  const own = pcFile(counters, structure, post, month);
  const file = alone ? structureFile([own], structure, month, least) : own;
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
                setAsked(false);
              }}
            />
            {words.alone[value ? 'yes' : 'no']}
          </label>
        ))}
      </fieldset>
      <Code
        label={words.structure}
        why={words.structureWhy}
        value={typed.structure}
        onValue={(value) => change({ structure: value })}
      />
      {!alone && (
        <Code label={words.post} why={words.postWhy} value={typed.post} onValue={(value) => change({ post: value })} />
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
        <button type="button" class="button" onClick={() => setAsked(true)}>
          {words.prepare}
        </button>
      </p>
      <div role="status">{asked && <p>{right ? (alone ? words.leaves : words.stays) : words.codes}</p>}</div>
      {asked && right && (
        <Preview
          text={textOf(file)}
          file={`faire-avec-${structure}-${alone ? '' : `${post}-`}${month}.json`}
          type="application/json"
        />
      )}
    </section>
  );
}
