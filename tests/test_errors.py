"""Every error can be said, in both languages, with the values it is about and what to do next."""

import copy
import errno
import os
import pickle
import string
from decimal import Decimal

import pytest
from cases import each

from finlit import errors, i18n
from finlit.cli import catalogues
from finlit.errors import FinlitError
from finlit.money import Money

KINDS = {
    name for name, thing in vars(errors).items() if isinstance(thing, type) and issubclass(thing, FinlitError)
}


ENGLISH = catalogues.sentences("errors", "en")
CODES = [key for key in ENGLISH if not key.endswith(".next")]


def placeholders(key: str) -> set[str]:
    parts = (part for form in ENGLISH[key] for part in string.Formatter().parse(form))
    return {name for _, name, _, _ in parts if name is not None}


def test_every_code_has_a_next_step():
    assert sorted(ENGLISH) == sorted([*CODES, *(f"{code}.next" for code in CODES)])


@each("code", CODES)
def test_an_error_is_said_without_leftover_braces(code):
    names = placeholders(code) | placeholders(f"{code}.next")
    error = FinlitError(code, **dict.fromkeys(names, "X"))
    for said in (error.message("en"), error.message("id"), i18n.error_message(error, "id"), str(error)):
        assert "{" not in said
        assert "}" not in said
        assert code not in said.split()
        assert said[-1] in ".?!:)" or said.endswith(("X", "--help"))  # a command ends without a point
    assert error.next_step
    assert error.message("en") != error.message("id")


# How an error behaves


def test_an_error_says_what_was_wrong_and_what_to_do():
    error = errors.InputError("amount_negative", name="amount", value=-5)
    assert error.code == "amount_negative"
    assert error.values == {"name": "amount", "value": -5}
    assert error.next_step == "Give zero or a positive amount."
    assert str(error) == "amount is -5, but it cannot be negative. Give zero or a positive amount."


def test_what_a_system_says_in_english_is_said_in_the_readers_language():
    full = errors.WorkshopError("folder_not_writable", folder="kelas", reason=os.strerror(errno.ENOSPC))
    assert "ruang penyimpanan penuh" in i18n.error_message(full, "id")
    assert "the disk is full" in i18n.error_message(full, "en")


def test_an_indonesian_reader_sees_indonesian_numbers():
    error = errors.InputError("amount_not_whole_units", amount=Money(1_250_750, "IDR"), unit=Decimal("0.5"))
    said = i18n.error_message(error, "id")
    assert "Rp1.250.750" in said
    assert "0,5" in said


def test_a_value_with_braces_is_only_a_value():
    error = errors.InputError("money_unreadable", text="{amount} {0}")
    assert "'{amount} {0}'" in str(error)


@each("kind", sorted(KINDS))
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
