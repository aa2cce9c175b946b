"""Offers to begin a comparison from: each from the data set of rules, or named as made up."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple, get_args

from finlit import datasets
from finlit.credit import Loan, pawn_charge
from finlit.money import Money
from finlit.rules import Rule
from finlit.tools.rules import PAWN_TARIFF, pawn_group

Preset = Literal["own", "keliling", "emok", "kur", "koperasi", "pawn", "online"]
PRESETS: tuple[Preset, ...] = get_args(Preset)

_MILLION = Money(1_000_000, "IDR")
_TERMS = re.compile(r"(?P<lent>[\d,]+) -> (?P<times>\d+) x (?P<each>[\d,]+) daily")


Fields = Mapping[str, Decimal | str]


class Start(NamedTuple):
    """Where an offer begins: the fields of the tool, and the rule that tells it."""

    fields: Fields
    rule: Rule | None
    """None: made up"""


@lru_cache(maxsize=1)
def starts() -> Mapping[Preset, Start]:
    """Return where each kind of offer begins, one million in the hand of each.

    What a lender may ask at most (a koperasi, an online lender), and what the pawnshop and KUR ask, is worked
    out from the newest rule that is known; its day is said.
    """
    return {
        "keliling": _keliling(),
        "emok": Start(_instalments(Money(25_000, "IDR"), 50, "week"), None),
        "kur": _monthly("kur.pmi.rate", "annuity"),
        "koperasi": _monthly("coop.loan_rate_max", "annuity"),
        "pawn": _pawn(),
        "online": _online(),
    }


def _newest(key: str) -> Rule:
    known = [rule for rule in datasets.rules(Rule) if rule.name == key]
    return max(known, key=lambda rule: rule.valid_from or date.min)


def _instalments(each: Money, times: int, often: str) -> Fields:
    """Say an offer in instalments as the fields of the tool."""
    money = {"in_hand": _MILLION.amount, "instalment": each.amount}
    return {"how": "instalments", "often": often, "count": Decimal(times), **money}


def _keliling() -> Start:
    told = _newest("bank_keliling.terms.1")
    terms = _TERMS.fullmatch(told.text or "")
    assert terms is not None  # a test reads the row
    each = Money(int(terms["each"].replace(",", "")), "IDR")
    return Start(_instalments(each, int(terms["times"]), "day"), told)


def _monthly(key: str, method: Literal["annuity"]) -> Start:
    told = _newest(key)
    loan = Loan(principal=_MILLION, method=method, rate=told.value or Decimal(0), n=12)
    return Start(_instalments(loan.schedule().rows[0].payment, 12, "month"), told)


def _pawn() -> Start:
    day = _newest(f"{PAWN_TARIFF}.A").valid_from or date.min
    told = _newest(f"{PAWN_TARIFF}.{pawn_group(_MILLION.amount, day)}")
    owed = _MILLION + pawn_charge(_MILLION, told.value or Decimal(0), 120)
    money = {"in_hand": _MILLION.amount, "instalment": owed.amount}
    return Start({"how": "once", "days": Decimal(120), **money}, told)


def _online() -> Start:
    told = _newest("p2p.consumer.le6m.cap_per_day")
    rate = (told.value or Decimal(0)) * 100
    return Start({"how": "daily", "in_hand": _MILLION.amount, "rate": rate, "count": Decimal(3)}, told)
