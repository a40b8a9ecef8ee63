/**
 * `node test/support/browser/tiled.ts [chromium|firefox] [folder]` takes pictures of the two windows of « Côte à côte »
 * at two sizes of screen, for a person to look at. It builds nothing.
 */
import { mkdirSync } from 'node:fs';
import sites from '../sites/index.ts';
import { type BrowserName, open } from './driver.ts';
import { beside } from './pair.ts';
import { picture } from './picture.ts';
import { serve } from './server.ts';
import { oneStep, settled } from './steps.ts';

const [browser = 'chromium', folder = '.output/tiled'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await serve(sites);
for (const screen of [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]) {
  const driver = await open(browser as BrowserName, { server: server.port, screen, size: screen });
  for (const guide of ['caf/attestation-paiement', 'carte-grise/acheter-occasion']) {
    const pair = await beside(driver, guide);
    for (const turn of [1, 2, 3]) {
      await driver.use(pair.person);
      await settled(driver);
      const file = `${folder}/${browser}-${screen.width}-${guide.split('/')[0]}-${turn}.png`;
      await picture(driver, pair, screen, file);
      console.log(file);
      await driver.use(pair.demo);
      await settled(driver);
      await oneStep(driver);
    }
    for (const tab of [pair.demo, pair.person]) {
      await driver.use(tab);
      await driver.closeTab();
    }
  }
  await driver.close();
}
await server.close();
