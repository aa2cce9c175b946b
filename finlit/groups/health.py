"""Is the group healthy? The usual measures of savings and loan groups, each with its goal and one sentence.

A reading is a key of the catalogue ``groups``: the words are chosen above this room.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from finlit.errors import InputError
from finlit.money import Money
from finlit.plain import Plain
from finlit.portfolio_health import Provision, provisions
from finlit.values import amount, exact, one_of, rate, rise

Reading = Literal["good", "watch", "unknown"]


@dataclass(frozen=True, slots=True)
class LateLoan(Plain):
    """What is still owed on one loan, and how many days its oldest unpaid instalment is late."""

    owed: Money
    days_late: int
    renegotiated: bool = False


def loss_reserve(loans: Sequence[LateLoan], rates: Mapping[int, Any]) -> Provision:
    """How much to set aside for a list of loans; see :func:`finlit.portfolio_health.provisions`.

    Examples
    --------
    >>> loans = [LateLoan(Money(800_000, "IDR"), 0), LateLoan(Money(200_000, "IDR"), 45)]
    >>> loss_reserve(loans, {0: "0.10", 30: "0.25"}).amount
    Decimal('50000.00')
    """
    return provisions([loan.owed for loan in loans], [loan.days_late for loan in loans], rates)


def operational_self_sufficiency(
    income: Any, *, financial_cost: Any = 0, loss_cost: Any = 0, operating_cost: Any = 0
) -> Decimal:
    """Income for each rupiah of cost (OSS): from 1 on, the group pays its own way.

    Parameters
    ----------
    income, financial_cost, loss_cost, operating_cost : number
        [currency a year] zero or more: interest and charges earned; interest paid; set aside for losses;
        running the group.

    Raises
    ------
    InputError
        ``division_by_zero`` without costs; ``amount_negative``.

    References
    ----------
    CGAP and SEEP, Consensus Guidelines, 3rd edition, 2003.

    Examples
    --------
    >>> operational_self_sufficiency(1_100_000, financial_cost=400_000, operating_cost=600_000)
    Decimal('1.1')
    """
    costs = amount(financial_cost, "financial_cost") + amount(loss_cost, "loss_cost")
    costs += amount(operating_cost, "operating_cost")
    if costs == 0:
        raise InputError("division_by_zero", value=income)
    return amount(income, "income") / costs


def financial_self_sufficiency(
    income: Any,
    *,
    financial_cost: Any = 0,
    loss_cost: Any = 0,
    operating_cost: Any = 0,
    subsidised_debt: Any = 0,
    market_rate: Any = 0,
    subsidised_cost: Any = None,
    gifts_in_kind: Any = 0,
    own_capital: Any = 0,
    fixed_assets: Any = 0,
    inflation: Any = 0,
) -> Decimal:
    """Income for each rupiah of cost once help is counted at its price (FSS).

    Costs grow by what cheap loans would cost more on the market, by gifts in kind, and by what inflation
    takes from the capital that is not in things.

    Parameters
    ----------
    income, financial_cost, loss_cost, operating_cost : number
        As :func:`operational_self_sufficiency`.
    subsidised_debt : number
        [currency] average debt below the market's rate.
    market_rate : number
        [share a year] 0 to below 1.
    subsidised_cost : number, optional
        [currency a year] the part of ``financial_cost`` that was paid for that debt; without it all of it.
    gifts_in_kind : number
        [currency a year] work, rooms and things that nobody paid.
    own_capital, fixed_assets : number
        [currency] averages; capital may be below zero.
    inflation : number
        [share a year] -0.9 to below 1.

    Raises
    ------
    InputError
        ``rate_as_percent``, ``part_above_whole``, ``amount_negative``, ``division_by_zero``.

    Notes
    -----
    costs = all costs + max(subsidised_debt x market_rate - subsidised_cost, 0) + gifts
    + max(own_capital - fixed_assets, 0) x inflation. What was paid for cheap debt is in the costs already;
    only what the market would take beyond it is added. Without help and inflation FSS is OSS.

    References
    ----------
    CGAP and SEEP, Consensus Guidelines, 3rd edition, 2003: subsidised cost-of-funds adjustment, inflation
    adjustment.

    Examples
    --------
    A million was lent to the group at 2 % where the market takes 10 %: 80,000 more, not 100,000.

    >>> fss = financial_self_sufficiency(600_000, financial_cost=20_000, operating_cost=500_000,
    ...                                  subsidised_debt=1_000_000, market_rate="0.10")
    >>> fss == Decimal(600_000) / 600_000
    True
    """
    paid = amount(financial_cost, "financial_cost")
    for_debt = paid if subsidised_cost is None else amount(subsidised_cost, "subsidised_cost")
    if for_debt > paid:
        raise InputError(
            "part_above_whole", name="subsidised_cost", part=for_debt, whole=paid, difference=for_debt - paid
        )
    at_market = amount(subsidised_debt, "subsidised_debt") * rate(market_rate, "market_rate")
    in_money = exact(own_capital, "own_capital") - amount(fixed_assets, "fixed_assets")
    extra = max(at_market - for_debt, Decimal(0)) + amount(gifts_in_kind, "gifts_in_kind")
    extra += max(in_money, Decimal(0)) * rise(inflation, "inflation")
    return operational_self_sufficiency(
        income,
        financial_cost=paid,
        loss_cost=loss_cost,
        operating_cost=amount(operating_cost, "operating_cost") + extra,
    )


class HealthGoal(NamedTuple):
    """What a measure should be. Shares 0-1; None: no limit on that side."""

    code: str
    lowest: Decimal | None
    highest: Decimal | None
    source: str
    sure: bool = True
    """False: sources disagree; check before deciding by it"""


_WOCCU = "WOCCU, PEARLS, Toolkit 4 (2009); goals as printed in a credit union's report of April 2013"


def _goal(
    code: str, lowest: str | None, highest: str | None, sure: bool = True, source: str = _WOCCU
) -> HealthGoal:
    return HealthGoal(
        code,
        None if lowest is None else Decimal(lowest),
        None if highest is None else Decimal(highest),
        source,
        sure,
    )


# Parts of a whole: 2 and more was meant as a percentage. The others can be larger.
_OF_A_WHOLE = ("E1", "E5", "E8", "A1", "A2", "R9", "L1", "L3", "PAR30")

GOALS: Mapping[str, HealthGoal] = {
    goal.code: goal
    for goal in (
        _goal("P1", "1", None),
        _goal("P2", "0.35", None),
        _goal("E1", "0.70", "0.80"),
        _goal("E5", "0.70", "0.80"),
        _goal("E8", "0.10", None),
        _goal("A1", None, "0.05"),
        _goal("A2", None, "0.05"),
        _goal("R9", None, "0.05", sure=False),
        _goal("L1", "0.15", None),
        _goal("L2", "0.10", None),
        _goal("L3", None, "0.01"),
        _goal("S10", "0.15", None, sure=False),
        _goal("S11", None, None),
        _goal("PAR30", None, "0.05", source="the PEARLS goal for delinquency (A1), used for PAR30 too"),
        _goal("OSS", "1", None, source="CGAP and SEEP, Consensus Guidelines (2003): 1 covers all costs"),
        _goal("FSS", "1", None, source="CGAP and SEEP, Consensus Guidelines (2003): 1 covers all costs"),
        _goal("reserve", "1", None, source="all that is expected to be lost is set aside"),
    )
}
"""Goals by code. S11 (growth of assets) has inflation as its goal: it is given with the figures.

