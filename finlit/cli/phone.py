"""``finlit app``: the tools as a page for phones, served from this laptop, or as a folder that needs none."""

import io
import socket
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from finlit.cli.options import Lang, NoBrowser, Port
from finlit.cli.screen import LANG, done, note, say, screen
from finlit.errors import WorkshopError

_FIRST_PORT, _PORTS = 8000, 50
# An address that nobody has (RFC 5737): asking the way there tells which card leads out, and sends nothing.
_SOMEWHERE = ("192.0.2.1", 9)


def app(
    lan: Annotated[bool, typer.Option("--lan", help=say("app.lan"))] = False,
    port: Port = 0,
    no_browser: NoBrowser = False,
    static: Annotated[Path | None, typer.Option("--static", help=say("app.static"), metavar="DIR")] = None,
    source: Annotated[Path | None, typer.Option("--from", help=say("app.from"), metavar="DIR")] = None,
    lang: Lang = "",
) -> None:
    """Serve the page until Ctrl-C; on this laptop alone, or to every phone on the same Wi-Fi."""
    if static is not None:
        _write_site(static, source)
        return
    make_app, run, settings = _server()
    host = "0.0.0.0" if lan else "127.0.0.1"  # asked for by --lan
    chosen = _port(host, port)
    here = f"http://127.0.0.1:{chosen}/#/{LANG}"
    room = f"http://{_own_address()}:{chosen}/" if lan else ""
    done(say("app.here", address=here))
    if room:
        _invite(f"{room}#/{LANG}")
    note(say("app.stop"))
    if not no_browser:
        threading.Timer(1.0, webbrowser.open, [here]).start()
    run(
        make_app(LANG, room=room),
        host=host,
        port=chosen,
        **settings,
    )


def _write_site(folder: Path, source: Path | None) -> None:
    from finlit.web.static import write_site

    note(say("app.gathering"))
    site = write_site(folder, LANG, source)
    done(say("app.written", folder=site.folder, files=site.files, megabytes=round(site.size / 1e6, 1)))
    note(say("app.give_out", folder=site.folder))


def _server() -> tuple[Callable[..., Any], Callable[..., None], dict[str, Any]]:
    try:
        import uvicorn

        from finlit.web.lines import SETTINGS
        from finlit.web.server import make_app
    except ModuleNotFoundError as problem:
        raise WorkshopError("package_missing", package=problem.name, extra="app") from None
    return make_app, uvicorn.run, SETTINGS


def _invite(address: str) -> None:
    """Print the address for the room, and as a square that a phone's camera reads."""
    import segno

    square = io.StringIO()
    segno.make(address, error="l").terminal(square, border=2, compact=True)
    done(say("app.room", address=address))
    screen.print(square.getvalue(), markup=False, soft_wrap=True)
    note(say("app.room_open"))


def _own_address() -> str:
    """Return this laptop's address in the room."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        try:
            way.connect(_SOMEWHERE)
        except OSError:
            raise WorkshopError("no_network") from None
        return str(way.getsockname()[0])


def _port(host: str, wanted: int) -> int:
    """Return the port that was asked for, or the first free one.

    Raises
    ------
    WorkshopError
        ``port_in_use``.
    """
    for port in [wanted] if wanted else range(_FIRST_PORT, _FIRST_PORT + _PORTS):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except (OSError, OverflowError):
                continue
            return port
    raise WorkshopError("port_in_use", port=str(wanted or _FIRST_PORT))
