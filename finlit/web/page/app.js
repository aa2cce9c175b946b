// The page: which screen is shown, in which language. Both stand in the address; nothing else is kept.

import { button, drawing, learn, make, say } from "./dom.js";
import { ask, phonesMeet, start } from "./engine.js";
import { icon } from "./icons.js";
import { ToolScreen } from "./tool.js";

const main = document.getElementById("main");
let known = null; // languages and tools, in the language of the screen
let screen = null;
let carried = null; // what an opened file of another tool holds

/** `#/id/send-money?amount=3000`: language, screen, and what is set at the start. */
function address() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const [lang, name, more] = path.split("/");
  const given = Object.fromEntries(new URLSearchParams(query ?? ""));
  // A mark in a number means what it means in the language: it is read where all that people type is read.
  for (const [field, value] of Object.entries(given)) if (/^-?\d+$/.test(value)) given[field] = Number(value);
  return { lang, name: name ?? "", more: more ?? "", given };
}

function spoken() {
  const codes = known?.languages.map((one) => one.code) ?? [];
  const { lang } = address();
  if (codes.includes(lang)) return lang;
  const mine = navigator.languages.map((one) => one.slice(0, 2)).find((one) => codes.includes(one));
  return mine ?? document.documentElement.lang;
}

async function learnLanguage(lang) {
  const [words, tools] = await Promise.all([ask("words", lang), ask("tools", lang)]);
  learn(words);
  known = tools;
  document.documentElement.lang = lang;
  for (const one of document.querySelectorAll("[data-say]")) one.textContent = say(one.dataset.say);
}

async function route() {
  const { name, more, given } = address();
  if (!known) known = await ask("tools", document.documentElement.lang);
  const lang = spoken();
  const isSwitch = screen instanceof ToolScreen && screen.tool.name === name && screen.lang !== lang;
  await learnLanguage(lang);
  const tool = known.tools.find((one) => one.name === name);
  const brought = isSwitch ? { ...screen.given } : carried ?? given;
  carried = null;
  screen?.close();
  drawFrame(lang, more ? `${name}/${more}` : name);
  if (OTHERS.includes(name)) await showOther(lang, name, more);
  else show(tool, lang, brought);
}

const OTHERS = ["course", "sheet", "glossary", "chairs"];

/** A screen of the course; its code is fetched when it is asked for. */
async function showOther(lang, name, more) {
  if (name === "chairs" && phonesMeet) {
    const { ChairsScreen } = await import("./chairs.js");
    screen = new ChairsScreen(lang, more);
    main.replaceChildren(screen.box);
    entered();
    return;
  }
  const { map, exercise, glossary, sheet } = await import("./lessons.js");
  screen = null;
  const told = { glossary: () => glossary(lang), sheet: () => sheet(lang, more) }[name];
  main.replaceChildren(...await (told ? told() : more ? exercise(lang, more) : map(lang, known.tools)));
  entered();
}

function entered() {
  const title = main.querySelector("h1");
  document.title = `${title.textContent} – finlit`;
  scrollTo(0, 0);
  title.focus({ preventScroll: true });
}

function show(tool, lang, given) {
  if (!tool) {
    screen = null;
    main.replaceChildren(...home(lang));
    document.title = "finlit";
    return;
  }
  screen = new ToolScreen(tool, lang, given);
  screen.leave = (other, values) => {
    carried = values;
    location.hash = `#/${lang}/${other}`;
  };
  main.replaceChildren(screen.box);
  document.title = `${tool.title} – finlit`;
  scrollTo(0, 0);
  screen.box.querySelector("h1").focus({ preventScroll: true });
  screen.offerVoice();
  screen.refresh();
}

function home(lang) {
  const subjects = new Map();
  for (const tool of known.tools) subjects.set(tool.subject, [...subjects.get(tool.subject) ?? [], tool]);
  const groups = [...subjects].map(([subject, tools]) => {
    const heading = make("h2", { tabindex: "-1" }, subject);
    return { heading, box: make("section", {}, heading, make("ul", { class: "tiles" }, tools.map((tool) => tile(lang, tool)))) };
  });
  // The address says the screen, so a part of it is a button, not a link.
  const ways = groups.map(({ heading }) => button(heading.textContent, () => {
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }));
  const others = make("p", { class: "others" },
    make("a", { href: `#/${lang}/course` }, say("course")), make("a", { href: `#/${lang}/glossary` }, say("glossary")),
    phonesMeet ? make("a", { href: `#/${lang}/chairs` }, say("chairs")) : null);
  return [make("h1", { tabindex: "-1" }, say("question")), others,
    make("div", { class: "ways", role: "group", "aria-label": say("subjects") }, ways), groups.map(({ box }) => box)].flat();
}

function tile(lang, tool) {
  return make("li", {}, make("a", { class: "tile", href: `#/${lang}/${tool.name}` },
    drawing(icon(tool.name)), make("strong", {}, tool.title), make("span", {}, tool.question)));
}

function drawFrame(lang, name) {
  document.getElementById("home").setAttribute("href", `#/${lang}`);
  const others = known.languages.filter((one) => one.code !== lang);
  const links = others.map((one) =>
    make("a", { href: `#/${one.code}${name ? `/${name}` : ""}`, lang: one.code, hreflang: one.code }, one.name));
  const bar = document.getElementById("languages");
  bar.setAttribute("aria-label", say("language"));
  bar.replaceChildren(...links);
}

/** Forget everything that was set: for the next person at a shared phone. */
function clearAll() {
  screen?.close();
  screen = null;
  carried = null;
  const lang = document.documentElement.lang;
  history.replaceState(null, "", `#/${lang}`);
  main.replaceChildren(make("p", { class: "cleared", role: "status" }, say("cleared")), ...home(lang));
  document.title = "finlit";
  drawFrame(lang, "");
  main.focus();
}

const ON_PAPER = ["table", "entered", "further", "rests_on"];
let opened = [];

function turnFolds(open) {
  if (open) opened = ON_PAPER.map((id) => document.getElementById(id)).filter((one) => one && !one.open);
  for (const one of opened) one.open = open;
}

function setDisplay(event) {
  document.documentElement.dataset.display = event.target.value;
}

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address says the screen
  main.focus();
});
document.getElementById("clear").addEventListener("click", clearAll);
document.getElementById("display").addEventListener("change", setDisplay);
// A closed fold is not printed: what belongs on paper is opened for it.
addEventListener("beforeprint", () => turnFolds(true));
addEventListener("afterprint", () => turnFolds(false));
globalThis.speechSynthesis?.addEventListener("voiceschanged", () => screen?.offerVoice?.());
addEventListener("hashchange", () => route().catch(unreachable));
start().then(route).catch(unreachable);

function unreachable() {
  const words = say("no_answer") || "Laptopnya tidak menjawab. · The laptop does not answer.";
  main.replaceChildren(make("p", { class: "problem", role: "alert" }, words), button("↻", () => location.reload(), { "aria-label": "↻" }));
}
