"""The health of a cooperative out of its own books: the measures that its ledger can tell."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from finlit.errors import InputError
from finlit.groups.health import (
    Indicator,
    LateLoan,
    financial_self_sufficiency,
    indicators,
    loss_reserve,
    operational_self_sufficiency,
)
from finlit.groups.koperasi import Koperasi
from finlit.groups.koperasi_books import Balance
from finlit.money import Money
from finlit.portfolio_health import portfolio_at_risk
from finlit.values import count

_MONTH, _YEAR = 30, 365
# Costs by what they are for; the others of a ledger run the cooperative.
_FINANCIAL, _LOSSES = ("savings_interest",), ("provision", "lost")
_OPERATING = ("cost", "depreciation")


def koperasi_indicators(
    koperasi: Koperasi,
    year: int,
    loans: Sequence[LateLoan] | None = None,
    *,
    loss_rates: Mapping[int, Any] | None = None,
    inflation: Any = None,
) -> tuple[Indicator, ...]:
    """Work out the usual measures at the end of a year, each beside its goal.

    Parameters
    ----------
    year : int
    loans : sequence of LateLoan, optional
        Every open loan at the end of the year with its days late, which a ledger does not tell. Without them
        A1, P1, P2, PAR30 and the reserve are left out.
    loss_rates : mapping of days to share, optional
        See :func:`finlit.groups.health.loss_reserve`; for the measure "reserve".
    inflation : number, optional
        [share a year] goal of S11, and what FSS takes off the own capital; without it FSS is left out.

    Raises
    ------
    InputError
        ``loans_differ`` when the loans are not what the books say; and what the books refuse.

    Notes
    -----
    E8 and E5 keep apart what PEARLS keeps apart: own capital that nobody can take out (reserve fund and
    grants), and savings that can be asked back (sukarela). L1 takes off what is promised: surplus of members,
    tax, funds. R9 counts every row of kind "cost", goods for the shop too. P2 is what remains of the reserve
    after P1. A measure that the books cannot tell is not known; it is never taken as zero.

    Examples
    --------
    >>> from finlit.groups import Entry, members_of
    >>> def row(kind, amount, member=""):
    ...     return Entry(when=date(2026, 3, 5), kind=kind, amount=Money(amount, "IDR"), member=member)
    >>> rows = (row("sukarela", 1_000_000, "Sri"), row("loan", 750_000, "Sri"),
    ...     row("loan_income", 50_000, "Sri"), row("cost", 40_000))
    >>> village = Koperasi(name="Tani", members=members_of(rows), entries=rows)
    >>> [(one.code, f"{one.value:.2f}", one.reading) for one in koperasi_indicators(village, 2026)
    ...  if one.code in ("E1", "OSS")]
    [('E1', '0.74', 'good'), ('OSS', '1.25', 'good')]
    """
    year = count(year, "year", lowest=2, highest=date.max.year)
    start, end = koperasi.balance(date(year - 1, 12, 31)), koperasi.balance(date(year, 12, 31))
    values = _structure(end) | _growth(koperasi, year, start, end)
    values |= _earnings(koperasi, year, start, end, inflation)
    if loans:
        values |= _lateness(end, loans, loss_rates)
    return indicators(values, inflation)


def _part(part: Money, whole: Money) -> Decimal | None:
    return part / whole if whole.amount > 0 else None


def _structure(end: Balance) -> dict[str, Decimal | None]:
    assets = end.assets
    return {
        "E1": _part(end.loans - end.loss_reserve, assets),
        "E5": _part(end.sukarela, assets),
        "E8": _part(end.reserve_fund + end.grants, assets),
        "A2": _part(end.cash + end.equipment, assets),
        "L1": _part(end.cash - end.shu_owed - end.tax_owed - end.funds, end.sukarela),
        "L3": _part(end.cash, assets),
    }


def _growth(koperasi: Koperasi, year: int, start: Balance, end: Balance) -> dict[str, Decimal | None]:
    values = {"S11": _part(end.assets - start.assets, start.assets)}
    joined = [member.joined or date.min for member in koperasi.members]
    before = sum(day < date(year, 1, 1) for day in joined)
    came = sum(day <= date(year, 12, 31) for day in joined) - before
    # Where no day of joining was written down, nobody knows.
    known = before and any(member.joined for member in koperasi.members)
    return values | {"S10": Decimal(came) / before if known else None}


def _earnings(
    koperasi: Koperasi, year: int, start: Balance, end: Balance, inflation: Any
) -> dict[str, Decimal | None]:
    months = koperasi.months(date(year, 1, 1))
    nothing = Money(0, koperasi.currency)

    def of(kinds: Sequence[str]) -> Decimal:
        return sum((month.by_kind.get(kind, nothing) for month in months for kind in kinds), nothing).amount

    income = sum((month.income for month in months), nothing).amount
    running = of(_OPERATING)
    costs = {"financial_cost": of(_FINANCIAL), "loss_cost": of(_LOSSES), "operating_cost": running}
    average = (start.assets + end.assets) / 2
    values: dict[str, Decimal | None] = {"R9": running / average.amount if average.amount > 0 else None}
    if not any(costs.values()):
        return values | {"OSS": None}
    values["OSS"] = operational_self_sufficiency(income, **costs)
    if inflation is not None:
        capital = start.own_capital.amount
        values["FSS"] = financial_self_sufficiency(
            income, **costs, own_capital=capital, fixed_assets=start.equipment.amount, inflation=inflation
        )
    return values


def _lateness(
    end: Balance, loans: Sequence[LateLoan], loss_rates: Mapping[int, Any] | None
) -> dict[str, Decimal | None]:
    nothing = Money(0, end.loans.currency)
    told = sum((loan.owed for loan in loans), nothing)
    if told != end.loans:
        raise InputError("loans_differ", told=told, books=end.loans, difference=abs(told - end.loans))
    owed, days = [loan.owed for loan in loans], [loan.days_late for loan in loans]
    put_off = [loan.renegotiated for loan in loans]
    very_late = sum((loan.owed for loan in loans if loan.days_late > _YEAR), nothing)
    late = sum((loan.owed for loan in loans if _MONTH < loan.days_late <= _YEAR), nothing)
    values: dict[str, Decimal | None] = {
        "A1": portfolio_at_risk(owed, days, _MONTH),
        "PAR30": portfolio_at_risk(owed, days, _MONTH, renegotiated=put_off),
    }
    # Where nobody is late, nothing has to be set aside: then there is no such measure.
    if very_late:
        values["P1"] = end.loss_reserve / very_late
    if late:
        values["P2"] = max(end.loss_reserve - very_late, nothing) / late
    needed = loss_reserve(loans, loss_rates).amount if loss_rates else 0
    if needed:
        values["reserve"] = end.loss_reserve.amount / needed
    return values
