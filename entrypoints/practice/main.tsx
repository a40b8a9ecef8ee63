/** practice.html: the fictitious site of a guide, with the companion inside the page. No network, no storage. */
import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Demonstration } from '../../components/practice/demonstration/Demonstration.tsx';
import '../../components/practice/demonstration/demonstration.css';
import { dialectOf } from '../../components/practice/dialects.ts';
import '../../components/practice/page.css';
import '../../components/shared/noFormState.ts';
import { PracticePage, PracticeUnknown } from '../../components/practice/PracticePage.tsx';
import { screenFor } from '../../components/practice/resume.ts';
import { hashOf, practiceRoute, type Route } from '../../components/practice/route.ts';
import '../../components/practice/site.css';
import type { Practice } from '../../core/practice/format.ts';
import { asPerson, peopleOf } from '../../core/practice/mishaps.ts';
import { guides, practices } from '../../guides/library.ts';
import { handOver, openRoutes } from '../home/routes.ts';
import { mountBand, noteHelps, seatHere } from './band.tsx';
import { demonstrated, mountCompanion, runGuide, runningHere, showScreen, speakFor } from './companion.ts';

const dialect = dialectOf(new URLSearchParams(location.search).get('dialecte'));
const typed = (hash: string): string => (practiceRoute(hash) ? hash.slice(2) : '');
const routes = await openRoutes('practice', typed);
const route = computed(() => practiceRoute(`#/${routes.at.value}`));
/** As it would stand in the address, without its « #/ ». */
const written = (to: Route): string => hashOf(to).slice(2);
// Opened by its bare address: the current exercise of this tab.
if (!route.value) {
  const guide = await runningHere().catch(() => undefined);
  if (guide) routes.replace(guide);
}
const tab = (await browser.tabs.getCurrent())?.id;
// « Quitter l’exercice » leads to the guide, and no address contains its name.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href="home.html"]');
  if (!link || !route.value) return;
  event.preventDefault();
  void handOver('home', tab, route.value.guide).then(() => {
    location.href = link.href;
  });
});

const guide = computed(() => route.value?.guide ?? '');
const person = computed(() => route.value?.person ?? 0);
/** The exercise for the chosen person; the same object as long as the person is the same. */
const practice = computed(() =>
  practices[guide.value] ? asPerson(practices[guide.value] as Practice, person.value) : undefined,
);

effect(() => speakFor(practice.value?.exercise));

/** The same exercise with a change. */
const go = (change: Partial<Route>): void => {
  if (route.value) routes.go(written({ ...route.value, ...change }));
};

/** The guide beside the exercise. A resumed exercise opens on the screen of its step. */
async function accompany(): Promise<void> {
  const here = route.value;
  if (!here || !practice.value) return;
  const { level, resume } = await seatHere(here.guide);
  const view = await runGuide(here.guide, resume !== undefined, level, resume);
  const screen = here.screen || view.n === 1 ? undefined : screenFor(practice.value, view);
  if (screen) {
    // Before the companion looks: on the first screen it would bring the person back to the first step.
    routes.replace(written({ ...here, screen }));
  }
  const band = document.getElementById('band');
  if (band) await mountBand(band, here.guide, view);
  await mountCompanion();
}

async function restart(guide: string): Promise<void> {
  // A hint that was used still counts.
  await noteHelps();
  await runGuide(guide, true, (await seatHere(guide)).level);
  await mountCompanion();
}

function App() {
  const here = route.value;
  const lived = practice.value;
  const screen = here?.screen ?? lived?.first;
  const shown = screen ? lived?.screens[screen] : undefined;
  if (!here || !lived || !shown)
    return <PracticeUnknown homeHref="home.html" onFirst={here && lived ? () => routes.go(here.guide) : undefined} />;
  return (
    <PracticePage
      key={`${here.guide} ${person.value}`}
      guideTitle={guides[here.guide]?.title ?? lived.name}
      route={here}
      practice={lived}
      people={peopleOf(practices[here.guide] ?? lived)}
      dialect={dialect}
      demonstration={demonstrated.value && <Demonstration side={demonstrated.value} />}
      homeHref="home.html"
      onGo={(to) => go({ screen: to })}
      onScreen={showScreen}
      onRestart={() => void restart(here.guide)}
      onMishaps={(mishaps) => go({ mishaps })}
      onPerson={(person) => {
        go({ person, screen: undefined });
        void restart(here.guide);
      }}
    />
  );
}

const place = document.getElementById('app');
if (place) render(<App />, place);
void accompany();
