// Counts in the phone itself: Python, compiled for browsers, with the same code as on the laptop.

import { say } from "./dom.js";
import { loadPyodide } from "./py/pyodide.mjs";

/** A phone that counts by itself meets no other one. */
export const phonesMeet = false;

let said, loading;

export const waiting = () => say("loading");

/** Learn the words, begin to load Python, and keep all of it for later where the browser allows that. */
export async function start() {
  said = await (await fetch("said.json")).json();
  loading = load();
  keep().then((is_kept) => {
    const place = document.getElementById("offline");
    place.dataset.say = is_kept ? "offline_yes" : "offline_no";
    place.textContent = say(place.dataset.say);
  });
}

async function load() {
  const python = await loadPyodide({ indexURL: new URL("./py/", import.meta.url).href });
  await python.loadPackage("finlit", { messageCallback: () => {} });
  return python.pyimport("finlit.web.engine").ask;
}

async function keep() {
  if (!globalThis.isSecureContext || !navigator.serviceWorker) return false;
  return navigator.serviceWorker.register("worker.js").then(() => navigator.serviceWorker.ready).then(() => true, () => false);
}

export async function ask(what, lang, sent) {
  if (said[lang]?.[what]) return said[lang][what];
  const answered = await loading;
  return JSON.parse(answered(what, lang, sent === undefined ? "" : typeof sent === "string" ? sent : JSON.stringify(sent)));
}

/** A phone that counts by itself makes no pages, pictures and sheets. */
export const handsOut = false;
