/** practice.html: the fictitious site of a guide, with the companion inside the page. No network, no storage. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { dialectOf } from '../../components/practice/dialects.ts';
import '../../components/practice/page.css';
import { PracticePage, PracticeUnknown } from '../../components/practice/PracticePage.tsx';
import { screenFor } from '../../components/practice/resume.ts';
import { hashOf, routeOf } from '../../components/practice/route.ts';
import '../../components/practice/site.css';
import { guides, practices } from '../../guides/library.ts';
import { mountCompanion, runGuide, showScreen } from './companion.ts';

const dialect = dialectOf(new URLSearchParams(location.search).get('dialecte'));
const route = signal(routeOf(location.hash));
addEventListener('hashchange', () => {
  route.value = routeOf(location.hash);
});

/** The guide beside the exercise; an exercise taken up again opens on the screen of its step. */
async function accompany(): Promise<void> {
  const here = route.value;
  const practice = here && practices[here.guide];
  if (!here || !practice) return;
  const view = await runGuide(here.guide);
  const screen = here.screen || view.n === 1 ? undefined : screenFor(practice, view);
  if (screen) {
    // Before the companion looks: on the first screen it would take the person back to the first step.
    history.replaceState(null, '', hashOf({ guide: here.guide, screen }));
    route.value = routeOf(location.hash);
  }
  await mountCompanion();
}

async function restart(guide: string): Promise<void> {
  await runGuide(guide, true);
  await mountCompanion();
}

function App() {
  const here = route.value;
  const practice = here && practices[here.guide];
  const screen = here?.screen ?? practice?.first;
  const shown = screen ? practice?.screens[screen] : undefined;
  if (!here || !practice || !shown) return <PracticeUnknown homeHref="home.html" firstHref={here && practice ? hashOf({ guide: here.guide }) : undefined} />;
  document.title = `${shown.title} · Exercice · Faire avec`;
  return (
    <PracticePage
      key={here.guide}
      guideTitle={guides[here.guide]?.title ?? practice.name}
      route={here}
      practice={practice}
      dialect={dialect}
      homeHref={`home.html#/${here.guide}`}
      onGo={(to) => {
        location.hash = hashOf({ guide: here.guide, screen: to });
      }}
      onScreen={showScreen}
      onRestart={() => void restart(here.guide)}
    />
  );
}

const place = document.getElementById('app');
if (place) render(<App />, place);
void accompany();
