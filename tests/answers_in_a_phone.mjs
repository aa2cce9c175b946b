// node answers_in_a_phone.mjs SITE ASKED.json ANSWERED.json: answer with the Python of a phone, without a browser.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import zlib from "node:zlib";

const [site, asked, answered] = process.argv.slice(2);
const place = `${fs.mkdtempSync(path.join(os.tmpdir(), "phone-"))}/`;
process.on("exit", () => fs.rmSync(place, { recursive: true }));
fs.cpSync(`${path.resolve(site)}/py/`, place, { recursive: true });
const core = `${place}pyodide.asm.wasm`;
fs.writeFileSync(core, zlib.gunzipSync(fs.readFileSync(`${core}.packed`))); // as the page does on the way
const { loadPyodide } = await import(pathToFileURL(`${place}pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: place, packageBaseUrl: place });
await python.loadPackage(["finlit", "segno"], { messageCallback: () => {} });
const ask = python.pyimport("finlit.web.engine").ask;
const questions = JSON.parse(fs.readFileSync(asked, "utf8"));
fs.writeFileSync(answered, JSON.stringify(questions.map((one) => ask(...one))));
