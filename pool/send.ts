/** Statements to any learning record store that speaks xAPI 1.0.3 over HTTP: Learning Locker, Ralph, Trax, Yet… */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Fault } from '../core/network/fault.ts';
import { lrsWords } from './words.ts';

export interface Lrs {
  /** Up to `/xAPI`, without a final slash. */
  url: string;
  /** `user:password` */
  key: string;
}

/** An LRS takes a list at a time; most refuse bodies over a few megabytes. */
const BATCH = 500;

const headers = ({ key }: Lrs) => ({
  authorization: `Basic ${Buffer.from(key).toString('base64')}`,
  'content-type': 'application/json',
  'x-experience-api-version': '1.0.3',
});

/** @throws Fault for an invalid address, before anything is written. */
export function lrsAddress(url: string): string {
  if (!/^https?:\/\/[^/]/.test(url) || !URL.canParse(url)) throw new Fault(lrsWords.address(url));
  return url.replace(/\/+$/, '');
}

/** The system's own messages are for programmers. */
async function reach(address: string, options?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, options);
  } catch {
    throw new Fault(lrsWords.silent(new URL(address).host));
  }
}

async function post(lrs: Lrs, statements: readonly string[]): Promise<void> {
  const answer = await reach(`${lrs.url}/statements`, {
    method: 'POST',
    headers: headers(lrs),
    body: `[${statements.join(',')}]`,
  });
  if (answer.ok) return void (await answer.arrayBuffer());
  const said = (await answer.text()).slice(0, 300);
  if (answer.status === 409) throw new Fault(lrsWords.conflict(said));
  throw new Fault(lrsWords.refused(answer.status, said));
}

/** Sends a file of one statement a line. Sending it again changes nothing: the ids are the same. @throws Fault */
export async function sendStatements(lrs: Lrs, path: string): Promise<number> {
  let [sent, batch] = [0, [] as string[]];
  const flush = async () => {
    if (batch.length) await post(lrs, batch);
    sent += batch.length;
    batch = [];
  };
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line) batch.push(line);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return sent;
}

/** Everything the store gives back, page after page. */
export async function* readStatements(lrs: Lrs): AsyncGenerator<Record<string, unknown>> {
  let page: string | undefined = `${lrs.url}/statements?limit=100&ascending=true`;
  while (page) {
    const answer: Response = await reach(page, { headers: headers(lrs) });
    if (!answer.ok) throw new Fault(lrsWords.noAnswer(answer.status));
    const { statements, more } = (await answer.json()) as { statements: Record<string, unknown>[]; more?: string };
    yield* statements;
    page = more ? new URL(more, lrs.url).href : undefined;
  }
}
