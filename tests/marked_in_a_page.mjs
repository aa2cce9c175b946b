// node marked_in_a_page.mjs FOLDER ASKED.json MARKED.json: mark answers with the scripts of a lesson's page.
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";

const [folder, asked, marked] = process.argv.slice(2);
const page = vm.createContext({});
for (const name of ["numbers.js", "spelled.js", "reading.js", "marking.js"]) {
  vm.runInContext(fs.readFileSync(path.join(folder, name), "utf8"), page, { filename: name });
}
const found = JSON.parse(fs.readFileSync(asked, "utf8")).map(({ key, questions }) => {
  page.key = key;
  const mark = vm.runInContext("makeMarker(key)", page);
  page.questions = questions;
  page.mark = mark;
  return vm.runInContext(`questions.map(([name, words]) => {
    const { outcome, score, value, hint, standing } = mark(name, words);
    const written = (one) => (isNumber(one) ? asDecimal(one) : one);
    return { outcome, score, hint, standing, value: Array.isArray(value) ? value.map(written) : written(value) };
  })`, page);
});
fs.writeFileSync(marked, JSON.stringify(found));
