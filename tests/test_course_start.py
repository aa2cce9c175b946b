"""Start here: three questions find a path, and a learner's own copies say how far she is."""

import json
import re
from pathlib import Path

import pytest
from cases import each

from finlit.cli.lab import copy_course, jupyter_command
from finlit.course.checks import load_exercise, typed
from finlit.course.paths import STAGES, WAYS, entries, path_of
from finlit.course.progress import progress
from finlit.course.reading import read_course
from finlit.course.start import start_here
from finlit.course.writing import lesson_notebook
from finlit.errors import InputError
from finlit.i18n import LANGUAGES
from finlit.tools import names, subjects
from finlit.tools.kept import course_folder
from finlit.widgets import tiles

LESSONS = entries()


@each("way", WAYS)
@each("stage", STAGES)
def test_a_path_holds_the_lessons_for_somebody_each_once(way: str, stage: str) -> None:
    found = [entry.source.name for entry in path_of(LESSONS, way, stage)]
    assert sorted(found) == [each.source.name for each in LESSONS if way in each.source.front.paths]


def test_a_stage_comes_first_and_what_is_no_choice_is_refused() -> None:
    assert path_of(LESSONS, "abroad", "send")[0].source.slug in ("where_the_money_goes", "sending_money")
    with pytest.raises(InputError):
        path_of(LESSONS, "abroad", "rest")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_finder_links_lessons_and_exercises(lang: str, tmp_path: Path, monkeypatch) -> None:
    copy_course(tmp_path, lang)
    place = tmp_path / "notebooks" / lang
    monkeypatch.chdir(place)
    finder = start_here(lang)
    before = finder.words()
    finder.place.value, finder.stage.value = "returned", "save"
    assert finder.words() != before
    assert "**" not in finder.words()
    links = re.findall(r"\]\(([^)]+)\)", finder.words())
    assert links
    assert all((place / link).resolve().is_file() for link in links)
    assert finder._path.outputs[0]["data"]["text/markdown"] == finder.words()


def test_progress_is_read_from_ones_own_copy(tmp_path: Path, monkeypatch) -> None:
    copy_course(tmp_path, "id")
    monkeypatch.chdir(tmp_path / "notebooks" / "id")
    folder = course_folder()
    assert folder == tmp_path.resolve()
    assert progress(folder, "id") == {}
    exercise = load_exercise(5)
    path = folder / "exercises/id/release" / exercise.name / f"{exercise.name}.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    answers = {"sending_money-arrives_a-answer": typed(exercise.answers[0].value, "id")}
    answers["sending_money-arrives_b-answer"] = "7"
    for cell in notebook["cells"]:
        if cell["id"] in answers:
            cell["source"] = "".join(cell["source"]) + answers[cell["id"]]
    path.write_text(json.dumps(notebook), encoding="utf-8")
    found = progress(folder, "id")[exercise.name]
    assert (found.answered, found.right, found.questions) == (2, 1, len(exercise.answers))
    assert f"✓ 1 dari {len(exercise.answers)} benar" in start_here("id").words()


def test_every_tool_is_a_picture_that_opens_it() -> None:
    drawn = tiles("id")
    groups = drawn.children[1].children
    assert [group.children[0].value for group in groups] == [
        f"<h3>{subject}</h3>" for subject in subjects("id")
    ]
    boxes = [box for group in groups for box in group.children[1].children]
    assert len(boxes) == len(names())
    assert all("data:image/svg+xml" in box.children[0].value for box in boxes)
    boxes[0].children[1].click()
    assert drawn.children[2].children[0].answer is not None
    assert drawn.choose("send-money").answer.big_number


def test_the_lab_speaks_the_language_and_runs_lessons_by_itself(tmp_path: Path) -> None:
    command, _ = jupyter_command(tmp_path, "id", 0, no_browser=True)
    home = (tmp_path / ".finlit/jupyter").resolve()
    assert f"--LabApp.extra_labextensions_path={home / 'labextensions'}" in command
    package = json.loads((home / "labextensions/finlit-runs/package.json").read_text())
    assert (home / "labextensions/finlit-runs" / package["jupyterlab"]["_build"]["load"]).is_file()
    settings = home / "lab/user-settings/@jupyterlab"
    spoken = json.loads((settings / "translation-extension/plugin.jupyterlab-settings").read_text())
    assert spoken == {"locale": "id_ID"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_lesson_says_what_its_terms_mean_where_they_are_first_said_and_where_to_go_on(lang: str) -> None:
    course = read_course()
    (source,) = [each for each in course.lessons if each.lesson == 5]
    cells = lesson_notebook(course, source, lang).cells
    words = "\n".join(cell.source for cell in cells)
    meaning = {"en": "> **exchange rate**: ", "id": "> **kurs**: "}[lang]
    assert words.count(meaning) == 1
    first = next(cell for cell in cells if meaning in cell.source)
    assert re.search({"en": "[Rr]ate", "id": "[Kk]urs"}[lang], first.source.split("\n\n>")[0])
    assert "05_sending_money.ipynb" in cells[-1].source
    assert "(index.ipynb)" in cells[-1].source
