"""Less than one percent, typed in any tool, is less than one percent at every door."""

import json
from decimal import Decimal
from functools import cache
from urllib.parse import parse_qsl

import pytest
from cases import each, in_turn, some
from commands import run
from every_tool import TODAY

from finlit import tools, widgets
from finlit.errors import InputError
from finlit.export.links import link
from finlit.language import LANGUAGES
from finlit.tools.files import opened, saved
from finlit.widgets import show

TYPED = (0.95, Decimal("0.95"), "0.95", "0,95", "0,95%", "0.95%", "0,95 %")
SHARE = Decimal("0.0095")


def percents(inputs, path=""):
    """Every field of percent, those in rows too."""
    for name, field in inputs.fields.items():
        if field.kind == "percent":
            yield f"{path}{name}"
        if field.kind == "rows":
            for row in getattr(inputs, name):
                yield from percents(row, f"{path}{name}.{row.ordinal + 1}.")


def value(inputs, path):
    for part in path.split("."):
        inputs = inputs[int(part) - 1] if part.isdecimal() else getattr(inputs, part)
    return inputs


def entered(values, path):
    for part in path.split("."):
        values = values[int(part) - 1] if part.isdecimal() else values[part]
    return values


@cache
def shown(name, lang):
    """The face of a tool in a notebook, drawn once for all its fields."""
    return show(name, lang=lang, as_of=TODAY)


def test_a_share_where_percent_are_usual_is_asked_about_and_kept_as_it_was_told():
    """A rate of "0.05" a year may be five percent; 0.3 a day of an online loan is as usual as it is."""
    for name, path, typed, meant in (
        ("save-goal", "interest", "0,05", "5%"),
        ("my-debt", "rate", "0.24", "24%"),
        ("group-box", "charge", "0.02", "2%"),
        ("deposit", "rate", "0.04", "4%"),
        ("wage-split", "chairs.1.own_savings", "0.25", "25%"),
        ("stress-plan", "illness", "0.1", "10%"),
    ):
        with pytest.raises(InputError) as caught:
            tools.read(name, {path: typed}, "en")
        assert (caught.value.code, caught.value.values["second"]) == ("percent_two_readings", meant)
        assert meant in tools.explain(name, caught.value, "en")
        told = tools.read(name, {path: f"{typed}%"}, "en")
        assert value(told, path) == Decimal(typed.replace(",", ".")) / 100
        again = tools.read(name, opened(name, saved(name, told.entered(), "id")), "id")
        assert value(again, path) == value(told, path)
        done = run("tool", name, f"--{path}", typed)
        assert done.returncode == 1
        assert meant in done.stderr.replace(",", ".")
        address = link(tools.ask(name, "id", TODAY, **{path: f"{typed}%"}), "")
        opens = dict(parse_qsl(address.split("?")[1]))
        assert value(tools.read(name, opens, "id"), path) == value(told, path)
    daily = tools.read("compare-offers", {"offers.1.rate": "0.3"}, "en")
    assert value(daily, "offers.1.rate") == Decimal("0.003")


FIELDS = [(name, path) for name in tools.names() for path in percents(tools.read(name, {}, "en"))]


def test_there_are_such_fields():
    assert len(FIELDS) > 20
    assert len({name for name, _ in FIELDS}) > 6


@each(("field", "lang"), in_turn(FIELDS, LANGUAGES))
class TestLessThanOnePercent:
    def test_read_and_asked(self, field, lang):
        name, path = field
        read = {way: tools.read(name, {path: way}, lang) for way in TYPED}
        assert {way: value(inputs, path) for way, inputs in read.items()} == dict.fromkeys(TYPED, SHARE)
        assert len(set(read.values())) == 1  # so that one of them tells what all are answered
        assert entered(tools.ask(name, lang, TODAY, **{path: TYPED[-1]}).inputs, path) == Decimal("0.95")

    def test_in_a_saved_file_of_any_language(self, field, lang):
        name, path = field
        kept = saved(name, tools.read(name, {path: "0,95"}, lang).entered(), lang)
        for other in LANGUAGES:
            assert value(tools.read(name, opened(name, kept), other), path) == SHARE
        by_hand = json.dumps({**json.loads(kept), "values": {path: "0,95%"}})
        assert value(tools.read(name, opened(name, by_hand), lang), path) == SHARE


@pytest.mark.xdist_group("widgets")
@each(("field", "lang"), in_turn(some(FIELDS, 12), LANGUAGES))
class TestOnAScreen:
    def test_of_a_notebook(self, field, lang, monkeypatch):
        name, path = field
        face = shown(name, lang)
        seen = face.answer  # what is read is looked at here, and nothing is answered
        monkeypatch.setattr(widgets, "answer", lambda *_: seen)
        for way in ("0.95", "0,95", "0,95%"):
            face._rows[path].field.value = "1"
            face._rows[path].field.value = way
            assert value(face.inputs, path) == SHARE, way

    def test_of_the_command_line(self, field, lang):
        name, path = field
        option = "--" + path.replace("_", "-")
        for way in ("0.95", "0,95%"):
            done = run("tool", name, option, way, "--json", lang=lang)
            assert done.returncode == 0, done.stderr
            assert entered(json.loads(done.stdout)["inputs"], path) == 0.95
