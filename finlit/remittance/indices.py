"""Price indices over many services: which mean is which, and what is left out."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from finlit.errors import InputError, NoData
from finlit.values import count, exact, share

Corridor = tuple[str, str]


class ServicePrice(NamedTuple):
    """One surveyed service. ``total_cost_share`` is None when the margin is not known; that is not zero."""

    from_country: str
    to_country: str
    provider: str
    total_cost_share: float | None
    days_at_most: int | None = None
    coverage: str | None = None


def mean_over_services(prices: Iterable[ServicePrice], exclude_senders: Collection[str] = ()) -> float:
    """Mean total cost over single services, each counting once.

    This is the rule of the published global and country averages. A mean of corridor means is another
    number and misses them by up to 0.45 percentage points.

    Parameters
    ----------
    prices : iterable of ServicePrice
        Services with a missing margin are left out.
    exclude_senders : collection of str
        Countries left out as senders; the published global average leaves out Russia (``{"RUS"}``).

    Returns
    -------
    float
        [share of the amount]

    Raises
    ------
    NoData
        ``no_prices``

    References
    ----------
    World Bank, Remittance Prices Worldwide, methodology; WDI metadata of SI.RMT.COST.IB.ZS.

    Examples
    --------
    >>> mean_over_services([ServicePrice("SGP", "IDN", "A", 0.01), ServicePrice("SGP", "IDN", "B", 0.03),
    ...     ServicePrice("JPN", "IDN", "C", None)])
    0.02
    """
    left_out = _words(exclude_senders, "exclude_senders")
    known = [p for p in prices if p.from_country not in left_out]
    return _mean([_cost(price) for price in known if price.total_cost_share is not None])


def corridor_means(prices: Iterable[ServicePrice]) -> dict[Corridor, float]:
    """Mean total cost of each corridor over its services; corridors without a known price are left out."""
    found: dict[Corridor, list[float]] = defaultdict(list)
    for price in prices:
        if price.total_cost_share is not None:
            found[price.from_country, price.to_country].append(_cost(price))
    return {corridor: _mean(shares) for corridor, shares in found.items()}


def mean_weighted_by_flow(means: Mapping[Corridor, float], flows: Mapping[Corridor, float]) -> float:
    """Mean of corridor means weighted by the money that flows through each.

    Parameters
    ----------
    means : mapping of (from, to) to share
    flows : mapping of (from, to) to flow
        [any one currency] from sender to receiver; corridors without a flow are left out.

    Raises
    ------
    NoData
        ``no_prices``
    InputError
        ``amount_negative``
    """
    pairs = [(mean, _float(flows[one], "flow")) for one, mean in _checked(means).items() if one in flows]
    for _, flow in pairs:
        if flow < 0:
            raise InputError("amount_negative", name="flow", value=flow)
    total = sum(flow for _, flow in pairs)
    if total == 0:
        raise NoData("no_prices")
    return sum(mean * flow for mean, flow in pairs) / total


def smart_like(
    prices: Iterable[ServicePrice],
    *,
    cheapest: int = 3,
    max_days: int = 5,
    coverage: Collection[str] | None = None,
    one_per_provider: bool = True,
) -> dict[Corridor, float]:
    """Mean of the cheapest qualifying services of each corridor: like the SmaRT indicator, not the same.

    The exact qualification of SmaRT uses a coverage rating that the public file does not hold, so every
    rule is a parameter here and the result must be called "SmaRT-like".

    Parameters
    ----------
    cheapest : int
        How many of the cheapest to average; a corridor with fewer qualifying services is left out.
    max_days : int
        [days] services that are slower, or whose speed is not known, do not qualify.
    coverage : collection of str, optional
        Coverage ratings that qualify; None takes all.
    one_per_provider : bool
        Count only the best service of each provider.
    """
    best_of, slowest = count(cheapest, "cheapest"), count(max_days, "max_days", lowest=0)
    rated = None if coverage is None else _words(coverage, "coverage")
    found: dict[Corridor, list[tuple[float, str]]] = defaultdict(list)
    for price in prices:
        fast = price.days_at_most is not None and price.days_at_most <= slowest
        covered = rated is None or price.coverage in rated
        if price.total_cost_share is not None and fast and covered:
            found[price.from_country, price.to_country].append((_cost(price), price.provider))
    result = {}
    for corridor, services in found.items():
        best: list[float] = []
        seen: set[str] = set()
        for cost, provider in sorted(services):
            if one_per_provider and provider in seen:
                continue
            seen.add(provider)
            best.append(cost)
        if len(best) >= best_of:
            result[corridor] = _mean(best[:best_of])
    return result


def share_of_corridors_below(means: Mapping[Corridor, float], limit: float) -> float:
    """Share of corridors whose mean is below ``limit``; exactly the limit counts as not below.

    The Sustainable Development Goals ask for a mean below 3 % and no corridor above 5 % by 2030; the UN
    counts a corridor at exactly 5 % as failing, and so does this.

    Raises
    ------
    InputError
        ``share_as_percent`` for a limit of 5, ``share_outside``, ``number_unreadable``.
    NoData
        ``no_prices``

    Examples
    --------
    >>> share_of_corridors_below({("SGP", "IDN"): 0.0294, ("THA", "IDN"): 0.14}, 0.05)
    0.5
    """
    line = share(limit, "limit")
    if not means:
        raise NoData("no_prices")
    return sum(exact(mean, "mean") < line for mean in means.values()) / len(means)


def _words(given: Collection[str], name: str) -> frozenset[str]:
    """Read several words; one alone is no list of its letters."""
    if isinstance(given, str) or not all(isinstance(word, str) for word in given):
        raise InputError("argument_unfit", name=name, value=given, wanted="list of str")
    return frozenset(given)


def _float(value: float, name: str) -> float:
    return float(exact(value, name))


def _cost(price: ServicePrice) -> float:
    return _float(price.total_cost_share, "total_cost_share")  # type: ignore[arg-type]


def _checked(means: Mapping[Corridor, float]) -> dict[Corridor, float]:
    return {corridor: _float(mean, "mean") for corridor, mean in means.items()}


def _mean(shares: list[float]) -> float:
    if not shares:
        raise NoData("no_prices")
    return sum(shares) / len(shares)
