"""Both languages say the same things, and money, numbers and dates look as they do in daily life."""

import ast
import gettext
import math
import re
import string
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st
from strategies import decimals, payable_money

import finlit
from finlit import i18n
from finlit.errors import InputError
from finlit.money import Money

PACKAGE = Path(finlit.__file__).parent
ROOT = PACKAGE.parent
LOCALE = PACKAGE / "locale"
DOMAINS = sorted(path.stem for path in LOCALE.glob("en/LC_MESSAGES/*.po"))
NBSP = "\u00a0"


@cache
def entries(domain: str, lang: str) -> dict[str, str]:
    with (LOCALE / lang / "LC_MESSAGES" / f"{domain}.po").open("rb") as lines:
        return {
            entry.id: entry.string for entry in read_po(lines, locale=lang, abort_invalid=True) if entry.id
        }


def placeholders(sentence: str) -> list[str]:
    return sorted({name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None})


# Catalogues


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
def test_every_language_has_every_catalogue(lang):
    assert sorted(path.stem for path in LOCALE.glob(f"{lang}/LC_MESSAGES/*.po")) == DOMAINS
    assert {"errors", "units"} <= set(DOMAINS)


def test_there_is_no_language_without_a_name():
    assert {path.name for path in LOCALE.iterdir()} == set(i18n.LANGUAGES) == set(i18n.LANGUAGE_NAMES)


@pytest.mark.parametrize("domain", DOMAINS)
def test_both_languages_have_the_same_sentences_with_the_same_values(domain):
    english, indonesian = entries(domain, "en"), entries(domain, "id")
    assert sorted(english) == sorted(indonesian)
    assert {key: placeholders(said) for key, said in english.items()} == {
        key: placeholders(said) for key, said in indonesian.items()
    }


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
@pytest.mark.parametrize("domain", DOMAINS)
def test_no_sentence_is_empty_doubtful_or_twice(domain, lang):
    source = LOCALE / lang / "LC_MESSAGES" / f"{domain}.po"
    with source.open("rb") as lines:
        read = [entry for entry in read_po(lines, locale=lang, abort_invalid=True) if entry.id]
    assert [entry.id for entry in read if not entry.string.strip()] == []
    assert [entry.id for entry in read if entry.fuzzy] == []
    written = re.findall(r'^msgid "(.+)"$', source.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(written) == sorted(set(written))


@pytest.mark.parametrize("domain", [domain for domain in DOMAINS if domain != "errors"])
def test_a_key_starts_with_its_catalogue(domain):
    assert [key for key in entries(domain, "en") if not key.startswith(f"{domain}.")] == []


# English that a translator may have left standing; none of these is an Indonesian word.
ENGLISH = re.compile(
    r"\b(the|and|your|you|with|is|are|of|for|from|this|that|these|which|please|has|have|cannot|must"
    r"|amount|fee|received|sender|exchange|month|year|week|choose|click|save|open|next)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_english_is_left_in_indonesian(domain):
    left = {}
    for key, said in entries(domain, "id").items():
        # Values, commands and addresses are no prose.
        prose = re.sub(r"\{[^}]*\}|`[^`]*`|'[^']*'|<[^>]*>|https?://\S+|\bfinlit( [\w-]+)+|--\w+", " ", said)
        if found := ENGLISH.findall(prose):
            left[key] = found
    assert left == {}


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_sentence_is_the_same_in_both_languages(domain):
    indonesian = entries(domain, "id")
    same = [
        key
        for key, said in entries(domain, "en").items()
        if said == indonesian.get(key)
        and len(re.findall(r"[A-Za-z]{2,}", re.sub(r"\{[^}]*\}", "", said))) > 2
    ]
    assert same == []


def test_the_compiled_catalogues_are_up_to_date():
    assert [path.name for path in i18n.compile_catalogues(check=True)] == []


def test_compiling_again_a_minute_later_changes_nothing(monkeypatch, tmp_path):
    folder = tmp_path / "id" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    source = folder / "units.po"
    source.write_bytes((LOCALE / "id" / "LC_MESSAGES" / "units.po").read_bytes())
    monkeypatch.setattr(i18n, "LOCALE", tmp_path)
    assert i18n.compile_catalogues(check=True) == [folder / "units.mo"]
    assert not (folder / "units.mo").exists()
    assert i18n.compile_catalogues() == [folder / "units.mo"]
    compiled = (folder / "units.mo").read_bytes()
    # The header holds the minute of compiling; it is no reason to compile again.
    other_minute = re.sub(rb"(POT-Creation-Date: )\d{4}", rb"\g<1>1999", compiled)
    assert other_minute != compiled
    (folder / "units.mo").write_bytes(other_minute)
    assert i18n.compile_catalogues() == []
    source.write_text(source.read_text(encoding="utf-8").replace('"minus"', '"kurang"'), encoding="utf-8")
    assert i18n.compile_catalogues() == [folder / "units.mo"]
    assert gettext.translation("units", tmp_path, ["id"]).gettext("units.minus") == "kurang"


# What the program asks of the catalogues


def called(node: ast.Call) -> str | None:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)


def pattern(node: ast.JoinedStr) -> str:
    """A regular expression for what an f-string can become."""
    return "".join(
        re.escape(part.value) if isinstance(part, ast.Constant) else r"[\w.-]+" for part in node.values
    )


@cache
def program() -> tuple[list[tuple[str, ast.Call]], set[str], set[str]]:
    """Calls of ``text``, every text in the program, and patterns of the f-strings that could be keys."""
    calls, texts, patterns = [], set(), set()
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) == "text" and node.args:
                calls.append((f"{path.relative_to(PACKAGE)}:{node.lineno}", node))
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
            if isinstance(node, ast.JoinedStr):
                fixed = "".join(part.value for part in node.values if isinstance(part, ast.Constant))
                if re.fullmatch(r"[\w.-]{4,}", fixed) and "." in fixed:
                    patterns.add(pattern(node))
    return calls, texts, patterns


