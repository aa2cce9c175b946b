"""Less than one percent, typed in any tool, is less than one percent at every door."""

import json
from decimal import Decimal
from functools import cache

from cases import each
from commands import run
from every_tool import TODAY

from finlit import tools, widgets
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


FIELDS = [(name, path) for name in tools.names() for path in percents(tools.read(name, {}, "en"))]


def test_there_are_such_fields():
    assert len(FIELDS) > 20
    assert len({name for name, _ in FIELDS}) > 6


@each("lang", LANGUAGES)
@each(("name", "path"), FIELDS)
class TestLessThanOnePercent:
    def test_read_and_asked(self, name, path, lang):
        read = {way: tools.read(name, {path: way}, lang) for way in TYPED}
        assert {way: value(inputs, path) for way, inputs in read.items()} == dict.fromkeys(TYPED, SHARE)
        assert len(set(read.values())) == 1  # so that one of them tells what all are answered
        assert entered(tools.ask(name, lang, TODAY, **{path: TYPED[-1]}).inputs, path) == Decimal("0.95")

    def test_in_a_saved_file_of_any_language(self, name, path, lang):
        kept = saved(name, tools.read(name, {path: "0,95"}, lang).entered(), lang)
        for other in LANGUAGES:
            assert value(tools.read(name, opened(name, kept), other), path) == SHARE
        by_hand = json.dumps({**json.loads(kept), "values": {path: "0,95%"}})
        assert value(tools.read(name, opened(name, by_hand), lang), path) == SHARE

    def test_on_the_screen_of_a_notebook(self, name, path, lang, monkeypatch):
        face = shown(name, lang)
        seen = face.answer  # what is read is looked at here, and nothing is answered
        monkeypatch.setattr(widgets, "answer", lambda *_: seen)
        for way in ("0.95", "0,95", "0,95%"):
            face._rows[path].field.value = "1"
            face._rows[path].field.value = way
            assert value(face.inputs, path) == SHARE, way

    def test_on_the_command_line(self, name, path, lang):
        option = "--" + path.replace("_", "-")
        for way in ("0.95", "0,95%"):
            done = run("tool", name, option, way, "--json", lang=lang)
            assert done.returncode == 0, done.stderr
            assert entered(json.loads(done.stdout)["inputs"], path) == 0.95
