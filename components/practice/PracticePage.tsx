/** The page around the fictitious site: it says on every screen that this is practice, and shows the papers. */
import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Practice } from '../../core/practice/format.ts';
import { type Person, peopleOf } from '../../core/practice/mishaps.ts';
import type { Dialect } from './dialects.ts';
import { giveFile } from './giveFile.ts';
import { PAPERS, Papers } from './Papers.tsx';
import { PracticeSite } from './PracticeSite.tsx';
import type { Route } from './route.ts';
import { Trainer } from './Trainer.tsx';
import { createVisit } from './visit.ts';
import { words } from './words.ts';

export interface PracticePageProps {
  guideTitle: string;
  route: Route;
  /** The exercise for the person of the route (`asPerson`). */
  practice: Practice;
  /** Everyone for whom the exercise can be done; when absent, the practice's own person. */
  people?: Person[];
  dialect: Dialect;
  /** Where « Quitter l’exercice » leads. */
  homeHref: string;
  /** The person goes to another screen: the caller puts it in the address and renders again with the new route. */
  onGo(screen: string): void;
  onScreen?: (address: string, site: Element) => void;
  /** Everything typed was just forgotten; `onGo` asks for the first screen. */
  onRestart?: () => void;
  /** The trainer changes something: the caller puts it in the address. */
  onMishaps?: (on: string[]) => void;
  /** The same. The exercise starts again by itself, because nothing of it is valid for another person. */
  onPerson?: (index: number) => void;
  /** The tools of an advisor who demonstrates (Demonstration.tsx). */
  demonstration?: ComponentChildren;
}

export function PracticePage(props: PracticePageProps) {
  const {
    guideTitle,
    route,
    practice,
    people,
    dialect,
    homeHref,
    onGo,
    onScreen,
    onRestart,
    onMishaps,
    onPerson,
    demonstration,
  } = props;
  const [round, setRound] = useState(0);
  const view = useRef<HTMLDivElement>(null);
  const screen = route.screen ?? practice.first;
  const go = useRef(onGo);
  go.current = onGo;
  const asked = route.mishaps?.join() ?? '';
  const on = useMemo(() => asked.split(',').filter((id) => id in (practice.mishaps ?? {})), [practice, asked]);
  // A new round forgets everything: the visit is only in memory.
  const visit = useMemo(() => createVisit(practice, (to) => go.current(to), new Set(on), giveFile), [practice, round]);
  const { person } = route;
  // Each link leads to an address of its own, as on a site. It does not name the procedure, because browsers keep
  // addresses.
  const hrefFor = useCallback(
    (to?: string) => `#${Object.keys(practice.screens).indexOf(to ?? screen) + 1}`,
    [practice, screen],
  );

  useLayoutEffect(() => visit.switchOn(new Set(on)), [visit, on]);

  useLayoutEffect(() => {
    // As a new page does, it is shown from the top when that has scrolled away.
    if (view.current && view.current.getBoundingClientRect().top < 0) view.current.scrollIntoView({ block: 'start' });
  }, [screen]);

  const restart = () => {
    setRound(round + 1);
    onGo(practice.first);
    onRestart?.();
  };

  return (
    <div class="practice">
      <aside class="practice-band" aria-label={words.warning}>
        <p>
          <strong>{words.practice}</strong> {words.nothingSent}
        </p>
        {demonstration}
      </aside>
      <nav class="practice-bar" aria-label={words.exercise}>
        <p>
          {words.exercise} : {guideTitle}
        </p>
        <button
          class="practice-papers-link"
          type="button"
          onClick={() => document.getElementById(PAPERS)?.scrollIntoView()}
        >
          {words.seePapers}
        </button>
        <a href={homeHref}>{words.quit}</a>
        {demonstration && <p class="practice-hint">{words.point}</p>}
        <button type="button" onClick={restart}>
          {words.restart}
        </button>
      </nav>
      <div class="practice-desk">
        <div class="practice-window" ref={view}>
          <section class="practice-address" aria-label={words.address}>
            <bdi>{practice.screens[screen]?.address}</bdi>
          </section>
          <PracticeSite
            key={round}
            practice={practice}
            screen={screen}
            dialect={dialect}
            visit={visit}
            hrefFor={hrefFor}
            onScreen={onScreen}
          />
        </div>
        <Papers person={practice.person} papers={practice.papers} />
      </div>
      <Trainer
        people={people ?? peopleOf(practice)}
        person={person ?? 0}
        mishaps={practice.mishaps ?? {}}
        on={on}
        onMishaps={(next) => onMishaps?.(next)}
        onPerson={(index) => onPerson?.(index)}
      />
    </div>
  );
}

/** An address that leads nowhere gets a calm message and a way out. */
export function PracticeUnknown({ homeHref, onFirst }: { homeHref: string; onFirst?: (() => void) | undefined }) {
  return (
    <main class="practice practice-lost">
      <h1>{words.unknown}</h1>
      <p>{words.unknownWhy}</p>
      {onFirst && (
        <p>
          <button type="button" onClick={onFirst}>
            {words.first}
          </button>
        </p>
      )}
      <p>
        <a href={homeHref}>{words.home}</a>
      </p>
    </main>
  );
}
