import { useEffect, useState } from 'preact/hooks';
import { isDay, lastDay } from '../../core/guide/deadline.ts';
import type { Deadline, Guide } from '../../core/guide/guide.ts';
import { weekdayInWords } from './guideEntries.ts';
import { words } from './words.ts';

interface Props {
  id: string;
  guide: Guide;
  today: string;
}

/** A calendar file behind a link, saved by the person's own browser. We keep nothing of it. */
function Save({
  id,
  deadline: { what, why },
  title,
  day,
}: {
  id: string;
  deadline: Deadline;
  title: string;
  day: string;
}) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    let made = '';
    let gone = false;
    void import('../../core/guide/calendar.ts').then(({ calendarOf }) => {
      if (gone) return;
      const text = calendarOf({ id, what, why: `${why}\n${title}`, day }, new Date());
      made = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
      setUrl(made);
    });
    return () => {
      gone = true;
      URL.revokeObjectURL(made);
    };
  }, [id, what, why, title, day]);
  if (!url) return null;
  return (
    <a class="button" href={url} download={words.agendaFile(day)} aria-label={`${words.agenda} : ${what}`}>
      {words.agenda}
    </a>
  );
}

function One({ id, deadline, title, today }: { id: string; deadline: Deadline; title: string; today: string }) {
  // The field keeps what is being typed; here only a complete date counts.
  const [from, setFrom] = useState('');
  const day = lastDay(deadline, from);
  const field = `from-${id.replace(/\W+/g, '-')}`;
  return (
    <li>
      <strong>{deadline.what}</strong>
      <span class="soft">{deadline.why}</span>
      {deadline.after && (
        <p class="from">
          <label for={field}>{words.from(deadline.after)}</label>
          <input
            id={field}
            type="date"
            max="2099-12-31"
            autocomplete="off"
            onInput={(event) => setFrom(isDay(event.currentTarget.value) ? event.currentTarget.value : '')}
          />
        </p>
      )}
      <div class="due">
        <p role="status">{day && (day < today ? words.passed(weekdayInWords(day)) : words.due(weekdayInWords(day)))}</p>
        {day && day >= today && <Save id={id} deadline={deadline} title={title} day={day} />}
      </div>
    </li>
  );
}

/** The deadlines, which the person may save in their own calendar. */
export function Deadlines({ id, guide, today }: Props) {
  if (!guide.deadlines?.length) return null;
  return (
    <section class="deadlines" aria-labelledby="deadlines">
      <h2 id="deadlines">{words.deadlines}</h2>
      <ul>
        {guide.deadlines.map((deadline, index) => (
          <One key={deadline.what} id={`${id} ${index}`} deadline={deadline} title={guide.title} today={today} />
        ))}
      </ul>
      <p class="soft small">{words.agendaWhy}</p>
    </section>
  );
}
