"""What a phone's own Python loads: wheels made of what runs here, and the list that pins each of them.

Packages without compiled parts are taken from this very installation, so that a phone counts with the same
code as the tests; only Pyodide itself and pydantic's compiled core are other files for a browser.
"""

import ast
import gzip
import hashlib
import io
import json
import pickle
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

from finlit import __version__
from finlit.course.checks import exercise_files
from finlit.datasets.cards import shipped_folder
from finlit.errors import WorkshopError
from finlit.language import LANGUAGES
from finlit.web.compiling import File, compiled

PYODIDE = "314.0.6"
_ABI, _PLATFORM, _PYTHON = "cp314", "pyemscripten_2026_0_wasm32", "3.14"
_CORE_PROGRAM = "pyodide.asm.wasm"
_RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", _CORE_PROGRAM)
_LIBRARY = "python_stdlib.zip"
# Of Python's own library: what is for programmers, for mail and for other machines.
_NOT_IN_A_PHONE = set(
    "multiprocessing _pyrepl unittest xmlrpc pdb.py bdb.py doctest.py pydoc.py pydoc_data imaplib.py "
    "smtplib.py mailbox.py poplib.py ftplib.py wsgiref pickletools.py _pyio.py _pydatetime.py ensurepip "
    "venv idlelib tkinter turtle.py turtledemo curses dbm sqlite3 lib2to3 distutils test cProfile.py "
    "profile.py pstats.py trace.py tracemalloc.py timeit.py socketserver.py optparse.py http/server.py "
    "logging/handlers.py logging/config.py xml/dom xml/etree http/cookiejar.py http/cookies.py "
    "configparser.py plistlib.py modulefinder.py wave.py compileall.py symtable.py pyclbr.py fileinput.py "
    "tabnanny.py cmd.py code.py runpy.py zipapp.py shelve.py netrc.py getpass.py filecmp.py mimetypes.py "
    "_markupbase.py html/parser.py asyncio/proactor_events.py asyncio/windows_events.py "
    "asyncio/windows_utils.py asyncio/tools.py asyncio/__main__.py concurrent/futures/process.py "
    "concurrent/interpreters ctypes urllib/robotparser.py pyodide/console.py "
    "pyodide/_nodesock_transport.py argparse.py email/_header_value_parser.py email/headerregistry.py "
    "email/contentmanager.py email/generator.py email/policy.py pprint.py platform.py "
    "xml/sax/expatreader.py pathlib/types.py pyodide/http/pyxhr.py sysconfig/__main__.py graphlib.py "
    "rlcompleter.py json/tool.py getopt.py pty.py tty.py webbrowser.py sched.py email/mime colorsys.py "
    "nturl2path.py this.py antigravity.py sre_compile.py sre_constants.py sre_parse.py py_compile.py "
    "concurrent/futures/interpreter.py importlib/metadata/diagnose.py _py_abc.py".split()
)
# These are inside of Pyodide itself.
_FROZEN = set(
    "os.py _collections_abc.py zipimport.py site.py ntpath.py posixpath.py codecs.py "
    "importlib/_bootstrap.py importlib/_bootstrap_external.py abc.py io.py stat.py genericpath.py "
    "_sitebuiltins.py importlib/util.py importlib/machinery.py".split()
)
_ENCODINGS = {"__init__", "aliases", "ascii", "cp437", "idna", "latin_1", "utf_8", "utf_8_sig", "utf_16_le"}
_CORE = "pydantic-core"
_PURE = (
    *("pydantic", "annotated-types", "typing-extensions", "typing-inspection"),
    *("babel", "drawsvg", "num2words", "hijridate", "simpleeval"),
)
# What a phone loads only when an answer is taken away.
_LATER = ("segno", "xlsxwriter")
# Rooms that no page asks for: whole programs, a group's and an office's books, what needs numpy.
_LEFT_OUT = (
    *("batch", "briefs", "briefs.py", "cli", "paper", "page.py", "page.css", "portfolio.py"),
    *("portfolio_health.py", "widgets.py", "widgets.css"),
    *("groups/savings_book.py", "groups/arisan_book.py", "groups/koperasi_books.py", "groups/forecasting.py"),
    *("groups/ledger.py", "groups/savings_group.py", "groups/koperasi_health.py", "groups/health.py"),
    *("datasets/survey_file.py", "datasets/survey_checks.py", "datasets/rates_file.py"),
    "migration/agency_list.py",
    *(
        "web/compiling.py",
        "web/server.py",
        "web/limits.py",
        "web/lines.py",
        "web/chairs.py",
        "web/static.py",
        "web/wheels.py",
    ),
)
# Of these rooms a phone needs some files: it marks answers and no more, all else is told in said.json.
_PARTS = {
    "course": {
        *("__init__", "answers", "cells", "checks", "formulas", "glossary", "key", "own", "places"),
    },
    "export": {
        *("__init__", "_packages", "calendars", "documents", "formats", "links", "markup", "messages"),
        "workbooks",
    },
}
_NOT_NEEDED = (
    *("babel/messages", "babel/support.py", "babel/util.py", "babel/units.py", "babel/lists.py"),
    *("babel/languages.py", "annotated_types/test_cases.py", "drawsvg/widgets"),
    *(
        "pydantic/v1",
        "pydantic/mypy.py",
        "pydantic/color.py",
        "pydantic/experimental",
        "pydantic/networks.py",
        "segno/cli.py",
    ),
)
_KINDS = {".py", ".mo", ".css", ".js", ".html", ".toml", ".csv", ".json", ".txt", ".svg"}
_LONGEST = 300  # [s] a download may take
_DAY = (2020, 1, 1, 0, 0, 0)
"""Of every file in a wheel: the same input gives the same bytes"""


