"""A family's numbers carry from lesson to lesson in one file, only if it is asked for, and open again."""

import json
from datetime import date
from pathlib import Path

import pytest

from finlit.course.own_pages import our_page, revision_day
from finlit.course.planner import on_paper, page_of, pages
from finlit.course.source import BLANK, Prose, read_source
from finlit.errors import InputError
from finlit.i18n import LANGUAGES
from finlit.tools import names
from finlit.tools.kept import FILE, OURS, as_kept, keep, kept_file, open_kept
from finlit.widgets import show

ROOT = Path(__file__).parent.parent


@pytest.fixture
def learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A learner's copy of the course, with the notebook's folder as the place where it runs."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "notebooks" / "id").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "notebooks" / "id")
    return tmp_path.resolve()


def test_every_page_has_the_same_fields_in_every_language_and_tools_open_with_them() -> None:
    found = {lang: list(pages(lang)) for lang in LANGUAGES}
    assert [page.lesson for page in found["en"]] == list(range(1, 14))
    assert [page.fields for page in found["en"]] == [page.fields for page in found["id"]]
    known = {field for page in found["en"] for field in page.fields}
    assert known >= {field for fields in OURS.values() for sources in fields.values() for field in sources}
    assert set(OURS) <= set(names())
    for path in sorted(ROOT.glob("notebooks/src/*.py")):
        source = read_source(path)
        assert source.front.own_tool in ("", *OURS), path
        for cell in source.cells:
            if isinstance(cell, Prose) and cell.block != "planner":
                assert not any(BLANK.search(words) for words in cell.words.values()), path


def test_both_are_functions_whichever_is_touched_first() -> None:
    import finlit.course

    assert callable(finlit.course.revision_day)
    assert callable(finlit.course.our_page)


def test_a_planner_page_on_paper_has_dots_only() -> None:
    assert on_paper("Saved Rp [saved: ......], with [us: ...]") == "Saved Rp ......, with ..."


def test_nothing_is_stored_unless_asked(learner: Path) -> None:
    for shown in (our_page(2, "id"), show("season-calendar", "id", ours=True), revision_day("id")):
        assert shown._repr_mimebundle_()  # as the notebook shows it
    face = show("season-calendar", "id", ours=True)
    face.keep()  # an example is nobody's own number
    our_page(2, "id").keep()
    assert not (learner / FILE).exists()


def test_numbers_of_one_lesson_open_the_tools_of_the_next(learner: Path) -> None:
    page = our_page(2, "id")
    page.fields["month_in"].value, page.fields["month_out"].value = "4,2 jt", "Rp3.800.000"
    page.fields["hungry_1"].value = "Juli"
    page.keep()
    kept = open_kept(learner / FILE)
    assert {name: one.value for name, one in kept.planned.items()} == {
        "month_in": "4200000 IDR",
        "month_out": "3800000 IDR",
        "hungry_1": "Juli",
    }
    later = show("emergency-fund", "en", ours=True)
    assert str(later.face.inputs.needs.amount) == "3800000"
    assert "your own numbers" in later._note.value
    later.face.reset()
    assert str(later.face.inputs.needs.amount) != "3800000"
    assert our_page(2, "en").fields["month_in"].value == "4,200,000"


def test_an_amount_abroad_opens_a_tool_in_its_own_currency_only(learner: Path) -> None:
    first = show("two-homes", "id", ours=True)
    first.face.set(currency="TWD", wage=20_000, sent=9000)
    first.keep()
    assert set(open_kept(kept_file()).planned) == {"wage", "sent"}
    second = show("stress-plan", "id", ours=True).face.inputs
    assert (second.currency, second.wage.amount, second.sent.amount) == ("TWD", 20_000, 9000)
    keep(kept_file(), {"handed_over": as_kept("NT$10.000", "id")}, date(2026, 1, 1))
    assert show("send-money", "id", ours=True).face.inputs.corridor == "TWN-IDN"
    keep(kept_file(), {"wage": as_kept("US$ 900", "id"), "sent": "1 abcd"}, date(2026, 1, 1))
    assert show("two-homes", "id", ours=True).face.inputs.wage.currency == "HKD"


def test_every_tool_opens_again_with_what_it_kept(learner: Path) -> None:
    for name, fields in OURS.items():
        one = show(name, "en", ours=True)
        one.face.set(**{field: 7 for field in fields if field in ("months", "in_debt", "reserve")})
        one.face.set(**{field: 1_000_000 for field in fields if field in ("free", "needs", "saving")})
        one.keep()
        assert show(name, "id", ours=True).face.answer is not None


def test_what_cannot_be_read_is_said_and_nothing_is_kept(learner: Path) -> None:
    page = our_page(1, "id")
    page.fields["free"].value, page.fields["goal_a"].value = "kira-kira", "sekolah"
    page.keep()
    assert "kira-kira" in page.note.value
    assert not (learner / FILE).exists()


def test_a_file_of_another_kind_is_never_written_over(learner: Path) -> None:
    for content in ("nonsense", '{"finlit": "our-plan", "schema": 99, "kept": {}}', "[" * 100_000):
        (learner / FILE).write_text(content)
        with pytest.raises(InputError):
            open_kept(learner / FILE)
        page = our_page(1, "en")
        page.fields["goal_a"].value = "school"
        page.keep()
        assert "finlit" in page.note.value or "plan" in page.note.value
        assert show("goal-tree", "en", ours=True).face.answer is not None
        assert (learner / FILE).read_text() == content


def test_a_revision_day_shows_the_plan_beside_what_came_true(learner: Path) -> None:
    keep(kept_file(), {"free": "2600000 IDR", "goal_a_months": "20", "goal_a": "sekolah"}, date(2026, 1, 31))
    day = revision_day("id")
    assert day._repr_mimebundle_()  # as the notebook shows it
    assert all(
        "Rp Rp" not in part.value
        for row in day.children
        if hasattr(row, "children")
        for part in row.children
        if hasattr(part, "value")
    )
    day.fields["free"].value, day.fields["goal_a_months"].value = "2.200.000", "20"
    assert "Kurang Rp400.000 dari rencana." in day._differences["free"].value
    assert day._differences["goal_a_months"].value == "Sesuai rencana."
    day.keep()
    again = revision_day("en")
    assert again.fields["free"].value == "2,200,000"
    assert open_kept(kept_file()).planned["free"].value == "2600000 IDR"
    again.renew()
    kept = open_kept(kept_file())
    assert (kept.planned["free"].value, kept.came_true) == ("2200000 IDR", {})
    assert kept.planned["goal_a"].value == "sekolah"


def test_one_click_clears_all(learner: Path) -> None:
    page = our_page(12, "id")
    page.fields["laid_aside"].value = "1,8 jt"
    page.keep()
    assert json.loads((learner / FILE).read_text())["schema"] == 1
    page.clears.click()
    assert not (learner / FILE).exists()
    assert page.fields["laid_aside"].value == ""
    assert "Tidak ada simpanan" in revision_day("id").note.value


def test_a_lesson_without_a_page_has_none() -> None:
    assert page_of(99, "en").lines == ()
