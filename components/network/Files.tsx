import type { View } from '../../core/network/desk.ts';
import { Download } from '../workshop/Download.tsx';
import { words } from './words.ts';

interface Props {
  view: View;
  onCorrect(month: string): void;
}

/** What goes to the network, what stays, and the table. The person saves them by links of their own browser. */
export function Files({ view: { files, csv, rows, correctable }, onCorrect }: Props) {
  return (
    <section class="unprinted files" aria-labelledby="files">
      <h2 id="files">{words.files}</h2>
      {correctable.map((month) => (
        <p key={month}>
          <button type="button" class="button" onClick={() => onCorrect(month)}>
            {words.correct} ({month})
          </button>
        </p>
      ))}
      <ul>
        {files.map(({ name, text, why, kind }) => (
          <li key={name}>
            <Download label={words.save(name)} file={name} type="application/json" text={text} main={kind === 'out'} />
            <span>{why}</span>
          </li>
        ))}
      </ul>
      <p class="row">
        {rows > 0 && (
          <Download label={words.csv} file="faire-avec-tableau.csv" type="text/csv;charset=utf-8" text={csv} />
        )}
        <button type="button" class="button" onClick={() => window.print()}>
          {words.print}
        </button>
      </p>
    </section>
  );
}
