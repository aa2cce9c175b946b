"""The same text in the same language is the same sum at every door, or is refused at every one."""

import json
from decimal import Decimal
from functools import cache
from urllib.parse import parse_qsl

import pytest
from commands import run
from every_tool import TODAY
from hypothesis import given, settings
from hypothesis import strategies as st
from test_spreadsheets import ods, xlsx

from finlit import tools, widgets
from finlit.course.answers import read
from finlit.course.by_paper import _lines, _rows
from finlit.course.chat import answer_line, read_lines
from finlit.course.checks import load_exercise
from finlit.errors import FinlitError
from finlit.export.links import link
from finlit.groups import read_ledger
from finlit.language import LANGUAGES
from finlit.money import parse_cash
from finlit.remittance import read_price_list
from finlit.tables import as_text
from finlit.tools.files import opened
from finlit.tools.kept import as_kept, number_of
from finlit.web import engine

EXERCISE = load_exercise(5)
ANSWER = EXERCISE.answer("arrives_a")


def from_python(text, lang):
    return tools.read("save-goal", {"price": text}, lang).price.amount


def over_json(text, lang):
    sent = json.dumps({"values": {"price": text}, "numbers": False})
    return _found(json.loads(engine.ask("tools/save-goal/answer", lang, sent)))


def _found(answer):
    return Decimal(str(answer["inputs"]["price"])) if "inputs" in answer else None


def from_a_link(text, lang):
    address = link(tools.ask("save-goal", lang, TODAY, price=text), "")
    return from_python(dict(parse_qsl(address.split("?")[1]))["price"], lang)


def on_the_command_line(text, lang):
    done = run("tool", "save-goal", f"--price={text}", "--json", lang=lang)
    return _found(json.loads(done.stdout)) if done.returncode == 0 else None


@cache
def _shown(lang):
    return widgets.show("save-goal", lang=lang, as_of=TODAY)


def in_a_notebook(text, lang):
    face = _shown(lang)
    face.reset()
    face._rows["price"].field.value = text
    return face.inputs.price.amount if face.answer else None


def in_a_saved_file(text, lang):
    kept = json.dumps({"tool": "save-goal", "schema": 2, "values": {"price": text}})
    return from_python(opened("save-goal", kept)["price"], lang)


def in_the_planner(text, lang):
    return number_of(as_kept(text, lang, "IDR")).amount


def _ledger(table, lang):
    return read_ledger(table, ["share"], lang=lang)[0].amount.amount


def in_a_ledger(text, lang):
    return _ledger(f'date;member;kind;amount\n5/1/2026;Sri;share;"{text}"\n', lang)


def in_a_ledger_of_tabs(text, lang):
    return _ledger(f"date\tmember\tkind\tamount\n5/1/2026\tSri\tshare\t{text}\n", lang)


def in_a_ledger_as_xlsx(text, lang):
    rows = [["date", "member", "kind", "amount"], ["5/1/2026", "Sri", "share", text]]
    return _ledger(as_text(xlsx(rows), "kas.xlsx"), lang)


def in_a_ledger_as_ods(text, lang):
    rows = [["date", "member", "kind", "amount"], ["5/1/2026", "Sri", "share", text]]
    return _ledger(as_text(ods(rows), "kas.ods"), lang)


PRICES = {
    "provider": "A",
    "from_country": "HKG",
    "to_country": "IDN",
    "from_currency": "HKD",
    "to_currency": "IDR",
    "pay_in": "cash",
    "pay_out": "cash",
    "fee_taken": "on_top",
    "fee_flat": "5",
    "as_of": "2026-01-13",
    "source": "a board",
}


def in_a_price_list(text, lang):
    cells = {**PRICES, "receiver_fee": text}
    table = "\n".join(",".join(f'"{cell}"' for cell in row) for row in (cells, cells.values()))
    return _fee_at_home(table + "\n", lang)


def in_a_price_list_as_xlsx(text, lang):
    cells = {**PRICES, "receiver_fee": text}
    return _fee_at_home(as_text(xlsx([[*cells], [*cells.values()]]), "prices.xlsx"), lang)


def _fee_at_home(table, lang):
    return read_price_list(table, lang)[0].fee_rule.receiver_line.flat


def as_an_answer(text, lang):
    return read(ANSWER, text, lang)


def on_a_chat_line(text, lang):
    (line,) = read_lines(answer_line(EXERCISE, "ani", {"arrives_a": text}))
    return read(ANSWER, line.answers[0], lang)


def from_paper(text, lang):
    table = _lines(f'Nama;5.1;5.2\nAni;"{text}";1\n')
    ((_, answers, _),) = _rows(table, EXERCISE, [])
    return read(ANSWER, answers["arrives_a"], lang)


