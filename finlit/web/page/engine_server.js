// Asks the laptop that served this page.

import { say } from "./dom.js";

export const waiting = () => say("answering");

/** Two phones meet at the laptop. */
export const phonesMeet = true;

export async function start() {}

export async function ask(what, lang, sent) {
  const settings = sent === undefined ? {} : {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof sent === "string" ? sent : JSON.stringify(sent),
  };
  const found = await fetch(`api/${what}?lang=${encodeURIComponent(lang)}`, settings);
  return found.json();
}

export const handsOut = true;
