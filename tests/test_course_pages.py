"""A lesson's page marks as `finlit.course.check` does, and stands alone."""

import json
import random
import re
import shutil
import subprocess
import zipfile
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from cases import each, in_turn

from finlit.course import lesson_pages
from finlit.course.blocks import lesson_numbers, read_lesson
from finlit.course.checks import exercise_files, read_exercise, typed
from finlit.course.page_key import page_key
from finlit.course.scorm import scorm_package
from finlit.course.spellings import spellings
from finlit.language import LANGUAGES

DAY = date(2026, 1, 31)
SCRIPTS = Path(lesson_pages.__file__).with_name("lesson_page")
ODD = Path(__file__).with_name("odd_answers.txt")


def odd_texts():
    found = [line.replace("\\n", "\n") for line in ODD.read_text(encoding="utf-8").split("\n")]
    return [
        *found,
        "1" * 500,
        "1" * 501,
        "9" * 20,
        "\u200b5\u202c",
        "5\u00a0000",
        "5\u2028\u2028 6",
        "５００",
        "𝟟𝟝",
    ]


def in_currencies(answer):
    """The learner's own numbers with signs: each purse in its own currency, and all mixed up."""
    values = [f"{value:f}" for value in answer.value] if answer.kind == "own" else []
    purses = list(dict.fromkeys(ask.purse for ask in answer.asks))
    for signs in (("Rp", "NT$"), ("NT$", "Rp"), ("HK$", "HK$")):
        by_purse = [signs[purses.index(ask.purse) % 2] for ask in answer.asks]
        for chosen in (by_purse, [signs[place % 2] for place in range(len(values))]):
            yield "\n".join(f"{sign}{value}" for sign, value in zip(chosen, values, strict=True))


def mixed(answers, seed):
    """Texts near to right ones: a letter changed, left out or put in."""
    chance = random.Random(seed)
    for words in answers:
        letters = list(words)
        for _ in range(chance.randint(1, 2)):
            place = chance.randrange(len(letters) + 1)
            letters[place : place + chance.randint(0, 1)] = chance.choice(
                ["", *"0123456789.,-+ x/()%RpBk=;&\n'"]
            )
        yield "".join(letters)


def every_question():
    """Every answer of every exercise in every language, as people write it, and as they should not."""
    for path in exercise_files():
        exercise = read_exercise(path)
        for lang in LANGUAGES:
            questions = []
            for answer in exercise.answers:
                right = [said for one in LANGUAGES for said in spellings(answer, one)]
                wrong = [typed(each.value, one) for each in answer.wrong for one in LANGUAGES]
                tried = [
                    *right,
                    *wrong,
                    *near(answer),
                    *in_currencies(answer),
                    *odd_texts(),
                    *mixed(right, f"{path.stem}{lang}"),
                ]
                questions += [[answer.name, words] for words in dict.fromkeys(tried)]
            yield exercise, lang, questions


def near(answer):
    """Values about a right one: within the tolerance and a little beyond it, ten times too large, turned."""
    value = answer.value
    if not isinstance(value, Decimal):
        return
    for at in [value, *(one.value for one in answer.wrong if isinstance(one.value, Decimal))]:
        steps = [
            answer.tolerance,
            answer.tolerance + Decimal("0.001"),
            at * Decimal("0.004"),
            at * Decimal("0.006"),
        ]
        for changed in (
            -at,
            at * 10,
            at / 1000,
            *(at + step for step in steps),
            *(at - step for step in steps),
        ):
            yield f"{changed:.6f}".rstrip("0").rstrip(".")


def equal(value, found):
    """Whether the page read the same: numbers to the digits that arithmetic keeps, words exactly."""
    if isinstance(value, list):
        return len(value) == len(found) and all(map(equal, value, found))
    if isinstance(value, Decimal):
        return abs(value - Decimal(found)) <= abs(value) * Decimal("1e-26")
    return value == found


@pytest.mark.slow
def test_the_page_marks_as_the_library_does(tmp_path):
    node = shutil.which("node")
    assert node, "no Node on this machine: install the package 'nodejs'"
    every = list(every_question())
    sent = [{"key": page_key(exercise, lang), "questions": questions} for exercise, lang, questions in every]
    (tmp_path / "asked.json").write_text(json.dumps(sent), encoding="utf-8")
    script = Path(__file__).with_name("marked_in_a_page.mjs")
    subprocess.run([node, script, SCRIPTS, tmp_path / "asked.json", tmp_path / "marked.json"], check=True)
    marked = json.loads((tmp_path / "marked.json").read_text(encoding="utf-8"))
    differ, count = [], 0
    for (exercise, lang, questions), found in zip(every, marked, strict=True):
        for (name, words), page in zip(questions, found, strict=True):
            mark = exercise.mark(name, words, lang)
            mine = (mark.outcome, mark.standing, mark.hint, pytest.approx(mark.score))
            same = mine == (page["outcome"], page["standing"], page["hint"], page["score"])
            count += 1
            if not same or not equal(mark.value, page["value"]):
                differ.append((f"{exercise.lesson}.{name}", lang, words[:80], mark.outcome, mark.value, page))
    assert not differ, "\n".join(map(str, [f"{len(differ)} of {count}", *differ[:12]]))
    assert count > 10_000


class Tags(HTMLParser):
    """What a page has: tags, what it loads, words between them."""

    def __init__(self, page):
        super().__init__()
        self.loads, self.named, self.attributes = [], [], set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.attributes |= set(found)
        self.loads += [found[key] for key in ("src", "href") if found.get(key)]
        self.named += [found["id"]] if "id" in found and tag in ("input", "textarea") else []


@each(("number", "lang"), in_turn(lesson_numbers(), LANGUAGES))
def test_a_package_has_a_manifest_and_nothing_from_elsewhere(number, lang):
    lesson = read_lesson(number, lang)
    package = zipfile.ZipFile(BytesIO(scorm_package(lesson, on=DAY)))
    manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
    space = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
    listed = [one.get("href") for one in manifest.iter(f"{space}file")]
    assert {*listed, "imsmanifest.xml"} == set(package.namelist())
    assert manifest.findtext(f".//{space}schemaversion") == "1.2"
    assert manifest.find(f".//{space}item/{space}title").text == lesson.title
    page = package.read("index.html").decode()
    tags = Tags(page)
    assert set(tags.loads) <= set(listed)
    assert not tags.attributes & {"style", "onclick", "onload"}
    assert "<style" not in page
    assert "unsafe" not in lesson_pages.POLICY
    assert len(tags.named) == len(set(tags.named)) > 0
    assert not re.search(r"Shift|Ctrl|[Jj]alankan kotak|[Rr]un the box", page)
    assert page.count("<figure>") == len([1 for block, _ in lesson.taught if not block])
    assert len(package.read("index.html")) < 300_000


def test_the_same_lesson_is_the_same_package():
    one, other = (scorm_package(read_lesson(5, "id"), on=DAY) for _ in range(2))
    assert one == other


def test_a_link_opens_the_tool_where_there_is_a_page():
    page = lesson_pages.lesson_page(read_lesson(5, "id"), "http://192.168.1.20:8000", DAY)[
        "index.html"
    ].decode()
    assert 'href="http://192.168.1.20:8000/#/id/send-money?' in page
