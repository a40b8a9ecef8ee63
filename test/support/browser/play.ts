import { mkdirSync, rmSync } from 'node:fs';
import { counters } from './counters.ts';
import type { Driver } from './driver.ts';
import { follow, type Line } from './guideFollower.ts';
import { mouse } from './inputDevices.ts';
import { contains } from './page/words.ts';

const SHOTS = '.output/screenshots';

function where({ ring, edge }: Line): string {
  if (!ring)
    return edge === 'dashed'
      ? 'Pas d’anneau : le guide n’est pas sûr, le bord de la bulle est en pointillés.'
      : 'Pas d’anneau : rien à montrer sur la page.';
  const [x, y, width, height] = [ring.x, ring.y, ring.width, ring.height].map(Math.round);
  return `L’anneau entoure l’élément, à ${x} px de la gauche et ${y} px du haut (${width} × ${height} px).`;
}

/** Goes from the home page to the exercise as a person does, with a press on « M’entraîner ». */
export async function practise(driver: Driver, guide: string): Promise<void> {
  await driver.ownPage(`home.html#/${guide}`);
  const button = await driver.waitFor(
    async () => (await driver.controls()).find((one) => one.role !== 'heading' && contains(one.name, "M'entraîner")),
    `le bouton « M’entraîner » de ${guide}`,
  );
  await mouse(driver).activate(button);
  await driver.tab((url) => url.includes('/practice.html'), 'la page d’entraînement');
  await driver.waitFor(() => driver.bubble(), 'la bulle sur la page d’entraînement', 15_000);
}

/** Prints each step of a guide, for a machine without a screen. */
export async function play(driver: Driver, guide: string): Promise<void> {
  rmSync(SHOTS, { recursive: true, force: true });
  mkdirSync(SHOTS, { recursive: true });
  let shots = 0;
  const shoot = async () => {
    const file = `${SHOTS}/${String(shots++).padStart(2, '0')}.png`;
    await driver.screenshot(file);
    return file;
  };
  await driver.home();
  await driver.waitFor(async () => (await driver.controls()).length > 0, 'la page d’accueil');
  console.log(`\nLa page d’accueil s’ouvre. (${await shoot()})`);
  await practise(driver, guide);
  console.log('La personne appuie sur « M’entraîner ».\n');
  let file = '';
  await follow(driver, {
    before: async () => {
      file = await shoot();
    },
    after: (line) => {
      console.log(line.step || line.say);
      if (line.step) console.log(`  La bulle dit : ${line.say}\n  ${where(line)}\n  La personne ${line.did}.`);
      console.log(`  (${file})\n`);
    },
  });
  await told(driver);
}

/** The batch is written when the guide ends, and may not be written yet. */
async function told(driver: Driver): Promise<void> {
  const found = await driver.waitFor(async () => {
    const all = await counters(driver);
    return all.length > 0 && all;
  }, 'les compteurs dans la base « faire-avec »');
  console.log(`Compteurs anonymes écrits sur cet ordinateur (${found.length}), et rien d’autre :`);
  for (const [key, count] of found)
    console.log(`  ${key.map((part) => (part === '' ? '—' : String(part))).join(' · ')} : ${count}`);
}
