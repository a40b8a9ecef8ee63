import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Site } from '../sites/index.ts';

export interface Served {
  port: number;
  /** The requests that the server received, in order: « GET connect.caf.fr/connexion ». */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Serves the real host names over HTTPS on this machine. The certificate is signed by no authority and used nowhere
 * else, and the browsers are configured to accept it.
 */
export async function serve(sites: Site): Promise<Served> {
  const pem = readFileSync(new URL('./certificate.pem', import.meta.url));
  const requests: string[] = [];
  const server = createServer({ key: pem, cert: pem }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    const method = request.method ?? 'GET';
    requests.push(`${method} ${host}${path}`);
    request.resume();
    const answer = sites[host]?.(path, method) ?? null;
    if (answer === null)
      response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><title>404</title><h1>Rien sur ${escaped(host)}</h1><p>${escaped(path)}</p>`);
    else if ('redirect' in answer) response.writeHead(303, { location: answer.redirect }).end();
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...answer.headers })
        .end(answer.html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, requests, close };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
