import type { Guide } from '../../core/guide/guide.ts';
import { siteOf } from '../../core/guide/library.ts';
import { pictogramOfPaper } from '../../core/guide/pictograms.ts';
import { Actions } from './Actions.tsx';
import { Cases, Costs } from './Cases.tsx';
import { Deadlines } from './Deadlines.tsx';
import { dayInWords } from './guideEntries.ts';
import { Keep } from './Keep.tsx';
import type { HomeProps } from './model.ts';
import { Pictured } from './Pictured.tsx';
import { Verify } from './Verify.tsx';
import { words } from './words.ts';

interface Props extends HomeProps {
  id: string;
  guide: Guide;
}

const Sources = ({ guide }: { guide: Guide }) => (
  <section class="sources small" aria-labelledby="sources">
    <h2 id="sources">{words.sources}</h2>
    <ul>
      {guide.sources.map(({ title, url, date }) => (
        <li key={title}>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
          {date && <span class="soft"> ({dayInWords(date)})</span>}
        </li>
      ))}
    </ul>
  </section>
);

/** A procedure before it begins: what it gives, what to have ready, how long it takes, and the two ways to start. */
export function GuideSheet({ id, guide, model, actions }: Props) {
  const site = model.library.sites[siteOf(id)];
  return (
    <div class="guide">
      <Actions id={id} guide={guide} site={site?.name ?? ''} model={model} actions={actions} />
      <div class="about">
        <p class="lead">{guide.summary}</p>
        <Cases guide={guide} library={model.library} />
        <Costs guide={guide} />
        {guide.official && (
          <p class="soft small">
            {words.official}
            {guide.official}
          </p>
        )}
      </div>
      <section class="prepare" aria-labelledby="prepare">
        <h2 id="prepare">{words.prepare}</h2>
        {guide.prepare.length === 0 && <p>{words.nothing}</p>}
        <ul>
          {guide.prepare.map(({ what, why }) => (
            <li key={what}>
              <strong>
                <Pictured as={pictogramOfPaper(what)}>{what}</Pictured>
              </strong>
              <span class="soft">{why}</span>
            </li>
          ))}
        </ul>
        <Keep id={id} model={model} actions={actions} />
      </section>
      <Deadlines key={id} id={id} guide={guide} today={model.today} />
      <Sources guide={guide} />
      <Verify id={id} model={model} actions={actions} />
    </div>
  );
}
