"""Both languages say the same things, and money, numbers and dates look as they do in daily life."""

import gettext
import math
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import get_month_names
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent
from cases import each
from hypothesis import given
from hypothesis import strategies as st
from strategies import decimals, payable_money

import finlit
from finlit import i18n, words
from finlit.cli import catalogues
from finlit.errors import InputError
from finlit.language import LANGUAGES
from finlit.money import Money, round_to

PACKAGE = Path(finlit.__file__).parent
ROOT = PACKAGE.parent
LOCALE = PACKAGE / "locale"
DOMAINS = sorted(path.stem for path in LOCALE.glob("en/LC_MESSAGES/*.po"))
NBSP = "\u00a0"


def entries(domain: str, lang: str) -> dict[str, str]:
    """Every sentence, its forms one below the other."""
    return {key: "\n".join(forms) for key, forms in catalogues.sentences(domain, lang).items()}


# Catalogues


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
def test_every_language_has_every_catalogue(lang):
    assert sorted(path.stem for path in LOCALE.glob(f"{lang}/LC_MESSAGES/*.po")) == DOMAINS
    assert {"errors", "units"} <= set(DOMAINS)


def test_there_is_no_language_without_a_name():
    assert {path.name for path in LOCALE.iterdir()} == set(i18n.LANGUAGES)
    assert all(record.name for record in LANGUAGES.values())


