"""The files of the page, as a server or a folder gives them out."""

from finlit.web.engine import PAGE

_KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


def page_files(lang: str, engine_file: str = "engine_server.js") -> dict[str, tuple[bytes, str]]:
    """Return the files of the page by name, with their kinds; ``engine.js`` is who counts."""
    found = {}
    for path in sorted(PAGE.iterdir()):
        if path.suffix not in _KINDS or path.name.startswith("engine_"):
            continue
        found[path.name] = (path.read_bytes(), _KINDS[path.suffix])
    html = found["index.html"][0].decode().replace("{lang}", lang)
    found["index.html"] = (html.encode(), _KINDS[".html"])
    found["engine.js"] = ((PAGE / engine_file).read_bytes(), _KINDS[".js"])
    return found
