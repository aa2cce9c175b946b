"""The page on which a trainer marks: served to this computer alone, saved into the gradebook."""

import secrets
import webbrowser
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from finlit import course
from finlit.cli.screen import LANG, done, say, screen
from finlit.course import GivenMark, open_class
from finlit.course.grading import GradeRow, rows
from finlit.course.reporting import marking_page
from finlit.errors import FinlitError, WorkshopError
from finlit.i18n import error_message

_LARGEST = 20_000_000  # [bytes] of a form


class _Marking(BaseHTTPRequestHandler):
    """Shows the page, and takes what was filled in; nobody else knows the address."""

    server: "MarkingServer"

    def do_GET(self) -> None:
        self._answer() if self._is_ours() else self.send_error(404)

    def do_POST(self) -> None:
        if not self._is_ours():
            self.send_error(404)
            return
        length = min(int(self.headers.get("Content-Length") or 0), _LARGEST)
        filled = parse_qs(
            self.rfile.read(length).decode(errors="replace"), keep_blank_values=True, max_num_fields=20_000
        )
        try:
            self._answer(saved=self.server.save({name: values[-1] for name, values in filled.items()}))
        except (FinlitError, ValueError) as problem:
            told = error_message(problem, LANG) if isinstance(problem, FinlitError) else str(problem)
            self._answer(refused=told)

    def _is_ours(self) -> bool:
        host = (self.headers.get("Host") or "").rpartition(":")[0]
        return self.path == f"/{self.server.secret}/" and host in ("127.0.0.1", "localhost")

    def _answer(self, **more: Any) -> None:
        page = self.server.page(**more).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *args: Any) -> None:
        """Keep the window quiet."""


class MarkingServer(HTTPServer):
    """The marking page of one lesson of one class."""

    def __init__(self, folder: Path, lesson: str, port: int = 0) -> None:
        self.folder, self.lesson = folder, lesson
        self.secret = secrets.token_urlsafe(9)
        self.rows: list[GradeRow] = rows(folder, lesson)
        try:
            super().__init__(("127.0.0.1", port), _Marking)
        except (OSError, OverflowError):
            raise WorkshopError("port_in_use", port=str(port)) from None

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://127.0.0.1:{self.server_port}/{self.secret}/"

    def page(self, **more: Any) -> str:
        """Return the page as it is now."""
        room = open_class(self.folder)
        return marking_page(room, room.exercise(self.lesson), self.rows, **more)

    def save(self, filled: dict[str, str]) -> int:
        """Write what differs from what was given before, and the report anew; return how many."""
        marks = []
        for row in self.rows:
            for given in row.reflections:
                points = filled.get(f"points/{row.learner}/{given.name}")
                comment = " ".join(filled.get(f"comment/{row.learner}/{given.name}", given.comment).split())
                value = given.points if points is None else float(points)
                if (
                    value != given.points
                    or comment != given.comment
                    or (given.status == "changed" and points)
                ):
                    marks.append(GivenMark(row.learner, value, comment, given.name))
        saved = course.give_marks(self.folder, self.lesson, marks)
        if saved:
            self.rows = rows(self.folder, self.lesson)
            course.report(self.folder, self.lesson, self.rows)
        return saved


def serve(folder: Path, lesson: str, port: int, no_browser: bool) -> None:
    """Open the marking page and keep it open until Ctrl and C are pressed."""
    with MarkingServer(folder, lesson, port) as server:
        done(say("class.mark.page", address=server.address))
        screen.print(say("class.mark.stop"))
        if not no_browser:
            webbrowser.open(server.address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            screen.print()
    done(say("class.report.done", file=folder / "report"))
