"""Programs turned into what a phone's Python runs at once: reading them is most of a first answer's time.

Only the very Python that will run them can do it, and that is Pyodide's own, under Node.
"""

import io
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

File = tuple[str, bytes]
"""Place and content"""

_SCRIPT = Path(__file__).with_name("compile.mjs")
_LONGEST = 300  # [s]


def compiled(archives: Mapping[str, Sequence[File]], pyodide: Path) -> dict[str, list[File]]:
    """Return the same archives with compiled programs; as they are where there is no Node.

    Parameters
    ----------
    archives : mapping
        Files by the name of the archive.
    pyodide : path
        Folder of the Pyodide that will run them.
    """
    node = shutil.which("node")
    made = _compiled(node, archives, pyodide) if node else {}
    found: dict[str, list[File]] = {}
    for archive, files in archives.items():
        found[archive] = [_one(place, data, made.get(f"{archive}/{place}c")) for place, data in files]
    return found


def _one(place: str, data: bytes, program: bytes | None) -> File:
    return (place, data) if program is None else (f"{place}c", program)


def _compiled(node: str, archives: Mapping[str, Sequence[File]], pyodide: Path) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as between:
        sources, programs = Path(between) / "sources.zip", Path(between) / "compiled.zip"
        with zipfile.ZipFile(sources, "w") as given:
            for archive, files in archives.items():
                for place, data in files:
                    if place.endswith(".py"):
                        given.writestr(f"{archive}/{place}", data)
        command = [node, str(_SCRIPT), str(pyodide), str(sources), str(programs)]
        try:
            subprocess.run(command, capture_output=True, timeout=_LONGEST, check=True)
        except (OSError, subprocess.SubprocessError):
            return {}
        with zipfile.ZipFile(io.BytesIO(programs.read_bytes())) as made:
            return {name: made.read(name) for name in made.namelist()}