def gather(target: Path, source: Path | None) -> None:
    """Put Pyodide, all wheels and their list into a folder.

    Parameters
    ----------
    target : Path
    source : Path, optional
        Folder that holds ``pyodide-<version>.tgz`` and the wheel of pydantic's core; without one they are
        fetched with npm and pip.

    Raises
    ------
    WorkshopError
        ``site_parts_missing``, ``site_part_unusable``.
    """
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as fetched:
        folder = source or Path(fetched)
        if source is None:
            _fetch(folder)
        known, library = _unpack(_only(folder, f"pyodide-{PYODIDE}.tgz"), target)
        core = _core_files(_only(folder, f"pydantic_core-{_version(_CORE)}-{_ABI}-*{_PLATFORM}.whl"))
    packages = {name: list(_files_of(name)) for name in _PURE}
    ready = compiled({_LIBRARY: library, "finlit": list(_own_files()), _CORE: core, **packages}, target)
    _pack(target / _CORE_PROGRAM)
    ready |= {name: list(_files_of(name)) for name in _LATER}
    _write_zip(target / _LIBRARY, ready.pop(_LIBRARY))
    for name, files in ready.items():
        version = __version__ if name == "finlit" else _version(name)
        _write_wheel(target, name.replace("-", "_"), version, files)
    (target / "pyodide-lock.json").write_text(json.dumps(_lock(target, known), indent=1), encoding="utf-8")


def _pack(program: Path) -> None:
    """Leave a program packed: a third of the bytes on the way, also from a server that packs nothing.

    The name ends as no server knows it, so that none unpacks it on its own account.
    """
    packed = gzip.compress(program.read_bytes(), 9, mtime=0)
    program.with_name(f"{program.name}.packed").write_bytes(packed)
    program.unlink()


def _version(name: str) -> str:
    try:
        return distribution(name).version
    except PackageNotFoundError:
        raise WorkshopError("package_missing", package=name, extra="app") from None


def wanted() -> tuple[str, str]:
    """Return the names of the two files that are fetched: Pyodide's, and that of pydantic's core."""
    return f"pyodide-{PYODIDE}.tgz", f"pydantic_core-{_version(_CORE)}-{_ABI}-{_ABI}-{_PLATFORM}.whl"


