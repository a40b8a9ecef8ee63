/** `node test/support/browser/look-voice.ts [chromium|firefox] [folder]`: home, guide, bubble, ladder, stop, end and panel in their true layout, to be looked at. */
import { mkdirSync } from 'node:fs';
import { type BrowserName, open } from './driver.ts';
import { follow } from './guideFollower.ts';
import { practise } from './play.ts';
import { click, GUIDE, guidedTab, settled } from './steps.ts';

const [browser = 'chromium', folder = '/tmp/voice/shots'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const driver = await open(browser as BrowserName, { size: { width: 1366, height: 768 } });
const shoot = async (name: string) => driver.screenshot(`${folder}/${browser}-${name}.png`);
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
await wait(1500);
await shoot('home');
await driver.ownPage(`home.html#/${GUIDE}`);
await wait(800);
await shoot('guide');
await driver.setViewport(320, 640);
await wait(400);
await shoot('guide-320');
await driver.setViewport(1366, 681);
await driver.ownPage('home.html#/introuvable');
await wait(500);
await shoot('notfound');
await driver.closeTab();
await practise(driver, GUIDE);
await settled(driver);
await shoot('bubble');
for (let rung = 1; rung <= 4; rung++) {
  await driver.clickBubble('Je suis bloqué');
  await wait(700);
  await shoot(`rung-${rung}`);
}
await driver.clickBubble("Plus d'actions");
await wait(500);
await shoot('drawer');
await driver.clickBubble('Arrêter le guide');
await wait(300);
await driver.clickBubble('Arrêter');
await wait(600);
await shoot('stopped');
await driver.clickBubble('Revenir au guide');
await settled(driver);
const tab = await guidedTab(driver);
const here = { id: driver.current(), url: '' };
await driver.ownPage(`sidepanel.html#${tab}`);
await driver.setViewport(360, 681);
await wait(800);
await shoot('panel');
await click(driver, 'Lire les étapes ici, plutôt que dans la page').catch(() => undefined);
await wait(800);
await shoot('panel-speaks');
await driver.use(here);
await wait(400);
await shoot('ring-alone');
await driver.setViewport(1366, 681);
await (await driver.tabs()).length;
for (const one of await driver.tabs())
  if (one.url.includes('sidepanel')) {
    await driver.use(one);
    await driver.closeTab();
  }
await driver.use(here);
await wait(1000);
await shoot('bubble-back');
await follow(driver);
await wait(500);
await shoot('end');
await driver.close();