P1 and P2: set aside of loans over 12 months late and of those 1-12 months late. E1: loans, E5: savings, E8:
own capital, of assets. A1: late loans of all loans. A2: assets that earn nothing. R9: operating costs of
average assets. L1: liquid assets less short debts, of savings. L2: reserves of savings, L3: idle cash of
assets. S10, S11: growth a year of members and assets.
"""


@dataclass(frozen=True, slots=True)
class Indicator(Plain):
    """A measure with its goal and how to read it."""

    code: str
    value: Decimal | None
    lowest: Decimal | None
    highest: Decimal | None
    reading: Reading
    key: str
    """Of the one-sentence reading in the catalogue"""
    source: str
    sure: bool

    @property
    def name_key(self) -> str:
        """Of the measure's name in the catalogue."""
        return f"groups.health.{self.code}.name"


def indicator(code: str, value: Any, inflation: Any = None) -> Indicator:
    """Hold one measure against its goal.

    Parameters
    ----------
    code : str
        See ``GOALS``.
    value : number or None
        [share, 0.08 is 8 percent] None is not known, and is read as not known.
    inflation : number, optional
        [share a year] goal of S11.

    Raises
    ------
    InputError
        ``choice_unknown``; ``share_as_percent`` for a measure that is a part of a whole.

    Examples
    --------
    >>> late = indicator("A1", "0.08")
    >>> late.reading, late.key
    ('watch', 'groups.health.A1.watch')
    """
    goal = GOALS[one_of(code, "code", GOALS)]
    lowest = goal.lowest
    if code == "S11" and inflation is not None:
        lowest = rise(inflation, "inflation")
    measured = None if value is None else exact(value, code)
    if measured is not None and code in _OF_A_WHOLE and measured >= 2:
        meant = f"{(measured / 100).normalize():f}"
        raise InputError("share_as_percent", name=code, value=measured, meant=meant)
    reading: Reading = "unknown"
    if measured is not None and (lowest is not None or goal.highest is not None):
        low, high = (
            lowest is not None and measured < lowest,
            goal.highest is not None and measured > goal.highest,
        )
        reading = "watch" if low or high else "good"
    key = "groups.health.unknown" if reading == "unknown" else f"groups.health.{code}.{reading}"
    return Indicator(code, measured, lowest, goal.highest, reading, key, goal.source, goal.sure)


def indicators(values: Mapping[str, Any], inflation: Any = None) -> tuple[Indicator, ...]:
    """Hold several measures against their goals, in the order of ``GOALS``."""
    for code in values:
        one_of(code, "code", GOALS)
    return tuple(indicator(code, values[code], inflation) for code in GOALS if code in values)