SUMS = [
    *(from_python, over_json, in_a_saved_file, in_the_planner),
    *(in_a_ledger, in_a_ledger_of_tabs, in_a_ledger_as_xlsx, in_a_ledger_as_ods),
    *(in_a_price_list, in_a_price_list_as_xlsx),
]
ANSWERS = [as_an_answer, on_a_chat_line, from_paper]
SCREENS = [from_a_link, in_a_notebook, on_the_command_line]


def there(door, text, lang):
    """What a door takes a text for; None where it refuses."""
    try:
        found = door(text, lang)
    except FinlitError:
        return None
    return None if found is None else Decimal(found)


@st.composite
def texts(draw):
    """Whole rupiah as people in any language type them, on any keyboard."""
    mark = draw(st.sampled_from(["", ",", ".", " ", "\u00a0", "'", "’"]))
    body = f"{draw(st.integers(10_000, 90_000_000)):,}".replace(",", mark)
    body += draw(st.sampled_from(["", ",-", ".00" if mark == "," else ",00"])) if mark.strip() else ""
    if draw(st.booleans()):
        scaled, word = draw(
            st.tuples(
                st.integers(1, 9999), st.sampled_from([" juta", "jt", " jt", " ribu", "rb", " rb", "rb"])
            )
        )
        whole, part = divmod(scaled, 100)
        mark = draw(st.sampled_from([".", ","]))
        body = (f"{whole + 10}{mark}{part:02d}" if part else str(whole + 10)) + word
    before, behind = draw(
        st.sampled_from([("", ""), ("Rp", ""), ("Rp. ", ""), ("IDR ", ""), ("", " rupiah")])
    )
    around = draw(st.sampled_from(["{}", "“{}”", "\u200b{}\u2069", " {} "]))
    return around.format(before + body + behind)


@settings(max_examples=60, deadline=None)
@given(texts(), st.sampled_from(sorted(LANGUAGES)))
def test_a_sum_is_the_same_at_every_door(text, lang):
    meant = parse_cash(text, lang, "IDR").amount
    found = {door.__name__: there(door, text, lang) for door in (*SUMS, *ANSWERS)}
    assert found == dict.fromkeys(found, meant), text


@settings(max_examples=8, deadline=None)
@given(texts(), st.sampled_from(sorted(LANGUAGES)))
def test_a_sum_is_the_same_on_every_screen(text, lang):
    meant = parse_cash(text, lang, "IDR").amount
    found = {door.__name__: there(door, text, lang) for door in SCREENS}
    assert found == dict.fromkeys(found, meant), text


IN_WORDS = {
    "id": {
        "setengah juta": 500_000,
        "sejuta dua ratus ribu": 1_200_000,
        "Rp enam juta tiga ratus dua puluh delapan ribu dua ratus": 6_328_200,
        "6 jt 328 rb 200": 6_328_200,
        "39 rb 825 rupiah": 39_825,
    },
    "en": {
        "half a million": 500_000,
        "two and a half million rupiah": 2_500_000,
        "twenty-five thousand": 25_000,
        "IDR six million three hundred thousand": 6_300_000,
    },
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sum_in_words_is_the_same_at_every_door(lang):
    for text, meant in IN_WORDS[lang].items():
        found = {door.__name__: there(door, text, lang) for door in (*SUMS, *ANSWERS)}
        assert found == dict.fromkeys(found, meant), text
    text, meant = next(iter(IN_WORDS[lang].items()))
    assert {there(door, text, lang) for door in SCREENS} == {meant}
    for two in (
        "dua seratus",
        "dua-tiga ribu",
        "dua atau tiga juta",
        "five six hundred",
        "two-three thousand",
    ):
        assert {there(door, two, lang) for door in (*SUMS, *ANSWERS)} == {None}, two


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_can_be_two_sums_is_taken_at_no_door(lang):
    point, other = LANGUAGES[lang].point, LANGUAGES[lang].group
    # A learner's answer may be spelled or worked out (5-6), or simply be wrong (1,5): nobody pays it.
    answers_too = ["1.250.000,000", f"1{other}25{other}000", f"1{point}250 rb"]
    sums = [
        f"2{point}500ribu",
        "1,5",
        "0.5",
        "Rp 2,50",
        "1 2",
        "5-6",
        "1jt500",
        "1e6",
        "~500",
    ]
    answers_too += ["1.250 juta", "1,250 juta"] if lang == "en" else []
    for text in (*answers_too, *sums):
        doors = [*SUMS, *ANSWERS] if text in answers_too else SUMS
        found = {door.__name__: there(door, text, lang) for door in doors}
        assert found == dict.fromkeys(found), text
    found = {(door.__name__, text): there(door, text, lang) for door in SCREENS for text in answers_too[:2]}
    assert found == dict.fromkeys(found)
