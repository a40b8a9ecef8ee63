/**
 * Firefox over WebDriver BiDi. Every host name leads to this machine, where a small server returns the document under
 * test.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect, evaluate, tree } from '../../support/browser/bidi.ts';
import { prepare } from '../../support/browser/firefox-profile.ts';
import { ended, forget, freshProfile, greeted, launch } from '../../support/browser/launch.ts';
import { programs } from '../../support/browser/setup.ts';
import { bundle, fileOf, type Stage } from './stage.ts';

/** There is only one page: all addresses lead to one server, which shows one document at a time. */
/** @param bundled the code that each document receives; by default, that of this benchmark */
export async function inFirefox<T>(work: (stages: Stage[]) => Promise<T>, bundled?: string): Promise<T> {
  const code = bundled ?? (await bundle());
  let shown = '';
  const pem = readFileSync(new URL('../../support/browser/certificate.pem', import.meta.url));
  const server = createServer({ key: pem, cert: pem }, (request, response) => {
    const file = fileOf(new URL(request.url ?? '/', 'https://site.invalid').pathname);
    if (file) response.writeHead(200, { 'content-type': file.type, 'cache-control': 'max-age=3600' }).end(file.body);
    else if (request.headers['sec-fetch-dest'] === 'document')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(shown);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const profile = freshProfile();
  prepare(profile, (server.address() as AddressInfo).port);
  const program = await launch(
    programs().firefox,
    ['--headless', '--remote-debugging-port=0', '--no-remote', '--profile', profile],
    /WebDriver BiDi listening on (ws:\S+)/,
  );
  try {
    return await greetedWork();
  } finally {
    await ended(program);
    server.closeAllConnections();
    server.close();
    forget(profile);
  }

  async function greetedWork(): Promise<T> {
    const bidi = await greeted(program, async () => {
      const known = await connect(`${program.endpoint}/session`);
      await known.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
      return known;
    });
    const [first] = await tree(bidi);
    const context = first?.context ?? '';
    const go = (url: string): Promise<unknown> =>
      bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    const stage: Stage = {
      async show(address, html) {
        shown = html;
        await go('about:blank');
        await go(address);
        await bidi.send('script.evaluate', { expression: code, target: { context }, awaitPromise: false });
      },
      async resize(width, height) {
        await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
      },
      call: async (name, argument) =>
        JSON.parse(await evaluate(bidi, context, `bench.${name}(${JSON.stringify(argument)})`)),
      picture: async () => {
        const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
          context,
          origin: 'document',
        });
        return Buffer.from(data, 'base64');
      },
    };
    try {
      return await work([stage]);
    } finally {
      await bidi.send('browser.close').catch(() => {});
    }
  }
}
