"""Two pages for an officer: what a rule would do to a district's families, and what a way home costs.

Here figures with their sources meet the columns that work on them; the words are those of the catalogue.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from finlit import datasets, tools
from finlit.batch import Destination, Group, Outcome, Spread, Tried, made_up_families, try_rules
from finlit.course.district import District, read_district
from finlit.errors import InputError, NoData
from finlit.export import Sheet
from finlit.i18n import counted, day, money, number, percent, text
from finlit.language import FALLBACK
from finlit.money import Money
from finlit.plots import Dear, Picture, Trial, dear, tried
from finlit.remittance import Comparison, PricedQuote, Quote
from finlit.rules import Rule, in_force
from finlit.tools import prices
from finlit.tools.send_money import comparison
from finlit.tools.work_abroad import WORKS, wages

_MONTHS_OF_BAND = 24
_NAMES = ("wage_floor", "cost_ceiling_months", "price_ceiling", "instalment_limit")


class Anchored(NamedTuple):
    """A destination, and what its figures rest on."""

    destination: Destination
    work: str
    notes: tuple[str, ...]
    is_price_of_way: bool
    """Whether sending has been asked for on this way; else its price is the world's"""


class WhatIf(NamedTuple):
    """What rules would do: today and with them, at the low, the known and the high rate.

    Attributes
    ----------
    district : District
    destinations : tuple of Anchored
    tried : Tried
    before, after : tuple of three Outcome
    families, seed : int
    poverty_line : Money
    as_of : date
    """

    district: District
    destinations: tuple[Anchored, ...]
    tried: Tried
    before: tuple[Outcome, ...]
    after: tuple[Outcome, ...]
    families: int
    seed: int
    poverty_line: Money
    as_of: date


def read_rules(file: str | Path) -> Tried:
    """Read rules to try from TOML.

    ::

        cost_ceiling_months = 1        # months of wage that a worker may be asked to pay
        price_ceiling = 0.03           # share of what is sent
        instalment_limit = 0.3         # share of the wage
        [wage_floor]
        TWN-home = 25000               # its currency, a month

    Raises
    ------
    InputError
        ``rules_unreadable``, ``choice_unknown``.
    """
    path = Path(file)
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise InputError("rules_unreadable", file=path.name, reason=str(problem)) from None
    for name, value in found.items():
        if name not in _NAMES:
            raise InputError("choice_unknown", name=path.name, value=name, choices=", ".join(_NAMES))
        is_right = isinstance(value, dict) if name == "wage_floor" else isinstance(value, int | float)
        if not is_right or isinstance(value, bool):
            raise InputError("rules_unreadable", file=path.name, reason=f"{name} = {value}")
    floors = {}
    for work, floor in found.get("wage_floor", {}).items():
        if work not in WORKS:
            raise InputError("choice_unknown", name="wage_floor", value=work, choices=", ".join(WORKS))
        if not isinstance(floor, int | float) or isinstance(floor, bool):
            raise InputError("rules_unreadable", file=path.name, reason=f"{work} = {floor}")
        floors[work] = float(floor)
    return Tried(
        floors, found.get("cost_ceiling_months"), found.get("price_ceiling"), found.get("instalment_limit")
    )


def what_if(
    tried: Tried,
    district: str = "tulungagung",
    *,
    families: int = 10_000,
    seed: int = 1,
    as_of: date | None = None,
) -> WhatIf:
    """Try rules on made-up families of a district.

    Parameters
    ----------
    tried : Tried
        Floors by kind of work, as ``TWN-home``.
    district : str
        Its two destinations are where its families go.
    families, seed : int
    as_of : date, optional

    Returns
    -------
    WhatIf

    Raises
    ------
    NoData
        ``district_without_anchor`` when the district does not tell its destinations, a wage at home or a
        poverty line.
    InputError
        Those of :func:`finlit.batch.try_rules`.
    """
    place, today = read_district(district), as_of or date.today()
    anchored = _destinations(place)
    line, at_home = (_number(place, key) for key in ("poverty_line", "minimum_wage"))
    chosen = [one.destination for one in anchored]
    drawn = made_up_families(chosen, _spread(), float(at_home), families=families, seed=seed)
    before, after = (
        tuple(try_rules(drawn, chosen, rules, float(line), rate=rate) for rate in range(3))
        for rules in (Tried(), tried)
    )
    return WhatIf(place, anchored, tried, before, after, families, seed, Money(line, "IDR"), today)


