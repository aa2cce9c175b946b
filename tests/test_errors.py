"""Every error can be said, in both languages, with the values it is about and what to do next."""

import ast
import copy
import pickle
import string
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages.pofile import read_po

import finlit
from finlit import errors, i18n
from finlit.errors import FinlitError
from finlit.money import Money

PACKAGE = Path(finlit.__file__).parent
KINDS = {
    name for name, thing in vars(errors).items() if isinstance(thing, type) and issubclass(thing, FinlitError)
}


class Site(NamedTuple):
    """A place in the program where an error is made."""

    where: str
    codes: tuple[str, ...]
    values: frozenset[str]
    takes_more: bool
    """Whether values come from elsewhere too (``**values``)."""


def catalogue(lang: str) -> dict[str, str]:
    source = PACKAGE / "locale" / lang / "LC_MESSAGES" / "errors.po"
    with source.open("rb") as lines:
        return {entry.id: entry.string for entry in read_po(lines, locale=lang) if entry.id}


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


class Helper(NamedTuple):
    """A function that makes an error whose code is one of its own parameters."""

    parameter: str
    position: int
    default: ast.expr | None


def error_sites() -> tuple[list[Site], list[str]]:
    """Where errors are made, and the places whose code could not be read."""
    sites, puzzles = [], []
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        helpers, handed_on = helpers_of(tree)
        for call in ast.walk(tree):
            name = called(call)
            if name not in {*KINDS, *helpers} or call in handed_on:
                continue
            helper = helpers.get(name, Helper("", 0, None))
            where = f"{path.relative_to(PACKAGE)}:{call.lineno}"
            codes = constants(code_of(call, helper))
            if not codes:
                puzzles.append(where)
            named = frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
            more = name in helpers or any(keyword.arg is None for keyword in call.keywords)
            sites.append(Site(where, codes, named, more))
    return sites, puzzles


def helpers_of(tree: ast.Module) -> tuple[dict[str, Helper], set[ast.AST]]:
    """The helpers of a module, and the calls in them that only hand the code on."""
    helpers, handed_on = {}, set()
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        names = [argument.arg for argument in function.args.args]
        defaults = [None] * (len(names) - len(function.args.defaults)) + function.args.defaults
        for call in ast.walk(function):
            if called(call) not in KINDS or not call.args or not isinstance(call.args[0], ast.Name):
                continue
            if call.args[0].id in names:
                position = names.index(call.args[0].id)
                helpers[function.name] = Helper(names[position], position, defaults[position])
                handed_on.add(call)
    return helpers, handed_on


def called(node: ast.AST) -> str | None:
    if not isinstance(node, ast.Call):
        return None
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", None)


def code_of(call: ast.Call, helper: Helper) -> ast.expr | None:
    for keyword in call.keywords:
        if keyword.arg == helper.parameter:
            return keyword.value
    return call.args[helper.position] if len(call.args) > helper.position else helper.default


def constants(code: ast.expr | None) -> tuple[str, ...]:
    """What a code can be: a text, or a choice between texts."""
    branches = [code.body, code.orelse] if isinstance(code, ast.IfExp) else [code]
    texts = [branch.value for branch in branches if isinstance(branch, ast.Constant)]
    return tuple(texts) if len(texts) == len(branches) else ()


SITES, PUZZLES = error_sites()
RAISED = {code for site in SITES for code in site.codes}
SENTENCES = {lang: catalogue(lang) for lang in i18n.LANGUAGES}


def test_the_scan_finds_the_errors_of_the_foundation():
    assert {"float_refused", "currency_mismatch", "dataset_changed", "field_unknown"} <= RAISED
    assert len(SITES) > 20


def test_every_code_is_written_out_where_the_error_is_made():
    assert PUZZLES == []


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
def test_every_code_has_its_sentence_and_a_next_step(lang):
    wanted = {key for code in RAISED for key in (code, f"{code}.next")}
    assert sorted(wanted - set(SENTENCES[lang])) == []


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
def test_every_sentence_belongs_to_an_error_that_can_happen(lang):
    assert sorted({key.removesuffix(".next") for key in SENTENCES[lang]} - RAISED) == []


