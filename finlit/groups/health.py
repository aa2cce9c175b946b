"""Is the group healthy? The usual measures of savings and loan groups, each with its goal and one sentence.

A reading is a key of the catalogue ``groups``: the words are chosen above this room.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from finlit.errors import InputError
from finlit.money import Money, to_decimal
from finlit.portfolio_health import Provision, provisions

Reading = Literal["good", "watch", "unknown"]


class LateLoan(NamedTuple):
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

    >>> operational_self_sufficiency(1_100_000, financial_cost=400_000, operating_cost=600_000)
    Decimal('1.1')
    """
    costs = sum(
        (
            _not_negative("financial_cost", financial_cost),
            _not_negative("loss_cost", loss_cost),
            _not_negative("operating_cost", operating_cost),
        ),
        Decimal(0),
    )
    if costs == 0:
        raise InputError("division_by_zero", value=income)
    return _not_negative("income", income) / costs


def financial_self_sufficiency(
    income: Any,
    *,
    financial_cost: Any = 0,
    loss_cost: Any = 0,
    operating_cost: Any = 0,
    subsidised_debt: Any = 0,
    market_rate: Any = 0,
    gifts_in_kind: Any = 0,
    own_capital: Any = 0,
    fixed_assets: Any = 0,
    inflation: Any = 0,
) -> Decimal:
    """Income for each rupiah of cost once help is counted at its price (FSS).

    Costs grow by what cheap loans would cost on the market, by gifts in kind, and by what inflation takes
    from the capital that is not in things.

    Parameters
    ----------
    subsidised_debt : number
        [currency] average debt below the market's rate; ``financial_cost`` is what was paid for all debt.
    market_rate, inflation : number
        [share a year]
    """
    interest = _not_negative("subsidised_debt", subsidised_debt) * _not_negative("market_rate", market_rate)
    eaten = max(to_decimal(own_capital, "own_capital") - to_decimal(fixed_assets, "fixed_assets"), Decimal(0))
    extra = (
        interest + _not_negative("gifts_in_kind", gifts_in_kind) + eaten * to_decimal(inflation, "inflation")
    )
    return operational_self_sufficiency(
        income,
        financial_cost=financial_cost,
        loss_cost=loss_cost,
        operating_cost=_not_negative("operating_cost", operating_cost) + extra,
    )


def _not_negative(name: str, value: Any) -> Decimal:
    exact = to_decimal(value, name)
    if exact < 0:
        raise InputError("amount_negative", name=name, value=exact)
    return exact


class Goal(NamedTuple):
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
) -> Goal:
    return Goal(
        code,
        None if lowest is None else Decimal(lowest),
        None if highest is None else Decimal(highest),
        source,
        sure,
    )


GOALS: Mapping[str, Goal] = {
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


class Indicator(NamedTuple):
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
        [share 0-1] None is not known, and is read as not known.
    inflation : number, optional
        [share a year] goal of S11.

    Raises
    ------
    InputError
        ``choice_unknown``.

    Examples
    --------
    >>> late = indicator("A1", "0.08")
    >>> late.reading, late.key
    ('watch', 'groups.health.A1.watch')
    """
    if code not in GOALS:
        raise InputError("choice_unknown", name="code", value=code, choices=", ".join(GOALS))
    goal = GOALS[code]
    lowest = goal.lowest
    if code == "S11" and inflation is not None:
        lowest = to_decimal(inflation, "inflation")
    exact = None if value is None else to_decimal(value, code)
    reading: Reading = "unknown"
    if exact is not None and (lowest is not None or goal.highest is not None):
        low, high = lowest is not None and exact < lowest, goal.highest is not None and exact > goal.highest
        reading = "watch" if low or high else "good"
    key = "groups.health.unknown" if reading == "unknown" else f"groups.health.{code}.{reading}"
    return Indicator(code, exact, lowest, goal.highest, reading, key, goal.source, goal.sure)


def indicators(values: Mapping[str, Any], inflation: Any = None) -> tuple[Indicator, ...]:
    """Hold several measures against their goals, in the order of ``GOALS``."""
    for code in values:
        if code not in GOALS:
            raise InputError("choice_unknown", name="code", value=code, choices=", ".join(GOALS))
    return tuple(indicator(code, values[code], inflation) for code in GOALS if code in values)
