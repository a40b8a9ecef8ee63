import { useState } from 'preact/hooks';
import type { Counter } from '../../core/journal/counter.ts';
import { MIN_COUNT_PUBLIC, MIN_COUNT_STRUCTURE, type Titles, toCsv, toJson } from '../../core/journal/export.ts';
import { release } from '../../core/journal/suppress.ts';
import { HandOver } from './HandOver.tsx';
import { Preview } from './Preview.tsx';
import { words } from './words.ts';

interface Props {
  counters: Counter[];
  titles: Titles;
  /** No number under it leaves (core/background/policy.ts). */
  least: number;
  now: Date;
}

const formats = {
  csv: { label: words.csv, make: toCsv, type: 'text/csv;charset=utf-8' },
  json: { label: words.json, make: toJson, type: 'application/json' },
};
type Format = keyof typeof formats;

export function Export({ counters, titles, least, now }: Props) {
  const [audience, setK] = useState(MIN_COUNT_STRUCTURE);
  const k = Math.max(audience, least);
  const [format, setFormat] = useState<Format | null>(null);
  const empty = release(counters, now, k).cells.length === 0;
  const chosen = format && formats[format];
  return (
    <section class="export" aria-labelledby="export">
      <h2 id="export">{words.export}</h2>
      <p>{words.exportWhy}</p>
      <fieldset>
        <legend>{words.audience}</legend>
        {[[MIN_COUNT_STRUCTURE, words.atHome] as const, [MIN_COUNT_PUBLIC, words.published] as const].map(
          ([value, label]) => (
            <label key={value}>
              <input type="radio" name="audience" checked={audience === value} onChange={() => setK(value)} />
              {label(Math.max(value, least))}
            </label>
          ),
        )}
      </fieldset>
      <div class="row">
        {(Object.keys(formats) as Format[]).map((name) => (
          <button
            key={name}
            type="button"
            class="button"
            aria-expanded={format === name}
            onClick={() => setFormat(format === name ? null : name)}
          >
            {formats[name].label}
          </button>
        ))}
      </div>
      <div role="status">{chosen && empty && <p>{words.nothing}</p>}</div>
      {chosen && !empty && (
        <Preview
          text={chosen.make(counters, now, k, titles)}
          file={`faire-avec-journal.${format}`}
          type={chosen.type}
        />
      )}
      <HandOver least={least} counters={counters} now={now} />
    </section>
  );
}
