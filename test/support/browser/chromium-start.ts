/** Starts Chromium with the extension in it; whoever speaks to it then, and in which protocol, is not known here. */
import { createHash } from 'node:crypto';
import type { Options } from './base.ts';
import { type Launched, launch } from './launch.ts';
import { programs } from './setup.ts';

/** @param extension its folder, whole */
export function startChromium(extension: string, profile: string, options: Options): Promise<Launched> {
  const { width, height } = options.size ?? { width: 1280, height: 900 };
  const args = [
    ...(options.headless === false ? [] : ['--headless=new', '--disable-gpu']),
    // Asked of the first window, this size is given to all: where windows are tiled there is a screen instead.
    options.screen
      ? `--screen-info={${options.screen.width}x${options.screen.height}}`
      : `--window-size=${width},${height}`,
    // On a screen the sandbox stays, except for root, whom Chromium refuses without this.
    ...(options.headless === false && process.getuid?.() !== 0 ? [] : ['--no-sandbox']),
    ...[
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=fr-FR',
    ],
    ...['--remote-debugging-port=0', `--user-data-dir=${profile}`],
    ...[`--load-extension=${extension}`, `--disable-extensions-except=${extension}`],
    ...(options.server
      ? [`--host-resolver-rules=MAP * 127.0.0.1:${options.server}`, '--ignore-certificate-errors']
      : []),
  ];
  return launch(programs().chromium, args, /DevTools listening on (ws:\S+)/);
}

/** Unpacked extensions are named after their folder. */
export function ownUrl(extension: string, path: string): string {
  const hash = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  return `chrome-extension://${[...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('')}/${path}`;
}
