"""The work contract, read point by point: what is missing, what is below the rule, what is fine."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from finlit.errors import CurrencyMismatch, InputError
from finlit.money import Money
from finlit.plain import Table
from finlit.rules import Dated, newest_begun
from finlit.values import day, exact

CONTRACT_POINTS = (
    "job", "wage", "overtime", "day_off", "food", "room", "phone", "leave", "insurance", "ticket",
    "deductions", "renewal", "language", "copy_kept",
)  # fmt: skip
"""What a contract must say: the work; wage a month; pay of overtime; days off a week; food or money for it;
an own room with a lock; free use of her phone; paid leave; insurance; the ticket home; what may be deducted a
month; how it is renewed or ended; a copy in a language she reads; a copy in her own hands."""

_MOST = frozenset({"deductions"})  # here less is better

PointState = Literal["missing", "below_rule", "fine", "ask", "no_rule", "rule_ended"]


class ContractRule(Dated):
    """What one point must at least be at a destination.

    Attributes
    ----------
    point : str
        One of ``CONTRACT_POINTS``.
    destination : str
    least : Money, Decimal or None
        The least, for deductions the most; days, months or money as the contract says it; 1 where it must
        only be written. None: a rule that gives no figure to hold a contract against, as it changed or two
        sides tell it differently.
    """

    point: Literal[
        "job", "wage", "overtime", "day_off", "food", "room", "phone", "leave", "insurance", "ticket",
        "deductions", "renewal", "language", "copy_kept",
    ]  # fmt: skip
    destination: str
    least: Money | Decimal | None


@dataclass(frozen=True, slots=True)
class ContractRow:
    """One point of the contract."""

    point: str
    written: Any
    """What the contract says; None where it says nothing"""
    state: PointState
    """ask: the rule gives no figure; no_rule: no rule is known here to hold it against; rule_ended: the known
    one is over"""
    rule: ContractRule | None


@dataclass(frozen=True, slots=True)
class ContractCheck(Table):
    """The fourteen points, in their order."""

    rows: tuple[ContractRow, ...]
    destination: str
    as_of: date
    _rows = "rows"

    def points(self, state: PointState) -> tuple[str, ...]:
        """Name the points of one state."""
        return tuple(row.point for row in self.rows if row.state == state)

    @property
    def ready_to_sign(self) -> bool:
        """Whether nothing is missing or below the rule. It is no advice to sign: the desk reads it too."""
        return not self.points("missing") and not self.points("below_rule")


def read_contract(
    contract: Mapping[str, Any], rules: Iterable[ContractRule], destination: str, as_of: date
) -> ContractCheck:
    """Hold a contract against the fourteen points and the rules of the day.

    Parameters
    ----------
    contract : mapping of str to Money, number, bool or text
        What is written for each point. A point that is not there, None, False or empty is missing.
    rules : iterable of ContractRule
        Without any, only what is missing is told.
    destination : str
        As the rules call it.
    as_of : date

    Raises
    ------
    InputError
        ``choice_unknown`` for a point that no contract has; ``destination_unknown`` for a place that none of
        the rules speaks of; ``number_unreadable``.
    CurrencyMismatch
        A wage in another currency than the rule's.

    Examples
    --------
    >>> rule = ContractRule(name="minimum allowable wage", point="wage", destination="HKG",
    ...                     least=Money(5_100, "HKD"), valid_from=date(2025, 9, 30), source="KJRI")
    >>> check = read_contract({"wage": Money(4_990, "HKD"), "day_off": 1, "job": "domestic work"}, [rule],
    ...                       "HKG", date(2026, 1, 15))
    >>> check.points("below_rule"), len(check.points("missing")), check.points("no_rule")
    (('wage',), 11, ('job', 'day_off'))
    """
    for point in contract.keys() - set(CONTRACT_POINTS):
        raise InputError("choice_unknown", name="contract", value=point, choices=", ".join(CONTRACT_POINTS))
    known, today = _of_place(list(rules), destination), day(as_of, "as_of")
    rows = tuple(_row(point, contract.get(point), known, today) for point in CONTRACT_POINTS)
    return ContractCheck(rows, destination, today)


def _of_place(rules: list[ContractRule], destination: str) -> list[ContractRule]:
    found = [rule for rule in rules if rule.destination == destination]
    if rules and not found:
        places = ", ".join(sorted({rule.destination for rule in rules}))
        raise InputError("destination_unknown", destination=destination, known=places)
    return found


def _row(point: str, written: Any, rules: list[ContractRule], day: date) -> ContractRow:
    fitting = [rule for rule in rules if rule.point == point]
    rule = newest_begun(fitting, day)
    is_over = rule is not None and not rule.holds_on(day)
    if written is None or written is False or written == "":
        return ContractRow(point, None, "missing", None if is_over else rule)
    if rule is None or is_over:
        return ContractRow(point, written, "rule_ended" if is_over else "no_rule", rule)
    if rule.least is None:
        return ContractRow(point, written, "ask", rule)
    state: PointState = "fine" if _is_enough(point, written, rule.least) else "below_rule"
    return ContractRow(point, written, state, rule)


def _is_enough(point: str, written: Any, least: Money | Decimal) -> bool:
    said, wanted = _number(point, written, least)
    return said <= wanted if point in _MOST else said >= wanted


def _number(point: str, written: Any, least: Money | Decimal) -> tuple[Decimal, Decimal]:
    if not isinstance(least, Money):
        is_written = written is True or (least == 1 and isinstance(written, Money))
        return Decimal(1) if is_written else exact(written, point), least
    if not isinstance(written, Money):
        raise InputError("number_unreadable", name=point, value=written)
    if written.currency != least.currency:
        raise CurrencyMismatch(
            "currency_mismatch", first=written.currency, second=least.currency, doing="contract"
        )
    return written.amount, least.amount