def _number(place: District, key: str) -> Decimal:
    fact = place.facts.get(key)
    if fact is None or not isinstance(fact.value, Decimal):
        raise NoData("district_without_anchor", district=place.name, what=key)
    return fact.value


def _spread() -> Spread:
    ends = {row["name"]: (float(row["low"]), float(row["high"])) for row in datasets.rows("what_if_madeup")}
    few, most = ends.pop("people")
    return Spread(people=(int(few), int(most)), **ends)


def _destinations(place: District) -> tuple[Anchored, ...]:
    found = []
    for key in ("destination_1", "destination_2"):
        fact = place.facts.get(key)
        if fact is None:
            continue
        name = fact.value[FALLBACK] if isinstance(fact.value, dict) else str(fact.value)
        works = [work for work, about in WORKS.items() if about.destination == name]
        found += [_anchored(work, len(works), _women(place)) for work in works]
    if not found:
        raise NoData("district_without_anchor", district=place.name, what="destination_1")
    return tuple(found)


def _anchored(work: str, works: int, women: tuple[float, str]) -> Anchored:
    """Gather what is known of a kind of work; those of one country share its placements alike."""
    about, wage = WORKS[work], wages(work)[-1]
    weight, of_placements = _placements(about.destination)
    rates = datasets.exchange_rates()
    last = rates.last(about.currency)
    known = [
        rate for day_, rate in rates.days(about.currency) if (last.as_of - day_).days <= 31 * _MONTHS_OF_BAND
    ]
    price, of_price, is_price_of_way = _price(about.country)
    band = (float(min(known)), float(last.rate or 0), float(max(known)))
    destination = Destination(
        work, about.currency, float(wage.value or 0), band, weight / works, women[0], price
    )
    return Anchored(
        destination,
        work,
        (wage.source, of_placements, f"{rates.source_of(about.currency)}, {last.as_of}", of_price, women[1]),
        is_price_of_way,
    )


def _placements(destination: str) -> tuple[float, str]:
    rows = [
        row
        for row in datasets.rows("placements_indonesia")
        if row["dimension"] == "destination" and row["name"] == destination and row["period"] == "Jan-Dec"
    ]
    newest = max(rows, key=lambda row: row["valid_from"])
    return float(newest["persons"]), newest["source"]


def _women(place: District) -> tuple[float, str]:
    """The part of women among those who go: of the province where it is known, else of all of Indonesia."""
    province = place.facts.get("province")
    called = province.value[FALLBACK] if province and isinstance(province.value, dict) else ""
    for dimension, name in (("province", called), ("total", "Indonesia")):
        by_sex: dict[str, dict[str, Decimal]] = {}
        for row in datasets.rows("placements_indonesia"):
            if (row["dimension"], row["name"]) == (dimension, name) and row["sex"] in ("female", "male"):
                by_sex.setdefault(f"{row['valid_from']} {row['source']}", {})[row["sex"]] = row["persons"]
        whole = {key: sexes for key, sexes in by_sex.items() if len(sexes) == 2}
        if whole:
            key = max(whole)
            sexes = whole[key]
            return float(sexes["female"] / (sexes["female"] + sexes["male"])), key.partition(" ")[2]
    raise NoData("district_without_anchor", district=place.name, what="placements")


def _price(country: str) -> tuple[float, str, bool]:
    """What sending costs: the survey's average of the way, else the world's."""
    ways = [row for row in datasets.rows("remittance_corridors_indonesia") if row["from_country"] == country]
    if ways:
        newest = max(ways, key=lambda row: row["period"])
        share = float(newest["average_total_cost_percent"] / 100)
        return share, f"{newest['period']}, {newest['source']}", True
    world = datasets.rows("remittance_global_averages")[-1]
    return float(world["percent"] / 100), f"{world['period']}, {world['source']}", False


# The pages.


def what_if_pages(found: WhatIf, lang: str) -> list[Sheet]:
    """Write a what-if as two pages: the answer with its picture, and what it rests on.

    Parameters
    ----------
    found : WhatIf
    lang : str
    """
    place = found.district.said("district", lang)
    drawn = _picture(found, lang)
    head = _say("what_if.head", lang, district=place)
    answer = Sheet(
        kind=_say("what_if.kind", lang),
        of=place,
        title=head,
        parts=(
            _say("made_up", lang, families=number(found.families, lang)),
            _rules(found, lang),
            _headline(found, lang),
        ),
        picture=(drawn.svg, drawn.said),
    )
    rests = Sheet(
        kind=_say("what_if.kind", lang),
        of=place,
        title=_say("what_if.rests", lang),
        parts=(_table(found, lang), _assumed(found, lang)),
        tight=True,
    )
    return [answer, rests]


