// The screen of one tool: what is set, what is answered, one step back, before and now.

import { bigNumber, entered, folds, head, picture, sentences } from "./answer.js";
import { row } from "./controls.js";
import { button, fold, handOut, make, say } from "./dom.js";
import { ask, waiting } from "./engine.js";

const CODE_WAITS = 1000; // [ms] until the code for paper is asked for
const LARGEST = 60000; // [bytes] of a file that a family saved
const SAME_MOVE = 1500; // [ms] a slider that is drawn is one step, however many numbers it passes

export class ToolScreen {
  constructor(tool, lang, given) {
    this.tool = tool;
    this.lang = lang;
    this.given = given;
    this.start = { ...given };
    this.undo = [];
    this.rows = [];
    this.kept = null;
    this.answer = null;
    this.isOpen = true;
    this.box = this.arranged();
  }

  arranged() {
    this.head = make("div", { class: "head", "aria-live": "polite", "aria-atomic": "true" }, make("p", {}, waiting()));
    this.first = make("div", { class: "first" });
    this.others = make("div");
    this.more = fold("more", say("more"), this.others);
    this.seen = make("div", { class: "seen" });
    this.folded = make("div", { class: "folds" });
    this.code = make("div", { class: "again" });
    this.beside = make("section", { class: "beside", "aria-live": "polite", hidden: true });
    this.back = button(say("back_step"), () => this.stepBack(), { disabled: true });
    this.aloud = button(say("aloud"), () => this.readAloud(), { hidden: true });
    const file = make("input", { type: "file", accept: ".json,application/json", id: "file", onchange: () => this.openFile(file) });
    this.bar = make("p", { class: "bar", "aria-hidden": "true", hidden: true });
    this.watch = new IntersectionObserver(([one]) => { this.headIsSeen = one.isIntersecting; this.showBar(); });
    this.watch.observe(this.head);
    return make("article", { class: "tool" }, this.code,
      make("h1", { tabindex: "-1" }, this.tool.title),
      make("p", { class: "question" }, this.tool.question),
      this.head,
      make("div", { class: "work" },
        make("form", { class: "set", onsubmit: (event) => event.preventDefault() }, this.first, this.more),
        make("div", { class: "moves" }, this.back, button(say("keep"), () => this.keep()), this.aloud),
        this.beside, this.seen),
      this.folded,
      this.takeOut(),
      make("div", { class: "moves end" },
        button(say("reset"), () => this.restart()),
        button(say("print"), () => this.print()),
        button(say("save"), () => this.save()),
        make("label", { class: "button", for: "file" }, say("open")), file),
      make("p", { class: "printed" }, say("printed_with")), this.bar);
  }

  // What a person does

  set(field, value) {
    const now = Date.now();
    if (field !== this.lastField || now - this.lastTime > SAME_MOVE) this.remember();
    this.lastField = field;
    this.lastTime = now;
    const control = this.answer?.controls.find((one) => one.field === field);
    for (const reset of control?.resets ?? []) delete this.given[reset];
    this.forgetRowsBeyond(field, value);
    this.given[field] = value;
    return this.refresh();
  }

  /** Where there are fewer rows now, what was set in the others goes with them. */
  forgetRowsBeyond(field, many) {
    for (const name of Object.keys(this.given)) {
      if (name.startsWith(`${field}.`) && Number(name.slice(field.length + 1).split(".")[0]) > Number(many)) delete this.given[name];
    }
  }

  remember() {
    this.undo.push({ ...this.given });
    this.back.disabled = false;
  }

  stepBack() {
    if (!this.undo.length) return;
    this.given = this.undo.pop();
    this.lastField = null;
    this.back.disabled = !this.undo.length;
    if (this.back.disabled) this.box.querySelector("h1").focus();
    this.refresh();
  }

  restart() {
    this.remember();
    this.given = { ...this.start };
    this.refresh();
  }

  keep() {
    if (!this.answer) return;
    this.kept = this.answer;
    this.compare();
  }

  save() {
    if (this.answer) handOut(`finlit-${this.tool.name}.json`, "application/json", together(this.opened, this.answer.file, Object.keys(this.start).length > 0));
  }

  takeOut() {
    const inside = make("div");
    const ontoggle = () => inside.firstChild || import("./outputs.js").then((one) => one.fill(inside, this));
    const box = fold("take_out", say("take_out"), inside);
    box.addEventListener("toggle", ontoggle);
    return box;
  }

  async openFile(input) {
    const [file] = input.files;
    if (!file) return;
    const content = file.size > LARGEST ? "{}" : await file.text();
    input.value = "";
    const found = await ask(`open/${this.tool.name}`, this.lang, content).catch(() => null);
    if (!found || found.error) return this.problem(found?.error.message ?? say("no_answer"));
    this.opened = content;
    if (found.tool !== this.tool.name) {
      this.leave(found.tool, flat(found.values));
      return;
    }
    this.remember();
    this.given = flat(found.values);
    this.refresh();
  }

  // What is shown

  /** Work everything out anew; only the last question counts while one is under way. */
  refresh() {
    this.again = true;
    this.working ??= this.workOut().finally(() => { this.working = null; });
    return this.working;
  }

  async workOut() {
    while (this.again) {
      this.again = false;
      const asked = JSON.stringify({ values: this.given, numbers: false });
      const found = await ask(`tools/${this.tool.name}/answer`, this.lang, asked).catch(() => null);
      if (!this.isOpen) return;
      if (!this.again) this.show(found);
    }
  }

