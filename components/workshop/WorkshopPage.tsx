import { useEffect, useRef } from 'preact/hooks';
import { Mark } from '../shared/Mark.tsx';
import { Dashboard } from './Dashboard.tsx';
import type { WorkshopProps } from './model.ts';
import { PastSheet } from './PastSheet.tsx';
import { PastWorkshops } from './PastWorkshops.tsx';
import { Prepare } from './Prepare.tsx';
import { Projector } from './Projector.tsx';
import { Room } from './Room.tsx';
import { Join } from './seat/Join.tsx';
import { Seat } from './seat/Seat.tsx';
import { Papers } from './sheets/Papers.tsx';
import { PeopleSheet } from './sheets/PeopleSheet.tsx';
import { TrainerSheet } from './sheets/TrainerSheet.tsx';
import { Welcome } from './Welcome.tsx';
import { pastWhy, projectorWords, words } from './words.ts';

const routes = {
  '': { title: words.title, lead: words.lead, Body: Welcome },
  preparer: { title: words.prepare, lead: '', Body: Prepare },
  salle: { title: words.roomTitle, lead: words.roomLead, Body: Room },
  projection: { title: projectorWords.title, lead: '', Body: Projector },
  resultats: { title: words.results, lead: words.roomLead, Body: Dashboard },
  rejoindre: { title: words.join, lead: '', Body: Join },
  poste: { title: words.seat, lead: '', Body: Seat },
  passes: { title: words.past, lead: pastWhy, Body: PastWorkshops },
  page: { title: words.page, lead: '', Body: PastSheet },
  seance: { title: words.sheet, lead: '', Body: PastSheet },
  'fiches/formateur': { title: words.trainerSheet, lead: '', Body: TrainerSheet },
  'fiches/participants': { title: words.peopleSheet, lead: '', Body: PeopleSheet },
  'fiches/papiers': { title: words.papers, lead: '', Body: Papers },
};
type Route = keyof typeof routes;
/** `passes/0/page` and `passes/0/seance` are sheets of one ended workshop. */
const routeOf = (route: string): Route => {
  const name = /^passes\/\d+\/(page|seance)$/.exec(route)?.[1] ?? route;
  return (name in routes ? name : '') as Route;
};

const backTo = (route: Route): { href: string; label: string } | null => {
  if (!route) return { href: 'home.html', label: words.home };
  if (route.startsWith('fiches/')) return { href: '#/preparer', label: words.backToPrepare };
  if (route === 'page' || route === 'seance') return { href: '#/passes', label: words.backToPast };
  if (route === 'resultats' || route === 'projection') return { href: '#/salle', label: words.backToRoom };
  return route === 'poste' ? null : { href: '#/', label: words.back };
};

export function WorkshopPage({ model, actions }: WorkshopProps) {
  const route = routeOf(model.route.value);
  const { title, lead, Body } = routes[route];
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const back = backTo(route);

  // A new route is a new page: its title is read, and it is shown from the top.
  useEffect(() => {
    document.title = `${title} · ${words.brand}`;
    if (!first.current) {
      heading.current?.focus();
      scrollTo(0, 0);
    }
    first.current = false;
  }, [title]);

  return (
    <div class="page workshop">
      <header>
        <p class="brand">
          <Mark />
          {words.brand}
        </p>
        {back && (
          <a class="line back" href={back.href}>
            {back.label}
          </a>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p class="lead">{typeof lead === 'string' ? lead : lead(model.least)}</p>}
      </header>
      <main>
        <Body model={model} actions={actions} />
      </main>
    </div>
  );
}
