"""A tool in a notebook, moved as a learner moves it: by the values of its controls."""

import json
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from urllib.parse import unquote

import ipywidgets
import pytest
from cases import each, in_turn, some

from finlit import tools, widgets
from finlit.errors import InputError
from finlit.language import LANGUAGES
from finlit.widgets import show

TODAY = date(2026, 1, 20)


@pytest.fixture
def face():
    return show("send-money", lang="id", as_of=TODAY)


def row(face, field):
    return face._rows[field]


def head(face):
    return face._head.value


def link(html):
    """What a download link saves."""
    return unquote(re.search(r'href="data:[^,]+,([^"]*)"', html)[1])


def uploaded(content):
    return (
        {
            "name": "x.json",
            "type": "application/json",
            "size": len(content),
            "content": memoryview(content),
            "last_modified": datetime(2026, 1, 20, tzinfo=UTC),
        },
    )


def everything(widget):
    """All widgets of a face, outermost first."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from everything(child)


@cache
def drawn(name, lang):
    """A tool as it is shown at first; for those who only look at it."""
    return show(name, lang=lang, as_of=TODAY)


@pytest.mark.xdist_group("widgets")
@each(("name", "lang"), in_turn(tools.names(), LANGUAGES))
class TestEveryTool:
    def test_shows_the_big_number_first_with_words_warnings_and_picture(self, name, lang):
        shown = drawn(name, lang)
        answer = shown.answer
        assert answer.big_number in head(shown)
        assert answer.big_number_words in head(shown)
        assert head(shown).count("<li>") == len(answer.warnings) > 0
        assert answer.picture in shown._body.value

    def test_at_most_three_controls_before_the_fold(self, name, lang):
        shown = drawn(name, lang)
        before = shown._more.children[1]
        assert before.layout.display == "none"
        behind = set(map(id, before.children))
        first = [part for part in shown._rows.values() if id(part) not in behind]
        assert 1 <= len(first) <= 3
        shown._more.button.value = True
        assert before.layout.display == "flex"
        shown._more.button.value = False

    def test_every_control_has_its_label_in_words(self, name, lang):
        shown = drawn(name, lang)
        for part in everything(shown):
            if isinstance(part, ipywidgets.Text | ipywidgets.Dropdown | ipywidgets.Button):
                assert part.description
        for control in shown._rows.values():
            if hasattr(control, "slider"):
                assert control.slider.tooltip
                assert control.less.tooltip != control.more.tooltip
                assert control.slider.continuous_update

    def test_nothing_points_outside(self, name, lang):
        shown = drawn(name, lang)
        for part in everything(shown):
            if isinstance(part, ipywidgets.HTML):
                found = set(re.findall(r"https?://[^\"'<\s]+", unquote(part.value)))
                assert found <= {"http://www.w3.org/2000/svg"}
                assert "@import" not in part.value

    def test_every_number_control_moves_the_answer_or_leaves_it_without_breaking(self, name, lang):
        shown = show(name, lang=lang, as_of=TODAY)
        sliding = [(field, control) for field, control in shown._rows.items() if hasattr(control, "slider")]
        for field, control in some(sliding, 2):
            control.more.click()
            assert {one.field: one.value for one in shown._controls.values()}[field] == control._value
            assert "finlit-problem" not in head(shown)


class TestRows:
    def test_a_third_offer_comes_and_goes(self):
        shown = show("compare-offers", "id", TODAY)
        assert "offers.3.instalment" not in shown._rows
        row(shown, "offers").field.value = "3"
        row(shown, "offers.3.in_hand").field.value = "2.000.000"
        assert len(shown.answer.result.given) == 3
        row(shown, "offers").less.click()
        assert "offers.3.instalment" not in shown._rows
        assert len(shown.answer.result.given) == 2


class TestMoving:
    def test_the_slider_changes_the_big_number_and_the_field(self, face):
        row(face, "amount").slider.value = 2000
        assert "Rp4.236.375" in head(face)
        assert row(face, "amount").field.value == "2.000"

    def test_a_typed_number_changes_the_big_number_and_the_slider(self, face):
        row(face, "amount").slider.value = 2000
        row(face, "amount").field.value = "3.000"
        assert "Rp6.368.025" in head(face)
        assert row(face, "amount").slider.value == 3000

    def test_a_number_between_two_steps_stays_when_the_browser_answers_with_the_nearest(self, face):
        amount = row(face, "amount")
        amount.field.value = "3.456"
        assert (amount.slider.value, face.inputs.amount.amount) == (3450, 3456)
        amount.slider.value = 3450.0000000001  # as a browser's own arithmetic has it
        assert (amount.field.value, face.inputs.amount.amount) == ("3.456", 3456)
        amount.slider.value = 3500
        assert (amount.field.value, face.inputs.amount.amount) == ("3.500", 3500)

    def test_start_values_between_two_steps_stay(self):
        shown = show("loan-price", lang="id", as_of=TODAY, amount=1_250_000, rate="2.25")
        for field, written in (("amount", "1.250.000"), ("rate", "2,25")):
            assert row(shown, field).field.value == written
            slider = row(shown, field).slider
            steps = (slider.value - slider.min) / slider.step
            assert steps == pytest.approx(round(steps))

    def test_another_way_of_saying_the_rate_brings_its_own_rate(self):
        shown = show("loan-price", lang="id", as_of=TODAY)
        for method, rate in (("declining", "6"), ("daily", "0,3"), ("declining", "6"), ("flat", "2")):
            row(shown, "method").choice.value = method
            assert row(shown, "rate").field.value == rate

    def test_other_limits_come_with_another_slider(self):
        """A browser told new limits and a new value in turn answers from in between: 0.5 a day for 0.3."""
        shown = show("loan-price", lang="id", as_of=TODAY)
        rate, amount = row(shown, "rate"), row(shown, "amount")
        before, untouched = rate.slider, amount.slider
        row(shown, "method").choice.value = "daily"
        assert rate.slider is not before
        assert (rate.slider.step, rate.slider.value) == (0.05, 0.3)
        assert rate.slider in rate._line.children
        assert before not in rate._line.children
        assert amount.slider is untouched
        before.value = 0.5  # what the browser may still say of the old one
        assert (rate.field.value, shown.inputs.rate) == ("0,3", Decimal("0.003"))

    def test_plus_and_minus_are_one_step(self, face):
        row(face, "amount").more.click()
        assert face.inputs.amount.amount == 3050
        row(face, "amount").less.click()
        assert "Rp6.368.025" in head(face)

    def test_plus_stops_at_the_end(self, face):
        row(face, "amount").slider.value = 10_000
        row(face, "amount").more.click()
        assert face.inputs.amount.amount == 10_000

    def test_the_shop_that_was_asked_starts_at_none_and_jumps_to_rates_that_can_be(self, face):
        rate = row(face, "own_rate")
        assert (rate.field.value, face.inputs.own_rate) == ("0", 0)
        rate.more.click()
        assert face.inputs.own_rate == rate.slider.value > 1700
        rate.less.click()
        assert face.inputs.own_rate == 0
        rate.slider.value = 2120
        row(face, "own_fee").slider.value = 15
        assert "Rp39.825" in head(face)

    def test_another_country_brings_its_amount_limits_and_rate(self, face):
        row(face, "amount").slider.value = 9000
        row(face, "corridor").choice.value = "SGP-IDN"
        amount = row(face, "amount")
        assert (amount.slider.min, amount.slider.max, amount.slider.value) == (260, 645, 400)
        assert "S$" in amount.field.description
        assert face.inputs.mid_rate == Decimal("12684.4")
        row(face, "corridor").choice.value = "HKG-IDN"
        assert face.inputs.amount.amount == 3000
        assert "Rp6.368.025" in head(face)

    def test_what_was_set_stays_when_the_country_changes(self, face):
        row(face, "times_per_month").slider.value = 3
        row(face, "corridor").choice.value = "MYS-IDN"
        assert face.inputs.times_per_month == 3

    def test_a_name_with_markup_stays_a_name(self, face):
        row(face, "own_name").field.value = "<b>Sri</b>"
        row(face, "own_rate").field.value = "2.120"
        assert "<b>Sri" not in head(face) + face._body.value

    def test_back_to_the_start(self):
        shown = show("send-money", lang="en", as_of=TODAY, corridor="SGP-IDN", amount=500)
        row(shown, "corridor").choice.value = "HKG-IDN"
        row(shown, "needed_rupiah").slider.value = 1_000_000
        shown._reset.click()
        assert (shown.inputs.corridor, shown.inputs.amount.amount, shown.inputs.needed_rupiah.amount) == (
            "SGP-IDN",
            500,
            0,
        )
        assert row(shown, "corridor").choice.value == "SGP-IDN"


class TestTrouble:
    @pytest.mark.parametrize("typed", ["banyak", "-5", "0", "99999999999"])
    def test_a_number_that_cannot_be_used_takes_the_answer_away(self, face, typed):
        row(face, "amount").field.value = typed
        assert "finlit-problem" in head(face)
        assert "Rp6.368.025" not in head(face)
        assert "“Uang yang diserahkan" in head(face)
        assert face.answer is None
        assert face._body.value == face._save.value == ""
        row(face, "amount").field.value = "3000"
        assert "Rp6.368.025" in head(face)

    def test_no_service_for_all_wishes_is_said_in_words(self, face):
        row(face, "corridor").choice.value = "MYS-IDN"
        row(face, "pay_in").choice.value = "card"
        assert "Tidak ada layanan" in head(face)
        row(face, "pay_in").choice.value = "any"
        assert face.answer is not None

    def test_a_mistake_inside_does_not_leave_an_old_number(self, face, monkeypatch):
        def broken(*_):
            raise ZeroDivisionError

        monkeypatch.setattr(widgets, "answer", broken)
        with pytest.raises(ZeroDivisionError):
            face.set(amount=2000)
        assert "Rp" not in head(face)

    def test_a_field_that_is_not_there_is_said_on_the_screen(self, face):
        face.set(colour="red")
        assert "finlit-problem" in head(face)

    def test_unknown_tools_languages_and_start_values_are_refused(self):
        for wrong in (
            {"name": "send"},
            {"name": "send-money", "lang": "fr"},
            {"name": "send-money", "amount": -1},
        ):
            with pytest.raises(InputError):
                show(**wrong)


class TestFolds:
    def test_table_and_working_are_sent_when_they_are_opened(self, face):
        table, working = face._table, face._working
        assert table.content[0].value == working.content[0].value == ""
        table.button.value = working.button.value = True
        assert "Kantor Pos E" in table.content[0].value
        assert "HK$2.955 kali Rp2.155" in working.content[0].value
        assert table.button.description.startswith("▾")
        row(face, "amount").slider.value = 2000
        assert "HK$2.000" in table.content[0].value
        table.button.value = False
        assert table.content[0].value == ""


class TestFiles:
    def test_saved_and_opened_again(self, face):
        face.set(corridor="SGP-IDN")
        face.set(amount=500, own_name="Toko Sri", own_rate="11900")
        content = link(face._save.value)
        saved = json.loads(content)
        assert (saved["tool"]["name"], saved["schema"]) == ("send-money", 3)
        assert saved["tool"]["values"]["amount"] == 500
        assert saved["pages"]["planned"]["handed_over"]["value"] == "500 SGD"
        other = show("send-money", lang="en", as_of=TODAY)
        other._open.value = uploaded(content.encode())
        assert other.inputs == face.inputs
        assert other.answer.big_number.replace(",", ".") == face.answer.big_number

    @pytest.mark.parametrize(
        "content",
        [
            b"hello",
            b'{"tool": "how-often", "schema": 1, "values": {}}',
            b'{"tool": "send-money", "schema": 1, "values": {"amount": "-1"}}',
            b'{"tool": "send-money", "schema": 1, "values": {"colour": "red"}}',
        ],
    )
    def test_a_bad_file_is_said_and_what_was_set_is_kept(self, face, content):
        face.set(amount=2000)
        face._open.value = uploaded(content)
        assert "finlit-problem" in head(face)
        face.set(times_per_month=2)
        assert face.inputs.amount.amount == 2000

    def test_the_page_to_print_is_made_when_asked_and_dropped_when_it_is_old(self, face):
        assert face._print.value == ""
        face._make_page.click()
        made = link(face._print.value)
        assert made.startswith("<!doctype html>")
        assert "Rp6.368.025" in made
        face.set(amount=2000)
        assert face._print.value == ""


def test_an_answer_is_written_beside_the_notebook(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    face = show("loan-price", "id", date(2026, 1, 31))
    face.take_out("sms")
    assert (tmp_path / "loan-price-2026-01-31.txt").read_text().isascii()
    assert "loan-price-2026-01-31.txt" in face._took_out.value
    face.set(amount=1)
    assert face._took_out.value == ""
    other = show("send-money", "id", date(2026, 1, 31))
    other.take_out("ics")
    assert "alert" in other._took_out.value