  show(found) {
    if (!found || found.error) return this.problem(found?.error.message ?? say("no_answer"), found?.error.field);
    this.answer = found;
    // From here on as numbers: text of one language is not read in another.
    for (const control of found.controls) if (control.field in this.given) this.given[control.field] = control.value;
    this.showControls(found.controls);
    this.head.replaceChildren(...head(found).filter(Boolean));
    this.seen.replaceChildren(picture(found), ...sentences(found).filter(Boolean));
    const open = [...this.folded.querySelectorAll("details[open]")].map((one) => one.id);
    this.folded.replaceChildren(...folds(found).filter(Boolean));
    for (const one of open) this.folded.querySelector(`#${one}`)?.setAttribute("open", "");
    this.compare();
    this.showBar();
    this.codeLater();
  }

  /** The number stays in sight while what is set stands further down. */
  showBar() {
    this.bar.hidden = !this.answer || this.headIsSeen !== false;
    this.bar.textContent = this.answer?.said.big_number ?? "";
  }

  showControls(controls) {
    const drawn = this.rows.map((one) => `${one.field} ${one.kind}`).join();
    if (drawn !== controls.map((one) => `${one.field} ${one.kind}`).join()) this.draw(controls);
    controls.forEach((control, place) => this.rows[place].show(control));
    this.more.hidden = !controls.some((control) => control.applies && !control.first);
  }

  draw(controls) {
    const focused = document.activeElement?.id;
    const known = new Map(this.rows.map((one) => [`${one.field} ${one.kind}`, one]));
    const changed = (field, value) => this.set(field, value);
    this.rows = controls.map((control) => known.get(`${control.field} ${control.kind}`) ?? row(control, changed));
    this.first.replaceChildren(...this.rows.filter((_, place) => controls[place].first).map((one) => one.box));
    this.others.replaceChildren(...this.rows.filter((_, place) => !controls[place].first).map((one) => one.box));
    if (focused) document.getElementById(focused)?.focus();
  }

  /** What cannot be answered: the reason stands where the number was, and no old number stays. */
  problem(words, field) {
    this.answer = null;
    this.code.replaceChildren();
    this.head.replaceChildren(make("p", { class: "problem", role: "alert" }, make("span", { "aria-hidden": "true" }, "⚠ "), words));
    this.seen.replaceChildren();
    this.folded.replaceChildren();
    this.beside.hidden = true;
    this.showBar();
    for (const one of this.rows) one.box.classList.toggle("wrong", one.field === field);
  }

  compare() {
    for (const one of this.rows) one.box.classList.remove("wrong");
    this.beside.hidden = !this.kept;
    if (!this.kept) return;
    const before = new Map(this.kept.entered), now = new Map(this.answer.entered);
    const changed = [...new Set([...before.keys(), ...now.keys()])].filter((label) => before.get(label) !== now.get(label));
    const side = (title, answer, values) => make("div", {},
      make("h3", {}, title),
      bigNumber(answer.said.big_number, "number"),
      make("p", {}, answer.said.headline),
      changed.length ? entered(changed.map((label) => [label, values.get(label) ?? "–"])) : null);
    this.beside.replaceChildren(
      make("h2", {}, say("kept")),
      make("div", { class: "two" }, side(say("before"), this.kept, before), side(say("now"), this.answer, now)),
      ...(changed.length ? [] : [make("p", { class: "help" }, say("keep_hint"))]),
      button(say("forget"), () => { this.kept = null; this.compare(); }));
  }

  // On paper: a code that opens this very answer again. It is asked for when nothing moves any more.

  codeLater() {
    this.code.replaceChildren();
    clearTimeout(this.codeWaits);
    this.codeWaits = setTimeout(() => this.putCode(), CODE_WAITS);
  }

  async putCode() {
    const { answer } = this;
    if (!answer || this.code.firstChild) return;
    const code = await import("./outputs.js").then((one) => one.codeOf(this)).catch(() => null);
    if (code && answer === this.answer) this.code.replaceChildren(code);
  }

  async print() {
    await this.working;
    await this.putCode();
    window.print();
  }

  // Reading aloud, where the browser has a voice of the language

  offerVoice() {
    const voices = globalThis.speechSynthesis?.getVoices() ?? [];
    this.voice = voices.find((one) => one.lang.toLowerCase().replace("_", "-").startsWith(this.lang));
    this.aloud.hidden = !this.voice;
  }

  readAloud() {
    if (!this.answer) return;
    const { said } = this.answer;
    const words = [said.big_number_words, said.headline, ...said.warnings.slice(0, 2)].join(". ");
    const spoken = new SpeechSynthesisUtterance(words);
    spoken.voice = this.voice;
    spoken.lang = this.voice.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(spoken);
  }

  close() {
    this.isOpen = false;
    clearTimeout(this.codeWaits);
    this.watch.disconnect();
    globalThis.speechSynthesis?.cancel();
  }
}

/** What was set now, in the file that was opened: its other pages and its plan stay. */
function together(opened, file, isStory) {
  const before = opened ? JSON.parse(opened) : {}, now = JSON.parse(file);
  if (isStory) delete now.pages; // the numbers of a lesson's story are nobody's own
  if (before.schema !== now.schema) return JSON.stringify(now);
  const planned = { ...before.pages?.planned, ...now.pages?.planned };
  const pages = Object.keys(planned).length ? { pages: { ...before.pages, planned } } : {};
  return JSON.stringify({ ...before, ...now, ...pages });
}

/** Rows of a saved file as single fields: `offers.2.name`, and how many there are. */
function flat(values) {
  const found = {};
  for (const [name, value] of Object.entries(values)) {
    if (!Array.isArray(value)) {
      found[name] = value;
      continue;
    }
    found[name] = value.length;
    value.forEach((inside, place) => {
      for (const [part, one] of Object.entries(inside)) found[`${name}.${place + 1}.${part}`] = one;
    });
  }
  return found;
}
