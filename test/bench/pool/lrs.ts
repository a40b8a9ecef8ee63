/**
 * A real learning record store on this machine: the statements service of Learning Locker, from npm (GPL-3; it is a
 * separate program, and never a dependency of ours). It runs in memory, on a free port, and its caller stops it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import type { Lrs } from '../../../pool/send.ts';

export const home = resolve('.output/lrs');
const service = 'node_modules/xapi-statements/dist/index.js';
const install = ['install', '--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', 'xapi-statements@5.0.1'];
export const installLine = 'npm install --prefix .output/lrs --ignore-scripts xapi-statements@5.0.1';

export const installed = (): boolean => existsSync(resolve(home, service));

/** This takes about a minute and 160 MB. */
export function ensureInstalled(): boolean {
  if (installed()) return true;
  mkdirSync(home, { recursive: true });
  spawnSync('npm', install, { stdio: 'ignore' });
  return installed();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

export async function startLrs(): Promise<Lrs & { stop(): Promise<void> }> {
  const port = await freePort();
  // « test » is the name that this service gives to a store with neither Redis nor a table of accounts.
  const repositories = { EVENTS_REPO: 'test', AUTH_REPO: 'test', MODELS_REPO: 'memory', STORAGE_REPO: 'local' };
  const env = {
    ...process.env,
    ...repositories,
    EXPRESS_PORT: String(port),
    SERVICE_AWAIT_UPDATES: 'true',
    NODE_OPTIONS: '',
  };
  const child = spawn(process.execPath, [service], { cwd: home, env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  const listening = (async () => {
    for await (const text of child.stdout) if (String(text).includes('Listening')) return true;
    return false;
  })();
  if (!(await listening)) throw new Error('The LRS ended before it listened.');
  child.stdout.on('data', () => {});
  return {
    ...{ url: `http://127.0.0.1:${port}/xAPI`, key: 'faire:avec' },
    async stop() {
      child.kill();
      await ended;
    },
  };
}
