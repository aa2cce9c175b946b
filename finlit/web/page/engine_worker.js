// Keeps the whole page in the phone: after the first time it opens without a network.

const VERSION = "{version}";
const FILES = "{files}";

self.addEventListener("install", (event) => {
  const all = caches.open(VERSION).then((kept) => kept.addAll([...FILES, "./"]));
  event.waitUntil(all.then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = caches.keys().then((names) => Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(event.request)));
});
