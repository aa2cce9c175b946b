"""Sharing the surplus of a cooperative (SHU): the members' meeting decides the parts, then sums decide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, Literal

from pydantic import field_validator, model_validator

from finlit.errors import InputError
from finlit.groups.sharing import split_by_name
from finlit.money import Money, cash_unit
from finlit.plain import Plain, Table
from finlit.record import Record
from finlit.values import amount, exact, one_of, positive, share

MonthWeights = Literal["from_month_paid", "from_next_month", "year_end_balance"]
"""How long a deposit counts in its year.

``from_month_paid``: January counts 12 of 12 months, December 1. ``from_next_month``: January 11, December 0.
``year_end_balance``: what is there at the end counts in full, whenever it came.
"""

# Copied from one website to another; it adds up to 105 %.
COPIED_LIST = {
    "reserve": Decimal("0.40"),
    "members": Decimal("0.40"),
    "managers": Decimal("0.05"),
    "staff": Decimal("0.05"),
    "education": Decimal("0.05"),
    "social": Decimal("0.05"),
    "development": Decimal("0.05"),
}
"""The split that many Indonesian pages print [share]: wrong at its source, and refused by name."""

MEMBERS_PARTS = ("by_savings", "by_business")
"""The parts that go to the members: jasa modal and jasa usaha."""


@dataclass(frozen=True, slots=True)
class MemberSurplus(Plain):
    """One member's part of the surplus; not rounded."""

    by_savings: Decimal
    """Jasa modal"""
    by_business: Decimal
    """Jasa usaha"""
    total: Decimal


def member_surplus(
    surplus: Any,
    *,
    savings: Any = 0,
    all_savings: Any = 0,
    by_savings: Any = 0,
    business: Any = 0,
    all_business: Any = 0,
    by_business: Any = 0,
) -> MemberSurplus:
    """One member's part of the surplus: for what she saved and for the business she did.

    Who saves more and uses the cooperative more receives more.

    Parameters
    ----------
    surplus : number
        [currency] of the year, all of it.
    savings, all_savings : number
        [currency] of the member, and of all members.
    by_savings, by_business : number
        [share 0-1] of the surplus that the members' meeting gives to each.
    business, all_business : number
        [currency] bought or paid for loans, by the member and by all.

    Returns
    -------
    MemberSurplus
        Decimal, not rounded.

    Raises
    ------
    InputError
        ``amount_negative``, ``part_above_whole``, ``share_as_percent``, ``allocation_not_whole`` when both
        parts together pass 100 %.

    Notes
    -----
    savings / all_savings x by_savings x surplus + business / all_business x by_business x surplus.

    References
    ----------
    Law 25/1992 art. 45: after the reserve, in proportion to the business that each member did.

    Examples
    --------
    A surplus of 12 million, 40 % by savings; Sri has 1.5 of 60 million:

    >>> member_surplus(12_000_000, savings=1_500_000, all_savings=60_000_000, by_savings="0.40").total
    Decimal('120000.00')
    """
    whole = amount(surplus, "surplus")
    saved, done = share(by_savings, "by_savings"), share(by_business, "by_business")
    if saved + done > 1:
        given = (saved + done) * 100
        raise InputError("allocation_not_whole", total=given, difference=given - 100)
    for_savings = _portion("savings", whole * saved, savings, all_savings)
    for_business = _portion("business", whole * done, business, all_business)
    return MemberSurplus(for_savings, for_business, for_savings + for_business)


def _portion(name: str, pot: Decimal, own: Any, all_: Any) -> Decimal:
    mine, everyone = amount(own, name), amount(all_, f"all_{name}")
    if mine > everyone:
        raise InputError("part_above_whole", name=name, part=mine, whole=everyone, difference=mine - everyone)
    return pot * mine / everyone if everyone else Decimal(0)


def weighted_savings(
    opening: Any, deposits: Sequence[Any], months: MonthWeights = "from_month_paid"
) -> Decimal:
    """Savings of a year, each deposit counted for the months it was there.

    Parameters
    ----------
    opening : number
        [currency] at the start of the year; counts in full.
    deposits : sequence of 12 numbers
        [currency] in January, ..., December; a withdrawal is negative.
    months : {"from_month_paid", "from_next_month", "year_end_balance"}
        See ``MonthWeights``. The meeting chooses one and writes it down.

    Examples
    --------
    100,000 and 5,000 every month (Mwalimu Sacco, Kenya), then 2,000 under the other rule (Kenyatta Matibabu):

    >>> weighted_savings(100_000, [5000] * 12), weighted_savings(100_000, [2000] * 12, "from_next_month")
    (Decimal('132500'), Decimal('111000'))
    """
    if len(deposits) != 12:
        raise InputError("months_not_twelve", count=len(deposits))
    twelfths = sum(
        (exact(sum_, "deposits") * _months_counted(month, months) for month, sum_ in enumerate(deposits, 1)),
        Decimal(0),
    )
    return exact(opening, "opening") + twelfths / 12


def _months_counted(month: int, months: MonthWeights) -> int:
    counted = {"from_month_paid": 13 - month, "from_next_month": 12 - month, "year_end_balance": 12}
    return counted[one_of(months, "months", counted)]


