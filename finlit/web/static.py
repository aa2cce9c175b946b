"""A folder that is the whole page: any plain web server gives it out, and the phone counts by itself.

Nothing in it names a place: it works at the top of a server, in a sub-folder, and inside Kolibri.
"""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any, NamedTuple

from finlit._beside import not_written
from finlit.errors import WorkshopError
from finlit.language import LANGUAGES
from finlit.plain import to_json
from finlit.web import engine, lessons, wheels
from finlit.web.files import page_files

_MARK = "finlit-site.json"
_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)


class Site(NamedTuple):
    """What was written.

    Attributes
    ----------
    folder : Path
    files : int
    size : int
        [bytes]
    """

    folder: Path
    files: int
    size: int


def write_site(folder: Path, lang: str, source: Path | None = None) -> Site:
    """Write the page as a folder.

    Parameters
    ----------
    folder : Path
        A new one, an empty one, or a site that was written before.
    lang : str
        Of the page for a phone that asks for none of ours.
    source : Path, optional
        Where the parts lie that are otherwise fetched; see :func:`finlit.web.wheels.gather`.

    Raises
    ------
    WorkshopError
        ``folder_not_a_site``, ``folder_not_writable``, ``disk_full``, ``site_parts_missing``,
        ``site_part_unusable``.
    """
    if folder.exists() and not (
        (folder / _MARK).is_file() or (folder.is_dir() and not any(folder.iterdir()))
    ):
        raise WorkshopError("folder_not_a_site", folder=folder)
    beside = folder.with_name(folder.name + ".new")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        _write(beside, lang, source)
        shutil.rmtree(folder, ignore_errors=True)
        beside.replace(folder)
    except OSError as problem:
        raise not_written(folder, problem) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    written = [path for path in folder.rglob("*") if path.is_file()]
    return Site(folder, len(written), sum(path.stat().st_size for path in written))


def _write(folder: Path, lang: str, source: Path | None) -> None:
    wheels.gather(folder / "py", source)
    for name, (content, _) in page_files(lang, "engine_phone.js").items():
        (folder / name).write_bytes(content)
    for name in ("counter.js", "card.js"):
        shutil.copy(engine.PAGE / f"engine_{name}", folder / name)
    html = (folder / "index.html").read_text(encoding="utf-8")
    policy = f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    (folder / "index.html").write_text(html.replace('<meta charset="utf-8">', policy), encoding="utf-8")
    # What the first screen says is there before the phone's Python is.
    said = {code: _told(code) for code in LANGUAGES}
    (folder / "said.json").write_text(to_json(said), encoding="utf-8")
    _write_worker(folder)
    (folder / _MARK).write_text(json.dumps({"made_with": "finlit"}), encoding="utf-8")


def _told(lang: str) -> dict[str, Any]:
    """Return everything that is the same for everybody, by what the page asks for."""
    course = lessons.course(lang)
    exercises = {
        f"course/{one['number']}": lessons.exercise(one["number"], lang) for one in course["lessons"]
    }
    sheets = {
        f"course/{one['number']}/sheet": lessons.sheet(one["number"], lang) for one in course["lessons"]
    }
    return {
        "tools": engine.listed(lang),
        "words": engine.words(lang),
        "course": course,
        "glossary": lessons.words_told(lang),
        **exercises,
        **sheets,
    }


def _write_worker(folder: Path) -> None:
    """Write what keeps the page in the phone, where the browser allows it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    names = [path.relative_to(folder).as_posix() for path in paths]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]
    worker = (engine.PAGE / "engine_worker.js").read_text(encoding="utf-8")
    worker = worker.replace('"{version}"', json.dumps(digest)).replace('"{files}"', json.dumps(names))
    (folder / "worker.js").write_text(worker, encoding="utf-8")
