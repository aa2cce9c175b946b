"""What every tool promises every face, asked of all of them in every language."""

import json
import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from cases import each, up_to
from every_tool import TODAY, answered, asked, english_sentences, firms, words
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit import page, tools
from finlit.errors import FinlitError, InputError
from finlit.i18n import number, percent
from finlit.language import LANGUAGES
from finlit.tools.files import opened, saved

SVG = "{http://www.w3.org/2000/svg}"
UNSAID = re.compile(r"[{}]|\b(tools|plots|errors)\.[a-z]|\bNone\b|Decimal|\bnan\b|\binf\b")
ENGLISH = re.compile(
    r"\b(the|and|with|for|from|fee|rate|rates|days|day|month|months|year|money|cash|lost|less|more|every|price|"
    r"prices|hand|home|of|is|are|to|goal|savings|loan|cost|offer|repaid|statement|gold|box|share|shares)\b",
    re.IGNORECASE,
)


def controls(name, lang, **values):
    return tools.controls(name, tools.read(name, values, lang), lang)


@pytest.mark.xdist_group("answers")
@each(("name", "values"), asked(quick=3))
@each("lang", LANGUAGES)
class TestTheContract:
    def test_nothing_is_left_unsaid_or_unfilled(self, name, values, lang):
        answer = answered(name, lang, values)
        for sentence in words(answer, name, lang, values):
            assert not UNSAID.search(sentence), sentence
        assert answer.headline
        assert answer.sentences
        assert answer.working
        assert answer.table.rows
        assert all(len(row) == len(answer.table.columns) for row in answer.table.rows)
        assert len(answer.table.align) == len(answer.table.columns)

    def test_a_page_stands_alone_and_says_what_was_entered_and_when(self, name, values, lang):
        answer = answered(name, lang, values)
        made = page.page(name, answer, lang)
        assert set(re.findall(r"https?://[^\"'<\s]+", made)) <= {"http://www.w3.org/2000/svg"}
        marks = re.findall(r'\bid="([^"]+)"', made)
        assert len(marks) == len(set(marks))
        assert "2026" in made
        for control in controls(name, lang, **values):
            # A nothing that nobody touched is not said: seven lines of Rp0 hide the one that counts.
            is_nothing = control.value == "" or (control.value == control.default == 0 and not control.first)
            assert not control.applies or is_nothing or control.label in dict(answer.entered)

    def test_the_picture_can_be_said_and_read_on_a_phone(self, name, values, lang):
        answer = answered(name, lang, values)
        root = ElementTree.fromstring(answer.picture)
        assert root.find(f"{SVG}title").text == answer.picture_title
        assert root.find(f"{SVG}desc").text == answer.picture_text
        assert root.get("viewBox").split()[2] == "360"
        width = float(root.get("viewBox").split()[2])
        for node in root.iter(f"{SVG}text"):
            assert float(node.get("font-size")) >= 12, node.text
            long = 0.5 * float(node.get("font-size")) * len(node.text or "")
            start = float(node.get("x")) - {"middle": 0.5, "end": 1.0}.get(node.get("text-anchor"), 0) * long
            assert start >= -2, node.text
            assert start + long <= width + 2, node.text

    def test_three_controls_at_first_sight_and_every_value_inside_its_limits(self, name, values, lang):
        found = controls(name, lang, **values)
        assert 1 <= sum(control.first and control.applies for control in found) <= 3
        assert len({control.field for control in found}) == len(found)
        for control in found:
            if control.kind == "number":
                assert control.lowest <= control.minimum <= control.maximum <= control.highest
                assert control.lowest <= control.value <= control.highest
                assert control.lowest <= control.default <= control.highest
                assert control.step > 0
            if control.kind == "choice":
                assert {control.value, control.default} <= {choice.value for choice in control.choices}

    def test_saved_and_opened_is_the_same_in_any_language(self, name, values, lang):
        answer = answered(name, lang, values)
        for other in LANGUAGES:
            again = tools.read(name, opened(name, saved(name, answer.inputs, lang)), other)
            assert again.entered() == answer.inputs

    def test_the_numbers_are_there_as_numbers_under_names_of_no_language(self, name, values, lang):
        found = json.loads(answered(name, lang, values).to_json())
        assert {"tool", "lang", "day", "inputs", "result", "said"} <= set(found)
        assert isinstance(found["result"]["big_number"], int | float)
        other = json.loads(answered(name, "en", values).to_json())
        assert found["inputs"] == other["inputs"]
        assert found["result"].keys() == other["result"].keys()

    def test_an_example_is_named_and_stamped(self, name, values, lang):
        inputs = tools.read(name, values, lang)
        answer = answered(name, lang, values)
        stamp = tools.Say(name, lang).all("stamp.made_up")
        if inputs.is_example:
            assert stamp in answer.picture
            assert answer.picture_text.startswith(stamp)
            assert answer.warnings


