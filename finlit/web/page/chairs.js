// Two chairs: two phones, one wage, two cuts made in secret. The key of a chair stays in this page's memory.

import { head, picture, sentences } from "./answer.js";
import { row } from "./controls.js";
import { button, make, say } from "./dom.js";
import { ask } from "./engine.js";

const TOOL = "wage-split", OFTEN = 3000; // [ms]

export class ChairsScreen {
  constructor(lang, code) {
    this.lang = lang;
    this.values = {};
    this.box = make("article", { class: "tool" }, make("h1", { tabindex: "-1" }, say("chairs")), make("p", {}, say("chairs_how")));
    this.place = make("div");
    this.told = make("div", { role: "status" });
    this.box.append(this.place, this.told);
    if (code) this.sit(ask(`rooms/${encodeURIComponent(code)}/join`, lang, {}));
    else this.begin();
  }

  /** The first screen: begin a plan with the wage, or join one with its code. */
  async begin() {
    const rows = await this.controls((one) => ["wage", "currency"].includes(one.field));
    const code = make("input", { id: "code", autocomplete: "off", autocapitalize: "characters", maxlength: "8" });
    const join = (event) => {
      event.preventDefault();
      this.sit(ask(`rooms/${encodeURIComponent(code.value.trim() || "-")}/join`, this.lang, {}));
    };
    this.place.replaceChildren(
      make("section", { class: "beside" }, make("h2", {}, say("chairs_begin")), ...rows,
        button(say("chairs_begin"), () => this.sit(ask("rooms", this.lang, { ...this.values })))),
      make("form", { class: "beside", onsubmit: join }, make("h2", {}, say("chairs_join")),
        make("label", { for: "code" }, say("chairs_code")), code, button(say("chairs_join"), () => {}, { type: "submit" })));
  }

  async sit(asked) {
    const seat = await asked.catch(() => null);
    if (!seat || seat.error) {
      this.problem(seat);
      if (!this.place.firstChild) this.begin();
      return;
    }
    this.seat = seat;
    this.values = { ...seat.shared };
    const own = `chairs.${seat.chair}.`;
    const rows = await this.controls((one) => one.field.startsWith(own));
    this.state = make("p", { class: "state" });
    this.seen = make("div", { class: "seen" });
    this.place.replaceChildren(
      make("p", {}, say("chairs_give")), make("p", { class: "big" }, seat.code),
      this.state, this.seen,
      make("section", { class: "beside" }, make("h2", {}, say("chairs_yours")), ...rows,
        button(say("chairs_cut"), () => this.cut())));
    this.watch();
  }

  /** The tool's own controls, the wanted ones; each sets `this.values`. */
  async controls(wanted) {
    const found = await this.asked();
    if (!found) return [];
    this.rows = found.controls.filter(wanted).map((one) => row(one, (field, value) => this.set(field, value)));
    return this.rows.map((one) => one.box);
  }

  async asked() {
    const found = await ask(`tools/${TOOL}/answer`, this.lang, { values: this.values, numbers: false }).catch(() => null);
    if (found && !found.error) return found;
    this.problem(found);
    return null;
  }

  async set(field, value) {
    if (field === "currency") delete this.values.wage;
    this.values[field] = value;
    const found = await this.asked();
    if (!found) return;
    this.told.replaceChildren();
    for (const control of found.controls) {
      if (control.field in this.values) this.values[control.field] = control.value;
      this.rows.find((one) => one.field === control.field)?.show(control);
    }
  }

  async cut() {
    const own = `chairs.${this.seat.chair}.`;
    const cut = {};
    for (const [field, value] of Object.entries(this.values)) if (field.startsWith(own)) cut[field.slice(own.length)] = value;
    await this.show(ask(`rooms/${this.seat.code}/cut`, this.lang, { key: this.seat.key, values: cut }));
  }

  async watch() {
    await this.show(ask(`rooms/${this.seat.code}/look`, this.lang, { key: this.seat.key }), true);
    if (!this.isClosed) this.timer = setTimeout(() => this.watch(), OFTEN);
  }

  async show(asked, quiet = false) {
    const found = await asked.catch(() => null);
    if (this.isClosed) return;
    if (!found || found.error) return this.problem(found);
    if (!quiet) this.told.replaceChildren();
    const words = this.words(found);
    if (this.state.textContent !== words) this.state.textContent = words;
    const answer = JSON.stringify(found.answer);
    if (!found.answer || answer === this.shown) return;
    this.shown = answer;
    this.seen.replaceChildren(...[...head(found.answer), picture(found.answer), ...sentences(found.answer)].filter(Boolean));
  }

  words(found) {
    if (!found.joined) return say("chairs_waiting");
    const mine = found.have_cut.includes(this.seat.chair), all = found.have_cut.length;
    if (all === 2) return say("chairs_both");
    if (mine) return say("chairs_other_cuts");
    return all ? say("chairs_you_cut") : say("chairs_none_cut");
  }

  problem(found) {
    this.told.replaceChildren(make("p", { class: "problem", role: "alert" }, found?.error?.message ?? say("no_answer")));
  }

  close() {
    this.isClosed = true;
    clearTimeout(this.timer);
  }
}
