import { useEffect, useRef } from 'preact/hooks';
import { favouritesOf } from '../../core/background/favourites.ts';
import { IdleNotice } from '../shared/IdleNotice.tsx';
import { Mark } from '../shared/Mark.tsx';
import { Bring } from './Bring.tsx';
import { Computer } from './Computer.tsx';
import { Favourites } from './Favourites.tsx';
import { FirstMinute } from './FirstMinute.tsx';
import { GuideSheet } from './GuideSheet.tsx';
import type { HomeProps } from './model.ts';
import { LOST, NotFound } from './NotFound.tsx';
import { Notice } from './Notice.tsx';
import { TextTools } from './TextTools.tsx';
import { Tiles } from './Tiles.tsx';
import { toBringOf } from './toBring.ts';
import { Waiting } from './Waiting.tsx';
import { words } from './words.ts';

export function HomePage({ model, actions }: HomeProps) {
  const route = model.route.value;
  const guide = Object.hasOwn(model.library.guides, route) ? model.library.guides[route] : undefined;
  const known = guide && !guide.passage;
  const favourites = favouritesOf(model.library, model.home.value);
  const toBring = toBringOf(model.library, route, favourites);
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const heading = !route
    ? words.question
    : known
      ? guide.title
      : toBring
        ? words.bringTitle
        : route === LOST
          ? words.notFoundTitle
          : words.unknown;

  // A new route is a new page: its title is read, and it is shown from the top.
  useEffect(() => {
    // Browsers keep titles in their history, so the title must not name the procedure.
    const kind = known ? words.guideTitle : toBring ? words.bringTitle : words.title;
    document.title = route && kind !== words.title ? `${kind} · ${words.title}` : words.title;
    if (!first.current) {
      title.current?.focus();
      scrollTo(0, 0);
    }
    first.current = false;
  }, [route]);

  return (
    <div class="page home">
      <header>
        <div class="top">
          <p class="brand">
            <Mark />
            {words.title}
          </p>
          <TextTools model={model} actions={actions} />
        </div>
        {route && (
          <a class="line back" href="#/">
            {words.back}
          </a>
        )}
        <h1 ref={title} tabIndex={-1}>
          {heading}
        </h1>
      </header>
      <main>
        <Notice model={model} />
        <IdleNotice idle={model.home.value?.idle ?? false} onHere={actions.here} />
        {!route && (
          <>
            <p class="lead">{words.lead}</p>
            <p class="small">
              <a class="line" href="workshop.html#/rejoindre">
                {words.join}
              </a>
            </p>
            <Waiting model={model} actions={actions} />
            <Computer.Question model={model} actions={actions} />
            <Favourites library={model.library} favourites={favourites} />
            <Tiles library={model.library} />
            <p>
              <a class="line" href={`#/${LOST}`}>
                {words.notFound}
              </a>
            </p>
            <FirstMinute />
          </>
        )}
        {known && <GuideSheet id={route} guide={guide} model={model} actions={actions} />}
        {toBring && <Bring library={model.library} guides={toBring} />}
        {route === LOST && <NotFound />}
        {route && route !== LOST && !known && !toBring && <p class="lead">{words.unknownWhy}</p>}
      </main>
      <footer class="foot small">
        <Computer.Setting model={model} actions={actions} />
        <p>{words.independent}</p>
        <nav class="row" aria-label={words.others}>
          <a class="line" href="journal.html">
            {words.journal}
          </a>
          <a class="line" href="meeting.html">
            {words.meeting}
          </a>
          <a class="line" href="workshop.html">
            {words.workshop}
          </a>
        </nav>
      </footer>
    </div>
  );
}
