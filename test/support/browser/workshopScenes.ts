/** Workshops in progress, written in the browser's storage, for the tests that only look at the pages. */

import { todayOf } from '../../../core/guide/deadline.ts';
import { contentOf } from '../../../core/workshop/content.ts';
import type { Exercise, Programme } from '../../../core/workshop/programme.ts';
import { lineOf } from '../../../core/workshop/seatLine.ts';
import { beginExercise, type SeatState, takeSeat } from '../../../core/workshop/seatState.ts';
import { type Saved, saved } from '../../../core/workshop/summary.ts';
import { open, receive, type Trainer } from '../../../core/workshop/trainer.ts';
import { library, practices } from '../../../guides/library.ts';
import type { Driver } from './driver.ts';
import { play, ROOM } from './workshopPeople.ts';

declare const chrome: { storage: Record<'local' | 'session', { set(values: object): Promise<void> }> };

const content = contentOf(library, practices);
const exercise = (guide: string): Exercise => ({ guide, person: 0, level: 'pas-a-pas', mishaps: [] });

export const PROGRAMME: Programme = {
  title: 'Mes papiers de la Caf',
  audience: 'demandeurs-emploi',
  warmUp: true,
  room: 5,
  exercises: [exercise('caf/attestation-paiement'), exercise('parcoursup/formuler-voeux')],
};
/** The largest programme that a code can hold. The sheets must still fit on one page. */
export const FULL: Programme = {
  ...PROGRAMME,
  exercises: [
    'caf/attestation-paiement',
    'caf/declaration-trimestrielle',
    'carte-grise/vendre-donner',
    'parcoursup/creer-dossier',
  ].map((guide) => ({
    ...exercise(guide),
    person: 1,
    mishaps: content.offers.find((offer) => offer.guide === guide)?.mishaps.map(({ id }) => id) ?? [],
  })),
};

const running: Trainer = ROOM.reduce(
  (trainer: Trainer, person, i) => {
    const next = receive(trainer, { results: play(PROGRAMME, person, (i + 1) / 32) });
    return 'error' in next ? trainer : next.trainer;
  },
  open(PROGRAMME, 12, 0, 0.5),
);
const easier = ROOM.filter(({ exercises }) => !exercises[0]?.stop).concat(
  ROOM.filter(({ exercises }) => !exercises[0]?.stop),
);
const later: Trainer = easier.reduce(
  (trainer: Trainer, person, i) => {
    const next = receive(trainer, { results: play(PROGRAMME, person, (i + 1) / 32) });
    return 'error' in next ? trainer : next.trainer;
  },
  open({ ...PROGRAMME, title: 'La suite' }, 12, 0, 0.2),
);
const keep = (trainer: Trainer, day: string, id: string): Saved => saved(library, trainer, { day, now: 120, k: 5, id });
const past: Saved[] = [keep(running, '2026-11-15', '0123456789abcdef'), keep(later, '2026-11-22', 'fedcba9876543210')];

const seat = (given: Partial<SeatState>): SeatState => ({ ...takeSeat(PROGRAMME, 2, 0.5), ...given });
const half = seat({
  exercise: 2,
  mood: null,
  results: play(PROGRAMME, { place: 2, way: 'codes', exercises: [{ hint: ['papier'] }, { stop: 'chercher' }] }, 0.5),
});

const today = todayOf(new Date());

interface Kept {
  session?: object;
  local?: object;
}

export const SCENES = {
  empty: {
    session: { 'workshop-draft': null, seat: null },
    local: { 'workshop-draft': null, workshop: null, workshops: [], 'seat-line': null },
  },
  draft: { local: { 'workshop-draft': PROGRAMME } },
  full: { local: { 'workshop-draft': FULL } },
  running: { local: { 'workshop-draft': PROGRAMME, workshop: running } },
  past: { local: { workshops: past } },
  seat: { session: { seat: seat({ mood: 'aide' }) } },
  searching: { session: { seat: seat({ mood: 'cherche' }) } },
  going: { session: { seat: seat({ mood: 'avance' }) } },
  given: { session: { seat: half } },
  cut: { local: { 'seat-line': lineOf(content, beginExercise({ ...half, exercise: 0, results: [] }), today) } },
} satisfies Record<string, Kept>;

/** Opens one of our pages after its storage is prepared, because a page reads its storage when it opens. */
export async function scene(driver: Driver, name: keyof typeof SCENES, path: string): Promise<void> {
  await driver.ownPage('workshop.html');
  for (const kept of [SCENES.empty, SCENES[name]] as Kept[])
    await driver.evaluate(async ({ session = {}, local = {} }) => {
      await chrome.storage.session.set(session);
      await chrome.storage.local.set(local);
    }, kept);
  await driver.closeTab();
  await driver.ownPage(path);
}
