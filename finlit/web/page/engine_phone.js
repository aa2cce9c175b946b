// Counts in the phone itself: Python, compiled for browsers, with the same code as on the laptop.

import { make, say } from "./dom.js";

/** A phone that counts by itself meets no other one. */
export const phonesMeet = false;

const STEPS = 4; // Python, its packages, our tools, the first answer
let said, counter, done = 0;

/** What is shown until the first answer: how far the phone is. */
export function waiting() {
  if (done === STEPS) return [say("answering")];
  return [say("loading"), make("progress", { max: STEPS, value: done, "aria-label": say("loading") })];
}

function step() {
  done += 1;
  for (const bar of document.querySelectorAll("progress")) bar.value = done;
}

/** Learn the words, begin to load Python, and keep all of it for later where the browser allows that. */
export async function start() {
  said = await (await fetch("said.json")).json();
  counter = inWorker().catch(inPage);
  keep().then((is_kept) => {
    const place = document.getElementById("offline");
    place.dataset.say = is_kept ? "offline_yes" : "offline_no";
    place.textContent = say(place.dataset.say);
  });
}

/** Count beside the page, which stays awake meanwhile. */
function inWorker() {
  return new Promise((ready, failed) => {
    const worker = new Worker(new URL("./counter.js", import.meta.url), { type: "module" });
    const waits = new Map();
    let last = 0;
    const ask = (...asked) => new Promise((answered, refused) => {
      waits.set(++last, { answered, refused });
      worker.postMessage([last, ...asked]);
    });
    worker.onerror = failed;
    worker.onmessage = ({ data }) => {
      if (data.step) step();
      if (data.step) ready(ask);
      else if (!data.id) failed(data.failed);
      else if ("failed" in data) waits.get(data.id).refused(data.failed);
      else waits.get(data.id).answered(data.answered);
      waits.delete(data.id);
    };
  });
}

/** Where a browser gives this page no worker: in a frame of another program, or an old one. */
async function inPage() {
  done = 0;
  return (await import("./counter.js")).begin(step);
}

async function keep() {
  if (!globalThis.isSecureContext || !navigator.serviceWorker) return false;
  return navigator.serviceWorker.register("worker.js").then(() => navigator.serviceWorker.ready).then(() => true, () => false);
}

export async function ask(what, lang, sent) {
  if (said[lang]?.[what]) return said[lang][what];
  const answer = await counter;
  const found = JSON.parse(await answer(what, lang, sent === undefined ? "" : typeof sent === "string" ? sent : JSON.stringify(sent)));
  done = STEPS;
  return found;
}

/** An answer as a file: its name and content, or the error. The picture is drawn here, all else is Python's. */
export async function take(screen, format) {
  const [place] = location.href.split("#");
  const isAlone = !location.protocol.startsWith("http") || /^(localhost|127\..*|\[::1\])$/.test(location.hostname);
  const address = isAlone ? "" : place;
  const asked = { values: screen.given, address };
  const file = (kind) => ask(`tools/${screen.tool.name}/export/${kind}`, screen.lang, asked).then(unpacked);
  if (format !== "png" || !screen.answer) return file(format);
  const [{ draw }, code] = await Promise.all([import("./card.js"), address ? file("qr") : null]);
  return { name: `${screen.tool.name}-${screen.answer.day}.png`, content: await draw(screen, code?.content) };
}

function unpacked(made) {
  if (made.error) return made;
  const bytes = Uint8Array.from(atob(made.content), (sign) => sign.charCodeAt(0));
  return { name: made.name, content: new Blob([bytes], { type: made.kind }) };
}
