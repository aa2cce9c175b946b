// Python in the phone: in a worker, so that the page stays awake, or in the page where there can be none.

import { loadPyodide } from "./py/pyodide.mjs";

const LATER = { "export/xlsx": "xlsxwriter", "export/qr": "segno" };

/** Python's core lies packed, a third of the bytes on the way; it is unpacked while it comes in. */
const asked = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (what, ...more) => {
  const address = String(what.url ?? what);
  if (!address.endsWith(".wasm")) return asked(what, ...more);
  const { ok, body, status } = await asked(`${address}.packed`, ...more);
  if (!ok) return new Response(null, { status });
  return new Response(body.pipeThrough(new DecompressionStream("gzip")), { headers: { "content-type": "application/wasm" } });
};

/** Begin; `step` hears how far it is. Returns what answers. */
export async function begin(step) {
  const python = await loadPyodide({ indexURL: new URL("./py/", import.meta.url).href });
  step();
  const add = (name) => python.loadPackage(name, { messageCallback: () => {} });
  await add("finlit");
  step();
  const answer = python.pyimport("finlit.web.engine").ask;
  step();
  return async (what, lang, sent) => {
    const more = Object.keys(LATER).find((ending) => what.endsWith(ending));
    if (more) await add(LATER[more]);
    return answer(what, lang, sent);
  };
}

if (globalThis.WorkerGlobalScope) {
  const begun = begin(() => postMessage({ step: true }));
  begun.catch((problem) => postMessage({ failed: String(problem) }));
  addEventListener("message", async ({ data: [id, ...asked] }) => {
    try {
      postMessage({ id, answered: await (await begun)(...asked) });
    } catch (problem) {
      postMessage({ id, failed: String(problem) });
    }
  });
}