def in_other_files() -> str:
    """Pages, scripts, templates and lesson sources, which name keys too."""
    kinds = {".html", ".js", ".j2", ".css", ".toml", ".json", ".ipynb", ".md"}
    inside = [path for path in PACKAGE.rglob("*") if path.suffix in kinds]
    lessons = [*ROOT.glob("notebooks/src/*.py"), *ROOT.glob("exercises/src/*.py")]
    return "\n".join(path.read_text(encoding="utf-8") for path in [*inside, *lessons])


def test_every_key_that_the_program_names_exists():
    missing = []
    for where, call in program()[0]:
        key = call.args[0]
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and "." in key.value:
            domain = key.value.partition(".")[0]
            if domain not in DOMAINS or key.value not in entries(domain, "en"):
                missing.append((where, key.value))
        if isinstance(key, ast.JoinedStr) and isinstance(key.values[0], ast.Constant):
            domain = str(key.values[0].value).partition(".")[0]
            known = entries(domain, "en") if domain in DOMAINS else {}
            if not any(re.fullmatch(pattern(key), name) for name in known):
                missing.append((where, pattern(key)))
    assert missing == []


def test_every_value_that_a_sentence_names_is_given():
    missing = []
    for where, call in program()[0]:
        key = call.args[0]
        if not isinstance(key, ast.Constant) or any(keyword.arg is None for keyword in call.keywords):
            continue
        domain = str(key.value).partition(".")[0]
        said = entries(domain, "en").get(key.value, "") if domain in DOMAINS else ""
        wanted = set(placeholders(said)) - {keyword.arg for keyword in call.keywords}
        if wanted:
            missing.append((where, key.value, sorted(wanted)))
    assert missing == []


@pytest.mark.parametrize("domain", [domain for domain in DOMAINS if domain != "errors"])
def test_every_sentence_is_used(domain):
    _, texts, patterns = program()
    others = in_other_files()
    unused = [
        key
        for key in entries(domain, "en")
        if key not in texts
        and not any(re.fullmatch(wanted, key) for wanted in patterns)
        and not re.search(rf"(?<![\w.-]){re.escape(key)}(?![\w-])", others)
    ]
    assert unused == []


def test_an_unknown_key_is_a_mistake_of_the_program():
    with pytest.raises(KeyError, match=r"units\.nothing"):
        i18n.text("units.nothing", "id")
    assert not i18n.has_text("units.nothing", "id")
    assert i18n.has_text("units.minus", "id")


