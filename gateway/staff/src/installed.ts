/** The application on the device: the service worker that keeps it, and a newer build that waits to take over. */
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let waiting: ServiceWorker | null = null;

function found(worker: ServiceWorker | null): void {
  waiting = worker;
  for (const listener of listeners) listener();
}

/** Keeps the application on the device; the development server has no worker. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('/staff/worker.js', { scope: '/staff/' }).then((registration) => {
    found(registration.active ? registration.waiting : null);
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => {
        // The first worker of a device replaces nothing.
        if (coming.state === 'installed' && registration.active) found(coming);
      });
    });
  });
}

/** Takes over a newer build, where one has come; null where this is the newest. */
export function useNewerBuild(): (() => void) | null {
  const worker = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => waiting,
  );
  if (!worker) return null;
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      location.reload();
    });
    worker.postMessage('take-over');
  };
}
