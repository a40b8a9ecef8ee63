import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seatAt, seatName } from '../../../core/workshop/seat.ts';
import type { Driver } from './driver.ts';
import { choose, mouse, write } from './inputDevices.ts';
import { click, control, reads } from './steps.ts';

declare const chrome: {
  storage: Record<
    'session' | 'local',
    {
      get(key: string): Promise<{ workshop?: { gathered: { fingerprints: number[] } } }>;
      remove(key: string): Promise<void>;
    }
  >;
};

const FILE = 'Fichier ou photo du QR';
/** This button asks for confirmation. */
const STOP = "J'arrête cet exercice";

/** What a trainer and the people in a room do, on the real pages. It opens the trainer's page, which is the room. */
export async function atelier(driver: Driver) {
  await driver.ownPage('workshop.html');
  await reads(driver, 'Nouvel atelier');
  const room = { id: driver.current(), url: '' };
  const folder = mkdtempSync(join(tmpdir(), 'faire-avec-atelier-'));

  const shown = (selector: string) =>
    driver.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', selector);
  const fill = async (name: string, value: string) => write(driver, mouse(driver), await control(driver, name), value);
  const counted = () =>
    driver.evaluate(
      async () => (await chrome.storage.local.get('workshop')).workshop?.gathered.fingerprints.length ?? 0,
    );
  /** The page answers with one sentence, and its number of results grows by `added`. */
  const gives = async (move: () => Promise<void>, added: number, says: string) => {
    const before = await counted();
    await move();
    await driver.waitFor(
      async () =>
        (await shown('[aria-labelledby="gather"] [role="status"]')).includes(says) &&
        (await counted()) === before + added,
      `« ${says} », et ${added} de plus`,
    );
  };

  return {
    shown,
    toRoom: () => driver.use(room),
    forget: () => rmSync(folder, { recursive: true, force: true }),
    file: (name: string) => join(folder, name),

    /**
     * Prepares two exercises, the second one « en autonomie », and twelve seats.
     * @returns the code on the board
     */
    async prepare(): Promise<string> {
      const pick = async (name: string, value: string) => {
        const list = await driver.waitFor(
          async () => (await driver.controls()).findLast((one) => one.name === name),
          `« ${name} »`,
        );
        await choose(driver, mouse(driver), list, value);
      };
      await click(driver, 'Nouvel atelier');
      await pick('Exercice à ajouter', 'J’ai besoin d’une attestation de la Caf');
      await click(driver, 'Ajouter cet exercice');
      await pick('Exercice à ajouter', 'Je fais un vœu sur Parcoursup');
      await click(driver, 'Ajouter cet exercice');
      await driver.waitFor(
        () => driver.evaluate(() => document.querySelectorAll('.exercise').length === 2),
        'deux exercices',
      );
      await pick('Niveau d’aide', 'En autonomie');
      const code = await driver.waitFor(() => shown('.board .code'), 'un code');
      await fill('Nombre de postes', '12');
      await click(driver, 'Ouvrir la salle');
      await reads(driver, 'Poste vert 4');
      return code;
    },

    typeCode: (typed: string, added: number, says: string) =>
      gives(
        async () => {
          await fill('Code du poste', typed);
          await driver.press('Enter');
        },
        added,
        says,
      ),

    /** Gives a file or a picture. `bytes`, when present, are written to it first. */
    hand: (name: string, bytes: string | Uint8Array | null, added: number, says: string) =>
      gives(
        async () => {
          if (bytes) writeFileSync(join(folder, name), bytes);
          await driver.upload(join(folder, name), await control(driver, FILE));
        },
        added,
        says,
      ),

    /** What the room displays about a seat. */
    stateOf: (place: number) =>
      driver.evaluate(
        (name) =>
          [...document.querySelectorAll('.places li')].find((li) => li.textContent?.startsWith(name))?.lastChild
            ?.textContent ?? '',
        `${seatName(seatAt(place))} `,
      ),

    /** Joins from another computer in the room: the code of the board, then a colour and a number. */
    async sit(code: string, place: number) {
      await driver.ownPage('workshop.html');
      await click(driver, 'Rejoindre un atelier');
      await fill('Code du tableau', code);
      await driver.press('Enter');
      await click(driver, seatName(seatAt(place)));
      await reads(driver, 'Exercice 1 sur 2');
    },
    /** Clears the memory of the other computer, as a power cut does. What is on its disk stays. */
    cutPower: () => driver.evaluate(() => chrome.storage.session.remove('seat')),
    /** Makes this a different computer, which has never been in the room. */
    async emptySeat() {
      await driver.evaluate(async () => {
        await chrome.storage.session.remove('seat');
        await chrome.storage.local.remove('seat-line');
      });
    },

    async beginExercise(button: string) {
      await click(driver, button);
      await driver.waitFor(async () => (await driver.url()).includes('/practice.html'), 'l’exercice');
      // « En autonomie » draws nothing in the page, so only the band shows that the exercise has started.
      await driver.waitFor(
        async () => (await shown('.band .far')).includes('étape 1'),
        'le bandeau à l’étape 1',
        15_000,
      );
    },
    async endExercise(button: string) {
      await click(driver, button);
      if (button === STOP) await click(driver, "Oui, j'arrête ici");
      await reads(driver, 'Ce que ce poste donne au formateur');
    },
  };
}
