"""What a rule would do to ten thousand made-up families: months of debt, rupiah that arrive, who stays poor.

Families are drawn around anchors that are passed in (destinations with their wage and share, a poverty line,
a wage at home); nothing is known of any real one. Each kind of chance has its own stream, so that a rule, and
nothing else, makes the difference between two answers.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from finlit.batch.chance import stream_of
from finlit.batch.columns import Floats
from finlit.errors import InputError
from finlit.values import count, one_of, positive, share

CONTRACT = 24
"""[months] that every family is looked at."""
_FIRST_YEAR = 12
_LONGEST = 600


class Destination(NamedTuple):
    """Where people go, and what it pays and costs.

    Attributes
    ----------
    name, currency : str
    wage : float
        [currency a month] the lowest that is agreed or allowed.
    rates : tuple of three floats
        [rupiah for one] low, known, high.
    weight : float
        Of all who go: any unit.
    women : float
        [0-1] of those who go there.
    price : float
        [0-1 of what is sent] what sending costs.
    """

    name: str
    currency: str
    wage: float
    rates: tuple[float, float, float]
    weight: float
    women: float
    price: float


class Spread(NamedTuple):
    """What is assumed of families, each between two ends, all values alike: made up, and said so.

    Attributes
    ----------
    above_wage : tuple of float
        [0-1] by how much a wage lies above the lowest.
    cost_months : tuple of float
        [months of that wage] what going costs.
    instalment : tuple of float
        [0-1 of the wage] that the debt takes while it runs.
    sent : tuple of float
        [0-1 of what is left of the wage] that is sent home.
    people : tuple of int
        At home.
    home_income : tuple of float
        [0-1 of the wage at home] that those at home earn.
    interest : tuple of float
        [a year] that the debt bears, charged every month.
    """

    above_wage: tuple[float, float]
    cost_months: tuple[float, float]
    instalment: tuple[float, float]
    sent: tuple[float, float]
    people: tuple[int, int]
    home_income: tuple[float, float]
    interest: tuple[float, float] = (0.0, 0.0)


class Tried(NamedTuple):
    """Rules that could be; what is left out stays as it is.

    Attributes
    ----------
    wage_floor : mapping of destination to number
        [its currency a month]
    cost_ceiling : float or None
        [months of wage] the most that a worker may be asked to pay.
    price_ceiling : float or None
        [0-1] the most that sending costs.
    instalment_limit : float or None
        [0-1 of the wage]
    """

    wage_floor: Mapping[str, float] = {}
    cost_ceiling: float | None = None
    price_ceiling: float | None = None
    instalment_limit: float | None = None


class Group(NamedTuple):
    """What became of some of the families.

    Attributes
    ----------
    families : int
    debt_months : float
        [months] the middle one.
    unpaid : int
        Families whose debt is not paid when the contract ends.
    arrives : float
        [rupiah a month] in the first year, the middle one.
    arrives_in_all : float
        [rupiah] of all families over the whole contract.
    poor : int
        Families that live below the line in the first year.
    """

    families: int
    debt_months: float
    unpaid: int
    arrives: float
    arrives_in_all: float
    poor: int


class Outcome(NamedTuple):
    """All families, and women and men who went apart."""

    all: Group
    women: Group
    men: Group


class Families(NamedTuple):
    """Made-up families, in columns; money is in rupiah a month at the rate asked for."""

    destination: npt.NDArray[np.int64]
    woman: npt.NDArray[np.bool_]
    wage: Floats
    cost_months: Floats
    instalment: Floats
    sent: Floats
    people: npt.NDArray[np.int64]
    home_income: Floats
    interest: Floats


def made_up_families(
    destinations: Sequence[Destination],
    spread: Spread,
    home_wage: float,
    *,
    families: int = 10_000,
    seed: int = 1,
) -> Families:
    """Draw families around their anchors.

    Parameters
    ----------
    destinations : sequence of Destination
    spread : Spread
    home_wage : number
        [rupiah a month] the minimum wage of the district.
    families : int
    seed : int

    Returns
    -------
    Families
        ``wage`` in the currency of the destination.

    Raises
    ------
    InputError
        ``values_empty``, ``amount_not_positive``.
    """
    if not destinations:
        raise InputError("values_empty", name="destinations")
    many, at_home = count(families, "families"), float(positive(home_wage, "home_wage"))
    weights = np.array([one.weight for one in destinations], float)
    edges = np.cumsum(weights / weights.sum())
    where = np.minimum(np.searchsorted(edges, _drawn("destination", seed, many), "right"), len(edges) - 1)
    women = np.array([one.women for one in destinations])[where]
    lowest = np.array([one.wage for one in destinations])[where]
    few, most = spread.people
    return Families(
        where,
        _drawn("sex", seed, many) < women,
        lowest * (1 + _between("wage", seed, many, spread.above_wage)),
        _between("cost", seed, many, spread.cost_months),
        _between("instalment", seed, many, spread.instalment),
        _between("sent", seed, many, spread.sent),
        few + (_drawn("people", seed, many) * (most - few + 1)).astype(np.int64),
        at_home * _between("home income", seed, many, spread.home_income),
        _between("interest", seed, many, spread.interest),
    )


def _drawn(name: str, seed: int, many: int) -> Floats:
    return stream_of(seed, name).random(many)


def _between(name: str, seed: int, many: int, ends: tuple[float, float]) -> Floats:
    return ends[0] + _drawn(name, seed, many) * (ends[1] - ends[0])


def try_rules(
    families: Families,
    destinations: Sequence[Destination],
    tried: Tried,
    poverty_line: float,
    *,
    rate: int = 1,
) -> Outcome:
    """Let families live through a contract under some rules.

    Parameters
    ----------
    families : Families
    destinations : sequence of Destination
        As the families were drawn with.
    tried : Tried
        None of them: as it is today.
    poverty_line : number
        [rupiah a person a month]
    rate : {0, 1, 2}
        Low, known or high.

    Returns
    -------
    Outcome

    Raises
    ------
    InputError
        ``choice_unknown`` for a floor of an unknown destination, ``amount_not_positive``,
        ``share_as_percent``.

    Notes
    -----
    The debt is what going costs, in months of the wage before any floor; a share of each wage pays it and its
    interest. One that would take longer than fifty years is told as fifty. What is left of the wage is sent
    in part; of that, what sending costs is lost. A family is poor where what it earns and gets in the first
    year, for each one at home, is below the line.

    Examples
    --------
    Two months of wage, half of each wage until it is paid: four months of debt; with a limit of 25 percent
    eight.

    >>> there = [Destination("Taiwan", "TWD", 20_000, (500, 500, 500), 1, 1, 0.05)]
    >>> spread = Spread((0, 0), (2, 2), (0.5, 0.5), (0.5, 0.5), (4, 4), (0, 0))
    >>> drawn = made_up_families(there, spread, 2_500_000, families=100)
    >>> try_rules(drawn, there, Tried(), 400_000).all.debt_months
    4.0
    >>> try_rules(drawn, there, Tried(instalment_limit=0.25), 400_000).all.debt_months
    8.0
    """
    line = float(positive(poverty_line, "poverty_line"))
    _check(tried, destinations)
    rates = np.array([one.rates[rate] for one in destinations])[families.destination]
    price = np.array([one.price for one in destinations])[families.destination]
    floor = np.array([tried.wage_floor.get(one.name, 0.0) for one in destinations], float)
    before = families.wage * rates
    wage = np.maximum(families.wage, floor[families.destination]) * rates
    cost = before * families.cost_months
    if tried.cost_ceiling is not None:
        cost = np.minimum(cost, tried.cost_ceiling * before)
    part = families.instalment
    if tried.instalment_limit is not None:
        part = np.minimum(part, tried.instalment_limit)
    if tried.price_ceiling is not None:
        price = np.minimum(price, tried.price_ceiling)
    instalment = wage * part
    monthly = families.interest / _FIRST_YEAR
    months = _months(cost, instalment, monthly)
    first, whole = (_paid(cost, instalment, monthly, months, until) for until in (_FIRST_YEAR, CONTRACT))
    kept = families.sent * (1 - price)
    arrives = (wage * _FIRST_YEAR - first) * kept / _FIRST_YEAR
    in_all = (wage * CONTRACT - whole) * kept
    poor = (families.home_income + arrives) / families.people < line
    parts = [
        _group(months, arrives, in_all, poor, who)
        for who in (np.ones(months.size, bool), families.woman, ~families.woman)
    ]
    return Outcome(*parts)


def _check(tried: Tried, destinations: Sequence[Destination]) -> None:
    for name, floor in tried.wage_floor.items():
        one_of(name, "wage_floor", [one.name for one in destinations])
        positive(floor, name)
    if tried.cost_ceiling is not None and tried.cost_ceiling < 0:
        raise InputError("amount_negative", name="cost_ceiling", value=tried.cost_ceiling)
    for name in ("price_ceiling", "instalment_limit"):
        value = getattr(tried, name)
        if value is not None:
            share(value, name)
    if tried.instalment_limit is not None and not tried.instalment_limit > 0:
        raise InputError("amount_not_positive", name="instalment_limit", value=tried.instalment_limit)


def _months(cost: Floats, instalment: Floats, monthly: Floats) -> Floats:
    """How many instalments a debt takes, the last of which may be smaller."""
    with np.errstate(all="ignore"):
        without = np.where(cost > 0, cost / instalment, 0.0)
        charged = np.minimum(monthly * without, 1.0)
        found = np.where(monthly > 0, -np.log1p(-charged) / np.log1p(monthly), without)
    # A hair less than a whole month is a whole month: sums of floats.
    return np.minimum(np.ceil(found - 1e-9), _LONGEST)


def _paid(cost: Floats, instalment: Floats, monthly: Floats, months: Floats, until: int) -> Floats:
    """What has been paid after some months."""
    before = np.clip(months - 1, 0, until)
    grown = (1 + monthly) ** before
    repaid = instalment * np.divide(grown - 1, monthly, before.copy(), where=monthly > 0)
    last = (cost * grown - repaid) * (1 + monthly)
    return np.where(months > until, instalment * until, instalment * before + np.where(cost > 0, last, 0))


def _group(
    months: Floats, arrives: Floats, in_all: Floats, poor: npt.NDArray[np.bool_], who: npt.NDArray[np.bool_]
) -> Group:
    many = int(who.sum())
    if not many:
        return Group(0, float("nan"), 0, float("nan"), 0.0, 0)
    return Group(
        many,
        float(np.median(months[who])),
        int((months[who] > CONTRACT).sum()),
        float(np.median(arrives[who])),
        float(in_all[who].sum()),
        int(poor[who].sum()),
    )
