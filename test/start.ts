/** `npm start`: builds, opens a browser on the home page; without a screen, plays a guide and tells it. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type BrowserName, type Driver, open } from './support/browser/driver.ts';
import { forget } from './support/browser/launch.ts';
import { play } from './support/browser/play.ts';
import { bring, find } from './support/browser/setup.ts';

const GUIDE = 'caf/attestation-paiement';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Chromium, else Firefox. Google Chrome and Edge refuse an extension given on the command line. */
function browser(): BrowserName {
  if (find('chromium')) return 'chromium';
  if (find('firefox')) return 'firefox';
  const { missing, command } = bring(['chromium']);
  if (missing.length > 0)
    throw new Error(
      `Il faut Chromium ou Firefox pour montrer l’extension. Tapez cette commande, puis « npm start » :\n\n  ${command}\n`,
    );
  return 'chromium';
}

function build(name: BrowserName): void {
  console.log('Je fabrique l’extension…');
  try {
    execFileSync(
      process.execPath,
      ['node_modules/wxt/bin/wxt.mjs', 'build', ...(name === 'firefox' ? ['-b', 'firefox'] : [])],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
      },
    );
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`L’extension ne se fabrique pas.\n${stdout}${stderr}`);
  }
}

async function show(name: BrowserName): Promise<void> {
  const driver = await open(name, { headless: false }).catch((error) => {
    console.error(`L’écran ne répond pas. ${error instanceof Error ? error.message : error}`);
    return null;
  });
  if (!driver) return playAlone(name);
  await driver.home();
  console.log('Faire avec est ouvert. Fermez le navigateur pour finir.');
  await driver.gone;
  forget(driver.profile);
}

async function playAlone(name: BrowserName): Promise<void> {
  console.log('Il n’y a pas d’écran ici : une personne obéissante suit le guide, et je raconte.');
  const driver: Driver = await open(name);
  try {
    await play(driver, GUIDE);
  } finally {
    await driver.close();
  }
}

// Ctrl+C leaves by the door, so that the browser is closed too.
process.once('SIGINT', () => process.exit(130));

try {
  const name = browser();
  build(name);
  await (hasScreen ? show(name) : playAlone(name));
  process.exit(0);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
