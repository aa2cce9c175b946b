// An answer that leaves the page: picture, paper, sheet, calendar, one SMS. The laptop makes them.

import { button, fold, handOut, make, say } from "./dom.js";
import { formats, madeAs } from "./engine.js";

const words = {
  png: () => say("as_png"), pdf: () => say("as_pdf"), xlsx: () => say("as_xlsx"), ics: () => say("as_ics"), sms: () => say("as_sms"),
};

/** What is folded away below an answer; nothing where the page counts by itself. */
export function outputFold(name, lang, asked) {
  if (!formats) return null;
  const state = make("p", { class: "help", role: "status" });
  const choices = make("div", { class: "moves" });
  const box = fold("take_out", say("take_out"), choices, state);
  const take = async (format) => {
    state.textContent = say("answering");
    const made = await madeAs(name, format, lang, asked()).catch(() => ({ error: { message: say("no_answer") } }));
    if (made.error) state.textContent = `${made.error.message} ${made.error.next_step ?? ""}`;
    else if (format === "sms") state.textContent = await made.content.text();
    else {
      handOut(made.name, made.content.type, made.content);
      state.textContent = say("taken_out", { file: made.name });
    }
  };
  box.addEventListener("toggle", async () => {
    if (!box.open || choices.childElementCount) return;
    const found = await formats(name, lang).catch(() => []);
    choices.replaceChildren(...found.map((one) => button(words[one](), () => take(one))));
  });
  return box;
}
