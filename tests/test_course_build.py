"""One bilingual source, two languages of notebooks, and a clear refusal of whatever would drift."""

import json
import shutil
from pathlib import Path

import pytest
from course_sources import HEADER, pair

from finlit.course.build import accept, build
from finlit.course.source import fingerprint, read_source
from finlit.errors import InputError

# nbgrader is loaded in one worker.
pytestmark = pytest.mark.xdist_group("course")

TITLE = "#     title: {en: A trial, id: Percobaan}\n#     sittings"
KEY = """title.en = "A trial"
title.id = "Percobaan"
rule.en = "Compare."
rule.id = "Bandingkan."
[given]
wage = 2000000
rent = 750000
[[answers]]
name = "left"
kind = "rupiah"
points = 3
value = "wage - rent"
wrong = [{ value = "wage + rent", hint = "added_not_taken" }]
title.en = "Left"
title.id = "Sisa"
[[reflections]]
name = "reflection"
points = 2
title.en = "Talk"
title.id = "Bicara"
rubric.en = ["2 points: says something"]
rubric.id = ["2 poin: mengatakan sesuatu"]
"""


def code(source: str) -> str:
    return f"# %%\n{source}\n\n"


GOOD = HEADER + pair("## Fee 1,250.5 and 2.5%", "## Biaya 1.250,5 dan 2,5 %") + code('name = "x"')
EXERCISE = pair(
    "## How much of Rp{wage} is left?", "## Berapa sisa Rp{wage}?", more=' question="left"'
) + pair("## Talk", "## Bicara", more=' reflection="reflection"')


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for kind in ("notebooks", "exercises"):
        (tmp_path / kind / "src").mkdir(parents=True)
    (tmp_path / "notebooks/src/01_trial.py").write_text(GOOD)
    (tmp_path / "exercises/src/01_trial.py").write_text(EXERCISE)
    (tmp_path / "exercises/src/01_trial.toml").write_text(KEY)
    return tmp_path


def cells(path: Path) -> list[dict]:
    found = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell | {"source": "".join(cell["source"])} for cell in found]


def test_both_languages_are_built_without_outputs_and_with_stable_ids(checkout: Path) -> None:
    written = build(checkout)
    assert {path.relative_to(checkout).as_posix() for path in written} == {
        f"{place}"
        for lang in ("en", "id")
        for place in (
            f"notebooks/{lang}/01_trial.ipynb",
            f"notebooks/{lang}/index.ipynb",
            f"exercises/{lang}/source/01_trial/01_trial.ipynb",
            f"exercises/{lang}/release/01_trial/01_trial.ipynb",
        )
    } | {"docs/course.md"}
    english, indonesian = (cells(checkout / f"notebooks/{lang}/01_trial.ipynb") for lang in ("en", "id"))
    assert [cell["id"] for cell in english] == [cell["id"] for cell in indonesian]
    assert "Afterwards you can" in english[0]["source"]
    assert "Percobaan" in indonesian[0]["source"]
    assert english[1]["source"].startswith("## Fee")
    assert indonesian[1]["source"].startswith("## Biaya")
    assert all(not cell.get("outputs") for cell in english + indonesian)


def test_building_twice_gives_the_same_bytes(checkout: Path) -> None:
    first = {path: path.read_bytes() for path in build(checkout)}
    assert build(checkout) == []
    for path in first:
        path.unlink()
    assert set(build(checkout)) == set(first)
    assert all(path.read_bytes() == content for path, content in first.items())


def test_check_names_what_is_stale_and_writes_nothing(checkout: Path) -> None:
    assert len(build(checkout, check=True)) == 9
    assert not (checkout / "notebooks/en").exists()
    build(checkout)
    changed = checkout / "notebooks/en/01_trial.ipynb"
    changed.write_text(changed.read_text() + " ")
    assert build(checkout, check=True) == [changed]
    assert build(checkout) == [changed]


def test_a_notebook_whose_source_is_gone_is_stale_but_others_are_left_alone(checkout: Path) -> None:
    build(checkout)
    own = checkout / "notebooks/en/mine.ipynb"
    own.write_text("{}")
    for path in (checkout / "exercises/src").iterdir():
        path.unlink()
    (checkout / "notebooks/src/01_trial.py").write_text(GOOD.replace("#     sittings", TITLE))
    gone = checkout / "exercises/en/release/01_trial/01_trial.ipynb"
    assert gone in build(checkout, check=True)
    build(checkout)
    assert own.exists()
    assert not gone.exists()


def test_the_index_links_lesson_and_exercise(checkout: Path) -> None:
    build(checkout)
    index = {cell["id"]: cell["source"] for cell in cells(checkout / "notebooks/id/index.ipynb")}
    words = index["index-lessons"]
    assert "Mulai di sini" in index["index"]
    assert "(01_trial.ipynb)" in words
    assert "| 10 |" in words
    link = words.rsplit("(", 1)[1].split(")")[0]
    assert (checkout / "notebooks/id" / link).resolve().is_file()


