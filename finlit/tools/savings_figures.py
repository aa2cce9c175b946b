"""The dated figures that the savings tools start from: prices, rates, tax and guarantee, read once."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from finlit import datasets
from finlit.errors import NoData
from finlit.i18n import month, text
from finlit.money import Money
from finlit.rules import Ceiling, Guarantee, InterestTax, in_force
from finlit.savings import GoldPrice

# Older than this a price of gold or a bank's rate is called old.
_OLD_AFTER_DAYS = 90
_GUARANTEE = "lps.tbp."


class YearlyRise(NamedTuple):
    """How much prices rose in a year."""

    share: Decimal
    year: int
    source: str


class PlainAccount(NamedTuple):
    """What an everyday savings account costs, and what it pays where that is known."""

    name: str
    fee: Money
    """A month"""
    rate: Decimal | None
    """[share a year] None: not known, which is not zero"""
    when: str
    source: str


@lru_cache(maxsize=1)
def newest_rise() -> YearlyRise:
    """Return the newest yearly rise of all prices, and who told it."""
    known = [row for row in datasets.rows("inflation_indonesia") if row["component"] == "headline"]
    newest = max(known, key=lambda row: row["year"])
    return YearlyRise(datasets.as_share(newest["percent"]), newest["year"], told_by(newest["source"]))


@lru_cache(maxsize=1)
def plain_accounts() -> tuple[PlainAccount, ...]:
    """Return the savings accounts whose monthly fee is known, the dearest last.

    No rate of a time deposit is among them: it takes one large sum, and nobody puts it in month by month.
    """
    rows = [row for row in datasets.rows("savings_products_indonesia") if row["product"] == "savings_account"]
    rates = {row["provider"]: row["value"] for row in rows if row["unit"] == "percent_a_year"}
    found = [
        PlainAccount(
            name=row["provider"],
            fee=Money(row["value"], "IDR"),
            rate=datasets.as_share(rates[row["provider"]]) if row["provider"] in rates else None,
            when=row["period"],
            source=told_by(row["source"]),
        )
        for row in rows
        if row["unit"] == "rupiah"
    ]
    return tuple(sorted(found, key=lambda one: one.fee))


def plain_account(name: str) -> PlainAccount | None:
    """Return one of the plain accounts; None for any other."""
    return next((one for one in plain_accounts() if one.name == name), None)


def account_names(chosen: str) -> tuple[str, ...]:
    """Return the accounts to choose from; empty is one whose fee is not in the data."""
    return ("", *(one.name for one in plain_accounts()))


def account_label(name: str, lang: str) -> str:
    """Name a plain account with its fee and the month in which that was told."""
    known = plain_account(name)
    if known is None:
        return text("tools.account.other", lang)
    return text("tools.account.known", lang, name=name, fee=known.fee, when=month_told(known, lang))


def month_told(account: PlainAccount, lang: str) -> str:
    """Say in which month the fee of an account was told."""
    return month(date.fromisoformat(f"{account.when}-01"), lang)


def tax_values(tax: InterestTax) -> dict[str, object]:
    """Return what a sentence about a tax names: where it begins, how much, since when and by which rule."""
    return {
        "percent": tax.rate * 100,
        "above": tax.limit,
        "since": str(tax.valid_from.year) if tax.valid_from else "–",
        "source": told_by(tax.source),
    }


def told_by(source: str) -> str:
    """Shorten a source to the name of who told it first; its day is said beside it.

    >>> told_by("Pantau on BPS (2026-01-05)"), told_by("PP 131/2000, PMK 212/2018; ortax.org")
    ('BPS', 'PP 131/2000, PMK 212/2018')
    >>> told_by("Permenkop UKM No. 8 Tahun 2023 Pasal 26 ayat (4); JDIH")
    'Permenkop UKM No. 8 Tahun 2023 Pasal 26 ayat (4)'
    """
    # The number of a paragraph belongs to the name of a rule; a day or a page does not.
    return re.sub(r" \((?!\d{1,2}\)).*", "", source.rpartition(" on ")[2]).partition(";")[0]


@lru_cache(maxsize=1)
def gold_price() -> GoldPrice:
    """Return the newest day on which both prices of gold are known."""
    by_day: dict[date, dict[str, Any]] = {}
    for row in datasets.rows("gold_prices_indonesia"):
        if row["as_of"] is not None:
            by_day.setdefault(row["as_of"], {})[row["measure"]] = row
    newest = max(day for day, prices in by_day.items() if len(prices) == 2)
    prices = by_day[newest]
    return GoldPrice(
        sells_at=Money(prices["selling_price"]["value"], "IDR"),
        buys_back_at=Money(prices["buyback_price"]["value"], "IDR"),
        as_of=newest,
        source=prices["selling_price"]["source"],
    )


def is_old(day: date, today: date) -> bool:
    """Whether a price of that day should be asked again."""
    return (today - day).days > _OLD_AFTER_DAYS


def deposit_tax(today: date) -> InterestTax:
    """Return the tax on bank interest of a day; raises as :func:`finlit.rules.in_force`."""
    return in_force(datasets.rules(InterestTax), today, "deposit.tax")


def koperasi_tax(today: date) -> InterestTax:
    """Return the tax on members' interest of a day; raises as :func:`finlit.rules.in_force`."""
    return in_force(datasets.rules(InterestTax), today, "coop.savings_interest_tax")


def above_koperasi_ceiling(rate: Decimal, today: date) -> dict[str, object]:
    """Return what to say of a koperasi that pays more on savings than the rule of the day allows.

    Nothing where it does not, or where no rule is known for that day.
    """
    try:
        ceiling = in_force(datasets.rules(Ceiling), today, "coop.savings_rate_max")
    except NoData:
        return {}
    if ceiling.allows(rate):
        return {}
    return {"percent": rate * 100, "highest": ceiling.highest * 100, "source": told_by(ceiling.source)}


def guarantee(today: date, bank: str = "commercial") -> Guarantee:
    """Return the guarantee of a day for commercial or rural banks.

    Raises
    ------
    RuleExpired
        When the last ceiling that is known has run out: say so, and since when.
    NoData
        For days before the first one.
    """
    return in_force(datasets.rules(Guarantee), today, _GUARANTEE + bank)


def last_ceiling(bank: str = "commercial") -> Decimal:
    """Return the last known ceiling of the guarantee [share a year]; its end may have passed: to warn by."""
    known = [rule for rule in datasets.rules(Guarantee) if rule.name == _GUARANTEE + bank]
    return max(known, key=lambda rule: rule.valid_from or date.min).highest_rate


def guarantee_in_force(today: date, bank: str = "commercial") -> Guarantee | None:
    """Return the guarantee of a day; None when its rate is not known for that day."""
    try:
        return guarantee(today, bank)
    except NoData:
        return None
