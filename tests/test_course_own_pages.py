"""A family's numbers carry from lesson to lesson in one file, only if it is asked for, and open again."""

import json
from datetime import date
from pathlib import Path

import pytest
from cases import some

from finlit.course.own_pages import our_page, revision_day
from finlit.course.planner import on_paper, page_of, pages
from finlit.course.source import BLANK, Prose, read_source
from finlit.errors import InputError
from finlit.household import (
    Entry,
    Home,
    HouseholdPlan,
    Item,
    Ledger,
    Pages,
    open_plan,
    read_plan,
    save_plan,
    values_of_plan,
    with_pages,
)
from finlit.i18n import LANGUAGES
from finlit.money import Money
from finlit.scenario_file import as_entry
from finlit.tools import names
from finlit.tools.kept import FILE, as_kept, keep, kept_file, open_kept
from finlit.tools.ours import OURS
from finlit.web import engine
from finlit.widgets import show

pytestmark = pytest.mark.xdist_group("widgets")

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
    for name, fields in some(OURS.items(), 5):
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
        assert 'class="finlit-problem' in page.note.value, page.note.value
        assert show("goal-tree", "en", ours=True).face.answer is not None
        assert (learner / FILE).read_text() == content


DAY = date(2026, 1, 31)
TWO_HOMES = {
    "wage": "5100 HKD",
    "own_needs": "950 HKD",
    "own_savings": "1300 HKD",
    "sent": "2700 HKD",
    "fee": "25 HKD",
    "rate": "2163",
    "income": "900000 IDR",
    "month_out": "4800000 IDR",
    "lebaran": "4000000 IDR",
    "ceremonies": "1200000 IDR",
    "school": "2500000 IDR",
    "tin_today": "1500000 IDR",
}


def test_what_the_notebook_keeps_is_a_plan_of_the_household_library(learner: Path) -> None:
    keep(kept_file(), TWO_HOMES | {"goal_a": "sekolah"}, DAY)
    plan = open_plan(kept_file())
    assert (plan.start, plan.months, [home.currency for home in plan.homes]) == (
        date(2026, 1, 1),
        12,
        ["HKD", "IDR"],
    )
    priced = Ledger(plan).sent[0].priced
    assert priced
    assert priced.received == Money((2700 - 25) * 2163, "IDR")
    said = {name: as_entry(value) for name, value in values_of_plan(plan).items()}
    assert said == TWO_HOMES


def test_the_library_saves_into_the_same_file_and_the_notebook_opens_it(learner: Path) -> None:
    keep(kept_file(), TWO_HOMES | {"goal_a": "sekolah"}, DAY)
    plan = open_plan(kept_file())
    better = plan.model_copy(
        update={"items": tuple(_dearer(one) if one.kind == "wage" else one for one in plan.items)}
    )
    save_plan(better, kept_file())
    kept = open_kept(kept_file()).planned
    assert (kept["wage"].value, kept["goal_a"].value, kept["rate"].value) == ("5300 HKD", "sekolah", "2163")
    assert open_plan(kept_file()) == better
    assert our_page(8, "id").fields["wage"].value == "HK$5.300"
    page = our_page(8, "id")
    page.fields["income"].value = "1 jt"
    page.keep()
    again = open_plan(kept_file())
    assert values_of_plan(again)["income"] == Money(1_000_000, "IDR")
    assert [one for one in again.items if one.home == "abroad"] == [
        one for one in better.items if one.home == "abroad"
    ]


def _dearer(item: Item) -> Item:
    return item.model_copy(update={"amount": item.amount + Money(200, "HKD")})


def test_each_entry_behind_a_blank_keeps_its_part() -> None:
    parts = (("rice", 900_000, "month"), ("school", 400_000, "month"), ("power", 300_000, "month"))
    plan = _at_home(parts)
    pages = Pages(planned={"month_out": Entry(value="1500000 IDR", day=DAY)})
    changed = with_pages(plan, pages)
    assert [int(one.amount.amount) for one in changed.items[1:]] == [843_750, 375_000, 281_250]
    assert with_pages(plan, Pages(planned={"month_out": Entry(value="1600000 IDR", day=DAY)})) == plan
    more = with_pages(plan, Pages(planned={"lebaran": Entry(value="4000000 IDR", day=DAY)}))
    assert values_of_plan(more)["lebaran"] == Money(4_000_000, "IDR")
    weekly = with_pages(_at_home((("market", 300_000, "week"),)), pages)
    assert values_of_plan(weekly)["month_out"] == Money(1_500_000, "IDR")


