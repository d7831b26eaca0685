import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface Site {
  readonly url: string;
  /** Addresses asked for, in order; other hosts' too, when a browser uses this server as its proxy. */
  readonly requests: string[];
  readonly stop: () => Promise<void>;
}

/** Serves a folder below /nianbao/, as an office puts it on a server it shares; again at its old address, with its port. */
export async function serveSite(folder: string, port = 0): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', home());
    requests.push(url.href);
    const path = url.pathname.replace(/^\/nianbao\/$/, '/nianbao/index.html');
    const file = join(folder, path.replace('/nianbao/', '/'));
    const found = url.href.startsWith(home()) && existsSync(file);
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'text/plain',
      // Its hash is in its name: fetched once, not 25 files at every opening.
      ...(path.includes('/assets/') ? { 'cache-control': 'max-age=31536000, immutable' } : {}),
    });
    response.end(found ? readFileSync(file) : 'not here');
  });
  server.on('connect', ({ url }, socket) => {
    requests.push(url ?? 'an unknown host');
    socket.destroy();
  });
  const home = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/nianbao/`;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: home(), requests, stop };
}
