/** A workshop already under way, put in the browser's storage: for what only looks at the pages. */
import { contentOf } from '../../../core/workshop/content.ts';
import type { Exercise, Programme } from '../../../core/workshop/programme.ts';
import { type SeatState, takeSeat } from '../../../core/workshop/seatState.ts';
import { open, receive, type Saved, saved, type Trainer } from '../../../core/workshop/trainer.ts';
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
  exercises: [exercise('caf/attestation-paiement'), exercise('parcoursup/formuler-voeux')],
};
/** As much as a code holds: the sheets must still be one page. */
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
    const next = receive(library, trainer, { results: play(PROGRAMME, person, (i + 1) / 32) });
    return 'error' in next ? trainer : next.trainer;
  },
  open(PROGRAMME, 12),
);
const easier = ROOM.filter(({ exercises }) => !exercises[0]?.stop).concat(
  ROOM.filter(({ exercises }) => !exercises[0]?.stop),
);
const later: Trainer = easier.reduce(
  (trainer: Trainer, person, i) => {
    const next = receive(library, trainer, { results: play(PROGRAMME, person, (i + 1) / 32) });
    return 'error' in next ? trainer : next.trainer;
  },
  open({ ...PROGRAMME, title: 'La suite' }, 12),
);
const past: Saved[] = [saved(content, running, '2026-11-15', 5), saved(content, later, '2026-11-22', 5)];

const seat = (given: Partial<SeatState>): SeatState => ({ ...takeSeat(PROGRAMME, 2, 0.5), ...given });
const half = seat({
  exercise: 2,
  mood: null,
  results: play(PROGRAMME, { place: 2, way: 'codes', exercises: [{ hint: ['papier'] }, { stop: 'chercher' }] }, 0.5),
});

interface Kept {
  session?: object;
  local?: object;
}

export const SCENES = {
  empty: { session: { 'workshop-draft': null, workshop: null, seat: null }, local: { workshops: [] } },
  draft: { session: { 'workshop-draft': PROGRAMME } },
  full: { session: { 'workshop-draft': FULL } },
  running: { session: { 'workshop-draft': PROGRAMME, workshop: running } },
  past: { local: { workshops: past } },
  seat: { session: { seat: seat({ mood: 'aide' }) } },
  searching: { session: { seat: seat({ mood: 'cherche' }) } },
  going: { session: { seat: seat({ mood: 'avance' }) } },
  given: { session: { seat: half } },
} satisfies Record<string, Kept>;

/** Opens one of our pages once the scene is set: what it keeps is read when it opens. */
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