@pytest.mark.xdist_group("answers")
@each(("name", "values"), asked(quick=3))
class TestIndonesian:
    def test_holds_no_english(self, name, values):
        for sentence in words(answered(name, "id", values), name, "id", values):
            assert sentence not in english_sentences()
            found = ENGLISH.search(firms().sub("", sentence))
            assert not found, f"{found and found[0]!r} in {sentence!r}"

    def test_says_less_instead_of_a_minus_sign(self, name, values):
        # What the family typed itself ("-13%") may keep its sign; no result does.
        for sentence in words(answered(name, "id", values), name, "id", values):
            assert not re.search(r"[-−]\s?Rp", sentence), sentence


def typed(control, value, lang):
    """A number as people type it in a language, in several ways."""
    plain = number(value, lang)
    ways = [plain, f" {plain} ", f"“{plain}”", f"\u200b{plain}\u202c"]
    if control.unit.startswith("%"):
        ways += [f"{plain}%", percent(value / 100, lang, 4)]
    elif control.unit and not control.unit[0].islower():
        ways.append(f"{control.unit}{plain}")
    return ways


@pytest.mark.parametrize("name", tools.names())
@settings(max_examples=up_to(15, quick=5))
@given(data=st.data())
def test_the_same_text_is_the_same_number_at_every_door(name, data):
    lang = data.draw(st.sampled_from(list(LANGUAGES)))
    numbers = [
        control for control in controls(name, lang) if control.kind == "number" and "." not in control.field
    ]
    control = data.draw(st.sampled_from(numbers))
    steps = int((control.maximum - control.minimum) / control.step)
    value = Decimal(control.minimum + data.draw(st.integers(0, steps)) * control.step)
    ways = [value, float(value), str(number(value, lang)), *typed(control, value, lang)]
    try:
        expected = tools.read(name, {control.field: value}, lang).entered()[control.field]
    except FinlitError:
        return
    for way in ways:
        assert tools.read(name, {control.field: way}, lang).entered()[control.field] == expected, repr(way)


@each("name", tools.names())
@each("lang", LANGUAGES)
def test_the_limits_that_are_told_hold(name, lang):
    for control in controls(name, lang):
        if control.kind != "number":
            continue
        for wrong in (control.lowest - 1, control.highest + 1):
            with pytest.raises(InputError) as caught:
                tools.read(name, {control.field: wrong}, lang)
            said = tools.explain(name, caught.value, lang)
            assert control.label in said, said


@each("name", tools.names())
def test_every_field_is_given_by_its_name_or_refused(name):
    with pytest.raises(InputError) as caught:
        tools.read(name, {"no_such_field": 1}, "en")
    assert "no_such_field" in tools.explain(name, caught.value, "en")


@pytest.mark.parametrize("name", tools.names())
@settings(max_examples=up_to(15, quick=5))
@given(data=st.data())
def test_every_allowed_value_gives_an_answer_or_one_clear_error(name, data):
    lang = data.draw(st.sampled_from(list(LANGUAGES)))
    values = {}
    for control in controls(name, lang):
        if control.kind == "choice":
            values[control.field] = data.draw(st.sampled_from([choice.value for choice in control.choices]))
        if control.kind == "number":
            ends = (int(control.lowest), int(control.minimum), int(control.maximum), int(control.highest))
            values[control.field] = data.draw(st.sampled_from(ends) | st.integers(ends[1], ends[2]))
    values = {field: value for field, value in values.items() if data.draw(st.booleans())}
    try:
        answer = tools.ask(name, lang, TODAY, **values)
    except FinlitError as problem:
        assert tools.explain(name, problem, lang)  # noqa: PT017
        return
    assert "NaN" not in answer.to_json()
