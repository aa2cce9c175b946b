// node answers_in_a_phone.mjs SITE ASKED.json ANSWERED.json: answer with the Python of a phone, without a browser.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [site, asked, answered] = process.argv.slice(2);
const place = `${path.resolve(site)}/py/`;
const { loadPyodide } = await import(pathToFileURL(`${place}pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: place, packageBaseUrl: place });
await python.loadPackage(["finlit", "segno"], { messageCallback: () => {} });
const ask = python.pyimport("finlit.web.engine").ask;
const questions = JSON.parse(fs.readFileSync(asked, "utf8"));
fs.writeFileSync(answered, JSON.stringify(questions.map((one) => ask(...one))));
