// An answer that leaves the page: picture, paper, sheet, calendar, one SMS, a code for another phone.

import { button, handOut, make, say } from "./dom.js";
import { ask, take } from "./engine.js";

/** Put the buttons of a tool's screen into their place, and below them what became of the last one. */
export async function fill(place, screen) {
  const state = make("div", { class: "help", role: "status" });
  const offer = async (format, label) => {
    state.replaceChildren(say("answering"));
    const made = await take(screen, format).catch(() => ({ error: { message: say("no_answer") } }));
    state.replaceChildren(await told(made, format, label));
  };
  const told = async (made, format, label) => {
    if (made.error) return `${made.error.message} ${made.error.next_step ?? ""}`;
    if (format === "sms") return made.content.text();
    if (format === "qr") return make("img", { class: "code", alt: label, src: await address(made.content) });
    handOut(made.name, made.content.type, made.content);
    return found.saved.replace("{file}", made.name);
  };
  const found = await ask(`tools/${screen.tool.name}/export`, screen.lang).catch(() => ({ formats: [] }));
  const buttons = found.formats.map((one) => button(one.label, () => offer(one.format, one.label)));
  place.replaceChildren(make("div", { class: "moves" }, buttons), found.note ? make("p", { class: "help" }, found.note) : "", state);
}

async function address(code) {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await code.text())}`;
}
