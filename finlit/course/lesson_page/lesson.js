"use strict";
// The questions of a lesson's page, and what a learning platform is told by SCORM 1.2 where there is one.
// Without one the page works all the same; it keeps nothing by itself.

const MOST_KEPT = 4096; // [characters] of cmi.suspend_data
const MOST_RESPONSE = 255;
const MOST_WINDOWS_UP = 20;
const LESSON = window.finlitLesson;

/** Find the platform's API: in a window around this one, or in the one that opened it. */
function findPlatform() {
  const places = [window];
  try {
    if (window.opener) places.push(window.opener);
  } catch { /* a window of another site is none of ours */ }
  for (const begin of places) {
    let here = begin;
    for (let up = 0; here && up < MOST_WINDOWS_UP; up += 1) {
      try {
        if (here.API) return here.API;
        if (here.parent === here) break;
        here = here.parent;
      } catch {
        break;
      }
    }
  }
  return null;
}

/** Speak to the platform; one that fails is left alone, and the page goes on. */
function makePlatform(api) {
  const began = Date.now();
  let isOpen = false;
  try {
    isOpen = api !== null && String(api.LMSInitialize("")) === "true";
  } catch { /* it stays closed */ }
  const ask = (what, ...words) => {
    if (!isOpen) return "";
    try {
      return String(api[what](...words));
    } catch {
      return "";
    }
  };
  const time = (seconds) => [3600, 60, 1].map((unit, place) =>
    String(Math.floor(seconds / unit) % (place ? 60 : 1000)).padStart(place ? 2 : 4, "0")).join(":");
  return {
    isOpen: () => isOpen,
    get: (name) => ask("LMSGetValue", name),
    set: (name, value) => ask("LMSSetValue", name, String(value)),
    commit: () => ask("LMSCommit", ""),
    close() {
      this.set("cmi.core.session_time", time((Date.now() - began) / 1000));
      ask("LMSFinish", "");
      isOpen = false;
    },
  };
}

const platform = makePlatform(findPlatform());
const forms = [...document.querySelectorAll("form[data-question]")];
const marks = {};
const markOf = LESSON.key ? makeMarker(LESSON.key) : null;

/** What stands in a form: the learner's own numbers one a line. */
function written(form) {
  const fields = [...form.querySelectorAll("input, textarea")].map((field) => field.value);
  return fields.every((field) => !field.trim()) ? "" : fields.join("\n");
}

function show(form) {
  const mark = markOf(form.dataset.question, written(form));
  const place = form.querySelector(".mark");
  const said = LESSON.words.standing[mark.standing];
  const answer = LESSON.key.answers.find((one) => one.name === form.dataset.question);
  const earned = LESSON.words.earned.replace("{points}", () => plainNumber(mark.score * answer.points))
    .replace("{out_of}", () => plainNumber(answer.points));
  place.className = `mark ${mark.standing}`;
  place.textContent = "";
  const word = document.createElement("strong");
  word.textContent = `${LESSON.words.sign[mark.standing]} ${said}`;
  place.append(word, ` (${earned})`, document.createElement("br"), mark.hint);
  marks[answer.name] = mark;
  return mark;
}

const plainNumber = (value) => String(Math.round(value * 100) / 100).replace(".", LESSON.key.speech.point);
const isMarked = (form) => form.dataset.kind !== "reflection";

function reportAnswer(form, mark) {
  if (!platform.isOpen() || ["unanswered", "unreadable", "other_currency"].includes(mark.outcome)) return;
  const answer = LESSON.key.answers.find((one) => one.name === form.dataset.question);
  const at = `cmi.interactions.${Number(platform.get("cmi.interactions._count")) || 0}`;
  const [type, response] = asInteraction(answer, mark, written(form));
  platform.set(`${at}.id`, `${LESSON.slug}.${answer.name}`);
  platform.set(`${at}.time`, new Date().toTimeString().slice(0, 8));
  platform.set(`${at}.type`, type);
  platform.set(`${at}.weighting`, answer.points);
  platform.set(`${at}.student_response`, response.slice(0, MOST_RESPONSE));
  platform.set(`${at}.result`, mark.score === 1 ? "correct" : mark.score ? Math.round(mark.score * 100) / 100 : "wrong");
}

function asInteraction(answer, mark, words) {
  if (answer.kind === "choice" && mark.value.length === 1) return ["choice", mark.value];
  if (answer.kind === "order") return ["sequencing", mark.value.join(",")];
  if (isNumber(mark.value)) return ["numeric", asDecimal(mark.value)];
  return ["fill-in", words.replaceAll("\n", "; ")];
}

function reportState() {
  if (!platform.isOpen()) return;
  const asked = forms.filter(isMarked);
  const points = Object.fromEntries((LESSON.key ? LESSON.key.answers : []).map((one) => [one.name, one.points]));
  const outOf = Object.values(points).reduce((all, one) => all + one, 0);
  const earned = Object.entries(marks).reduce((all, [name, mark]) => all + mark.score * points[name], 0);
  const isRead = (form) => marks[form.dataset.question] &&
    !["unanswered", "unreadable", "other_currency"].includes(marks[form.dataset.question].outcome);
  if (outOf) {
    platform.set("cmi.core.score.min", 0);
    platform.set("cmi.core.score.max", 100);
    platform.set("cmi.core.score.raw", Math.round((10000 * earned) / outOf) / 100);
  }
  platform.set("cmi.core.lesson_status", asked.every(isRead) ? "completed" : "incomplete");
  platform.set("cmi.suspend_data", kept());
  platform.commit();
}

/** What was written, as much as a platform holds: the longest text is left out first. */
function kept() {
  const words = Object.fromEntries(forms.map((form) => [
    form.dataset.question,
    [...form.querySelectorAll("input, textarea")].map((field) => field.value),
  ]));
  const length = (name) => words[name].join("").length;
  let found = JSON.stringify(words);
  while (found.length > MOST_KEPT) {
    delete words[Object.keys(words).sort((one, other) => length(other) - length(one))[0]];
    found = JSON.stringify(words);
  }
  return found;
}

function restore() {
  let words = {};
  try {
    words = JSON.parse(platform.get("cmi.suspend_data") || "{}");
  } catch { /* written by another page: begin anew */ }
  for (const form of forms) {
    const before = words[form.dataset.question];
    if (!Array.isArray(before)) continue;
    form.querySelectorAll("input, textarea").forEach((field, place) => { field.value = String(before[place] ?? ""); });
    if (isMarked(form) && written(form)) show(form);
  }
}

for (const form of forms) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isMarked(form)) reportAnswer(form, show(form));
    else form.querySelector(".mark").textContent = platform.isOpen() ? LESSON.words.kept : LESSON.words.not_kept;
    reportState();
  });
}
restore();
reportState();
window.addEventListener("pagehide", () => { if (platform.isOpen()) { reportState(); platform.close(); } });