def _at_home(needs: tuple[tuple[str, int, str], ...]) -> HouseholdPlan:
    def item(what: str, amount: int, kind: str, every: str = "month") -> Item:
        return Item(what=what, home="Blitar", amount=Money(amount, "IDR"), kind=kind, every=every)

    return HouseholdPlan(
        name="x",
        start=date(2026, 1, 1),
        months=12,
        homes=(Home(name="Blitar", currency="IDR"),),
        items=(item("shop", 2_000_000, "income"), *(item(what, sum_, "need", e) for what, sum_, e in needs)),
    )


def test_the_phone_page_opens_what_the_notebook_keeps_and_the_reverse(learner: Path) -> None:
    keep(kept_file(), TWO_HOMES, DAY)
    content = kept_file().read_bytes()
    opened = engine.opened_file(content, "two-homes", "id")
    assert (opened["tool"], opened["values"]["wage"], opened["values"]["currency"]) == (
        "two-homes",
        5100,
        "HKD",
    )
    assert engine.opened_file(content, "season-calendar")["values"]["spending"] == 4_800_000
    assert engine.opened_file(content)["tool"] in OURS
    refusal = json.loads(engine.ask("open/arisan-check", "id", content.decode()))["error"]
    assert refusal["code"] == "plan_file_without_tool"
    given = {"currency": "HKD", "wage": 5200, "own_savings": "1,4 rb"}
    saved = engine.answered("two-homes", given, "id")["file"]
    kept_file().write_text(saved)
    assert {name: one.value for name, one in open_kept(kept_file()).planned.items()} == {
        "wage": "5200 HKD",
        "own_savings": "1400 HKD",
    }
    assert show("stress-plan", "id", ours=True).face.inputs.wage == Money(5200, "HKD")
    assert str(open_plan(kept_file()).items[0].amount) == "HKD 5200"
    assert engine.opened_file(saved, "send-money")["tool"] == "two-homes"


def test_files_of_older_versions_still_open(learner: Path) -> None:
    old = {"planned": {"month_in": {"value": "4000000 IDR", "day": "2025-12-01"}}, "came_true": {}}
    kept_file().write_text(json.dumps({"finlit": "our-plan", "schema": 1, "kept": old}))
    assert open_kept(kept_file()).planned["month_in"].value == "4000000 IDR"
    keep(kept_file(), {"month_out": "3600000 IDR"}, DAY)
    assert json.loads(kept_file().read_text())["schema"] == 3
    assert set(open_kept(kept_file()).planned) == {"month_in", "month_out"}
    plan = _at_home((("rice", 900_000, "month"),))
    before = {"finlit": "household-plan", "schema": 2, "plan": plan.model_dump(mode="json")}
    assert read_plan(json.dumps(before)) == plan
    assert engine.opened_file('{"tool": "two-homes", "schema": 1, "values": {"wage": "5100"}}')["values"] == {
        "wage": 5100
    }


def test_a_newer_or_broken_file_is_refused_by_its_name(learner: Path) -> None:
    for content, code in (
        ('{"finlit": "household-plan", "schema": 4, "pages": {}}', "plan_file_newer"),
        ('{"finlit": "household-plan", "schema": 3}', "plan_file_unreadable"),
        ('{"finlit": "household-plan", "schema": 3, "pages": []}', "plan_file_unreadable"),
        (
            '{"finlit": "household-plan", "schema": 3, "tool": {"name": 1, "values": {}}}',
            "plan_file_unreadable",
        ),
        ('{"finlit": "household-plan", "schema": true, "pages": {}}', "plan_file_unreadable"),
        ('{"finlit": "household-plan", "schema": 3, "pages": {"planned": {"wage": 7}}}', "field_invalid"),
    ):
        kept_file().write_text(content)
        for opens in (open_kept, open_plan, lambda path: keep(path, {"wage": "1 HKD"}, DAY)):
            with pytest.raises(InputError) as caught:
                opens(kept_file())
            assert caught.value.code == code, content
            assert code == "field_invalid" or caught.value.values["file"] == FILE
        assert kept_file().read_text() == content


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
    assert json.loads((learner / FILE).read_text())["schema"] == 3
    page.clears.click()
    assert not (learner / FILE).exists()
    assert page.fields["laid_aside"].value == ""
    assert "Tidak ada simpanan" in revision_day("id").note.value


def test_a_lesson_without_a_page_has_none() -> None:
    assert page_of(99, "en").lines == ()
