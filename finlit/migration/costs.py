"""The bill before leaving: who must pay each item by the rule of the day, and what was asked beyond it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import Field

from finlit.errors import InputError
from finlit.money import Money, NotNegative, total
from finlit.plain import Table
from finlit.record import Record
from finlit.rules import Dated, newest_begun
from finlit.values import same_currency

Payer = Literal["worker", "employer", "state", "nobody", "ask"]
"""Who must pay an item. ``nobody``: it may not be asked of anyone. ``ask``: there is a rule of the day, but
who pays by it is not known here."""
EVERY_ITEM = "every item"
"""What a rule calls an item when it speaks of all of them"""


class CostItem(Record):
    """One line of the bill.

    Attributes
    ----------
    item : str
        As the rules call it: "passport", "agency service".
    asked : Money
        Of the worker. What was paid without a receipt counts too, as far as it is remembered.
    """

    item: str = Field(min_length=1)
    asked: NotNegative


class PayerRule(Dated):
    """Who must pay one item, and for whom that holds.

    Attributes
    ----------
    item : str
        ``EVERY_ITEM`` for a rule about all.
    payer : {"worker", "employer", "state", "nobody", "ask"}
    most : Money, optional
        The most that a worker may be asked, where the rule names it.
    destination, job : str, optional
        Without them the rule holds for all.
    """

    item: str = Field(min_length=1)
    payer: Payer
    most: NotNegative | None = None
    destination: str | None = None
    job: str | None = None

    def fits(self, item: str, destination: str | None, job: str | None) -> bool:
        """Whether the rule speaks of this item in this place and work."""
        places, jobs = (None, destination), (None, job)
        return self.item in (item, EVERY_ITEM) and self.destination in places and self.job in jobs

    @property
    def closeness(self) -> int:
        """How much it names: a rule for this place and this work goes before one for all."""
        return (self.destination is not None) + (self.job is not None)


State = Literal["yours", "too_high", "not_yours", "ask"]


@dataclass(frozen=True, slots=True)
class CostRow:
    """One item of the bill beside the rule."""

    item: str
    asked: Money
    state: State
    """yours: the worker pays. too_high: hers, but more was asked than the rule allows. not_yours: somebody
    else must pay, or nobody may ask. ask: who pays by the rule of this day is not known here"""
    payer: Payer | None
    allowed: Money | None
    excess: Money
    """Asked beyond the rule; zero where the rule is not known: nothing is claimed without a rule"""
    ended: date | None
    """Last day of the rule that was known, where it has run out"""
    source: str | None


@dataclass(frozen=True, slots=True)
class CostCheck(Table):
    """The whole bill. asked = allowed + excess + to_ask."""

    rows: tuple[CostRow, ...]
    as_of: date
    asked: Money
    allowed: Money
    excess: Money
    to_ask: Money
    """Asked for items whose rule of the day is not known"""
    _rows = "rows"


def check_costs(
    items: Sequence[CostItem],
    rules: Iterable[PayerRule],
    as_of: date,
    *,
    destination: str | None = None,
    job: str | None = None,
) -> CostCheck:
    """Lay the bill beside the rule in force on the day.

    Parameters
    ----------
    items : sequence of CostItem
        In one currency.
    rules : iterable of PayerRule
    as_of : date
        The day on which it was asked.
    destination, job : str, optional

    Returns
    -------
    CostCheck

    Raises
    ------
    InputError
        ``bill_empty``.
    CurrencyMismatch

    Notes
    -----
    The rule that names more of place and work goes first; of two, the newer. A rule that has run out claims
    nothing: its item is to be asked at the desk, with the day on which it ended.

    Examples
    --------
    >>> from datetime import date
    >>> rule = PayerRule(name="BP2MI 9/2020", item="ticket", payer="employer", valid_from=date(2020, 7, 15),
    ...                  valid_to=date(2025, 10, 28), source="BP2MI 9/2020")
    >>> bill = [CostItem(item="ticket", asked=Money(4_000_000, "IDR"))]
    >>> check = check_costs(bill, [rule], date(2024, 5, 1))
    >>> check.rows[0].state, check.rows[0].payer, str(check.excess)
    ('not_yours', 'employer', 'IDR 4000000')
    >>> check = check_costs(bill, [rule], date(2026, 5, 1))
    >>> check.rows[0].state, str(check.rows[0].ended), str(check.to_ask)
    ('ask', '2025-10-28', 'IDR 4000000')
    """
    if not items:
        raise InputError("bill_empty")
    code = same_currency(*(line.asked for line in items), doing="bill")
    known = tuple(rules)
    rows = tuple(_row(line, known, as_of, destination, job) for line in items)
    unknown = total((row.asked for row in rows if row.state == "ask"), code)
    asked, excess = total((row.asked for row in rows), code), total((row.excess for row in rows), code)
    return CostCheck(rows, as_of, asked, asked - excess - unknown, excess, unknown)


def _row(
    line: CostItem, rules: Sequence[PayerRule], day: date, destination: str | None, job: str | None
) -> CostRow:
    fitting = [rule for rule in rules if rule.fits(line.item, destination, job)]
    rule = _of_the_day(fitting, day)
    nothing = line.asked * 0
    if rule is None:
        ended = [rule.valid_to for rule in fitting if rule.valid_to and rule.valid_to < day]
        return CostRow(line.item, line.asked, "ask", None, None, nothing, max(ended, default=None), None)
    if rule.payer == "ask":
        return CostRow(line.item, line.asked, "ask", "ask", None, nothing, None, rule.source)
    allowed, state = _allowed(line.asked, rule)
    return CostRow(line.item, line.asked, state, rule.payer, allowed, line.asked - allowed, None, rule.source)


def _of_the_day(rules: Sequence[PayerRule], day: date) -> PayerRule | None:
    """Return the closest rule in force; of several versions only the one that began last can be."""
    for closeness in (2, 1, 0):
        versions = [rule for rule in rules if rule.closeness == closeness]
        newest = newest_begun(versions, day)
        if newest is not None and newest.holds_on(day):
            return newest
    return None


def _allowed(asked: Money, rule: PayerRule) -> tuple[Money, State]:
    if rule.payer != "worker":
        return asked * 0, "not_yours"
    if rule.most is None or asked <= rule.most:
        return asked, "yours"
    return rule.most, "too_high"