def test_both_languages_name_the_same_values():
    differ = {
        key: (english, SENTENCES["id"].get(key))
        for key, english in SENTENCES["en"].items()
        if placeholders(english) != placeholders(SENTENCES["id"].get(key, ""))
    }
    assert differ == {}


def test_every_value_that_a_sentence_names_is_given():
    missing = defaultdict(set)
    for site in SITES:
        if site.takes_more:
            continue
        for code in site.codes:
            for key in (code, f"{code}.next"):
                missing[site.where] |= placeholders(SENTENCES["en"].get(key, "")) - site.values
    assert {where: names for where, names in missing.items() if names} == {}


@pytest.mark.parametrize("code", sorted(RAISED))
def test_an_error_is_said_without_leftover_braces(code):
    names = set()
    for key in (code, f"{code}.next"):
        names |= placeholders(SENTENCES["en"].get(key, ""))
    error = FinlitError(code, **dict.fromkeys(names, "X"))
    for said in (error.message("en"), error.message("id"), i18n.error_message(error, "id"), str(error)):
        assert "{" not in said
        assert "}" not in said
        assert code not in said.split()
        assert said[-1] in ".?!:)" or said.endswith("X")
    assert error.next_step
    assert error.message("en") != error.message("id")


# How an error behaves


def test_an_error_says_what_was_wrong_and_what_to_do():
    error = errors.InputError("amount_negative", name="amount", value=-5)
    assert error.code == "amount_negative"
    assert error.values == {"name": "amount", "value": -5}
    assert error.next_step == "Give zero or a positive amount."
    assert str(error) == "amount is -5, but it cannot be negative. Give zero or a positive amount."


def test_an_indonesian_reader_sees_indonesian_numbers():
    error = errors.InputError("amount_not_whole_units", amount=Money(1_250_750, "IDR"), unit=Decimal("0.5"))
    said = i18n.error_message(error, "id")
    assert "Rp1.250.750" in said
    assert "0,5" in said


def test_a_value_with_braces_is_only_a_value():
    error = errors.InputError("money_unreadable", text="{amount} {0}")
    assert "'{amount} {0}'" in str(error)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_errors_reach_other_processes_whole(kind):
    error = getattr(errors, kind)("amount_negative", name="amount", value=Money(-5, "SGD"))
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is type(error)
        assert (again.code, again.values) == (error.code, error.values)
        assert str(again) == str(error)


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        ("InputError", ValueError),
        ("CurrencyMismatch", ValueError),
        ("CurrencyMismatch", TypeError),
        ("NoSolution", ArithmeticError),
        ("DataError", LookupError),
        ("UnknownDataset", LookupError),
        ("DatasetChanged", LookupError),
        ("NoData", LookupError),
        ("StaleQuote", LookupError),
        ("WorkshopError", RuntimeError),
    ],
)
def test_errors_are_what_a_caller_would_expect_to_catch(kind, builtin):
    assert issubclass(getattr(errors, kind), builtin)
    assert issubclass(getattr(errors, kind), FinlitError)


def test_the_tree_in_the_docstring_is_the_tree():
    assert all(kind in errors.__doc__ for kind in KINDS)


def test_an_unknown_language_is_refused():
    error = errors.InputError("amount_negative", name="amount", value=-5)
    with pytest.raises(errors.InputError) as caught:
        i18n.error_message(error, "jv")
    assert caught.value.code == "language_unknown"


def test_an_error_in_a_language_that_is_not_ours_is_said_in_english():
    reason = errors.InputError("values_empty", name="x")
    assert reason.message("fr") == reason.message("en") != "values_empty"


def test_an_error_that_is_kept_lets_go_of_the_calls_it_came_through():
    def ask():
        try:
            raise KeyError
        except KeyError:
            raise errors.InputError("values_empty", name="x")  # noqa: B904

    try:
        ask()
    except errors.InputError as reason:
        kept = reason.kept()
    assert (kept.__traceback__, kept.__context__) == (None, None)
    assert kept.code == "values_empty"
