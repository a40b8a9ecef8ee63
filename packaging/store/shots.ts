/**
 * `npm run store:shots`: the pictures of the stores, taken from the shipping build on our own practice pages, 1280 ×
 * 800, into store/.
 */
import { resolve } from 'node:path';
import { open } from '../../test/support/browser/driver.ts';
import { practise } from '../../test/support/browser/play.ts';
import { aside, GUIDE, oneStep, reads, runThrough, settled } from '../../test/support/browser/steps.ts';

// The window is higher than the picture by the browser's own bars, because the bubble is placed in the visible window.
const driver = await open('chromium', { size: { width: 1280, height: 940 } });
const shoot = async (name: string): Promise<void> => {
  await driver.setViewport(1280, 800);
  // The bubble is anchored to its target in the next frames.
  await driver.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
  const file = resolve('store', `${name}.png`);
  await driver.screenshot(file);
  process.stdout.write(`${file}\n`);
};

try {
  await driver.ownPage('home.html');
  await reads(driver, 'Que voulez-vous faire');
  await shoot('1-accueil');

  await practise(driver, GUIDE);
  await driver.setViewport(1280, 800);
  await settled(driver);
  await shoot('2-une-etape');
  await driver.clickBubble('Je suis bloqué');
  await driver.waitFor(async () => (await driver.bubble())?.text.includes('en haut de la page'), 'le premier indice');
  await shoot('3-un-indice');
  await oneStep(driver);
  await settled(driver);
  await shoot('4-une-question');

  await aside(driver, 'home.html', async () => {
    for (let times = 0; times < 6; times++) await runThrough(driver, GUIDE);
  });
  await driver.ownPage('journal.html');
  await reads(driver, 'Étape par étape');
  await shoot('5-le-journal');
} finally {
  await driver.close();
}
