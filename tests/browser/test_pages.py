"""The pages that people open: at phone width, in both languages, readable by machine and by eye."""

import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe

from finlit import course, tools
from finlit.page import page as tool_page

from .conftest import keep_shot, outside

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]


@pytest.fixture(scope="module")
def class_pages(tmp_path_factory):
    """The pages of a class of six, graded once."""
    folder = tmp_path_factory.mktemp("class")
    room, lesson = folder / "room", "05_sending_money"
    course.new_class(room, "id", "Kelas contoh")
    (room / "learners.csv").write_text("learner,name\nsri,Sri Kusumawardhani Notohadinegoro\n")
    course.hand_out(room, lesson)
    course.write_examples(folder / "stick", lesson, "id")
    course.collect(room, lesson, folder / "stick")
    rows = course.grade(room, lesson)
    return course.report(room, lesson, rows)


def looked_at(page, name):
    """No sideways scrolling, no outside request, nothing that axe calls a fault."""
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert outside(page) == []
    assert page.complaints == []
    keep_shot(page, name)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [390, 1000])
def test_class_report_and_feedback(class_pages, open_page, width):
    for lang, path in class_pages.indexes.items():
        looked_at(open_page(path.as_uri(), width), f"report-{lang}-{width}")
    for learner in ("sri", "wati", "budi", "ani"):
        looked_at(open_page(class_pages.feedback[learner].as_uri(), width), f"feedback-{learner}-{width}")


def test_demo_page_on_a_phone(tmp_path, open_page):
    command = [sys.executable, "-m", "finlit", "demo", "--lang", "id", "--out", str(tmp_path / "demo")]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stderr
    page = open_page((tmp_path / "demo" / "index.html").as_uri(), 390)
    words = page.inner_text("body")
    assert "Bandingkan rupiah yang sampai".lower() in words.lower()
    assert "cli." not in words
    looked_at(page, "demo-id")
    page.get_by_role("link", name="Yanti").click()
    assert "Halo, Yanti" in page.inner_text("body")


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("name", tools.names())
def test_tool_pages(tmp_path, open_page, name, lang):
    made = tool_page(name, tools.ask(name, lang), lang)
    # The page forbids itself every script; the checker needs one.
    assert "Content-Security-Policy" in made
    path = tmp_path / "page.html"
    path.write_text(made.replace("Content-Security-Policy", "x-checked-without"), encoding="utf-8")
    looked_at(open_page(path.as_uri(), 390), f"tool-{name}-{lang}")