def _measures(group: Group, lang: str) -> dict[str, tuple[float, str]]:
    poor = 100 * group.poor / group.families if group.families else 0.0
    unpaid = 100 * group.unpaid / group.families if group.families else 0.0
    return {
        "debt": (group.debt_months, counted(round(group.debt_months), "month", lang)),
        "unpaid": (unpaid, _of_100(unpaid, lang)),
        "arrives": (group.arrives, _rupiah(group.arrives, lang)),
        "poor": (poor, _of_100(poor, lang)),
    }


def _of_100(value: float, lang: str) -> str:
    if 0 < value < 1:
        return _say("under_1_of_100", lang)
    return _say("of_100", lang, count=number(round(value), lang))


def _rupiah(value: float, lang: str) -> str:
    return money(Money(round(value / 1000) * 1000, "IDR"), lang)


def _picture(found: WhatIf, lang: str) -> Picture:
    before, after = (_measures(one[1].all, lang) for one in (found.before, found.after))
    shown = [
        Trial(_say(f"measure.{name}", lang), before[name][0], after[name][0], before[name][1], after[name][1])
        for name in before
    ]
    return tried(shown, lang)


def _rules(found: WhatIf, lang: str) -> str:
    asked = found.tried
    said = [
        _say(
            "rule.wage_floor",
            lang,
            work=text(f"tools.work.{work}", lang),
            floor=money(Money(Decimal(str(floor)), WORKS[work].currency), lang),
        )
        for work, floor in asked.wage_floor.items()
    ]
    if asked.cost_ceiling is not None:
        said.append(_say("rule.cost_ceiling", lang, count=asked.cost_ceiling))
    if asked.price_ceiling is not None:
        said.append(_say("rule.price_ceiling", lang, share=percent(asked.price_ceiling, lang)))
    if asked.instalment_limit is not None:
        said.append(_say("rule.instalment_limit", lang, share=percent(asked.instalment_limit, lang)))
    return "\n".join(f"- {line}" for line in said or [_say("rule.none", lang)])


def _headline(found: WhatIf, lang: str) -> str:
    before, after = found.before[1].all, found.after[1].all
    more = (after.arrives_in_all - before.arrives_in_all) / found.families
    ends = sorted(
        (one.all.arrives_in_all - other.all.arrives_in_all) / found.families
        for one, other in zip(found.after, found.before, strict=True)
    )
    key = "headline_less" if more < 0 else "headline"
    return "> " + _say(
        key,
        lang,
        before=_measures(before, lang)["debt"][1],
        after=_measures(after, lang)["debt"][1],
        more=_rupiah(abs(more), lang),
        low=_rupiah(min(map(abs, ends)), lang),
        high=_rupiah(max(map(abs, ends)), lang),
    )


def _table(found: WhatIf, lang: str) -> str:
    names = ("families", "debt", "unpaid", "arrives", "poor")
    heads = [_say("table.who", lang), *[_say(f"table.{name}", lang) for name in names]]
    rows = []
    for who in ("all", "women", "men"):
        for when, outcomes in (("today", found.before), ("rule", found.after)):
            group: Group = getattr(outcomes[1], who)
            low, high = (getattr(outcomes[at], who) for at in (0, 2))
            if not group.families:
                continue
            told = _measures(group, lang)
            poor = sorted(_measures(one, lang)["poor"][0] for one in (low, high))
            arrives = sorted(one.arrives for one in (low, high))
            rows.append(
                [
                    f"{_say(f'who.{who}', lang)}, {_say(f'when.{when}', lang)}",
                    number(group.families, lang),
                    told["debt"][1],
                    told["unpaid"][1],
                    f"{told['arrives'][1]} ({_rupiah(arrives[0], lang)} – {_rupiah(arrives[1], lang)})",
                    f"{told['poor'][1]} ({number(round(poor[0]), lang)} – {number(round(poor[1]), lang)})",
                ]
            )
    return f"{_markdown(heads, rows)}\n\n{_say('table.note', lang)}"


def _markdown(heads: list[str], rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in [heads, ["---"] * len(heads), *rows])