def _fetch(folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise _missing("npm")
    _run([npm, "pack", "--silent", f"pyodide@{PYODIDE}"], folder)
    which = [f"{_CORE}=={_version(_CORE)}", "--no-deps", "--only-binary=:all:", "--dest", "."]
    system = ["--platform", _PLATFORM, "--python-version", _PYTHON, "--implementation", "cp", "--abi", _ABI]
    _run([*_pip(), "download", "--quiet", "--disable-pip-version-check", *which, *system], folder)


def _pip() -> list[str]:
    """Return how pip is called here: an environment of uv has none of its own."""
    own = [sys.executable, "-m", "pip"]
    if subprocess.run([*own, "--version"], capture_output=True, check=False).returncode == 0:
        return own
    for name in ("pip3", "pip"):
        if found := shutil.which(name):
            return [found]
    if found := shutil.which("uvx"):
        return [found, "pip"]
    raise _missing("pip")


def _run(command: list[str], folder: Path) -> None:
    try:
        ran = subprocess.run(
            command,
            cwd=folder,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_LONGEST,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise _missing(type(problem).__name__) from None
    if ran.returncode:
        raise _missing((ran.stderr.strip().splitlines() or ["?"])[-1][:200])


def _missing(reason: str) -> WorkshopError:
    pyodide, core = wanted()
    return WorkshopError("site_parts_missing", reason=reason, pyodide=pyodide, core=core)


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise _missing(pattern)
    return found[-1]


def _core_files(wheel: Path) -> list[File]:
    """Return what pydantic's core is made of: one compiled part, and a list of names for it."""
    try:
        with zipfile.ZipFile(wheel) as opened:
            names = [name for name in opened.namelist() if name.endswith((".so", ".py"))]
            files = [(name, opened.read(name)) for name in names]
    except (OSError, zipfile.BadZipFile):
        raise WorkshopError("site_part_unusable", file=wheel.name) from None
    if not any(name.endswith(".so") for name in names):
        raise WorkshopError("site_part_unusable", file=wheel.name)
    return [(name, _short(data) if name.endswith(".py") else data) for name, data in files]


def _unpack(package: Path, target: Path) -> tuple[dict[str, object], list[File]]:
    """Put what runs into the folder; return what Pyodide says about itself, and Python's library."""
    try:
        with tarfile.open(package) as opened:
            parts = {name: _member(opened, name) for name in (*_RUNTIME, "pyodide-lock.json")}
            library = zipfile.ZipFile(io.BytesIO(_member(opened, _LIBRARY)))
            files = [(name, library.read(name)) for name in library.namelist() if _is_for_a_phone(name)]
            info: dict[str, object] = json.loads(parts["pyodide-lock.json"])["info"]
    except (OSError, tarfile.TarError, zipfile.BadZipFile, KeyError, ValueError):
        raise WorkshopError("site_part_unusable", file=package.name) from None
    for name, content in parts.items():
        (target / name).write_bytes(content)
    _write_zip(target / _LIBRARY, files)
    return info, files


def _is_for_a_phone(name: str) -> bool:
    place = PurePosixPath(name)
    if place.parts[0] == "encodings":
        return place.stem in _ENCODINGS
    around = {place.as_posix(), *(parent.as_posix() for parent in place.parents)}
    return not name.endswith("/") and not around & (_NOT_IN_A_PHONE | _FROZEN)


def _member(opened: tarfile.TarFile, name: str) -> bytes:
    found = opened.extractfile(f"package/{name}")
    if found is None:
        raise KeyError(name)
    return found.read()


def _files_of(name: str) -> Iterator[tuple[str, bytes]]:
    """Give the files of an installed package that a phone needs."""
    found: Distribution = distribution(name)
    for path in found.files or []:
        place = PurePosixPath(path)
        if place.is_absolute() or ".." in place.parts or "__pycache__" in place.parts:
            continue
        if place.suffix in _KINDS | {".dat"} and _is_needed(place):
            data = Path(str(found.locate_file(path))).read_bytes()
            data = _CUT.get(place.as_posix(), bytes)(data)
            yield place.as_posix(), _short(data) if place.suffix == ".py" else data


def _is_needed(place: PurePosixPath) -> bool:
    """Whether a phone needs it: of Babel only our languages."""
    if place.parts[0].endswith(".dist-info"):
        return False
    if place.parts[:2] == ("babel", "locale-data"):
        return place.stem == "root" or place.stem in LANGUAGES
    if place.parts[0] == "num2words" and place.stem.startswith("lang_"):
        return place.stem.removeprefix("lang_") in _spelled()
    return "/".join(place.parts[:2]) not in _NOT_NEEDED


def _spelled() -> set[str]:
    """Return the languages in which num2words spells for us, and the one that they are made of."""
    return {"EU"} | {one.spell.upper() for one in LANGUAGES.values() if one.spell}


def _spelling(source: bytes) -> bytes:
    """Return num2words' list of languages with ours alone."""
    tree, spelled = ast.parse(source), _spelled()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            own = [one for one in node.names if one.name.removeprefix("lang_") in spelled]
            node.names = own or node.names
        elif isinstance(node, ast.Dict):
            pairs = list(zip(node.keys, node.values, strict=True))
            kept = [(key, value) for key, value in pairs if ast.literal_eval(key or value).upper() in spelled]
            node.keys, node.values = [key for key, _ in kept], [value for _, value in kept]
    return ast.unparse(tree).encode()


def _world(data: bytes) -> bytes:
    """Return Babel's table of the world without clocks and without who speaks what where."""
    table = pickle.loads(data)  # of the installed package itself
    left_out = ("zone", "likely_subtags", "territory_languages")
    empty = {name: type(part)() for name, part in table.items() if any(one in name for one in left_out)}
    return pickle.dumps(table | empty, 2)


_CUT = {"num2words/__init__.py": _spelling, "babel/global.dat": _world}


def _own_files() -> Iterator[tuple[str, bytes]]:
    package = Path(__file__).parents[1]
    left_out = {package / name for name in _LEFT_OUT}
    for place, data in _tree(package, "finlit", left_out):
        room, stem = PurePosixPath(place).parts[1], PurePosixPath(place).stem
        if stem not in _PARTS.get(room, {stem}) or place.endswith("cli.mo"):
            continue
        yield place, _short(data) if place.endswith(".py") else data
    yield from _tree(shipped_folder(), "finlit/_datasets", set())
    for path in exercise_files():
        yield f"finlit/_exercises/src/{path.name}", path.read_bytes()


def _short(source: bytes) -> bytes:
    """Return the same program without what is written for its readers: a third of the bytes."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list) and len(body) > 1:
            texts = [one for one in body if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)]
            node.body = [one for one in body if one not in texts] or texts[:1]  # type: ignore[attr-defined]
        elif isinstance(node, ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            node.body = [ast.Pass()]
    return ast.unparse(tree).encode()


def _tree(folder: Path, name: str, left_out: set[Path]) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if left_out.intersection([path, *path.parents]) or "__pycache__" in path.parts:
            continue
        if path.is_file() and path.suffix in _KINDS and not _is_shipped(path.relative_to(folder)):
            yield f"{name}/{path.relative_to(folder).as_posix()}", path.read_bytes()


def _is_shipped(place: Path) -> bool:
    """Whether it is what a wheel of finlit carries beside the program; that is taken from its own place."""
    return place.parts[0].startswith("_") and len(place.parts) > 1


def _write_wheel(target: Path, name: str, version: str, files: Iterable[tuple[str, bytes]]) -> None:
    info = f"{name}-{version}.dist-info"
    about = f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\nVersion: {version}\n"
    tag = "Wheel-Version: 1.0\nGenerator: finlit\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    content = [*files, (f"{info}/METADATA", about.encode()), (f"{info}/WHEEL", tag.encode())]
    record = "".join(f"{place},,\n" for place, _ in content) + f"{info}/RECORD,,\n"
    _write_zip(target / f"{name}-{version}-py3-none-any.whl", [*content, (f"{info}/RECORD", record.encode())])


def _write_zip(path: Path, files: Iterable[tuple[str, bytes]]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for place, data in files:
            archive.writestr(zipfile.ZipInfo(place, _DAY), data, zipfile.ZIP_DEFLATED, 9)


def _lock(folder: Path, info: dict[str, object]) -> dict[str, object]:
    """List every wheel with its sha256; whoever loads finlit loads all that it always needs."""
    wheels = {path.name.split("-")[0].replace("_", "-"): path for path in sorted(folder.glob("*.whl"))}
    packages = {
        name: {
            "name": name,
            "version": path.name.split("-")[1],
            "file_name": path.name,
            "install_dir": "site",
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "package_type": "package",
            "imports": [name.replace("-", "_")],
            "depends": sorted(set(wheels) - {name, *_LATER}) if name == "finlit" else [],
            "unvendored_tests": False,
        }
        for name, path in wheels.items()
    }
    return {"info": info, "packages": packages}
