// An answer on the screen: number, words, picture, and what is behind the folds.

import { fold, list, make, say } from "./dom.js";

const WARNINGS = 2, SENTENCES = 3; // more than these are one touch away

/** The big number, its words, the sentence, and at most two warnings. */
export function head(answer) {
  const { said } = answer;
  const warnings = said.warnings.slice(0, WARNINGS);
  return [
    bigNumber(said.big_number, "big"),
    make("p", { class: "words" }, said.big_number_words),
    make("p", { class: "headline" }, said.headline),
    warnings.length
      ? make("ul", { class: "warnings", "aria-label": say("careful") }, warnings.map(warned))
      : null,
  ];
}

/** A number that never breaks into two lines, where it could be read as two: it is as large as the screen allows. */
export function bigNumber(number, kind) {
  const made = make("p", { class: kind }, number);
  made.style.setProperty("--letters", number.length);
  return made;
}

function warned(line) {
  return make("li", {}, make("span", { "aria-hidden": "true" }, "⚠ "), line);
}

export function picture(answer) {
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(answer.picture.svg)}`;
  return make("img", { class: "picture", src: address, alt: `${answer.picture.title}. ${answer.picture.said}` });
}

export function sentences(answer) {
  const { said } = answer;
  return [
    list(said.sentences.slice(0, SENTENCES), "sentences"),
    said.sentences.length > SENTENCES
      ? fold("further", say("further"), list(said.sentences.slice(SENTENCES), "sentences"))
      : null,
  ];
}

/** What is folded away: warnings beyond two, table, sums, what was entered. */
export function folds(answer) {
  const { said } = answer;
  const rests = [...said.warnings.slice(WARNINGS), ...said.rests_on];
  return [
    rests.length ? fold("rests_on", say("rests_on"), list(rests, "sentences")) : null,
    fold("table", say("table"), table(said.table)),
    fold("working", say("working"), list(said.working, "sentences")),
    fold("entered", answer.asked_on, entered(answer.entered)),
  ];
}

export function entered(lines) {
  return make("dl", {}, lines.map(([label, value]) => make("div", {}, make("dt", {}, label), make("dd", {}, value))));
}

/** A table that becomes a list of cards on a narrow screen. */
function table(shown) {
  const side = (place) => (shown.align[place] === "right" ? "right" : null);
  const heads = shown.columns.map((column, place) => make("th", { scope: "col", class: side(place) }, column));
  const rows = shown.rows.map((cells) => make("tr", {},
    make("th", { scope: "row" }, cells[0]),
    cells.slice(1).map((cell, place) =>
      make("td", { class: side(place + 1), "data-label": shown.columns[place + 1] }, cell || "–"))));
  return make("div", {},
    make("table", { class: "cards" }, make("caption", {}, shown.caption), make("thead", {}, make("tr", {}, heads)), make("tbody", {}, rows)),
    list(shown.notes, "sentences"));
}
