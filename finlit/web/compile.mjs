// node compile.mjs PY SOURCES.zip COMPILED.zip: turn programs into what the phone's own Python runs.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, sources, compiled] = process.argv.slice(2);
const place = `${path.resolve(folder)}/`;
const { loadPyodide } = await import(pathToFileURL(`${place}pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: place, packageBaseUrl: place });
python.FS.writeFile("/sources.zip", fs.readFileSync(sources));
python.runPython(`
import types
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc

def bare(code):
    """Without the lines that it came from: a phone's reader has no use for them, and they are a fifth of the bytes."""
    steps = len(code.co_code) // 2
    unknown = bytes([0xFF] * (steps // 8) + [0xF8 | steps % 8 - 1] * (steps % 8 > 0))
    inside = tuple(bare(one) if isinstance(one, types.CodeType) else one for one in code.co_consts)
    return code.replace(co_linetable=unknown, co_consts=inside)

with zipfile.ZipFile("/sources.zip") as given, zipfile.ZipFile("/compiled.zip", "w") as made:
    for name in given.namelist():
        # What Python and JavaScript tell each other is written in docstrings.
        kept = 0 if "pyodide/" in name else 2
        code = compile(given.read(name), name, "exec", dont_inherit=True, optimize=kept)
        made.writestr(name + "c", _code_to_hash_pyc(bare(code), bytes(8), False))
`);
fs.writeFileSync(compiled, python.FS.readFile("/compiled.zip"));
