import { useState } from 'preact/hooks';
import type { Guide } from '../../core/guide/guide.ts';
import { rulesToReview } from '../../core/guide/review.ts';
import { FIRST } from '../../core/session/levels.ts';
import { ledgerLines, reviewLine } from '../shared/ledgerWords.ts';
import { Beside } from './Beside.tsx';
import { dayInWords, inSeason } from './guideEntries.ts';
import type { HomeProps } from './model.ts';
import { words } from './words.ts';

interface Props extends HomeProps {
  id: string;
  guide: Guide;
  /** « la Caf » */
  site: string;
}

/** Outside tests use names typed with a keyboard's apostrophe (design §9); people read the curly one. */
const typed = (name: string): string => name.replaceAll('’', "'");

/** The main button, and what will happen when it is pressed. */
export function Actions({ id, guide, site, model, actions }: Props) {
  const [level, setLevel] = useState(FIRST);
  const review = reviewLine(rulesToReview(guide, model.today).length);
  const withheld = model.withheld.value.has(id);
  return (
    <section class="actions sheet" aria-labelledby="actions">
      <h2 id="actions">{words.ready}</h2>
      {withheld && (
        <div class="notice" id="withheld">
          <p>{words.notAllowed(site)}</p>
          <button type="button" class="button" onClick={() => actions.allow(id)}>
            {words.allow}
          </button>
        </div>
      )}
      <div>
        <button
          type="button"
          class="button main"
          disabled={withheld || !model.supported}
          aria-describedby={withheld ? 'withheld' : 'start-why'}
          onClick={() => actions.start(id, level)}
        >
          {words.start}
        </button>
        <p class="soft small" id="start-why">
          {words.startWhy(site)}
        </p>
      </div>
      {id in model.practices && (
        <div>
          <button
            type="button"
            class="button"
            disabled={!model.supported}
            aria-label={typed(words.practice)}
            aria-describedby="practice-why"
            onClick={() => actions.practice(id, level)}
          >
            {words.practice}
          </button>
          <p class="soft small" id="practice-why">
            {words.practiceWhy}
          </p>
        </div>
      )}
      {id in model.practices && !withheld && model.supported && (
        <div>
          <button type="button" class="button" aria-describedby="beside-why" onClick={() => actions.beside(id, level)}>
            {words.beside}
          </button>
          <p class="soft small" id="beside-why">
            {words.besideWhy}
          </p>
        </div>
      )}
      <p>{words.time(guide.minutes)}</p>
      {guide.when && (
        <p>
          <strong>{words.when}</strong> {guide.when}
        </p>
      )}
      {guide.season && !inSeason(guide, model.today) && <p class="season">{guide.season.outside}</p>}
      <Beside level={level} onLevel={setLevel} />
      <p class="checked small">
        {guide.checkedLive ? (
          words.checked(dayInWords(guide.checkedLive))
        ) : guide.ledger?.live ? null : (
          <>
            <strong>{words.notChecked}</strong> {words.notCheckedWhy}
          </>
        )}
        {guide.ledger &&
          ledgerLines(guide.ledger).map((line) => (
            <span class="ledger" key={line}>
              {line}
            </span>
          ))}
        {review && <strong class="ledger">{review}</strong>}
      </p>
    </section>
  );
}
