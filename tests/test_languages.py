"""A new language is one record and one folder with a catalogue; every face speaks it at once."""

import ast
import json
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import pytest
from cases import each
from commands import run, said
from every_tool import TODAY, answered

import finlit
from finlit import errors, i18n, tools, widgets, words
from finlit.cli import catalogues, keys
from finlit.course import check, new_class
from finlit.course.build import build as build_course
from finlit.errors import InputError
from finlit.language import FALLBACK, LANGUAGES, Language
from finlit.money import Money, parse_money, parse_number
from finlit.web import engine

# Marks that no other language of ours has, so that a number written by another record is seen.
TAGALOG = Language(
    name="Tagalog",
    group="'",
    point=",",
    months=tuple("Ene Peb Mar Abr Mayo Hun Hul Ago Set Okt Nob Dis".split()),
    scales=MappingProxyType({"libo": 3, "milyon": 6}),
    percent="% {}",
    percent_words=("porsyento",),
    complete=False,
)
SENTENCES = """msgid ""
msgstr ""
"Language: tl\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "tools.send-money.title"
msgstr "Magpadala ng pera"

msgid "tools.send-money.question"
msgstr ""
"""


@pytest.fixture
def tagalog(tmp_path, monkeypatch):
    """One record, and one catalogue with one sentence; the second is still to come."""
    for known in LANGUAGES:
        shutil.copytree(words.LOCALE / known, tmp_path / known)
    folder = tmp_path / "tl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "tools.po").write_text(SENTENCES, encoding="utf-8")
    monkeypatch.setitem(LANGUAGES, "tl", TAGALOG)
    monkeypatch.setattr(words, "LOCALE", tmp_path)
    monkeypatch.setattr(errors, "_LOCALE", tmp_path)
    words.catalogue.cache_clear()
    assert [path.name for path in catalogues.compile_catalogues()] == ["tools.mo"]
    yield "tl"
    words.catalogue.cache_clear()


def test_a_sentence_that_is_not_there_yet_is_said_in_english(tagalog):
    assert i18n.text("tools.send-money.title", tagalog) == "Magpadala ng pera"
    for key in ("tools.send-money.question", "units.minus"):  # begun, and not begun
        assert i18n.text(key, tagalog) == i18n.text(key, FALLBACK)
    assert i18n.has_text("units.minus", tagalog)
    assert i18n.counted(2, "day", tagalog) == "2 days"


def test_numbers_days_and_amounts_are_written_as_its_record_says(tagalog):
    assert i18n.money(Money(1_250_000, "IDR"), tagalog) == "Rp1'250'000"
    assert i18n.number(Decimal("1250.5"), tagalog) == "1'250,5"
    assert i18n.percent(Decimal("0.025"), tagalog) == "% 2,5"
    assert i18n.day(date(2026, 8, 17), tagalog) == "17 Ago 2026"
    assert i18n.in_words(Money(1_250_000, "IDR"), tagalog) == "1'250'000 rupiah"
    assert i18n.country("MYS", tagalog)


def test_what_is_typed_is_read_as_its_record_says(tagalog):
    assert parse_number("1,5 milyon", tagalog) == 1_500_000
    assert parse_money("Rp 500.000", tagalog) == Money(500_000, "IDR")


def test_an_error_is_said_with_its_numbers(tagalog):
    error = InputError("amount_negative", name="amount", value=Decimal("-1250.5"))
    assert i18n.error_message(error, tagalog).startswith("amount is -1'250,5")


@each("name", tools.names())
def test_every_tool_answers(tagalog, name):
    answer, english = tools.ask(name, tagalog, TODAY), answered(name, FALLBACK, {})
    assert answer.big_number == english.big_number.replace(",", "'").replace(".", ",")
    assert len(answer.sentences) == len(english.sentences)
    assert tools.title(name, tagalog)
    assert all(control.label for control in tools.controls(name, tools.read(name, {}, tagalog), tagalog))


def test_a_notebook_speaks_it(tagalog):
    assert widgets.show("send-money", tagalog)


def test_the_command_line_speaks_it(tagalog):
    result = run("tool", "send-money", "--amount", "3'000", "--lang", "tl")
    assert (result.returncode, result.stderr) == (0, "")
    assert "Rp6'368'025" in said(result)
    assert "Magpadala ng pera" in said(run("tool", "--lang", "tl"))
    assert "en|id|tl" in said(run("--help"))


def test_a_class_and_a_phone_speak_it(tagalog, tmp_path):
    room = new_class(tmp_path / "kelas", tagalog)
    (tmp_path / "kelas" / "learners.csv").write_text("name,language\nAni,tl\nBudi,Bahasa Indonesia\n")
    assert [one.lang for one in room.learners()] == [tagalog, "id"]
    for what in ("tools", "words", "glossary", "tools/send-money/schema"):
        assert "error" not in json.loads(engine.ask(what, tagalog, "")), what
    assert check("5.1", "6,328,200".replace(",", "'"), lang=tagalog).score == 1


@pytest.mark.slow
def test_a_language_that_is_not_complete_is_counted_and_not_refused(tagalog, monkeypatch):
    assert keys.faults() == []
    missing = sum(len(catalogues.sentences(domain, FALLBACK)) for domain in catalogues.domains()) - 1
    assert catalogues.still_english() == {"tl": missing}
    monkeypatch.setitem(LANGUAGES, "tl", TAGALOG._replace(complete=True))
    assert "tl/units.po: 'units.minus' is missing" in keys.faults()


@pytest.mark.slow
def test_lessons_are_built_in_it_too(tagalog):
    wanted = build_course(check=True)
    assert wanted
    assert all("tl" in path.parts for path in wanted)
    assert any(path.name == "index.ipynb" for path in wanted)


def _codes_written_out(tree):
    """Every code of a language in the code of a file; "id" also names a cell, a column or an element."""
    keys, said = set(), {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript):
            keys.add(node.slice)
        if isinstance(node, ast.Dict):
            keys.update(node.keys)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("get", "getattr")):
            keys.update(node.args)
        if isinstance(node, ast.Constant) and node.value in LANGUAGES:
            said[node] = node.value
    return [node.lineno for node, code in said.items() if code != "id" or node not in keys]


def test_no_code_of_a_language_stands_outside_its_records():
    # Where "id" is the name of a column or of a part of a file, and where the floor below says it once.
    others = {"survey_file.py": 2, "extract.py": 1, "errors.py": 1}
    found = {}
    for path in Path(finlit.__file__).parent.rglob("*.py"):
        lines = _codes_written_out(ast.parse(path.read_text(encoding="utf-8")))
        if path.name != "language.py" and len(lines) > others.get(path.name, 0):
            found[path.name] = lines
    assert found == {}
