/**
 * A whole workshop on the shipping build. One browser has one storage, so the seats follow each other in it while the
 * trainer's page stays open. Two seats are played on the real pages, and the ten others with the extension's own
 * functions (workshopPeople.ts). Their results reach the trainer's page as typed codes, pictures of a QR code, and
 * files.
 */
import encode from 'qr';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../core/workshop/content.ts';
import { otherRoom, type Programme, programmeOf } from '../../core/workshop/programme.ts';
import { resultText, seatCode } from '../../core/workshop/resultCodes.ts';
import type { Saved } from '../../core/workshop/summary.ts';
import { library, practices } from '../../guides/library.ts';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { follow } from '../support/browser/guideFollower.ts';
import { aside, click, kept, oneStep, reads, text } from '../support/browser/steps.ts';
import { counted, seconds, told } from '../support/browser/workshopHands.ts';
import { atelier } from '../support/browser/workshopMoves.ts';
import { CUT, PATHS, type Person, play, ROOM, Truth } from '../support/browser/workshopPeople.ts';

const STUCK = 'Savoir quels mois il faut';
const content = contentOf(library, practices);

type Moves = Awaited<ReturnType<typeof atelier>>;

/** One sequence: each part needs the parts before it. */
function story(driver: Driver, moves: Moves): Record<string, () => Promise<void>> {
  const {
    shown,
    file,
    prepare,
    toRoom,
    typeCode,
    hand,
    stateOf,
    sit,
    emptySeat,
    cutPower,
    beginExercise,
    endExercise,
  } = moves;
  const truth = new Truth();
  const isWhole = driver.name === 'chromium';
  let code = '';
  let programme: Programme;

  return {
    async 'de « Nouvel atelier » à douze postes prêts : moins de deux minutes de gestes'() {
      const trainer = await counted(driver, async () => {
        code = await prepare();
      });
      expect(await driver.evaluate(() => document.querySelectorAll('.places li').length)).toBe(12);
      expect(code.replaceAll(' ', '').length).toBeLessThanOrEqual(20);
      const seat = await counted(driver, () => sit(code, 0));
      console.log(`${driver.name} : formateur ${told(trainer)} ; poste ${told(seat)}`);
      expect(seconds(trainer)).toBeLessThanOrEqual(120);
      expect(trainer.clicks).toBeLessThanOrEqual(14);
      expect(trainer.keys).toBeLessThanOrEqual(60);
      expect(seat.clicks).toBeLessThanOrEqual(3);
      expect(seat.keys).toBeLessThanOrEqual(20 + 4 + 1);

      const joined = programmeOf(content, code);
      if ('error' in joined) throw new Error(joined.error);
      ({ programme } = joined);
      expect(programme.exercises.map(({ level }) => level)).toEqual(['pas-a-pas', 'en-autonomie']);
    },
    async 'un vrai poste : le bandeau, un exercice jusqu’au bout, l’autre quitté, et ses deux codes'() {
      await beginExercise("Commencer l'exercice");
      await click(driver, "J'ai besoin d'aide");
      await driver.waitFor(async () => (await shown('.band strong')) === 'J’ai besoin d’aide', 'le bandeau');
      expect((await kept(driver)).session).toMatchObject({ seat: { mood: 'aide', place: 0 } });
      await click(driver, "J'avance");
      const helped = [PATHS[0]?.[0] as string];
      if (isWhole) await follow(driver, { answers: ['L’attestation de paiement', 'Le dernier mois'] });
      else for (let n = 0; n < 2; n++) await oneStep(driver);
      // The button for help was pressed, so this step counts as done with somebody's help.
      const first = isWhole ? { help: helped } : { help: helped, stop: PATHS[0]?.[2] as string };
      await endExercise(isWhole ? "J'ai fini" : "J'arrête cet exercice");
      expect(await text(driver)).toContain('Exercice 2 sur 2');

      await beginExercise('Exercice suivant');
      const levels = Object.entries((await kept(driver)).session).filter(([key]) => key.startsWith('run:'));
      expect(levels.map(([, run]) => (run as { level: string }).level)).toEqual(['en-autonomie']);
      await endExercise("J'arrête cet exercice");
      const given: Person = { place: 0, way: 'codes', exercises: [first, { stop: PATHS[1]?.[0] as string }] };
      truth.add(given);
      const codes = await driver.evaluate(() =>
        [...document.querySelectorAll('.given .code')].map(({ textContent }) => textContent ?? ''),
      );
      // The two exercises share one code.
      expect(codes).toHaveLength(1);
      const [all = ''] = codes;
      expect(all.replaceAll(' ', '').length).toBeLessThanOrEqual(24);
      await driver.closeTab();
      await toRoom();
      await typeCode(all, 2, '2 résultats ajoutés.');
      await driver.waitFor(async () => (await stateOf(0)) === 'complet', 'le poste complet');
      await typeCode(all, 0, '2 étaient déjà comptés.');
      const wrong = all.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
      await typeCode(wrong, 0, 'Relisez-le sur l’écran du poste.');
    },
    async 'un autre vrai poste : un indice demandé, quitté deux fois, donné par la photo de son écran'() {
      await emptySeat();
      await sit(code, 1);
      await beginExercise("Commencer l'exercice");
      await driver.clickBubble('Je suis bloqué');
      await oneStep(driver);
      await endExercise("J'arrête cet exercice");
      await beginExercise('Exercice suivant');
      await endExercise("J'arrête cet exercice");
      truth.add({
        way: 'picture',
        exercises: [{ hint: ['mon-compte'], stop: PATHS[0]?.[1] as string }, { stop: PATHS[1]?.[0] as string }],
      });
      await driver.waitFor(
        () =>
          driver.evaluate(
            () =>
              document.querySelector('.qr')?.scrollIntoView({ block: 'center' }) ??
              document.querySelector('.qr') !== null,
          ),
        'le QR',
      );
      await driver.screenshot(file('ecran.png'));
      await driver.closeTab();
      await toRoom();
      await hand('ecran.png', null, 2, '2 résultats ajoutés.');
    },
    async 'les dix autres, par codes, photos et fichiers mêlés ; deux fois le même ne compte qu’une'() {
      const sizes = { codes: 0, picture: 0, file: 0 };
      for (const [i, person] of ROOM.entries()) {
        const results = play(programme, person, (i + 1) / 32);
        // The same seat also gives its file after its code or its picture: a code carries no duration, so the file
        // completes it.
        const again = i % 3 === 0;
        truth.add(again ? { ...person, way: 'file' } : person);
        sizes[person.way]++;
        const all = resultText(library, programme, results);
        const added = results.length === 1 ? '1 résultat ajouté.' : `${results.length} résultats ajoutés.`;
        if (person.way === 'file') await hand(`poste-${i}.txt`, all, results.length, added);
        if (person.way === 'picture')
          await hand(
            `poste-${i}.gif`,
            encode(all, 'gif', { ecc: 'medium', encoding: 'alphanumeric', scale: 4 }),
            results.length,
            added,
          );
        if (person.way === 'codes') await typeCode(seatCode(library, programme, results).code, results.length, added);
        if (again) await hand(`encore-${i}.txt`, all, 0, person.way === 'codes' ? 'complété' : 'déjà compté');
      }
      expect(Math.min(...Object.values(sizes))).toBeGreaterThan(1);
      await hand('autre.txt', 'bonjour', 0, 'pas un résultat de Faire avec');
      // The results of an earlier group with the same exercises are refused, both by code and by file.
      const morning = { ...programme, room: otherRoom(programme.room, 0.5) };
      const results = play(morning, ROOM[0] as Person, 0.1);
      await typeCode(seatCode(library, morning, results).code, 0, 'autre salle');
      await hand('matin.txt', resultText(library, morning, results), 0, 'autre salle');
    },
    async 'coupure de courant d’un poste : il revient où il était, et la personne dit à quelle étape'() {
      const [before] = play(programme, CUT, 0.9);
      truth.add(CUT);
      await typeCode(
        seatCode(library, programme, [before as NonNullable<typeof before>]).code,
        1,
        '1 résultat ajouté.',
      );
      await emptySeat();
      await sit(code, CUT.place);
      await beginExercise("Commencer l'exercice");
      await cutPower();
      await driver.closeTab();
      await driver.ownPage('workshop.html#/poste');
      await reads(driver, 'Où en étiez-vous');
      await click(driver, 'Reprendre à cette étape');
      await driver.waitFor(async () => (await driver.url()).includes('/practice.html'), 'l’exercice');
      await driver.waitFor(async () => (await shown('.band .far')).includes('étape 1'), 'le bandeau', 15_000);
      await driver.closeTab();
      await driver.ownPage('workshop.html#/poste');
      await click(driver, 'Quitter l’atelier');
      await click(driver, 'Oui, effacer et quitter');
      await reads(driver, 'Nouvel atelier');
      expect((await kept(driver)).local).not.toHaveProperty('seat-line');
      await driver.closeTab();
      await toRoom();
      expect(await stateOf(CUT.place)).toBe('poste incomplet');
      expect(await stateOf(10), 'a changé de poste').toBe('poste incomplet');
      expect(await stateOf(12), 'le poste pris en cours').toBe('complet');
    },
    async 'coupure de courant du formateur : la salle est où elle était'() {
      await driver.reload();
      await reads(driver, 'Recevoir un résultat');
      expect((await kept(driver)).session).not.toHaveProperty('workshop');
      expect(await stateOf(12)).toBe('complet');
      await driver.press('p');
      await reads(driver, 'Rien ne circule entre les ordinateurs');
      await driver.press('p');
      await reads(driver, 'Recevoir un résultat');
    },
    async 'l’écran du formateur dit la vérité, nombre par nombre, et nomme l’étape à retravailler'() {
      await click(driver, 'Voir les résultats');
      await reads(driver, 'Les trois étapes à retravailler');
      const screen = await driver.evaluate(() =>
        [...document.querySelectorAll('.unprinted section.results')].map((section) => ({
          ends: section.querySelector('p')?.textContent,
          hardest: section.querySelector('.hard li')?.textContent,
          rows: [...section.querySelectorAll('tbody tr')].map((row) =>
            [...row.children].map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' ')),
          ),
        })),
      );
      for (const [i, { ends, rows }] of screen.entries()) {
        expect(rows).toEqual(truth.table(i));
        expect(ends).toBe(`${truth.finished[i]} sur ${truth.results[i]} ont fini l’exercice.`);
      }
      expect(truth.stoppedAt(0, 'mois')).toBe(4);
      expect(screen[0]?.hardest?.replaceAll('\u00a0', ' ')).toMatch(
        new RegExp(`^« ${STUCK} » : 4 personnes sur \\d+ se sont arrêtées là\\.`),
      );
      await driver.waitFor(
        () => driver.evaluate(() => document.querySelectorAll('.funnel svg').length === 4),
        'les quatre dessins',
      );
    },
    async '« Fin d’atelier » laisse les étapes à retravailler et des nombres arrondis, et le groupe suivant commence en deux clics'() {
      await click(driver, 'Retour à la salle');
      await click(driver, "Fin d'atelier");
      await click(driver, "Oui, finir l'atelier");
      await reads(driver, 'Ateliers passés');
      const { local, session } = await kept(driver);
      const [left, ...more] = (local as { workshops: Saved[] }).workshops;
      expect(more).toEqual([]);
      expect(local).not.toHaveProperty('workshop');
      expect(local).not.toHaveProperty('workshop-draft');
      expect(session).not.toHaveProperty('seat');
      // The numbers are rounded, and the step where four people stopped is still the first one to work on.
      for (const [i, { came, finished, hard, steps }] of (left?.exercises ?? []).entries()) {
        expect([came % 5, finished % 5]).toEqual([0, 0]);
        expect(Math.abs(came - (truth.results[i] ?? 0))).toBeLessThan(5);
        expect(steps.length).toBeGreaterThan(5);
        expect(hard.length).toBe(3);
      }
      expect(left?.exercises[0]?.hard[0]).toBe('mois');

      const again = await counted(driver, async () => {
        await click(driver, 'Nouvel atelier');
        await click(driver, 'Ouvrir la salle');
      });
      expect(again).toEqual({ clicks: 2, keys: 0 });
      await reads(driver, 'rien reçu');
      expect(await text(driver)).not.toMatch(/complet/);
      await aside(driver, 'workshop.html#/passes', async () => {
        await reads(driver, 'Feuille de séance');
        await reads(driver, STUCK);
        await click(driver, 'Effacer ce résumé');
        await click(driver, 'Oui, effacer ce résumé');
        await reads(driver, 'Aucun atelier passé');
      });
      expect(((await kept(driver)).local as { workshops: unknown }).workshops).toEqual([]);
    },
  };
}

describe('un atelier de douze postes', () => {
  test.each(browsers)('%s : préparé, vécu, recueilli, lu, fini', async (browser) => {
    const driver = await open(browser, { size: { width: 1366, height: 768 } });
    const moves = await atelier(driver);
    try {
      for (const [moment, live] of Object.entries(story(driver, moves)))
        await live().catch((error) => {
          throw new Error(`${moment} — ${error}`, { cause: error });
        });
    } finally {
      moves.forget();
      await driver.close();
    }
  });
});
