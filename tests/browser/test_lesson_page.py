"""A lesson's page in a browser: marked by itself, and told to a learning platform of SCORM 1.2."""

import functools
import http.server
import json
import shutil
import subprocess
import tarfile
import threading
import zipfile
from datetime import date
from io import BytesIO

import pytest

from finlit.course.blocks import read_lesson
from finlit.course.scorm import scorm_package

from .conftest import keep_shot, outside

pytestmark = [pytest.mark.browser, pytest.mark.slow]
DAY = date(2026, 1, 31)
RUNTIME = "scorm-again@3.4.3"
PLATFORM = """<!doctype html><meta charset="utf-8"><title>platform</title>
<script src="scorm12.min.js"></script>
<script>window.API = new Scorm12API({autocommit: false, logLevel: 5});</script>
<iframe src="lesson/index.html" style="width:100%;height:95vh;border:0"></iframe>"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A plain web server without its lines."""

    def log_message(self, *words):
        pass


@pytest.fixture(scope="module")
def runtime(tmp_path_factory):
    """The runtime of a platform, from npm."""
    npm, folder = shutil.which("npm"), tmp_path_factory.mktemp("npm")
    assert npm, "no npm on this machine: install the package 'npm'"
    subprocess.run([npm, "pack", RUNTIME], cwd=folder, check=True, capture_output=True, timeout=120)
    with tarfile.open(next(folder.glob("*.tgz"))) as packed:
        return packed.extractfile("package/dist/scorm12.min.js").read()


@pytest.fixture
def platform(tmp_path, runtime):
    """Give out a platform with a lesson in it; the lesson's address alone is ``…/lesson/index.html``."""
    (tmp_path / "scorm12.min.js").write_bytes(runtime)
    (tmp_path / "index.html").write_text(PLATFORM, encoding="utf-8")
    zipfile.ZipFile(BytesIO(scorm_package(read_lesson(5, "id"), on=DAY))).extractall(tmp_path / "lesson")
    handler = functools.partial(Quiet, directory=tmp_path)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def answered(page, name, words):
    form = page.locator(f'form[data-question="{name}"]')
    for place, one in enumerate(words if isinstance(words, list) else [words]):
        form.locator("input, textarea").nth(place).fill(one)
    form.locator("button").click()
    return form.locator(".mark").inner_text()


def told(page, name):
    return page.evaluate("(name) => window.API.lmsGetValue(name)", name)


def test_a_platform_is_told_score_answers_and_state(open_page, platform):
    page = open_page(platform, 412)
    lesson = page.frame_locator("iframe")
    lesson.locator("h1").wait_for()
    assert told(page, "cmi.core.lesson_status") == "incomplete"
    assert "Benar" in answered(lesson, "arrives_a", "6.328.200")
    assert told(page, "cmi.core.score.raw") == "25"
    answered(lesson, "arrives_a", "x?")  # what cannot be read is no answer
    assert told(page, "cmi.interactions._count") in (1, "1")
    for name, words in (
        ("arrives_a", "Rp6,3282 juta"),
        ("arrives_b", "6.368.025"),
        ("b_minus_a", "-39.825"),
        ("cost_a_percent", "2,5%"),
        ("less_in_four", "0"),
        ("own_sending", ["5.000", "30", "2.150", "2.163", "10.685.500"]),
    ):
        assert answered(lesson, name, words)
    answered(lesson, "reflection", "Kami berdua.")
    assert told(page, "cmi.core.lesson_status") == "completed"
    page.wait_for_timeout(300)
    assert told(page, "cmi.core.score.raw") not in ("", "100")
    state = json.loads(told(page, "cmi.suspend_data"))
    assert state["reflection"] == ["Kami berdua."]
    keep_shot(page, "lesson-in-a-platform")
    said = page.evaluate("() => JSON.parse(JSON.stringify(window.API.cmi.interactions.childArray))")
    assert [one["type"] for one in said] == ["numeric"] * 6 + ["fill-in"]
    assert [one["student_response"] for one in said[:2]] == ["6328200", "6328200"]
    assert [one["result"] for one in said[:4]] == ["correct", "correct", "correct", "0.5"]
    assert not page.complaints
    assert not outside(page)


def test_what_was_written_comes_back(open_page, platform):
    page = open_page(platform, 412)
    lesson = page.frame_locator("iframe")
    answered(lesson, "arrives_a", "6.328.200")
    page.evaluate("""() => new Promise((done) => {
        const kept = JSON.parse(JSON.stringify(window.API.cmi.suspend_data));
        document.querySelector("iframe").remove();
        window.API = new Scorm12API({autocommit: false, logLevel: 5});
        window.API.loadFromJSON({suspend_data: kept}, "cmi");
        const frame = document.createElement("iframe");
        frame.src = "lesson/index.html"; frame.onload = done; document.body.append(frame);
    })""")
    lesson = page.frame_locator("iframe")
    assert lesson.locator('form[data-question="arrives_a"] input').input_value() == "6.328.200"
    assert "Benar" in lesson.locator('form[data-question="arrives_a"] .mark').inner_text()
    assert told(page, "cmi.interactions._count") in (0, "0")
    assert told(page, "cmi.core.score.raw") == "25"


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_works_alone(open_page, platform, width):
    page = open_page(f"{platform}lesson/index.html", width)
    assert "Benar" in answered(page, "arrives_a", "(3.000 - 15) x 2.120")
    assert "Salin ke kertas" in answered(page, "reflection", "Kami berdua.")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("() => localStorage.length + sessionStorage.length") == 0
    assert not page.complaints
    assert not outside(page)
    keep_shot(page, f"lesson-alone-{width}")


def test_it_opens_from_a_stick(open_page, tmp_path):
    zipfile.ZipFile(BytesIO(scorm_package(read_lesson(7, "en"), on=DAY))).extractall(tmp_path)
    page = open_page((tmp_path / "index.html").as_uri(), 390)
    assert "Not filled in yet" in answered(
        page, page.locator("form").first.get_attribute("data-question"), ""
    )
    assert not page.complaints
    page.locator("form").first.scroll_into_view_if_needed()
    keep_shot(page, "lesson-from-a-stick")
