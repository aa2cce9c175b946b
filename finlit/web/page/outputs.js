// An answer that leaves the page: picture, paper, sheet, calendar, one SMS, a code for another phone.

import { button, handOut, make, say } from "./dom.js";
import { ask, take } from "./engine.js";

/** Put the buttons of a tool's screen into their place, and below them what became of the last one. */
export async function fill(place, screen) {
  const state = make("div", { class: "help", role: "status" });
  const offer = async (format) => {
    state.replaceChildren(say("answering"));
    const made = await take(screen, format).catch(() => ({ error: { message: say("no_answer") } }));
    state.replaceChildren(await told(made, format));
  };
  const told = async (made, format) => {
    if (made.error) return `${made.error.message} ${made.error.next_step ?? ""}`;
    if (format === "sms") return made.content.text();
    if (format === "qr") return shown(made.content);
    handOut(made.name, made.content.type, made.content);
    return found.saved.replace("{file}", made.name);
  };
  const found = await ask(`tools/${screen.tool.name}/export`, screen.lang).catch(() => ({ formats: [] }));
  const buttons = found.formats.map((one) => button(one.label, () => offer(one.format)));
  place.replaceChildren(make("div", { class: "moves" }, buttons), found.note ? make("p", { class: "help" }, found.note) : "", state);
}

/** The code of an answer for its paper, or nothing where there is none. */
export async function codeOf(screen) {
  const made = await take(screen, "qr").catch(() => ({ error: true }));
  return made.error ? null : shown(made.content);
}

/** A code and, in words, what it does: its title says it. */
async function shown(code) {
  const svg = await code.text();
  const words = new DOMParser().parseFromString(svg, "image/svg+xml").querySelector("title").textContent;
  const image = make("img", { class: "code", alt: "", src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}` });
  await image.decode();
  return make("figure", {}, image, make("figcaption", {}, words));
}