def _assumed(found: WhatIf, lang: str) -> str:
    whole = sum(one.destination.weight for one in found.destinations)
    said = [_rests_on(one, whole, lang) for one in found.destinations]
    for row in datasets.rows("what_if_madeup"):
        said.append(
            _say(
                f"assumed.{row['name']}",
                lang,
                low=_end(row["name"], row["low"], lang),
                high=_end(row["name"], row["high"], lang),
            )
        )
    said.append(_say("assumed.line", lang, line=money(found.poverty_line, lang)))
    said.append(_say("assumed.left_out", lang))
    head = f"## {_say('assumed.head', lang, day=day(found.as_of, lang))}"
    return head + "\n\n" + "\n".join(f"- {line}" for line in said)


def _rests_on(one: Anchored, whole: float, lang: str) -> str:
    about = one.destination
    low, known, high = (money(Money(Decimal(str(round(rate, 2))), "IDR"), lang, 2) for rate in about.rates)
    key = "assumed.rate" if about.rates[0] == about.rates[2] else "assumed.rates"
    of_price = "assumed.price" if one.is_price_of_way else "assumed.price_world"
    return _say(
        "assumed.destination",
        lang,
        work=text(f"tools.work.{one.work}", lang),
        wage=money(Money(Decimal(str(about.wage)), about.currency), lang),
        rates=_say(key, lang, low=low, known=known, high=high),
        price=_say(of_price, lang, price=percent(about.price, lang)),
        families=number(round(100 * about.weight / whole), lang),
        women=number(round(100 * about.women), lang),
        sources="; ".join(dict.fromkeys(one.notes)),
    )


def _end(name: str, value: Decimal, lang: str) -> str:
    return number(value, lang) if name in ("people", "cost_months") else percent(value, lang, 0)


# What a way home costs.

_TIMES_A_YEAR = 12


def corridor_pages(corridor: str, lang: str, as_of: date | None = None) -> list[Sheet]:
    """Write what a way home costs: who is dear, what a small sum suffers, what three percent would leave.

    Parameters
    ----------
    corridor : str
        "SGP-IDN", one that has prices.
    lang : str
    as_of : date, optional

    Raises
    ------
    NoData
        ``corridor_unknown``, ``nothing_alike`` and those of :func:`finlit.remittance.compare`.
    """
    way, today = prices.corridor(corridor), as_of or date.today()
    low, high = _sums(way)
    found, few = (_compared(corridor, amount, lang, today) for amount in (high, low))
    if found is None or not found.ranked:
        raise NoData("nothing_alike", asked=corridor)
    usual, half = found.ranked, {one.quote: _lost(one) for one in few.ranked} if few else {}
    goal = in_force(datasets.rules(Rule, "WLD"), today, "sdg.remittance_cost").value or Decimal(0)
    code = usual[0].paid.currency
    sums = money(Money(high, code), lang), money(Money(low, code), lang)
    drawn = _picture_of(usual, half, goal, sums, lang)
    kind, label = _say("corridor.kind", lang), prices.corridor_label(corridor, lang)
    known = "\n".join(f"- {line}" for line in _known(found, today, lang))
    answer = Sheet(
        kind=kind,
        of=label,
        title=_say("corridor.head", lang, amount=sums[0]),
        parts=(_beside_goal(usual, goal, sums[0], lang), known),
        picture=(drawn.svg, drawn.said),
    )
    rests = Sheet(
        kind=kind,
        of=label,
        title=_say("corridor.rests", lang),
        parts=(_services(usual, half, sums[1], lang), _conditions(usual, goal, lang)),
        tight=True,
    )
    return [answer, rests]


def _picture_of(
    usual: tuple[PricedQuote, ...],
    half: Mapping[Quote, Decimal],
    goal: Decimal,
    sums: tuple[str, str],
    lang: str,
) -> Picture:
    shown = [
        Dear(name, float(_lost(one)), float(half[one.quote]) if one.quote in half else None)
        for name, one in zip(_names(usual, lang), usual, strict=True)
    ]
    return dear(shown, float(goal), *sums, lang)


def _names(usual: tuple[PricedQuote, ...], lang: str) -> list[str]:
    """Name services by their places, too: in the picture there is no room for the whole name."""
    services = tuple(one.quote for one in usual)
    names = (prices.service_label(quote, services, lang) for quote in services)
    return [f"{place}. {name}" for place, name in enumerate(names, start=1)]