@pytest.mark.parametrize(
    "say",
    [
        lambda: i18n.text("units.minus", "jv"),
        lambda: i18n.money(Money(5, "IDR"), "jv"),
        lambda: i18n.number(5, "jv"),
        lambda: i18n.percent(Decimal("0.5"), "jv"),
        lambda: i18n.out_of(Decimal("0.5"), "jv"),
        lambda: i18n.day(date(2026, 1, 13), "jv"),
        lambda: i18n.month(date(2026, 1, 13), ""),
        lambda: i18n.in_words(5, "jv"),
        lambda: i18n.check_language("EN"),
    ],
)
def test_an_unknown_language_is_refused(say):
    with pytest.raises(InputError) as caught:
        say()
    assert caught.value.code == "language_unknown"


# Money


@pytest.mark.parametrize(
    ("amount", "code", "indonesian", "english"),
    [
        (1_250_000, "IDR", "Rp1.250.000", "Rp1,250,000"),
        ("1250000.49", "IDR", "Rp1.250.000", "Rp1,250,000"),
        (0, "IDR", "Rp0", "Rp0"),
        (999, "IDR", "Rp999", "Rp999"),
        (1000, "IDR", "Rp1.000", "Rp1,000"),
        (10**15, "IDR", "Rp1.000.000.000.000.000", "Rp1,000,000,000,000,000"),
        (-5000, "IDR", "-Rp5.000", "-Rp5,000"),
        ("-0.4", "IDR", "Rp0", "Rp0"),
        (3000, "HKD", "HK$3.000", "HK$3,000"),
        ("5.5", "SGD", "S$5,50", "S$5.50"),
        (25_250, "TWD", "NT$25.250", "NT$25,250"),
        (610, "MYR", "RM610", "RM610"),
        ("10.53", "MYR", "RM10,53", "RM10.53"),
        (200, "USD", "US$200", "US$200"),
        (17_000, "JPY", f"JPY{NBSP}17.000", f"JPY{NBSP}17,000"),
        ("1.5", "KWD", f"KWD{NBSP}1,500", f"KWD{NBSP}1.500"),
    ],
)
def test_money_looks_as_on_a_price_tag(amount, code, indonesian, english):
    assert i18n.money(Money(amount, code), "id") == indonesian
    assert i18n.money(Money(amount, code), "en") == english


def test_more_digits_on_request():
    assert i18n.money(Money("2163.5", "IDR"), "id", digits=2) == "Rp2.163,50"


# Numbers


@pytest.mark.parametrize(
    ("value", "digits", "indonesian", "english"),
    [
        (1_250_000, None, "1.250.000", "1,250,000"),
        (Decimal("1250000.5"), None, "1.250.000,5", "1,250,000.5"),
        (Decimal("1250000.50"), 2, "1.250.000,50", "1,250,000.50"),
        (0.1, None, "0,1", "0.1"),
        (2163.0, None, "2.163", "2,163"),
        (Decimal("0.5"), 0, "1", "1"),
        (Decimal("-0.4"), 0, "0", "0"),
        (-1234.5, None, "-1.234,5", "-1,234.5"),
        (Decimal("0.00000004"), None, "0", "0"),
        (0, None, "0", "0"),
        (0.0, 1, "0,0", "0.0"),
    ],
)
def test_numbers(value, digits, indonesian, english):
    assert i18n.number(value, "id", digits) == indonesian
    assert i18n.number(value, "en", digits) == english


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, Decimal("NaN"), 10**18, Decimal("1e400")])
def test_what_is_no_number_to_write_is_refused(value):
    with pytest.raises(InputError) as caught:
        i18n.number(value, "id")
    assert caught.value.code in {"number_not_finite", "amount_too_large"}


@given(decimals)
def test_the_two_languages_swap_their_marks(value):
    swapped = i18n.number(value, "en").translate(str.maketrans(",.", ".,"))
    assert i18n.number(value, "id") == swapped


@given(payable_money())
def test_money_is_written_with_its_symbol_and_its_own_digits(money):
    said = i18n.money(money, "id")
    assert said.count("-") == (1 if said[0] == "-" else 0)
    assert re.fullmatch(r"-?(Rp|HK\$|NT\$|S\$|RM|[A-Z]{3}\u00a0)\d{1,3}(\.\d{3})*(,\d{2,3})?", said)


