"""The program and its catalogues agree, and every way of disagreeing is noticed."""

import shutil
from pathlib import Path

import pytest

import finlit
from finlit import words
from finlit.cli import keys

PACKAGE = Path(finlit.__file__).parent
ROOT = PACKAGE.parent
LESSONS = [*ROOT.glob("notebooks/src/*.py"), *ROOT.glob("exercises/src/*.*")]

PO = {
    "en": """
msgid "shop.title"
msgstr "The shop"

msgid "shop.days"
msgid_plural "shop.days"
msgstr[0] "{count} day"
msgstr[1] "{count} days"

msgid "shop.kind.rice"
msgstr "rice"

msgid "shop.kind.oil"
msgstr "oil"

msgid "shop.price"
msgstr "{what} costs {amount}."
""",
    "id": """
msgid "shop.title"
msgstr "Toko"

msgid "shop.days"
msgid_plural "shop.days"
msgstr[0] "{count} hari"

msgid "shop.kind.rice"
msgstr "beras"

msgid "shop.kind.oil"
msgstr "minyak"

msgid "shop.price"
msgstr "Harga {what} {amount}."
""",
}
ERRORS = {
    "en": 'msgid "shut"\nmsgstr "{name} is shut."\n\nmsgid "shut.next"\nmsgstr "Come tomorrow."\n',
    "id": 'msgid "shut"\nmsgstr "{name} tutup."\n\nmsgid "shut.next"\nmsgstr "Datang besok."\n',
}
HEAD = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Plural-Forms: {}\\n"\n\n'
PLURALS = {"en": "nplurals=2; plural=(n != 1);", "id": "nplurals=1; plural=0;"}
SHOP = """
from finlit.errors import InputError
from finlit.i18n import text


def say(key, lang, **values):
    return text(f"shop.{key}", lang, **values)


class Counter:
    def _say(self, key, **values):
        return say(key, self.lang, **values)

    def sign(self, kind):
        return self._say("title") + self._say(f"kind.{kind}")

    def tag(self, many):
        key, amount = ("price", 5) if many else ("price", 3)
        return [self._say(key, what=name, amount=amount) for name in ("rice", "oil")]

    def wait(self, count):
        if count > 3:
            raise InputError("shut", name="shop")
        return self._say("days", count=count)
"""


@pytest.fixture
def shop(tmp_path, monkeypatch):
    """A small program with its catalogues: ``shop(old="new")`` changes its source."""
    for lang in PO:
        folder = tmp_path / "locale" / lang / "LC_MESSAGES"
        folder.mkdir(parents=True)
        head = HEAD.format(lang, PLURALS[lang])
        (folder / "shop.po").write_text(head + PO[lang], encoding="utf-8")
        (folder / "errors.po").write_text(head + ERRORS[lang], encoding="utf-8")
    monkeypatch.setattr(words, "LOCALE", tmp_path / "locale")
    (tmp_path / "shop").mkdir()

    def faults(old="", new=""):
        assert old in SHOP
        (tmp_path / "shop" / "counter.py").write_text(SHOP.replace(old, new), encoding="utf-8")
        return keys.faults(tmp_path / "shop")

    return faults


@pytest.mark.slow
def test_the_program_and_its_catalogues_agree():
    assert keys.faults(more=LESSONS) == []


def test_a_program_that_agrees_has_no_faults(shop):
    assert shop() == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('_say("title")', '_say("titel")', "no sentence 'shop.titel'"),
        ('_say("days"', 'say("dys"', "no sentence 'shop.dys'"),
        ('f"kind.{kind}"', 'f"kinds.{kind}"', "no sentence 'shop.kinds.…'"),
        ('("price", 5)', '("pries", 5)', "no sentence 'shop.pries'"),
        ('"shut"', '"closed"', "no sentence 'closed'"),
        ('"shut"', '"closed"', "nobody says 'shut'"),
        ('self._say("title") + ', "", "nobody says 'shop.title'"),
        ('"shut", name="shop"', '"shut"', "'shut' names name"),
        ("what=name, ", "", "'shop.price' names what"),
    ],
)
def test_a_slip_in_the_program_is_noticed(shop, old, new, said):
    assert any(said in fault for fault in shop(old, new))


@pytest.mark.parametrize(
    ("lang", "old", "new", "said"),
    [
        ("id", 'msgid "shop.title"\nmsgstr "Toko"\n', "", "id/shop.po: 'shop.title' is missing"),
        ("id", "{count} hari", "sehari", "id/shop.po: 'shop.days' names other values"),
        ("id", "Harga {what}", "Harga {wat}", "id/shop.po: 'shop.price' names other values"),
        ("id", 'msgid "shop.title"', 'msgid "shop.titel"', "'shop.titel' is not in English"),
        ("en", 'msgid "shop.title"', 'msgid "shop.other"\nmsgstr "x"\n\nmsgid "shop.title"', "nobody says"),
    ],
)
def test_a_slip_in_a_catalogue_is_noticed(shop, lang, old, new, said):
    source = words.LOCALE / lang / "LC_MESSAGES" / "shop.po"
    before = source.read_text(encoding="utf-8")
    assert old in before
    source.write_text(before.replace(old, new), encoding="utf-8")
    assert any(said in fault for fault in shop())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("module", "old", "new"),
    [
        ("tools/save_goal.py", "next_there", "next_there_nov"),
        ("plots/box.py", '"own"', '"ovn"'),
        ("paper/letters.py", "letter.dear", "letter.deer"),
        ("i18n.py", "units.minus", "units.mines"),
    ],
)
def test_a_typing_slip_in_our_own_program_is_noticed(tmp_path, module, old, new):
    ours = shutil.copytree(PACKAGE, tmp_path / "finlit", ignore=shutil.ignore_patterns("*.mo", "__pycache__"))
    source = (ours / module).read_text(encoding="utf-8")
    assert old in source
    (ours / module).write_text(source.replace(old, new, 1), encoding="utf-8")
    assert any("no sentence" in fault for fault in keys.faults(ours))
