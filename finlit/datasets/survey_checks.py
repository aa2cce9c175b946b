"""Seventeen checks of a row of the World Bank's price survey: errors keep it aside, warnings are counted.

The limits are those with which a published audit of the workbook (September 2026) reproduced the World
Bank's averages.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, Literal, NamedTuple

from finlit.errors import NoData
from finlit.money import Rates
from finlit.money.currencies import CODES

Severity = Literal["error", "warning"]

HIGHEST_TOTAL, LOWEST_TOTAL = 100.0, -10.0
"""[percent of the amount] beyond these a total is a slip of the pen"""
HIGHEST_MARGIN, LOWEST_MARGIN = 50.0, -10.0
"""[percent of the middle rate]"""
_SUM_APART = 0.05
_MARGIN_APART = 0.1
_FROM_ECB = 0.05


class Price(NamedTuple):
    """What a service asked at one of the two amounts; None where the cell is empty."""

    amount: float | None
    fee: float | None
    rate: float | None
    margin: float | None
    total: float | None


class Service(NamedTuple):
    """One row of the survey."""

    id: str
    period: str
    """2025Q3"""
    from_country: str
    to_country: str
    provider: str
    provider_type: str
    pay_in: str
    pay_out: str
    speed: str
    day: date | None
    told_code: str
    """The sender's currency as the workbook writes it"""
    from_currency: str
    to_currency: str
    prices: tuple[Price, Price]
    interbank: float | None
    is_transparent: bool


class Checks:
    """Checks the rows of one workbook, in their order.

    Parameters
    ----------
    rates : Rates
        To hold the survey's interbank rates against.
    speeds : collection of str
        The speeds that are known.
    """

    def __init__(self, rates: Rates, speeds: frozenset[str]) -> None:
        self.rates, self.speeds = rates, speeds
        self.counts = dict.fromkeys(SEVERITY, 0)
        self._ids: set[tuple[str, str]] = set()

    def errors(self, row: Service) -> list[str]:
        """Count every check that a row fails; return the errors among them."""
        failed = [name for name, test in _TESTS.items() if test(row)]
        if (row.period, row.id) in self._ids:
            failed.append("duplicate_id")
        self._ids.add((row.period, row.id))
        if row.speed not in self.speeds:
            failed.append("unknown_speed")
        if self._is_far_from_ecb(row):
            failed.append("interbank_vs_ecb")
        for name in failed:
            self.counts[name] += 1
        return [name for name in failed if SEVERITY[name] == "error"]

    def _is_far_from_ecb(self, row: Service) -> bool:
        if not row.interbank or row.interbank == 1 or row.day is None:
            return False
        if not {row.from_currency, row.to_currency} <= {*self.rates.currencies, self.rates.to}:
            return False
        try:
            known = self.rates.on(row.day).quote(row.from_currency, row.to_currency)
        except NoData:
            return False
        return abs(row.interbank / float(known.rate) - 1) > _FROM_ECB


def _any(test: Callable[[Price], Any]) -> Callable[[Service], bool]:
    return lambda row: any(test(price) for price in row.prices)


def _is_sum_apart(price: Price) -> bool:
    amount, fee, margin, total = price.amount, price.fee, price.margin, price.total
    if not amount or fee is None or margin is None or total is None:
        return False
    return abs(100 * fee / amount + margin - total) > _SUM_APART


def _is_margin_apart(row: Service) -> bool:
    if not row.is_transparent or not row.interbank:
        return False
    interbank = row.interbank
    return any(
        abs(100 * (1 - price.rate / interbank) - price.margin) > _MARGIN_APART
        for price in row.prices
        if price.rate is not None and price.margin is not None
    )


def _is_outside(value: float | None, lowest: float, highest: float) -> bool:
    return value is not None and not lowest <= value <= highest


def _is_missing(price: Price) -> bool:
    return price.amount is None or price.fee is None or price.total is None


def _has_bad_rate(row: Service) -> bool:
    rates = [row.interbank, *(price.rate for price in row.prices)]
    return any(rate is not None and rate <= 0 for rate in rates)


_TESTS: dict[str, Callable[[Service], bool]] = {
    "missing_key_fields": lambda row: (
        not all((row.id, row.period, row.from_country, row.to_country, row.provider, row.from_currency))
    ),
    "missing_200_cost": lambda row: _is_missing(row.prices[0]),
    "missing_500_cost": lambda row: _is_missing(row.prices[1]),
    "nonpositive_amount": _any(lambda price: price.amount is not None and price.amount <= 0),
    "nonpositive_rate": _has_bad_rate,
    "negative_fee": _any(lambda price: price.fee is not None and price.fee < 0),
    "impossible_total_cost": _any(lambda price: _is_outside(price.total, LOWEST_TOTAL, HIGHEST_TOTAL)),
    "implausible_fx_margin": _any(lambda price: _is_outside(price.margin, LOWEST_MARGIN, HIGHEST_MARGIN)),
    "unknown_receive_currency": lambda row: not row.to_currency,
    "total_cost_inconsistent": _any(_is_sum_apart),
    "margin_inconsistent": _is_margin_apart,
    "non_transparent": lambda row: not row.is_transparent,
    "negative_fx_margin": _any(lambda price: price.margin is not None and price.margin < 0),
    "nonstandard_currency_code": lambda row: bool(row.told_code) and row.told_code not in CODES,
}

SEVERITY: dict[str, Severity] = {
    **dict.fromkeys(
        (
            *("duplicate_id", "missing_key_fields", "missing_200_cost", "nonpositive_amount"),
            *("nonpositive_rate", "negative_fee", "impossible_total_cost", "implausible_fx_margin"),
            "unknown_receive_currency",
        ),
        "error",
    ),
    **dict.fromkeys(
        (
            *("total_cost_inconsistent", "margin_inconsistent", "non_transparent", "negative_fx_margin"),
            *("missing_500_cost", "nonstandard_currency_code", "unknown_speed", "interbank_vs_ecb"),
        ),
        "warning",
    ),
}
"""The seventeen checks; an error keeps the row aside, a warning does not."""
