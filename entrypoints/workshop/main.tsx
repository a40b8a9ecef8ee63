/** workshop.html, the trainer's side: the running workshop in memory (storage.session), ended ones as published figures (storage.local). */
import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/shared/look.css';
import '../../components/shared/noFormState.ts';
import '../../components/shared/page.css';
import '../../components/workshop/workshop.css';
import '../../components/shared/print.css';
import '../../components/workshop/seat/band.css';
import '../../components/workshop/seat/seat.css';
import { hashOf, type Route } from '../../components/practice/route.ts';
import type { WorkshopActions } from '../../components/workshop/model.ts';
import { WorkshopPage } from '../../components/workshop/WorkshopPage.tsx';
import { added, completed, known } from '../../components/workshop/words.ts';
import { ROUTES } from '../../core/background/routes.ts';
import { todayOf } from '../../core/guide/deadline.ts';
import { asker } from '../../core/messages/protocol.ts';
import { contentOf } from '../../core/workshop/content.ts';
import type { Programme } from '../../core/workshop/programme.ts';
import { exerciseOf, newPerson, type SeatState, takeSeat } from '../../core/workshop/seatState.ts';
import { open, receive, type Saved, saved, type Trainer } from '../../core/workshop/trainer.ts';
import { library, practices } from '../../guides/library.ts';
import { managed } from '../background/policy.ts';
import { handOver } from '../home/routes.ts';
import { SEAT } from '../practice/seat.ts';

const DRAFT = 'workshop-draft';
const RUNNING = 'workshop';
const PAST = 'workshops';

const ask = asker(browser.runtime);
const content = contentOf(library, practices);
const workshopRoute = (hash: string): string => hash.replace(/^#\/?/, '').replace(/\?.*$/, '');
const empty: Programme = { title: '', audience: 'tous', warmUp: false, exercises: [] };

const route = signal(workshopRoute(location.hash));
const draft = signal(empty);
const trainer = signal<Trainer | null>(null);
const past = signal<Saved[]>([]);
const seating = signal<SeatState | null>(null);
const ended = signal(false);

const { session, local } = browser.storage;
const keep = (next: Trainer): void => {
  trainer.value = next;
  void session.set({ [RUNNING]: next });
};

const take = (next: SeatState): void => {
  seating.value = next;
  void session.set({ [SEAT]: next });
};

/** Which exercise it is stays out of the address, which the browser keeps. */
const play = async ({ guide, mishaps, person }: Route): Promise<void> => {
  const tab = await browser.tabs.getCurrent();
  await handOver('practice', tab?.id, hashOf({ guide, mishaps, person }).slice(2));
  location.href = 'practice.html';
};

const actions: WorkshopActions = {
  sit(programme, place) {
    take(takeSeat(programme, place, Math.random()));
    location.hash = '#/poste';
  },
  mood(mood) {
    if (seating.value) take({ ...seating.value, mood });
  },
  begin() {
    const coming = seating.value && exerciseOf(seating.value);
    if (coming) void play(coming);
  },
  nextPerson() {
    if (seating.value) take(newPerson(seating.value, Math.random()));
    void ask('clear', {});
  },
  leave() {
    seating.value = null;
    void session.remove(SEAT);
    void ask('clear', {});
    location.hash = '#/';
  },
  draft(programme) {
    draft.value = programme;
    void session.set({ [DRAFT]: programme });
  },
  open(seats) {
    keep(open(draft.value, seats));
    location.hash = '#/salle';
  },
  receive(received) {
    if (!trainer.value) return { error: 'Aucun atelier n’est ouvert.' };
    const result = receive(library, trainer.value, received);
    if ('error' in result) return result;
    keep(result.trainer);
    return {
      done: [
        result.added && added(result.added),
        result.completed && completed(result.completed),
        result.known && known(result.known),
      ]
        .filter(Boolean)
        .join(' '),
    };
  },
  end() {
    const running = trainer.value;
    if (!running) return;
    if (running.gathered.fingerprints.length) {
      past.value = [...past.value, saved(content, running, todayOf(new Date()), k)];
      void local.set({ [PAST]: past.value });
    }
    trainer.value = null;
    seating.value = null;
    void session.remove([RUNNING, SEAT, ROUTES]);
    ended.value = true;
    location.hash = '#/';
  },
  forget(index) {
    past.value = past.value.filter((_, i) => i !== index);
    void local.set({ [PAST]: past.value });
  },
};

addEventListener('hashchange', () => {
  route.value = workshopRoute(location.hash);
  if (route.value) ended.value = false;
});

const { k } = await managed();
const memory: { [DRAFT]?: Programme; [RUNNING]?: Trainer; [SEAT]?: SeatState } = await session.get([
  DRAFT,
  RUNNING,
  SEAT,
]);
draft.value = memory[DRAFT] ?? empty;
trainer.value = memory[RUNNING] ?? null;
seating.value = memory[SEAT] ?? null;
past.value = ((await local.get(PAST)) as { [PAST]?: Saved[] })[PAST] ?? [];

// The same workshop in two tabs, or a seat whose exercise goes on in another: what one writes, the other one must not write over.
browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && PAST in changes) past.value = (changes[PAST]?.newValue as Saved[] | undefined) ?? [];
  if (area !== 'session') return;
  if (RUNNING in changes) trainer.value = (changes[RUNNING]?.newValue as Trainer | undefined) ?? null;
  if (SEAT in changes) seating.value = (changes[SEAT]?.newValue as SeatState | undefined) ?? null;
});
// A page that « Précédent » brings back as it was has heard nothing since.
window.addEventListener('pageshow', (event) => {
  if ((event as PageTransitionEvent).persisted) location.reload();
});

const root = document.getElementById('root');
if (root)
  render(
    <WorkshopPage
      model={{
        content,
        practices,
        route,
        today: todayOf(new Date()),
        least: k,
        draft,
        trainer,
        saved: past,
        ended,
        seating,
      }}
      actions={actions}
    />,
    root,
  );
