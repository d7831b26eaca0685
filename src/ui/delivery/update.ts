import { whenAtRest } from '../components/when-at-rest';

/** The site's service worker: stores the app for use offline and tells when a newer version lies ready. */
let registration: ServiceWorkerRegistration | undefined;

/** Only a site on a secure address has it; elsewhere nothing happens. Returns how to stop. */
export function watchForUpdate(onReady: () => void): () => void {
  // The single file and a part that no longer lies on the server need no service worker to be noticed.
  window.addEventListener('vite:preloadError', onReady);
  const stopWatching = () => window.removeEventListener('vite:preloadError', onReady);
  if (import.meta.env.MODE !== 'production' || !isSite()) return stopWatching;
  const container = navigator.serviceWorker;
  const controlled = container.controller !== null;
  // Another page agreed to the update: this one still runs the version before.
  const onChange = () => {
    if (controlled) onReady();
  };
  const onLook = () => {
    if (document.visibilityState === 'visible') registration?.update().catch(() => undefined);
  };
  container.addEventListener('controllerchange', onChange);
  document.addEventListener('visibilitychange', onLook);
  const register = () => {
    container
      .register('./service-worker.js', { updateViaCache: 'none' })
      .then((result) => {
        registration = result;
        whenInstalled(result, onReady);
      })
      // Without it the site still works, only not offline.
      .catch(() => undefined);
  };
  // The first time it fetches the whole app: not while the page is being opened.
  const callOff = controlled ? undefined : whenAtRest(register);
  if (controlled) register();
  return () => {
    callOff?.();
    stopWatching();
    container.removeEventListener('controllerchange', onChange);
    document.removeEventListener('visibilitychange', onLook);
  };
}

function isSite(): boolean {
  return 'serviceWorker' in navigator && /^https?:$/.test(location.protocol);
}

function whenInstalled(result: ServiceWorkerRegistration, onReady: () => void): void {
  if (result.waiting && navigator.serviceWorker.controller) onReady();
  result.addEventListener('updatefound', () => {
    const { installing } = result;
    installing?.addEventListener('statechange', () => {
      // The very first version installs without anything to replace.
      if (installing.state === 'installed' && navigator.serviceWorker.controller) onReady();
    });
  });
}

/** Reloads into the newer version. */
export function applyUpdate(): void {
  const reload = () => window.location.reload();
  const waiting = registration?.waiting;
  if (!waiting) {
    reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  waiting.postMessage('activate');
}
