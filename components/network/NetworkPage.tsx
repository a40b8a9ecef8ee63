import type { ReadonlySignal } from '@preact/signals';
import type { Question, View } from '../../core/network/desk.ts';
import { PageHead } from '../shared/PageHead.tsx';
import { Choices } from './Choices.tsx';
import { DropZone } from './DropZone.tsx';
import { Files } from './Files.tsx';
import { Guides } from './Guides.tsx';
import type { Reading } from './model.ts';
import { Presence } from './Presence.tsx';
import { Scroll } from './Scroll.tsx';
import { Territories } from './Territories.tsx';
import { Trend } from './Trend.tsx';
import { words } from './words.ts';

interface Props {
  view: ReadonlySignal<View | null>;
  reading: ReadonlySignal<Reading>;
  question: ReadonlySignal<Question>;
  onFiles(files: File[]): void;
  onQuestion(next: Question): void;
}

/** Nobody reads more sentences than this. */
const SHOWN = 30;

function Sentences({ title, list }: { title: string; list: readonly string[] }) {
  if (!list.length) return null;
  return (
    <div class="notice">
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <ul>
        {list.slice(0, SHOWN).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {list.length > SHOWN && <p>{words.more(list.length - SHOWN)}</p>}
    </div>
  );
}

function Moved({ view }: { view: View }) {
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">{words.moved}</h2>
      <p>{words.movedWhy}</p>
      {view.moved.length ? (
        <ul>
          {view.moved.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        <p>{words.movedNone}</p>
      )}
    </section>
  );
}

function Workshops({ view }: { view: View }) {
  if (!view.workshops.length) return null;
  return (
    <section aria-labelledby="workshops">
      <h2 id="workshops">{words.workshops}</h2>
      <ul>
        {view.workshops.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Coop({ view }: { view: View }) {
  if (!view.coop.length) return null;
  return (
    <section aria-labelledby="coop">
      <h2 id="coop">{words.coop}</h2>
      <p>{words.coopWhy}</p>
      <Scroll label={words.tableOf(words.coop)}>
        <table>
          <thead>
            <tr>
              {[words.period, words.theme, words.uses].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.coop.map(({ period, theme, figure }) => (
              <tr key={`${period} ${theme}`}>
                <th scope="row">{period}</th>
                <td>{theme}</td>
                <td>{figure}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

export function NetworkPage({ view, reading, question, onFiles, onQuestion }: Props) {
  const [now, seen, asked] = [reading.value, view.value, question.value];
  const status =
    now.is === 'reading'
      ? words.working(now.done, now.total)
      : now.is === 'failed'
        ? words.failed
        : seen
          ? seen.exports + seen.workshops.length
            ? words.read(seen.exports, seen.structures.length, seen.again)
            : words.nothing
          : '';
  return (
    <div class="page network">
      <PageHead title={words.title} lead={words.lead} />
      <main>
        <ul class="about unprinted">
          {words.about.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <div class="unprinted">
          <DropZone onFiles={onFiles} />
        </div>
        <div role="status">{status && <p class="said">{status}</p>}</div>
        {seen && (
          <>
            <Sentences title={words.refused(seen.faults.length)} list={seen.faults} />
            <Sentences title="" list={seen.said} />
            {seen.exports + seen.workshops.length > 0 && (
              <>
                <Files
                  view={seen}
                  onCorrect={(month) => onQuestion({ ...asked, correct: [...asked.correct, month] })}
                />
                {seen.old > 0 && <p class="notice">{words.old(seen.old)}</p>}
                {seen.protection.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
                <Presence view={seen} />
                {seen.structures.length > 1 && (
                  <Territories
                    view={seen}
                    onTerritory={(code, territory) =>
                      onQuestion({ ...asked, lieux: { ...asked.lieux, [code]: territory } })
                    }
                  />
                )}
                <Choices view={seen} question={asked} onQuestion={onQuestion} />
                <Guides view={{ ...seen, guides: [] }} />
                <Trend view={seen} />
                <Moved view={seen} />
                <Workshops view={seen} />
                <Guides view={{ ...seen, totals: [] }} />
                <Coop view={seen} />
              </>
            )}
          </>
        )}
      </main>
    </div>
  );
}
