// The course: its lessons with their rules, the exercises, and what the words mean.

import { button, make, say } from "./dom.js";
import { ask } from "./engine.js";

const SEVERAL_LINES = ["own", "order"];

export async function map(lang, tools) {
  const { lessons } = await ask("course", lang);
  const named = new Map(tools.map((one) => [one.name, one.title]));
  return [
    make("h1", { tabindex: "-1" }, say("course")),
    make("ol", { class: "lessons" }, lessons.map((one) => make("li", { value: one.number },
      make("h2", {}, make("a", { href: `#/${lang}/course/${one.number}` }, one.title)),
      make("p", { class: "rule" }, one.rule),
      make("p", {}, make("a", { href: `#/${lang}/sheet/${one.number}` }, say("sheet", { number: one.number }))),
      one.tools.length
        ? make("ul", { class: "uses" }, one.tools.map((name) => make("li", {}, make("a", { href: `#/${lang}/${name}` }, named.get(name)))))
        : null))),
  ];
}

/** What a learner takes home of a lesson, on one page of paper. */
export async function sheet(lang, number) {
  const told = await ask(`course/${number}/sheet`, lang);
  if (told.error) return [make("h1", { tabindex: "-1" }, say("course")), make("p", { class: "problem", role: "alert" }, told.error.message)];
  return [
    make("h1", { tabindex: "-1" }, told.title),
    make("section", { class: "prose" }, ...prose(told.html)),
    make("div", { class: "moves end" }, button(say("print"), () => window.print())),
    make("p", {}, make("a", { href: `#/${lang}/course/${number}` }, say("exercise"))),
    make("p", {}, make("a", { href: `#/${lang}/course` }, say("course"))),
  ];
}

export async function glossary(lang) {
  const { terms } = await ask("glossary", lang);
  const shown = make("dl", { class: "terms" });
  const draw = (part) => shown.replaceChildren(...terms
    .filter((one) => [one.word, ...one.others, one.meaning].some((words) => words.toLowerCase().includes(part)))
    .flatMap((one) => [make("dt", {}, [one.word, ...one.others].join(", ")), make("dd", {}, one.meaning)]));
  draw("");
  const typed = make("input", { id: "find", type: "search", autocomplete: "off", oninput: () => draw(typed.value.trim().toLowerCase()) });
  return [make("h1", { tabindex: "-1" }, say("glossary")), make("label", { for: "find" }, say("find")), typed, shown];
}

export async function exercise(lang, number) {
  const told = await ask(`course/${number}`, lang);
  if (told.error) return [make("h1", { tabindex: "-1" }, say("course")), make("p", { class: "problem", role: "alert" }, told.error.message)];
  return [
    make("h1", { tabindex: "-1" }, told.title),
    make("p", { class: "rule" }, told.rule),
    ...told.parts.map((part) => make("section", { class: "prose" }, ...prose(part.html), part.question ? answering(part, lang) : null)),
    make("p", {}, make("a", { href: `#/${lang}/course` }, say("course"))),
  ];
}

/** The builder's own HTML; scripts in it would not run, and there are none. */
function prose(html) {
  const told = new DOMParser().parseFromString(html, "text/html").body;
  for (const head of told.querySelectorAll("th")) if (!head.textContent.trim()) head.replaceWith(make("td"));
  for (const table of told.querySelectorAll("table")) {
    const wide = make("div", { class: "wide", tabindex: "0" });
    table.replaceWith(wide);
    wide.append(table);
  }
  return [...told.childNodes];
}

/** Where an answer is written, and what `check` says of it. */
function answering(part, lang) {
  const id = `answer-${part.question}`;
  const lines = SEVERAL_LINES.includes(part.kind);
  const number = !lines && part.kind !== "choice";
  const typed = make(lines ? "textarea" : "input", { id, autocomplete: "off", inputmode: number ? "decimal" : null, rows: lines ? Math.max(3, part.asks.length) : null });
  const told = make("div", { class: "mark", role: "status" });
  const check = async (event) => {
    event.preventDefault();
    const mark = await ask("check", lang, { question: part.question, answer: typed.value }).catch(() => null);
    if (!mark || mark.error) {
      told.replaceChildren(make("p", { class: "problem" }, mark?.error.message ?? say("no_answer")));
      return;
    }
    told.replaceChildren(
      make("p", {}, make("strong", {}, make("span", { "aria-hidden": "true" }, `${mark.sign} `), mark.word), ` (${mark.earned})`),
      make("p", {}, mark.hint));
  };
  return make("form", { class: "answering", onsubmit: check },
    part.asks.length ? make("ol", {}, part.asks.map((one) => make("li", {}, one))) : null,
    make("label", { for: id }, say("your_answer", { question: part.question })), typed,
    button(say("check"), () => {}, { type: "submit" }), told);
}
