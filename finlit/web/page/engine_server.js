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

/** The formats in which an answer can be taken away. */
export async function formats(name, lang) {
  return (await ask(`tools/${name}/export`, lang)).formats;
}

/** An answer as a file: its name and content, or the error. */
export async function madeAs(name, format, lang, sent) {
  const found = await fetch(`api/tools/${name}/export/${format}?lang=${encodeURIComponent(lang)}`, {
    method: "POST", headers: { "content-type": "application/json" }, body: sent,
  });
  if (!found.ok) return found.json();
  const [, file] = found.headers.get("content-disposition").match(/filename="([^"]+)"/);
  return { name: file, content: await found.blob() };
}