def test_the_learners_copy_has_stubs_locks_and_points_but_no_answer(checkout: Path) -> None:
    build(checkout)
    source, release = (
        {cell["id"]: cell for cell in cells(checkout / f"exercises/id/{step}/01_trial/01_trial.ipynb")}
        for step in ("source", "release")
    )
    assert source["trial-left-answer"]["source"].splitlines()[0] == "%%jawaban 1.1"
    assert "1.250.000" in source["trial-left-answer"]["source"]
    assert release["trial-left-answer"]["source"] == "%%jawaban 1.1\n"
    assert release["trial-left-answer"]["metadata"]["deletable"] is False
    assert source["trial-left"]["metadata"]["nbgrader"]["points"] == 3
    assert 'check("trial.left", left, lang="id")' in source["trial-left"]["source"]
    assert "trial-left" not in release  # the check is for grading alone
    # 2.750.000 is a mistake that has a hint
    assert "misalnya 1.375.000" in release["trial-left-question"]["source"]
    assert release["trial-left-question"]["metadata"]["editable"] is False
    assert "mengatakan sesuatu" in source["trial-reflection"]["source"]
    assert "mengatakan sesuatu" not in release["trial-reflection"]["source"]


@pytest.mark.parametrize(
    ("source", "error", "names"),
    [
        (HEADER + '# %% [markdown] lang="en"\n# Alone\n', "source_partner_missing", "Alone"),
        (HEADER + "# %% [markdown]\n# No language\n", "source_partner_missing", "No language"),
        (
            HEADER + '# %% [markdown] lang="en"\n# Alone\n\n' + code("x = 1"),
            "source_partner_missing",
            "Alone",
        ),
        (HEADER + pair("## Title", "# Judul"), "source_headings_differ", "Judul"),
        (HEADER + pair("## Title", "Judul"), "source_headings_differ", "Judul"),
        (HEADER + pair("Rp1,250,000", "Rp1.260.000"), "source_numbers_differ", "1260000"),
        (HEADER + pair("2.5%", "2.5 %"), "source_numbers_differ", "25"),
        (HEADER + pair("three fees", "3 biaya"), "source_numbers_differ", "3"),
        (HEADER + pair("HK$1 or HK$2", "HK$1 atau HK$2"), "source_dollar", "HK$1"),
        (HEADER + pair("New words", "Kata lama", mark="00000000"), "source_stale", "Kata lama"),
        (HEADER + code("\n".join(f"a{n} = 1" for n in range(9))), "source_code", "8"),
        (HEADER + code("a = 3000 - 15"), "source_code", "arithmetic"),
        (HEADER + code("a = 1\na += 1"), "source_code", "arithmetic"),
        (HEADER + code("def f():\n    return 1"), "source_code", "def"),
        (HEADER + code("for a in (1, 2):\n    print(a)"), "source_code", "for"),
        (HEADER + code("a = [b for b in (1, 2)]"), "source_code", "for"),
        (HEADER + code("a = (1"), "source_code", "a = (1"),
        (HEADER + code('show("send-money", lang=lang)'), "source_cell_alone", "show"),
        (pair("No header", "Tanpa kepala"), "source_front_matter", "01_trial.py"),
        (HEADER.replace("sittings: [10]", "hours: 10"), "source_front_matter", "sittings"),
        (HEADER.replace("goals", "aims"), "source_front_matter", "goals"),
        (
            HEADER.replace("#       en: [to try]\n", "") + pair("Alone", "Sendiri"),
            "source_partner_missing",
            "Alone",
        ),
        (HEADER.replace("id: [mencoba]", "jv: [njajal]"), "source_front_matter", "jv"),
        (HEADER.replace("sittings", "slug: trial\n#     sittings"), "said_twice", "slug"),
        (HEADER.replace("[10]", "[50]"), "source_front_matter", "sittings"),
        (HEADER + pair("A", "B", more=' block="tale"'), "source_block_unknown", "story"),
        (HEADER + pair("{nobody}", "{nobody}"), "source_name_unknown", "nobody"),
        (HEADER.replace("#     sittings", TITLE), "said_twice", "01_trial.toml"),
        (HEADER + pair("New", "Baru").replace(f' en="{fingerprint("New")}"', ""), "source_new", "--accept"),
    ],
)
def test_a_source_that_would_drift_is_refused_naming_file_and_cell(
    checkout: Path, source: str, error: str, names: str
) -> None:
    (checkout / "notebooks/src/01_trial.py").write_text(source)
    with pytest.raises(InputError) as raised:
        build(checkout)
    assert raised.value.code == error
    assert names in str(raised.value)
    assert "01_trial.py" in str(raised.value)
    assert "01_trial.py" in raised.value.message("id")
    assert not (checkout / "notebooks/en").exists()


