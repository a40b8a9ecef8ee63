/** workshop.html: prepare, run and end a workshop, or sit in one. What is kept, and where: stores.ts. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/shared/look.css';
import '../../components/shared/noFormState.ts';
import '../../components/shared/page.css';
import '../../components/workshop/workshop.css';
import '../../components/workshop/projector.css';
import '../../components/shared/print.css';
import '../../components/workshop/seat/band.css';
import '../../components/workshop/seat/seat.css';
import { hashOf, type Route } from '../../components/practice/route.ts';
import type { WorkshopActions } from '../../components/workshop/model.ts';
import { WorkshopPage } from '../../components/workshop/WorkshopPage.tsx';
import { added, completed, known, words } from '../../components/workshop/words.ts';
import { ROUTES } from '../../core/background/routes.ts';
import { todayOf } from '../../core/guide/deadline.ts';
import { asker } from '../../core/messages/protocol.ts';
import {
  beginExercise,
  choose,
  exerciseOf,
  newPerson,
  pressMood,
  type SeatState,
  stopThere,
  takeSeat,
} from '../../core/workshop/seatState.ts';
import { saved } from '../../core/workshop/summary.ts';
import { open, receive } from '../../core/workshop/trainer.ts';
import { library, printedPractices } from '../../guides/library.ts';
import skills from '../../guides/skills.json';
import { managed } from '../background/policy.ts';
import { handOver } from '../home/routes.ts';
import { clearSeat, content, writeLine, writeSeat } from '../practice/seat.ts';
import {
  closeRoom,
  draft,
  followStores,
  keepDraft,
  keepPast,
  keepRoom,
  newRoom,
  past,
  readStores,
  seating,
  trainer,
} from './stores.ts';

const ask = asker(browser.runtime);
const workshopRoute = (hash: string): string => hash.replace(/^#\/?/, '').replace(/\?.*$/, '');
const minutes = (): number => Math.floor(Date.now() / 60_000);
const drawnId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const route = signal(workshopRoute(location.hash));
const ended = signal(false);
const { k } = await managed();

const take = (next: SeatState): Promise<void> => {
  seating.value = next;
  return writeSeat(next);
};
const summary = (id = '') =>
  trainer.value && saved(library, trainer.value, { day: todayOf(new Date()), now: minutes(), k, id });

/** The address, which the browser keeps, does not say which exercise it is. */
const play = async ({ guide, mishaps, person }: Route): Promise<void> => {
  const tab = await browser.tabs.getCurrent();
  await handOver('practice', tab?.id, hashOf({ guide, mishaps, person }).slice(2));
  location.href = 'practice.html';
};

const actions: WorkshopActions = {
  sit(programme, place) {
    void clearSeat().then(() => take(takeSeat(programme, place, Math.random())));
    location.hash = '#/poste';
  },
  mood(mood) {
    if (seating.value) void take(pressMood(seating.value, mood));
  },
  async begin(exercise, resume) {
    if (!seating.value) return;
    const chosen = exercise === undefined ? seating.value : choose(seating.value, exercise);
    const next = resume ? beginExercise(chosen, resume) : chosen;
    await take(next);
    const coming = exerciseOf(next);
    if (coming) await play(coming);
  },
  async stopThere(at) {
    if (!seating.value) return;
    await take(stopThere(library, seating.value, at));
    await writeLine(seating.value);
    await ask('stop', { later: false });
  },
  async nextPerson() {
    if (!seating.value) return;
    const next = newPerson(seating.value, Math.random());
    await clearSeat();
    await take(next);
    await ask('clear', {});
  },
  async leave() {
    seating.value = null;
    await clearSeat();
    await ask('clear', {});
    location.hash = '#/';
  },
  draft: keepDraft,
  newRoom() {
    keepDraft(newRoom(draft.value));
  },
  open(seats) {
    // A room that this computer has already ended is never opened again: its results would count twice.
    if (past.value.some(({ room }) => room === draft.value.room)) keepDraft(newRoom(draft.value));
    keepRoom(open(draft.value, seats, minutes(), Math.random()));
    location.hash = '#/salle';
  },
  receive(received) {
    if (!trainer.value) return { error: words.noRoom };
    const result = receive(trainer.value, received);
    if ('error' in result) return result;
    keepRoom(result.trainer);
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
    const kept = summary(drawnId());
    if (!kept) return;
    if (trainer.value?.gathered.fingerprints.length) keepPast([...past.value, kept]);
    closeRoom();
    seating.value = null;
    void clearSeat();
    void browser.storage.session.remove(ROUTES);
    ended.value = true;
    location.hash = '#/';
  },
  forget(index) {
    keepPast(past.value.filter((_, i) => i !== index));
  },
};

addEventListener('hashchange', () => {
  route.value = workshopRoute(location.hash);
  if (route.value) ended.value = false;
});

await readStores();
followStores();
// A page that « Précédent » restores from the browser's cache has missed every notice since.
window.addEventListener('pageshow', (event) => {
  if ((event as PageTransitionEvent).persisted) location.reload();
});

const root = document.getElementById('root');
if (root)
  render(
    <WorkshopPage
      model={{
        content,
        practices: printedPractices,
        skills: new Map([...skills.acts].reverse().map(({ skill, does }) => [skill ?? '', does])),
        route,
        today: todayOf(new Date()),
        least: k,
        joinAt: new URL('workshop.html#/rejoindre', location.href).href,
        draft,
        trainer,
        saved: past,
        summary,
        ended,
        seating,
      }}
      actions={actions}
    />,
    root,
  );
