// Asks the laptop that served this page.

import { say } from "./dom.js";

export const waiting = () => [say("answering")];

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

/** An answer as a file: its name and content, or the error. */
export async function take(screen, format) {
  const address = `api/tools/${screen.tool.name}/export/${format}?lang=${encodeURIComponent(screen.lang)}`;
  const found = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ values: screen.given }),
  });
  if (!found.ok) return found.json();
  const [, file] = found.headers.get("content-disposition").match(/filename="([^"]+)"/);
  return { name: file, content: await found.blob() };
}
