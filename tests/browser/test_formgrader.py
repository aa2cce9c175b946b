"""nbgrader's own marking page, in a browser: a mark given there is in the class's report."""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from finlit.cli.lab import formgrader_command
from finlit.course import collect, grade, hand_out, new_class, report, write_examples
from finlit.i18n import text

from .conftest import keep_shot, outside

NAME = "05_sending_money"
pytestmark = pytest.mark.browser


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(address: str, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            assert time.monotonic() < until, "formgrader does not answer"
            time.sleep(0.5)
        else:
            return


@pytest.fixture
def another_host():
    """A port of what the browser takes for another machine, at which nobody may knock."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]
        listening.setblocking(False)
        with pytest.raises(BlockingIOError):
            listening.accept()


@pytest.fixture
def class_room(tmp_path: Path, another_host: int):
    room, stick = new_class(tmp_path / "kelas saya", "en", "Kelas saya"), tmp_path / "stick"
    hand_out(room.folder, 5)
    write_examples(stick, 5, "en")
    words = text("course.example_reflection", "en")
    for path in stick.glob("*.ipynb"):
        said = path.read_text()
        if words not in said:  # any of them may be the first that is shown
            path.unlink()
            continue
        # A learner's words may name a host.
        path.write_text(said.replace(words, f"{words} ![x](http://finlit.lan:{another_host}/x.png)"))
    collect(room.folder, 5, stick)
    grade(room.folder, 5)
    return room


def test_a_mark_given_in_formgrader_is_in_the_report(class_room, open_page) -> None:
    port = free_port()
    command, environment = formgrader_command(class_room, port, no_browser=True)
    command += ["--IdentityProvider.token=", "--ServerApp.password="]
    with (class_room.folder / "formgrader.log").open("w") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
    try:
        answers(f"http://127.0.0.1:{port}/api")
        page = open_page(f"http://127.0.0.1:{port}/formgrader/gradebook/{NAME}/{NAME}", 1280)
        page.get_by_role("link", name=re.compile("Submission #1")).first.click()
        score, comment = page.locator("input.score").last, page.locator("textarea.comment").last
        score.wait_for()
        page.wait_for_load_state("networkidle")  # what was given before is filled in by then
        keep_shot(page, "formgrader")
        with page.expect_response(re.compile("/formgrader/api/grade/")) as saved:
            score.fill("1.5")
            score.press("Tab")
        assert saved.value.ok
        with page.expect_response(re.compile("/formgrader/api/comment/")) as kept:
            comment.fill("Given in formgrader")
            comment.press("Tab")
        assert kept.value.ok
        assert {address for address in outside(page) if "finlit.lan" not in address} == set()
        assert page.locator("img[src^='http://finlit.lan']").count() == 1
        assert page.complaints == []
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(30)
    marked = [row.reflections[0] for row in report(class_room.folder, 5).rows if row.reflections[0].comment]
    assert [(one.points, one.comment, one.status) for one in marked] == [
        (1.5, "Given in formgrader", "marked")
    ]
