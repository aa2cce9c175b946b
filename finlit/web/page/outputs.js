// An answer that leaves the page: picture, paper, sheet, calendar, one SMS. The laptop makes them.

import { button, handOut, make, say } from "./dom.js";
import { ask } from "./engine.js";

/** Put the buttons of a tool's screen into their place, and below them what became of the last one. */
export async function fill(place, screen) {
  const state = make("p", { class: "help", role: "status" });
  const take = async (format) => {
    state.textContent = say("answering");
    const made = await madeAs(screen, format).catch(() => ({ error: { message: say("no_answer") } }));
    if (made.error) state.textContent = `${made.error.message} ${made.error.next_step ?? ""}`;
    else if (format === "sms") state.textContent = await made.content.text();
    else {
      handOut(made.name, made.content.type, made.content);
      state.textContent = found.saved.replace("{file}", made.name);
    }
  };
  const found = await ask(`tools/${screen.tool.name}/export`, screen.lang).catch(() => ({ formats: [] }));
  const buttons = found.formats.map((one) => button(one.label, () => take(one.format)));
  place.replaceChildren(make("div", { class: "moves" }, buttons), state);
}

/** An answer as a file: its name and content, or the error. */
async function madeAs(screen, format) {
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
