// The service worker: the application itself is on the device, so that it opens without a network. What people read and
// do is kept by its pages (web/src/offline), and no call to the platform goes through here. The build names VERSION and
// FILES before these lines.
const CACHE = `manor-staff-${VERSION}`;
const BASE = '/staff/';

self.addEventListener('install', (event) => {
  const kept = async () => {
    const cache = await caches.open(CACHE);
    // Past the browser's own cache: the page itself must be of this build.
    await cache.addAll(
      [BASE, ...FILES.map((file) => BASE + file)].map((one) => new Request(one, { cache: 'reload' })),
    );
  };
  event.waitUntil(kept());
});

self.addEventListener('activate', (event) => {
  const kept = async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(kept());
});

// A page asks for the new build once its reader wants it: not earlier, since an open page loads more of its own.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(BASE)) return;
  const answered = async () => {
    const cache = await caches.open(CACHE);
    const wanted = event.request.mode === 'navigate' ? BASE : event.request;
    return (await cache.match(wanted)) ?? fetch(event.request);
  };
  event.respondWith(answered());
});