class Allocation(Record):
    """What the members' meeting decided: each use and its share of the surplus.

    Attributes
    ----------
    shares : mapping of name to Decimal
        [share 0-1] in all 1; percentages that are 100 in all are read as such. ``by_savings`` and
        ``by_business`` go to the members (jasa modal, jasa usaha); the others are free names, for instance
        "reserve".
    decided : str
        Which meeting, for the letter.

    Raises
    ------
    InputError
        ``allocation_not_whole`` with the difference; ``allocation_copied_list`` for the list of 105 % that
        is found on many pages; ``part_nearly`` for a name that is nearly one of the members' parts.

    Examples
    --------
    >>> parts = {"reserve": Decimal("0.40"), "by_savings": Decimal("0.35"), "by_business": Decimal("0.25")}
    >>> Allocation(shares=parts).part("reserve")
    Decimal('0.40')
    """

    shares: Mapping[str, Decimal]
    decided: str = ""

    @field_validator("shares", mode="before")
    @classmethod
    def _of_one(cls, shares: Any) -> Any:
        if not isinstance(shares, Mapping):
            raise InputError(
                "argument_unfit", name="shares", value=shares, wanted="Mapping of str and Decimal"
            )
        read = {str(name): amount(part, str(name)) for name, part in shares.items()}
        # No list of shares adds up to 100, and no list of percentages to 1: nothing is guessed here.
        is_percent = sum(read.values(), Decimal(0)) > 2 and max(read.values()) > 1
        return {name: part / 100 for name, part in read.items()} if is_percent else read

    @model_validator(mode="after")
    def _whole(self) -> "Allocation":
        for name in self.shares:
            near = get_close_matches(name, MEMBERS_PARTS, n=1, cutoff=0.75)
            if near and name not in MEMBERS_PARTS:
                raise InputError("part_nearly", name=name, near=near[0])
        total = sum(self.shares.values(), Decimal(0))
        if total == 1:
            return self
        values = sorted(part for part in self.shares.values() if part)
        if values == sorted(COPIED_LIST.values()):
            raise InputError("allocation_copied_list", total=total * 100, difference=(total - 1) * 100)
        raise InputError("allocation_not_whole", total=total * 100, difference=abs(total - 1) * 100)

    def part(self, name: str) -> Decimal:
        """Return one share [0-1]; 0 when the meeting gave nothing to it."""
        return self.shares.get(name, Decimal(0))


@dataclass(frozen=True, slots=True)
class MemberShare(Plain):
    """One member's line in the closing."""

    member: str
    savings: Decimal
    """[currency] weighted by months"""
    business: Decimal
    """[currency] of the year"""
    by_savings: Money
    by_business: Money

    @property
    def total(self) -> Money:
        """Both parts together."""
        return self.by_savings + self.by_business


@dataclass(frozen=True, slots=True)
class SurplusShared(Table):
    """A surplus cut up: parts and what stays sum to it, and the members' lines to their two parts."""

    surplus: Money
    parts: Mapping[str, Money]
    """Each use of the meeting's list, in whole steps; nothing for members of whom none can have it"""
    rows: tuple[MemberShare, ...]
    stays: Money
    """Below one step, or meant for members of whom none saved or did business; goes to the reserve"""

    def row(self, member: str) -> MemberShare:
        """Return the line of one member.

        Raises
        ------
        InputError
            ``member_unknown``.
        """
        for row in self.rows:
            if row.member == member:
                return row
        raise InputError("member_unknown", member=member)


def share_surplus(
    surplus: Money,
    allocation: Allocation,
    savings: Mapping[str, Any],
    business: Mapping[str, Any],
    unit: Any = None,
) -> SurplusShared:
    """Cut a surplus into the parts of the meeting, and the members' parts into one line each.

    Everything is to the rupiah by largest remainder, and what stays is named.

    Parameters
    ----------
    surplus : Money
        Above zero.
    allocation : Allocation
    savings, business : mapping of name to number
        [currency] of each member; savings as :func:`weighted_savings` counts them.
    unit : number, optional
        [currency] smallest step; without it what daily life uses.

    Raises
    ------
    InputError
        ``surplus_not_positive``.

    Examples
    --------
    >>> decided = Allocation(shares={"reserve": Decimal("0.4"), "by_savings": Decimal("0.6")})
    >>> shared = share_surplus(Money(1_000_000, "IDR"), decided, {"Ani": 1, "Sri": 1, "Wati": 1}, {})
    >>> [row.total for row in shared.rows]
    [Money('200000', 'IDR'), Money('200000', 'IDR'), Money('200000', 'IDR')]
    """
    step = cash_unit(surplus.currency) if unit is None else positive(unit, "unit")
    to_share = surplus.rounded(step, "down")
    if to_share.amount <= 0:
        raise InputError("surplus_not_positive", surplus=surplus)
    parts = split_by_name(to_share, dict(allocation.shares), step)
    nothing = Money(0, surplus.currency)
    stays = surplus - to_share
    lines: dict[str, dict[str, Money]] = {}
    for part, weights in (("by_savings", savings), ("by_business", business)):
        pot = parts.get(part, nothing)
        counted = {name: max(exact(weight, part), Decimal(0)) for name, weight in weights.items()}
        if any(counted.values()):
            lines[part] = split_by_name(pot, counted, step)
        elif pot:
            stays, parts[part] = stays + pot, nothing
    names = dict.fromkeys([*savings, *business])
    rows = tuple(
        MemberShare(
            member=name,
            savings=exact(savings.get(name, 0), "savings"),
            business=exact(business.get(name, 0), "business"),
            by_savings=lines.get("by_savings", {}).get(name, nothing),
            by_business=lines.get("by_business", {}).get(name, nothing),
        )
        for name in names
    )
    return SurplusShared(surplus, parts, rows, stays)
