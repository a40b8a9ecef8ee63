import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patience } from './timeouts.ts';

/** A browser that we started: its debugging address, its profile, and its end. */
export interface Launched {
  endpoint: string;
  process: ChildProcess;
  /** Resolves when the browser is gone, whoever closed it. */
  gone: Promise<void>;
  kill(): Promise<void>;
}

export const freshProfile = () => mkdtempSync(join(tmpdir(), 'faire-avec-profil-'));

export const forget = (profile: string) =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** Starts the program in its own process group, and waits for the line that gives its debugging address. */
export async function launch(
  program: string,
  args: string[],
  announces: RegExp,
  env: Record<string, string> = {},
): Promise<Launched> {
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', LANGUAGE: 'fr', ...env },
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = () => {
    try {
      process.kill(-(child.pid as number), 'SIGKILL');
    } catch {
      // The process has already ended.
    }
  };
  process.once('exit', end);
  void gone.then(() => process.off('exit', end));
  let said = '';
  let late: NodeJS.Timeout | undefined;
  const announced = new Promise<string>((resolve, reject) => {
    late = setTimeout(() => reject(new Error(`${program} ne répond pas.\n${said.slice(-2000)}`)), patience(60_000));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${program} s’est arrêté (code ${code}).\n${said.slice(-2000)}`)));
    child.stderr?.on('data', (data) => {
      said = (said + data).slice(-20_000);
      const line = said.match(announces);
      if (line) resolve(line[1] as string);
    });
  });
  const endpoint = await announced
    .catch((error) => {
      end();
      throw error;
    })
    .finally(() => clearTimeout(late));
  const kill = async () => {
    end();
    await gone;
  };
  return { endpoint, process: child, gone, kill };
}

/** Kills a browser whose first answer fails or comes too late. */
export async function greeted<T>(browser: Launched, greet: () => Promise<T>, within = patience(40_000)): Promise<T> {
  const late = setTimeout(() => void browser.kill(), within);
  try {
    return await greet();
  } catch (error) {
    await browser.kill();
    throw error;
  } finally {
    clearTimeout(late);
  }
}

/** Waits for the browser to end by itself, and kills it when it does not. */
export async function ended(browser: Launched, within = 10_000): Promise<void> {
  const late = setTimeout(() => void browser.kill(), within);
  await browser.gone;
  clearTimeout(late);
}
