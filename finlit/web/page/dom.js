// Making elements, and the words of the page.

const SVG = "http://www.w3.org/2000/svg";
let told = { words: {}, group: ".", point: ",", lang: "en" };

export function learn(words) {
  told = words;
}

/** Say a word of the page; `{what}` in it is filled in. */
export function say(key, values = {}) {
  const said = told.words[key] ?? "";
  return said.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

/** Write a number as the language does. */
export function written(value) {
  const [whole, part] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, told.group);
  return part ? grouped + told.point + part : grouped;
}

/** Make an element: attributes, `on...` listeners, and what is inside of it. */
export function make(tag, settings = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(settings)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined && value !== null) made.setAttribute(name, value);
  }
  made.append(...inside.flat().filter((one) => one !== null && one !== undefined && one !== false && one !== ""));
  return made;
}

export function drawing(path) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export function button(words, pressed, settings = {}) {
  return make("button", { type: "button", onclick: pressed, ...settings }, words);
}

export function list(lines, kind) {
  return lines.length ? make("ul", { class: kind }, lines.map((line) => make("li", {}, line))) : null;
}

export function fold(name, words, ...inside) {
  return make("details", { id: name }, make("summary", {}, words), ...inside);
}

/** Hand a file to the person; nothing of it stays here. */
export function handOut(name, kind, content) {
  const address = URL.createObjectURL(new Blob([content], { type: kind }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
