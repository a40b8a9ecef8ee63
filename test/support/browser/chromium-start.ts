/**
 * Starts Chromium with the extension. This file does not depend on what then controls the browser, or with which
 * protocol.
 */
import { createHash } from 'node:crypto';
import type { Options } from './base.ts';
import { type Launched, launch } from './launch.ts';
import { programs } from './setup.ts';

/** @param extension the absolute path of its folder */
export function startChromium(extension: string, profile: string, options: Options): Promise<Launched> {
  const { width, height } = options.size ?? { width: 1280, height: 900 };
  const args = [
    ...(options.headless === false ? [] : ['--headless=new', '--disable-gpu']),
    // This size applies to all the windows. To test tiled windows, the screen has a size instead.
    options.screen
      ? `--screen-info={${options.screen.width}x${options.screen.height}}`
      : `--window-size=${width},${height}`,
    // With a display, the sandbox stays on, except for root: Chromium refuses to run as root without this flag.
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

/** The identifier of an unpacked extension is derived from the path of its folder. */
export function ownUrl(extension: string, path: string): string {
  const hash = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  return `chrome-extension://${[...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('')}/${path}`;
}
