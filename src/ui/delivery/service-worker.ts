/**
 * Keeps one complete version of the site for use without the server. A version is stored whole or
 * not at all, and takes over only when the clerk agrees (see update.ts) or no page is open.
 */
interface Release {
  readonly version: string;
  /** Addresses relative to this script, with the hash each file must have. */
  readonly files: readonly { readonly path: string; readonly integrity: string }[];
}
interface Lifetime extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Lifetime {
  readonly request: Request;
  respondWith: (response: Promise<Response>) => void;
}
interface Scope {
  /** Written before this code by scripts/build/service-worker.ts. */
  readonly release: Release;
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listen: (event: Lifetime) => void) => void) &
    ((type: 'fetch', listen: (event: Fetching) => void) => void) &
    ((type: 'message', listen: (event: MessageEvent) => void) => void);
}

const scope = globalThis as unknown as Scope;
const { version, files } = scope.release;
const home = new URL('./', location.href).href;
/** Another copy of the app may live elsewhere on the same server. */
const prefix = `gongkai-nianbao ${home} `;

/** The hashes refuse files of another version when the server is being updated right now. */
async function store(): Promise<void> {
  const cache = await caches.open(prefix + version);
  await cache.addAll(
    files.map(({ path, integrity }) => new Request(path, { integrity, cache: 'reload' })),
  );
}

/** The version before stays for pages that were open when another page agreed to the update. */
async function dropOld(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const old = names.filter((name) => name !== prefix + version).slice(0, -1);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  const own = await caches.open(prefix + version);
  const how = { ignoreSearch: true, ignoreVary: true };
  const isHome = request.mode === 'navigate' && /^(index\.html)?([?#]|$)/.test(pathOf(request));
  const kept = await own.match(isHome ? home : request, how);
  return kept ?? (await caches.match(request, how)) ?? fetch(request);
}

const pathOf = ({ url }: Request): string => url.slice(home.length);

scope.addEventListener('install', (event) => event.waitUntil(store()));
scope.addEventListener('activate', (event) => event.waitUntil(dropOld()));
scope.addEventListener('message', ({ data }) => {
  if (data === 'activate') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && event.request.url.startsWith(home))
    event.respondWith(answer(event.request));
});
