/**
 * Controls Chromium without Playwright, which prevents prerendering: a debugger attached to a page, and not to its tab,
 * forbids prerendering. After an activation, Playwright also waits for a page that no longer exists.
 */
import { resolve } from 'node:path';
import { vi } from 'vitest';
import type { Bubble } from '../support/browser/base.ts';
import { pageProbe } from '../support/browser/bundle.ts';
import { ownUrl, startChromium } from '../support/browser/chromium-start.ts';
import { answered, insideRoots, type Remote, type Session } from '../support/browser/closed-roots.ts';
import { ended, forget, freshProfile, greeted } from '../support/browser/launch.ts';

interface Message {
  id?: number;
  method?: string;
  sessionId?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: { message: string };
}

declare const chrome: {
  developerPrivate: { getExtensionInfo(id: string): Promise<{ runtimeErrors: { message: string }[] }> };
};

const PATIENCE = { timeout: 20_000, interval: 50 };

/** A debugging session with one page. */
export interface Page extends Session {
  evaluate<A extends unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  bubble(): Promise<Bubble | null>;
  click(x: number, y: number): Promise<void>;
}

export interface Heard {
  method: string;
  params: Record<string, unknown>;
  session: string;
}

async function converse(endpoint: string) {
  const socket = new WebSocket(endpoint);
  await new Promise<void>((open, refuse) => {
    socket.onopen = () => open();
    socket.onerror = () => refuse(new Error(`Pas de réponse à ${endpoint}.`));
  });
  const waiting = new Map<number, (message: Message) => void>();
  const heard: Heard[] = [];
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data as string) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else heard.push({ method: message.method ?? '', params: message.params ?? {}, session: message.sessionId ?? '' });
  };
  let last = 0;
  const send = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<unknown>((done, refuse) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) refuse(new Error(`${method}: ${error.message}`));
        else done(result);
      });
      socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
  return { send, heard };
}

export type Bare = Awaited<ReturnType<typeof openBare>>;

/** @param server the port of the local HTTPS server to which every host name leads */
export async function openBare(server: number) {
  const extension = resolve('.output/chrome-mv3');
  const profile = freshProfile();
  const program = await startChromium(extension, profile, { server });
  return greeted(program, async () => {
    const { send, heard } = await converse(program.endpoint);
    const page = (session: string): Page => {
      const one: Session = { send: (method, params) => send(method, params, session) };
      return {
        ...one,
        async evaluate(work, ...args) {
          const expression = `(async () => JSON.stringify(await (${work})(...${JSON.stringify(args)})) ?? 'null')()`;
          const { value } = answered(
            (await one.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })) as Remote,
          );
          return JSON.parse(String(value));
        },
        bubble: async () =>
          JSON.parse((await insideRoots(one, `${await pageProbe()}.bubble(root)`))[0] ?? 'null') as Bubble | null,
        async click(x, y) {
          const at = { x, y, clickCount: 1 };
          await one.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
          for (const type of ['mousePressed', 'mouseReleased'])
            await one.send('Input.dispatchMouseEvent', { type, button: 'left', ...at });
        },
      };
    };
    const attached = async (targetId: string): Promise<Page> =>
      page(((await send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string }).sessionId);
    const welcome = async () => {
      const { targetInfos } = (await send('Target.getTargets')) as {
        targetInfos: { targetId: string; type: string; url: string }[];
      };
      return targetInfos.find(({ type, url }) => type === 'page' && url === ownUrl(extension, 'home.html'))?.targetId;
    };
    /** The page that the extension opens when it is installed. */
    const home = await attached((await vi.waitUntil(welcome, PATIENCE)) as string);
    await vi.waitUntil(() => home.evaluate(() => document.readyState === 'complete'), PATIENCE);
    return {
      heard,
      page,
      home,
      /**
       * Opens a tab and attaches to the tab itself: the pages that it shows, and those that it prerenders, are
       * announced as « Target.attachedToTarget ».
       * @returns its session in `heard`
       */
      async tab(url: string): Promise<string> {
        const { targetId } = (await send('Target.createTarget', { url, forTab: true })) as { targetId: string };
        const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as {
          sessionId: string;
        };
        await send(
          'Target.setAutoAttach',
          { autoAttach: true, waitForDebuggerOnStart: false, flatten: true },
          sessionId,
        );
        return sessionId;
      },
      async errors(): Promise<string[]> {
        const { targetId } = (await send('Target.createTarget', { url: 'chrome://extensions' })) as {
          targetId: string;
        };
        const developer = await attached(targetId);
        await vi.waitUntil(
          () => developer.evaluate(() => 'developerPrivate' in chrome && document.readyState === 'complete'),
          PATIENCE,
        );
        const id = new URL(ownUrl(extension, '')).host;
        return developer.evaluate(
          async (id) =>
            (await chrome.developerPrivate.getExtensionInfo(id)).runtimeErrors.map(({ message }) => message),
          id,
        );
      },
      async close(): Promise<void> {
        // The answer may never come, so it is not awaited.
        void send('Browser.close');
        await ended(program);
        forget(profile);
      },
    };
  });
}