@pytest.mark.parametrize(
    ("share", "digits", "indonesian", "english"),
    [
        (Decimal("0.025"), 1, "2,5%", "2.5%"),
        (0.025, 1, "2,5%", "2.5%"),
        (Decimal(0), 1, "0%", "0%"),
        (Decimal(1), 0, "100%", "100%"),
        (Decimal("-0.0006"), 2, "-0,06%", "-0.06%"),
        (Decimal("-0.0001"), 1, "0%", "0%"),
        (Decimal("0.104136"), 1, "10,4%", "10.4%"),
        (Decimal("0.97"), 1, "97%", "97%"),
        (Decimal("435.84"), 1, "43.584%", "43,584%"),
    ],
)
def test_percentages(share, digits, indonesian, english):
    assert i18n.percent(share, "id", digits) == indonesian
    assert i18n.percent(share, "en", digits) == english


@pytest.mark.parametrize(
    ("share", "indonesian", "english"),
    [
        (0.025, "25 dari 1.000", "25 of 1,000"),
        (Decimal("0.1"), "10 dari 100", "10 of 100"),
        (0, "0 dari 100", "0 of 100"),
        (1, "100 dari 100", "100 of 100"),
        (Decimal("0.0199"), "20 dari 1.000", "20 of 1,000"),
    ],
)
def test_a_share_as_a_count(share, indonesian, english):
    assert i18n.out_of(share, "id") == indonesian
    assert i18n.out_of(share, "en") == english


# Dates and words


def test_dates():
    when = date(2026, 1, 13)
    assert (i18n.day(when, "id"), i18n.day(when, "en")) == ("13 Januari 2026", "13 January 2026")
    assert (i18n.month(when, "id"), i18n.month(when, "en")) == ("Januari 2026", "January 2026")
    months = {i18n.month(date(2025, number, 1), "id").split()[0] for number in range(1, 13)}
    assert {"Februari", "Maret", "Mei", "Agustus", "Oktober", "Desember"} < months
    assert len(months) == 12


@pytest.mark.parametrize(
    ("amount", "code", "indonesian"),
    [
        (1_250_000, "IDR", "satu juta dua ratus lima puluh ribu rupiah"),
        (1000, "IDR", "seribu rupiah"),
        (0, "IDR", "nol rupiah"),
        (11_111, "IDR", "sebelas ribu seratus sebelas rupiah"),
        ("1250000.4", "IDR", "satu juta dua ratus lima puluh ribu rupiah"),
        (3000, "HKD", "tiga ribu dolar Hong Kong"),
        ("5.50", "SGD", "lima dolar Singapura lima puluh sen"),
        (-15, "MYR", "minus lima belas ringgit"),
        (17_000, "JPY", "tujuh belas ribu yen"),
        (5, "PHP", "lima PHP"),
    ],
)
def test_amounts_in_words(amount, code, indonesian):
    assert i18n.in_words(Money(amount, code), "id") == indonesian


def test_amounts_in_english_words():
    assert i18n.in_words(Money(3000, "HKD"), "en") == "three thousand Hong Kong dollars"
    assert i18n.in_words(1_250_000, "en") == "one million, two hundred and fifty thousand"


@given(st.integers(0, 10**15))
def test_any_amount_of_rupiah_can_be_said(amount):
    words = i18n.in_words(Money(amount, "IDR"), "id")
    assert words.endswith(" rupiah")
    assert re.fullmatch(r"[a-z ]+", words)
    assert "  " not in words


# Values inside sentences


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Money(1_250_000, "IDR"), "Rp1.250.000"),
        (1250, "1.250"),
        (Decimal("2.5"), "2,5"),
        (0.5, "0,5"),
        (date(2026, 1, 13), "13 Januari 2026"),
        ("1250", "1250"),
        (None, "None"),
        (True, "True"),
        (math.nan, "NaN"),
        (Decimal("1e400"), "1.000E+400"),
        ((1250, Money(5, "IDR")), "1.250, Rp5"),
        ((), "-"),
    ],
)
def test_values_are_shown_as_the_language_writes_them(value, expected):
    assert i18n.shown(value, "id") == expected


def test_a_sentence_takes_its_values():
    assert i18n.text("units.out_of", "id", count=25, base=Decimal(1000)) == "25 dari 1.000"
    assert i18n.text("units.out_of", "en", count=25, base=Decimal(1000)) == "25 of 1,000"