@pytest.mark.parametrize(
    ("en", "other"),
    [
        ("1,250,000 rupiah at 2.5%", "1.250.000 rupiah pada 2,5 %"),
        ('Write "6.328.200"', 'Tulis "6.328.200"'),
        ("1. First\n2. Then", "1. Pertama\n2. Lalu"),
        ("From 3 to 4", "Dari 4 ke 3"),
    ],
)
def test_numbers_may_be_written_as_each_language_writes_them(checkout: Path, en: str, other: str) -> None:
    path = checkout / "notebooks/src/01_trial.py"
    path.write_text(HEADER + pair(en, other))
    assert len(read_source(path).cells) == 1


@pytest.mark.parametrize(
    ("source", "key", "error"),
    [
        (EXERCISE + pair("## Again", "## Lagi", more=' question="left"'), KEY, "source_question_twice"),
        (EXERCISE.replace('"left"', '"lost"'), KEY, "source_question_unknown"),
        (pair("## Talk", "## Bicara", more=' reflection="reflection"'), KEY, "source_question_missing"),
        (HEADER + EXERCISE, KEY, "said_twice"),
        (EXERCISE, "minutes = 15\n" + KEY, "said_twice"),
        (EXERCISE, KEY.replace("[given]", "[given]\nmarket = 1"), "exercise_names_twice"),
        (EXERCISE, KEY.replace("points = 3\n", ""), "exercise_unreadable"),
        (EXERCISE, KEY.replace("points = 3", "points = 0"), "amount_not_positive"),
        (EXERCISE, KEY.replace('title.en = "A trial"', "slug = 'trial'"), "said_twice"),
    ],
)
def test_an_exercise_and_its_answer_key_must_agree(checkout: Path, source: str, key: str, error: str) -> None:
    (checkout / "exercises/src/01_trial.py").write_text(source)
    (checkout / "exercises/src/01_trial.toml").write_text(key)
    with pytest.raises(InputError) as raised:
        build(checkout)
    assert raised.value.code == error


def test_accepting_a_review_touches_only_the_marks(checkout: Path) -> None:
    path = checkout / "notebooks/src/01_trial.py"
    before = GOOD.replace("## Fee", "## The fee,")
    path.write_text(before)
    with pytest.raises(InputError, match="changed since this translation"):
        build(checkout)
    assert accept(checkout) == ["01_trial.py: 1"]
    assert accept(checkout) == []
    changed = [
        new
        for old, new in zip(before.splitlines(), path.read_text().splitlines(), strict=False)
        if old != new
    ]
    assert len(changed) == 1
    assert changed[0].startswith('# %% [markdown] lang="id" en="')
    assert build(checkout)


def test_accepting_does_not_wave_other_faults_through(checkout: Path) -> None:
    (checkout / "notebooks/src/01_trial.py").write_text(HEADER + pair("Rp1,000", "Rp2.000", mark="x"))
    with pytest.raises(InputError, match="numbers differ"):
        accept(checkout)


def test_a_cell_is_to_be_seen_and_says_its_language_itself(checkout: Path) -> None:
    source = 'from finlit.widgets import show\n\nshow("é", lang=lang, more=(lang, "lang"))'
    (checkout / "notebooks/src/01_trial.py").write_text(GOOD + code(source), encoding="utf-8")
    build(checkout)
    for lang in ("en", "id"):
        *_, drawn, after = cells(checkout / f"notebooks/{lang}/01_trial.ipynb")
        assert "(index.ipynb)" in after["source"]
        assert drawn["source"].endswith(f'show("é", lang="{lang}", more=("{lang}", "lang"))')
        assert drawn["metadata"] == {}


def test_what_is_committed_is_what_the_sources_build() -> None:
    assert build(check=True) == []


@pytest.mark.slow
def test_the_learners_copy_is_the_one_nbgrader_would_make(checkout: Path, tmp_path: Path) -> None:
    from finlit.course import gradebook, new_class
    from finlit.course.checks import read_exercise

    build(checkout)
    exercise = read_exercise(checkout / "exercises/src/01_trial.toml")
    for lang in ("en", "id"):
        room = new_class(tmp_path / f"class-{lang}", lang)
        place = room.grading / "source/01_trial/01_trial.ipynb"
        place.parent.mkdir(parents=True)
        shutil.copy(checkout / f"exercises/{lang}/source/01_trial/01_trial.ipynb", place)
        request = {"do": "grade", "learners": [], "changed": [], "settled": [], "cells": {}}
        list(gradebook.ask(room, exercise, request))
        theirs = json.loads((room.grading / "release/01_trial/01_trial.ipynb").read_text())
        ours = json.loads((checkout / f"exercises/{lang}/release/01_trial/01_trial.ipynb").read_text())
        theirs["cells"] = [cell for cell in theirs["cells"] if cell["id"] != "trial-left"]
        assert ours == theirs