@each("lang", i18n.LANGUAGES)
@each("domain", DOMAINS)
def test_no_sentence_is_empty_doubtful_or_twice(domain, lang):
    source = LOCALE / lang / "LC_MESSAGES" / f"{domain}.po"
    with source.open("rb") as lines:
        read = [entry for entry in read_po(lines, locale=lang, abort_invalid=True) if entry.id]
    told = [(entry.id, [entry.string] if isinstance(entry.string, str) else entry.string) for entry in read]
    assert [key for key, forms in told if not all(form.strip() for form in forms)] == []
    assert [entry.id for entry in read if entry.fuzzy] == []
    written = re.findall(r'^msgid "(.+)"$', source.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(written) == sorted(set(written))


@each("domain", [domain for domain in DOMAINS if domain != "errors"])
def test_a_key_starts_with_its_catalogue(domain):
    assert [key for key in entries(domain, "en") if not key.startswith(f"{domain}.")] == []


# English that a translator may have left standing; none of these is an Indonesian word.
ENGLISH = re.compile(
    r"\b(the|and|your|you|with|is|are|of|for|from|this|that|these|which|please|has|have|cannot|must"
    r"|amount|fee|received|sender|exchange|month|year|week|choose|click|save|open|next)\b",
    re.IGNORECASE,
)


@each("domain", DOMAINS)
def test_no_english_is_left_in_indonesian(domain):
    left = {}
    for key, said in entries(domain, "id").items():
        # Values, commands and addresses are no prose.
        prose = re.sub(r"\{[^}]*\}|`[^`]*`|'[^']*'|<[^>]*>|https?://\S+|\bfinlit( [\w-]+)+|--\w+", " ", said)
        if found := ENGLISH.findall(prose):
            left[key] = found
    assert left == {}


@each("domain", DOMAINS)
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
    assert [path.name for path in catalogues.compile_catalogues(check=True)] == []


def test_compiling_again_a_minute_later_changes_nothing(monkeypatch, tmp_path):
    folder = tmp_path / "id" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    source = folder / "units.po"
    source.write_bytes((LOCALE / "id" / "LC_MESSAGES" / "units.po").read_bytes())
    monkeypatch.setattr(words, "LOCALE", tmp_path)
    assert catalogues.compile_catalogues(check=True) == [folder / "units.mo"]
    assert not (folder / "units.mo").exists()
    assert catalogues.compile_catalogues() == [folder / "units.mo"]
    compiled = (folder / "units.mo").read_bytes()
    # The header holds the minute of compiling; it is no reason to compile again.
    other_minute = re.sub(rb"(POT-Creation-Date: )\d{4}", rb"\g<1>1999", compiled)
    assert other_minute != compiled
    (folder / "units.mo").write_bytes(other_minute)
    assert catalogues.compile_catalogues() == []
    source.write_text(source.read_text(encoding="utf-8").replace('"minus"', '"kurang"'), encoding="utf-8")
    assert catalogues.compile_catalogues() == [folder / "units.mo"]
    assert gettext.translation("units", tmp_path, ["id"]).gettext("units.minus") == "kurang"


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


# A language's record and what Unicode's CLDR says of it


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
class TestRecordOfALanguage:
    def test_marks_and_months_are_those_of_cldr(self, lang):
        symbols = Locale(lang).number_symbols["latn"]
        assert (LANGUAGES[lang].group, LANGUAGES[lang].point) == (symbols["group"], symbols["decimal"])
        assert LANGUAGES[lang].months == tuple(get_month_names("wide", locale=lang).values())

    def test_a_percentage_is_written_as_cldr_writes_it(self, lang):
        assert i18n.percent(Decimal("0.25"), lang) == format_percent(Decimal("0.25"), locale=lang)

    @given(value=decimals)
    def test_a_number_is_written_as_cldr_writes_it(self, lang, value):
        assert i18n.number(value, lang, 2) == format_decimal(
            round_to(value, Decimal("0.01"), "half_up") + 0, format="#,##0.00", locale=lang
        )


# Money


@each(
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


@pytest.mark.parametrize(
    ("count", "english", "indonesian"),
    [
        (1, "1 day", "1 hari"),
        (2, "2 days", "2 hari"),
        (0, "0 days", "0 hari"),
        (Decimal("1.5"), "1.5 days", "1,5 hari"),
        (Decimal(1), "1 day", "1 hari"),
        (1250, "1,250 days", "1.250 hari"),
    ],
)
def test_how_many_days(count, english, indonesian):
    assert i18n.counted(count, "day", "en") == english
    assert i18n.counted(count, "day", "id") == indonesian


@pytest.mark.parametrize(
    ("parts", "indonesian", "english"),
    [
        ([], "-", "-"),
        (["a"], "a", "a"),
        (["a", "b"], "a dan b", "a and b"),
        (["a", "b", "c"], "a, b, dan c", "a, b, and c"),
        (["2,5%", "3%", "4,1%"], "2,5%; 3%; dan 4,1%", "2,5%, 3%, and 4,1%"),
    ],
)
def test_lists(parts, indonesian, english):
    assert i18n.listed(parts, "id") == indonesian
    assert i18n.listed(parts, "en") == english


# Dates and words


def test_dates():
    when = date(2026, 1, 13)
    assert (i18n.day(when, "id"), i18n.day(when, "en")) == ("13 Januari 2026", "13 January 2026")
    assert (i18n.month(when, "id"), i18n.month(when, "en")) == ("Januari 2026", "January 2026")
    months = {i18n.month(date(2025, number, 1), "id").split()[0] for number in range(1, 13)}
    assert {"Februari", "Maret", "Mei", "Agustus", "Oktober", "Desember"} < months
    assert len(months) == 12


@each(
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
        (1_001_000, "IDR", "satu juta seribu rupiah"),
        (101_000, "IDR", "seratus satu ribu rupiah"),
        (2_001_500, "IDR", "dua juta seribu lima ratus rupiah"),
        ("12.345", "KWD", "dua belas dinar tiga ratus empat puluh lima fils"),
        ("0.5", "MYR", "nol ringgit lima puluh sen"),
        ("5.25", "PHP", "lima PHP dua puluh lima perseratus"),
        ("5.001", "IQD", "lima IQD satu perseribu"),
    ],
)
def test_amounts_in_words(amount, code, indonesian):
    assert i18n.in_words(Money(amount, code), "id") == indonesian


@each(
    ("amount", "code", "english"),
    [
        (3000, "HKD", "three thousand Hong Kong dollars"),
        (1, "HKD", "one Hong Kong dollar"),
        ("12.345", "KWD", "twelve dinars and three hundred and forty-five fils"),
        ("1.25", "OMR", "one rial and two hundred and fifty baisa"),
        ("3.5", "BHD", "three dinars and five hundred fils"),
        ("2.005", "JOD", "two dinars and five fils"),
        ("1.001", "TND", "one dinar and one millime"),
        ("4.20", "SAR", "four riyals and twenty halalas"),
        ("0.01", "GBP", "zero pounds and one penny"),
        ("0.99", "EUR", "zero euros and ninety-nine cents"),
        ("7.05", "INR", "seven Indian rupees and five paise"),
        ("1.50", "AED", "one dirham and fifty fils"),
        (185, "JPY", "one hundred and eighty-five yen"),
        ("-2.10", "USD", "minus two US dollars and ten cents"),
    ],
)
def test_amounts_in_english_words(amount, code, english):
    assert i18n.in_words(Money(amount, code), "en") == english


def test_a_count_in_english_words():
    assert i18n.in_words(1_250_000, "en") == "one million, two hundred and fifty thousand"


@pytest.mark.parametrize(
    ("amount", "code", "digits", "words"),
    [
        ("150.50", "TWD", "NT$151", "one hundred and fifty-one Taiwan dollars"),
        ("151.50", "TWD", "NT$152", "one hundred and fifty-two Taiwan dollars"),
        ("0.5", "IDR", "Rp1", "one rupiah"),
        ("-0.5", "IDR", "-Rp1", "minus one rupiah"),
        ("0.49", "IDR", "Rp0", "zero rupiah"),
        ("5.005", "SGD", "S$5.01", "five Singapore dollars and one cent"),
        ("4.999", "SGD", "S$5", "five Singapore dollars"),
        ("1234.5", "JPY", f"JPY{NBSP}1,235", "one thousand, two hundred and thirty-five yen"),
    ],
)
def test_digits_and_words_are_rounded_alike(amount, code, digits, words):
    assert i18n.money(Money(amount, code), "en") == digits
    assert i18n.in_words(Money(amount, code), "en") == words


@given(payable_money() | st.builds(Money, decimals, st.sampled_from(["IDR", "TWD", "SGD", "KWD", "JPY"])))
def test_what_is_written_is_what_is_said(amount):
    written = re.sub(r"[^\d.-]", "", i18n.money(amount, "en"))
    assert Decimal(written) == i18n.in_daily_life(amount).amount


# Spelled by the rules of Indonesian themselves (KBBI: seratus, seribu, sepuluh, sebelas; "belas", "puluh").
UNITS = "nol satu dua tiga empat lima enam tujuh delapan sembilan".split()
SCALES = [(10**15, "kuadriliun"), (10**12, "triliun"), (10**9, "miliar"), (10**6, "juta")]


def by_the_rules(number: int) -> str:
    words = []
    for size, name in SCALES:
        count, number = divmod(number, size)
        words += [*below_thousand(count), name] if count else []
    thousands, rest = divmod(number, 1000)
    if thousands:
        words += ["seribu"] if thousands == 1 else [*below_thousand(thousands), "ribu"]
    return " ".join([*words, *below_thousand(rest)]) or "nol"


def below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = ["seratus"] if hundreds == 1 else [UNITS[hundreds], "ratus"] if hundreds else []
    if rest in (10, 11):
        return [*words, "sepuluh" if rest == 10 else "sebelas"]
    tens, ones = divmod(rest, 10)
    if tens == 1:
        return [*words, UNITS[ones], "belas"]
    return [*words, *([UNITS[tens], "puluh"] if tens else []), *([UNITS[ones]] if ones else [])]


@given(
    st.integers(0, 10**15)
    | st.builds(lambda a, b: a * 10**6 + 1000 + b, st.integers(0, 10**8), st.integers(0, 999))
)
def test_indonesian_numbers_are_spelled_by_the_rules_of_the_language(number):
    assert i18n.in_words(number, "id") == by_the_rules(number)


def test_seribu_after_every_larger_block():
    for number in (1_001_000, 10**9 + 1000, 10**12 + 1999, 21_001_001, 100_001_100, 1_001_001_000):
        assert i18n.in_words(number, "id") == by_the_rules(number)
        assert "satu ribu" not in i18n.in_words(number, "id")


@given(st.integers(0, 10**15))
def test_any_amount_of_rupiah_can_be_said(amount):
    words = i18n.in_words(Money(amount, "IDR"), "id")
    assert words.endswith(" rupiah")
    assert re.fullmatch(r"[a-z ]+", words)
    assert "  " not in words


# Values inside sentences


@each(
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
        ((1250, Money(5, "IDR")), "1.250 dan Rp5"),
        ((), "-"),
    ],
)
def test_values_are_shown_as_the_language_writes_them(value, expected):
    assert i18n.shown(value, "id") == expected


def test_a_sentence_takes_its_values():
    assert i18n.text("units.out_of", "id", count=25, base=Decimal(1000)) == "25 dari 1.000"
    assert i18n.text("units.out_of", "en", count=25, base=Decimal(1000)) == "25 of 1,000"


def test_one_thing_is_not_said_in_the_plural():
    for key, one, many in (
        ("course.report.saved", "1 answer.", "2 answers."),
        ("course.report.worth", "1 point", "2 points"),
        ("cli.build.pack", "1 notebook in x.", "2 notebooks in x."),
    ):
        assert i18n.text(key, "en", count=1, folder="x").endswith(one)
        assert i18n.text(key, "en", count=2, folder="x").endswith(many)
        assert i18n.text(key, "id", count=1, folder="x")
