import { useEffect, useState } from 'preact/hooks';
import type { Counter } from '../../core/journal/counter.ts';
import { type JournalSheet, journalSheet, type Titles, toCsv, toJson } from '../../core/journal/export.ts';
import { BASE_PUBLIC, BASE_STRUCTURE, baseFor, LEAST_PUBLIC } from '../../core/journal/rounding.ts';
import { HandOver, type PlaceKeeper } from './HandOver.tsx';
import { Preview } from './Preview.tsx';
import { words } from './words.ts';

interface Props {
  counters: Counter[];
  titles: Titles;
  /** The base of a policy, when it is coarser than ours (core/background/policy.ts). */
  least: number;
  now: Date;
  place: PlaceKeeper;
}

const formats = {
  csv: { label: words.csv, make: toCsv, type: 'text/csv;charset=utf-8' },
  json: { label: words.json, make: toJson, type: 'application/json' },
};
type Format = keyof typeof formats;

export function Export({ counters, titles, least, now, place }: Props) {
  const [published, setPublished] = useState(false);
  const [format, setFormat] = useState<Format | null>(null);
  const [sheet, setSheet] = useState<JournalSheet | 'failed' | null>(null);
  const choose = (next: Format | null, open: boolean) => {
    setFormat(next);
    setPublished(open);
    setSheet(null);
  };
  useEffect(() => {
    if (!format) return;
    let gone = false;
    // What is shown may be saved, so the month counts as exported from then on, and the draw must be on disk first.
    place
      .use(async (known) => {
        const made = await journalSheet(counters, now, titles, { place: known, k: least, published });
        return [made.place, made];
      })
      .then((made) => !gone && setSheet(made))
      .catch(() => !gone && setSheet('failed'));
    return () => {
      gone = true;
    };
  }, [format, published, counters]);
  const chosen = format && formats[format];
  const audiences = [
    [false, words.atHome(baseFor(least, BASE_STRUCTURE))],
    [true, words.published(baseFor(least, BASE_PUBLIC), Math.max(least, LEAST_PUBLIC))],
  ] as const;
  return (
    <section class="export" aria-labelledby="export">
      <h2 id="export">{words.export}</h2>
      <p>{words.exportWhy}</p>
      <fieldset>
        <legend>{words.audience}</legend>
        {audiences.map(([value, label]) => (
          <label key={String(value)}>
            <input type="radio" name="audience" checked={published === value} onChange={() => choose(format, value)} />
            {label}
          </label>
        ))}
      </fieldset>
      <div class="row">
        {(Object.keys(formats) as Format[]).map((name) => (
          <button
            key={name}
            type="button"
            class="button"
            aria-expanded={format === name}
            onClick={() => choose(format === name ? null : name, published)}
          >
            {formats[name].label}
          </button>
        ))}
      </div>
      <div role="status">
        {sheet === 'failed' && <p>{words.placeFailed}</p>}
        {sheet && sheet !== 'failed' && !sheet.rows.length && <p>{words.nothing}</p>}
      </div>
      {chosen && sheet && sheet !== 'failed' && sheet.rows.length > 0 && (
        <Preview text={chosen.make(sheet)} file={`faire-avec-journal.${format}`} type={chosen.type} />
      )}
      <HandOver least={least} counters={counters} now={now} place={place} />
    </section>
  );
}
