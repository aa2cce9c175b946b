// What can be set, drawn for thumbs: a number to type, to slide, to step with two buttons.

import { button, make, say, written } from "./dom.js";

/** Draw a control; `changed(field, value)` is called with what a person sets. */
export function row(control, changed) {
  const made = { number: numberRow, choice: choiceRow, text: textRow }[control.kind](control, changed);
  made.show(control);
  return made;
}

function labelled(control) {
  return control.unit ? `${control.label} (${control.unit})` : control.label;
}

function frame(control, ...parts) {
  const id = `set-${control.field}`;
  const label = make("label", { for: id });
  const help = make("p", { class: "help", id: `${id}-help` });
  const box = make("div", { class: "control", "data-field": control.field }, label, ...parts, help);
  const show = (now) => {
    label.textContent = labelled(now);
    help.textContent = now.help;
    help.hidden = !now.help;
    box.hidden = !now.applies;
  };
  return { id, box, show };
}

function numberRow(control, changed) {
  let now = control;
  const own = {
    id: `set-${control.field}`, inputmode: "decimal", autocomplete: "off", enterkeyhint: "done",
    "aria-describedby": `set-${control.field}-help`,
    onchange: () => changed(now.field, typed.value),
    onfocus: () => typed.select(),
  };
  const typed = make("input", own);
  const slid = () => {
    const value = onStep(now, Number(slider.value));
    typed.value = written(value);
    changed(now.field, noneAtLow(now, value));
  };
  const slider = make("input", { type: "range", oninput: slid });
  const stepped = (direction) => changed(now.field, noneAtLow(now, oneStep(now, direction)));
  const less = button("−", () => stepped(-1), { class: "step" });
  const more = button("+", () => stepped(1), { class: "step" });
  const framed = frame(control, make("div", { class: "typed" }, less, typed, more), slider);
  const show = (next) => {
    now = next;
    framed.show(next);
    if (typed !== document.activeElement || typed.value !== next.shown) typed.value = next.shown;
    for (const [name, part] of [["min", "minimum"], ["max", "maximum"], ["step", "step"]]) slider[name] = next[part];
    slider.value = next.value;
    slider.setAttribute("aria-label", labelled(next));
    slider.setAttribute("aria-valuetext", `${next.unit} ${next.shown}`.trim());
    less.setAttribute("aria-label", say("less_of", { what: next.label }));
    more.setAttribute("aria-label", say("more_of", { what: next.label }));
  };
  return { field: control.field, kind: control.kind, box: framed.box, show };
}

/** The nearest place on the slider, without the dust of binary fractions. */
function onStep(control, value) {
  const steps = Math.round((value - control.minimum) / control.step);
  return Number((control.minimum + steps * control.step).toFixed(digits(control)));
}

function digits(control) {
  const after = (value) => (String(value).split(".")[1] ?? "").length;
  return Math.max(after(control.minimum), after(control.step), after(control.value));
}

/** One step on from where it is; a number typed beyond the slider is not pulled back to its end. */
function oneStep(control, direction) {
  const from = Math.max(control.value, control.minimum_is_none ? control.minimum : control.value);
  const wanted = Number((from + direction * control.step).toFixed(digits(control)));
  const low = Math.min(control.minimum, control.value), high = Math.max(control.maximum, control.value);
  return Math.min(Math.max(wanted, control.minimum_is_none ? control.minimum : low), high);
}

function noneAtLow(control, value) {
  return control.minimum_is_none && value <= control.minimum ? 0 : value;
}

function choiceRow(control, changed) {
  const id = `set-${control.field}`;
  const select = make("select", { id, "aria-describedby": `${id}-help`, onchange: () => changed(control.field, select.value) });
  const framed = frame(control, select);
  let drawn = "";
  const show = (next) => {
    framed.show(next);
    const choices = JSON.stringify(next.choices);
    if (choices !== drawn) {
      select.replaceChildren(...next.choices.map((one) => make("option", { value: one.value }, one.label)));
      drawn = choices;
    }
    select.value = next.value;
  };
  return { field: control.field, kind: control.kind, box: framed.box, show };
}

function textRow(control, changed) {
  const id = `set-${control.field}`;
  const typed = make("input", { id, autocomplete: "off", "aria-describedby": `${id}-help`, onchange: () => changed(control.field, typed.value) });
  const framed = frame(control, typed);
  const show = (next) => {
    framed.show(next);
    typed.value = next.value;
  };
  return { field: control.field, kind: control.kind, box: framed.box, show };
}