def _known(found: Comparison, today: date, lang: str) -> list[str]:
    """Say of how many services the price is known, how old it is, and what is made up."""
    first = min(one.quote.as_of for one in found.ranked)
    months = (today.year - first.year) * 12 + today.month - first.month
    lines = [_say("corridor.picture", lang, count=number(len(found.ranked), lang))]
    if found.fee_only:
        lines.append(_say("corridor.fee_only", lang, count=number(len(found.fee_only), lang)))
    lines.append(_say("corridor.age", lang, day=day(today, lang), count=months))
    if any(one.quote.is_illustrative for one in found.ranked):
        lines.append(_say("corridor.made_up", lang))
    return lines


def _sums(way: prices.Corridor) -> tuple[Decimal, Decimal]:
    """The smaller and the larger sum of the survey; without one half of the usual sum, and the usual."""
    asked = {
        amount for quote in prices.quotes(way.name) if quote.fee_basis == "fitted" for amount in _asked(quote)
    }
    return (min(asked), max(asked)) if len(asked) > 1 else (way.amount / 2, way.amount)


def _asked(quote: Quote) -> list[Decimal]:
    return [amount for amount in (quote.min_amount, quote.max_amount) if amount is not None]


def _compared(corridor: str, amount: Decimal, lang: str, today: date) -> Comparison | None:
    found = tools.read("send-money", {"corridor": corridor, "amount": amount}, lang)
    try:
        return comparison(found, today)
    except NoData:
        return None


def _lost(priced: PricedQuote) -> Decimal:
    """The whole cost as the World Bank tells it: as a part of the sum that the fee is told for."""
    return priced.total_cost_share or Decimal(0)


def _base(priced: PricedQuote) -> Decimal:
    """The sum that the fee is told for [sender's currency]."""
    return (priced.converted if priced.quote.fee_taken == "on_top" else priced.paid).amount


def _over(priced: PricedQuote, goal: Decimal) -> Decimal:
    """What a service takes beyond the goal in a year of monthly sendings [receiver's currency]."""
    over = max(_lost(priced) - goal, Decimal(0))
    return over * _base(priced) * (priced.mid_rate or 0) * _TIMES_A_YEAR


def _beside_goal(usual: tuple[PricedQuote, ...], goal: Decimal, sum_: str, lang: str) -> str:
    middle, dearest = sorted(usual, key=_lost)[len(usual) // 2], max(usual, key=_lost)
    values = {
        "cheapest": usual[0].quote.provider,
        "least": percent(_lost(usual[0]), lang),
        "dearest": dearest.quote.provider,
        "most": percent(_lost(dearest), lang),
        "dear": number(sum(_lost(one) > goal for one in usual), lang),
        "all": number(len(usual), lang),
        "middle": percent(_lost(middle), lang),
        "more": _rupiah(float(_over(middle, goal)), lang),
        "goal": percent(goal, lang),
    }
    if _lost(dearest) <= goal:
        return "> " + _say("corridor.headline_none", lang, **values)
    if _lost(middle) > goal:
        return "> " + _say("corridor.headline", lang, **values)
    values["more"], values["amount"] = _rupiah(float(_over(dearest, goal)), lang), sum_
    return f"> {_say('corridor.headline_met', lang, **values)} {_say('corridor.dear', lang, **values)}"


def _services(usual: tuple[PricedQuote, ...], half: Mapping[Quote, Decimal], small: str, lang: str) -> str:
    heads = [_say(f"corridor.table.{name}", lang) for name in ("service", "fee", "rate", "cost")]
    heads.append(_say("corridor.table.small", lang, amount=small))
    rows = [
        [
            name,
            percent(one.fee.amount / _base(one), lang),
            percent((one.fx_margin.amount if one.fx_margin else Decimal(0)) / _base(one), lang),
            percent(_lost(one), lang),
            percent(half[one.quote], lang) if one.quote in half else text("brief.no_data", lang),
        ]
        for name, one in zip(_names(usual, lang), usual, strict=True)
    ]
    return _markdown(heads, rows)


def _conditions(usual: tuple[PricedQuote, ...], goal: Decimal, lang: str) -> str:
    days = sorted(one.quote.as_of for one in usual)
    sources = "; ".join(dict.fromkeys(one.quote.source for one in usual))
    lines = [
        _say("corridor.asked", lang, first=day(days[0], lang), last=day(days[-1], lang), source=sources),
        _say("corridor.shares", lang),
        _say("corridor.middle", lang),
        _say("corridor.shape", lang),
        _say("corridor.goal", lang, goal=percent(goal, lang)),
    ]
    return "\n".join(f"- {line}" for line in lines)


def _say(key: str, lang: str, **values: object) -> str:
    return text(f"brief.{key}", lang, **values)
