"""How often to send: fees against waiting, side by side."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit import datasets
from finlit.errors import NoData
from finlit.i18n import text
from finlit.money import Money, round_to
from finlit.remittance import LastMile, Quote
from finlit.remittance.sending_frequency import FrequencyOption, FrequencyRow, best_frequency, frequency_table
from finlit.tools import prices, sending
from finlit.tools.contract import Say, Table, Told, explain
from finlit.tools.fields import Field, ToolInputs, choice, percent
from finlit.tools.fields import amount as money_field

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "how-often"
_ENDS = (Decimal("0.5"), Decimal("1.2"))
"""[share of a rate] from where to where its slider goes"""
_NEED = Decimal(4_000_000)
"""[rupiah a month] what a home is taken to need, and what it has on the first day"""


def _corridors(chosen: str) -> tuple[str, ...]:
    return prices.corridor_names(chosen, priced=True)


class Inputs(ToolInputs):
    """What can be set.

    ``service`` empty: the fee and rate given here, taken as the same for every amount.
    """

    corridor: str = choice(
        start="HKG-IDN",
        choices_of=_corridors,
        label_of=prices.corridor_label,
        first=True,
        resets=("amount", "monthly_need", "cushion", "service", "fee", "rate", "home_cost", "mid_rate"),
    )
    amount: Money = money_field(3000, "HKD", slider=(200, 9000, 50), allowed=(1, 10**7), first=True)
    monthly_need: Money = money_field(
        _NEED, "IDR", slider=(500_000, 15_000_000, 100_000), allowed=(1, 10**9), first=True
    )
    cushion: Money = money_field(_NEED, "IDR", slider=(0, 15_000_000, 100_000), allowed=(0, 10**9))
    service: str = choice(start="")
    fee: Money = money_field(45, "HKD", slider=(0, 300, 1), allowed=(0, 100_000))
    rate: Decimal = sending.rate_of()
    waiting_cost: Decimal = percent(0, slider=(0, 10, "0.5"), allowed=(0, 50))
    rate_swing: Decimal = percent(6, slider=(0, 30, 1), allowed=(0, 100))
    home_cost: Money = money_field(0, "IDR", slider=(0, 200_000, 5000), allowed=(0, 10**6))
    mid_rate: Decimal = sending.rate_of()

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Amounts, rates and services follow the corridor."""
        return _fields(chosen["corridor"], datasets.seen())

    @property
    def idle(self) -> Collection[str]:
        """A service of the list brings its own fee and rate."""
        return ("fee", "rate") if self.service else ()


@lru_cache(maxsize=32)
def _fields(corridor: str, seen: object) -> Mapping[str, Field]:
    way, shop, fields = prices.corridor(corridor), _start(corridor), Inputs.FIELDS
    services = prices.quotes(corridor)
    keys = prices.service_keys(services)

    def called(key: str, lang: str) -> str:
        return prices.service_label(keys[key], services, lang) if key else text(f"{_OWN}.label", lang)

    return {
        "amount": fields["amount"].but(
            start=way.amount, unit=way.currency, slider=(way.step * 4, 3 * way.amount, way.step)
        ),
        **_home(way),
        "service": fields["service"].but(start=shop.service, choices=("", *keys), label_of=called),
        "fee": fields["fee"].but(start=shop.fee, unit=way.currency, slider=(0, way.amount // 10, 1)),
        "rate": fields["rate"].but(
            start=shop.rate, unit=way.received, slider=prices.rate_limits(shop.rate, *_ENDS)
        ),
        "mid_rate": sending.middle_of(fields["mid_rate"], corridor, _ENDS),
    }


def _home(way: prices.Corridor) -> Mapping[str, Field]:
    """Return the fields of what a home needs; in other money than rupiah about half of what is sent."""
    names, fields = ("monthly_need", "cushion", "home_cost"), Inputs.FIELDS
    if way.received == "IDR":
        return {name: fields[name] for name in names}
    need = prices.plain_amount(way.amount * prices.usual_rate(way.name, Decimal(1)))
    slider, trip = (need / 10, need * 4, need / 50), need / 20
    return {
        "monthly_need": fields["monthly_need"].but(start=need, unit=way.received, slider=slider),
        "cushion": fields["cushion"].but(start=need, unit=way.received, slider=(0, *slider[1:])),
        "home_cost": fields["home_cost"].but(unit=way.received, slider=(0, trip, trip / 40)),
    }


class _Start(NamedTuple):
    """The service to start from: one of the list, or a fee and a rate."""

    service: str
    fee: Decimal
    rate: Decimal


def _start(corridor: str) -> _Start:
    """Take the corridor's usual service: as it stands in a price list, or its surveyed fee and margin.

    Surveyed fees hold at about 200 and 500 dollars only. To see a whole year, they are taken as the same for
    every amount, and the tool says so.
    """
    way, shop = prices.corridor(corridor), prices.starting_service(corridor)
    fee = shop.fee_only(Money(way.amount, way.currency)).fee.amount
    offered, margin = shop.rates[0].offered_rate, shop.rates[0].margin_share
    if offered is not None:
        keys = {quote: key for key, quote in prices.service_keys(prices.quotes(corridor)).items()}
        return _Start(keys[shop], fee, offered)
    assert margin is not None  # it is priced
    rate = prices.list_rate(corridor).rate * (1 - margin)
    return _Start("", fee, round_to(rate, Decimal(1) if rate > 1000 else Decimal("0.01"), "half_up"))


_OWN = f"tools.{NAME}.{sending.OWN_SHOP}"


class Result(NamedTuple):
    """A year of each rhythm; the big number is what the one to lead with brings more, or costs."""

    big_number: Money
    quote: Quote
    rows: tuple[FrequencyRow, ...]
    waiting: tuple[FrequencyOption, ...]
    """The cheapest first; empty where waiting costs nothing"""

    @property
    def priced(self) -> tuple[FrequencyRow, ...]:
        """The rhythms that have a price; at least one."""
        return tuple(row for row in self.rows if row.priced is not None)

    @property
    def most(self) -> FrequencyRow:
        """Most in hand over the year, however long the home waits."""
        return max(self.priced, key=_in_hand)

    @property
    def least(self) -> FrequencyRow:
        """Least in hand over the year."""
        return min(self.priced, key=_in_hand)

    @property
    def best(self) -> FrequencyRow:
        """Fewest days short, then most in hand: never one that leaves a home without money needlessly."""
        return min(self.priced, key=lambda row: (_short(row), -_in_hand(row)))

    @property
    def is_dear(self) -> bool:
        """Whether the one to lead with brings least."""
        return _in_hand(self.best) == _in_hand(self.least)

    def more(self, row: FrequencyRow, other: FrequencyRow) -> Money:
        """How much more one brings than another [receiver's currency a year]."""
        return Money(_in_hand(row) - _in_hand(other), self.quote.to_currency)


def _in_hand(row: FrequencyRow) -> Decimal:
    return Decimal(0) if row.in_hand is None else row.in_hand.amount


def _short(row: FrequencyRow) -> int:
    return row.days_short or 0


def solve(inputs: Inputs, as_of: date) -> Result:
    """Put five rhythms side by side; which one is right is for the family to say.

    Raises
    ------
    NoData
        ``rhythm_without_prices`` when the service has a price for none of the amounts; ``mid_rate_unknown``
        until it is typed in, for money that no rate is known of.
    """
    quote, middle = _quote(inputs, as_of), sending.rate_in_use(inputs.mid_rate, inputs.corridor)
    home = LastMile(cash_out_fee=inputs.home_cost * 0, transport=inputs.home_cost)
    last_mile = home if inputs.home_cost else None
    rows = frequency_table(
        quote,
        inputs.amount,
        inputs.monthly_need,
        inputs.cushion,
        middle,
        last_mile=last_mile,
        annual_volatility=float(inputs.rate_swing) or None,
        on=as_of,
    ).rows
    if not any(row.priced for row in rows):
        raise NoData("rhythm_without_prices", provider=quote.provider)
    waiting: tuple[FrequencyOption, ...] = ()
    if inputs.waiting_cost:
        waiting = best_frequency(
            quote, inputs.amount, middle, waiting_cost=inputs.waiting_cost, last_mile=last_mile, on=as_of
        )
    found = Result(Money(0, quote.to_currency), quote, rows, waiting)
    return found._replace(
        big_number=abs(found.more(found.best, found.most if found.is_dear else found.least))
    )


def _quote(inputs: Inputs, today: date) -> Quote:
    if inputs.service:
        return prices.service_keys(prices.quotes(inputs.corridor))[inputs.service]
    return sending.own_quote(inputs.corridor, inputs.fee, inputs.rate, today)


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say which rhythm leaves nobody short, and what the others cost."""
    words = _Words(inputs, result, say)
    return Told(
        words.headline(),
        words.sentences(),
        words.table(),
        words.working(),
        warnings=words.warnings(),
        rests_on=words.rests_on(),
    )


def helps(inputs: Inputs, say: Say) -> dict[str, str]:
    """Tell which way round the rates are asked for."""
    way = prices.corridor(inputs.corridor)
    return {
        "rate": sending.shop_rate_help(way.currency, way.received, say),
        "mid_rate": sending.rate_help(way.currency, way.received, say),
    }


def stamps(inputs: Inputs, result: Result, say: Say) -> list[str]:
    """Say that prices are made up, or taken as the same all year."""
    return [say.all("stamp.made_up" if result.quote.is_illustrative else "stamp.estimate")]


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw a year of each rhythm: what it costs, and the days without money."""
    from finlit.plots import Year, year  # pictures are imported when the first one is drawn

    words = _Words(inputs, result, say)
    return year(
        [Year(words.rhythm(row), row.times, words.fees(row), _short(row)) for row in result.priced], say.lang
    )


class _Words:
    """What is said about one year."""

    def __init__(self, inputs: Inputs, result: Result, say: Say) -> None:
        self.inputs, self.result, self.say, self.lang = inputs, result, say, say.lang

    def rhythm(self, row: FrequencyRow) -> str:
        """Call a rhythm: every month."""
        return self.say(f"rhythm.{row.name}")

    def fees(self, row: FrequencyRow) -> Money:
        """Return the fees of a year at the middle rate."""
        assert row.fees is not None  # it is priced
        return self._at_middle(row.fees)

    def _at_middle(self, sent: Money) -> Money:
        return Money(sent.amount * self.inputs.mid_rate, self.result.quote.to_currency).rounded()

    def headline(self) -> str:
        result = self.result
        if not result.big_number:
            return self.say("headline_same")
        days, best, most = _short(result.best), self.rhythm(result.best), self.rhythm(result.most)
        if result.is_dear:
            key = "headline_less" if days else "headline_never_less"
            return self.say(key, best=best, most=most, days=days)
        key = "headline" if days else "headline_never"
        return self.say(key, best=best, least=self.rhythm(result.least), days=days)

    def sentences(self) -> tuple[str, ...]:
        result = self.result
        more, short = result.more(result.most, result.best), self.say.counted(_short(result.most), "day")
        return self.say.lines(
            self.say("choice"),
            more.amount > 0
            and self.say("more_but_short", rhythm=self.rhythm(result.most), more=more, days=short),
            *self._about_waiting(),
            self.say("safety"),
        )

    def _about_waiting(self) -> list[str]:
        if not self.result.waiting:
            return []
        best, share = self.result.waiting[0], self.say.number(self.inputs.waiting_cost * 100)
        key = "waiting_one" if best.every_months == 1 else "waiting"
        said = [self.say(key, percent=share, months=best.every_months)]
        return said if best.parts == 1 else [*said, self.say("split", parts=best.parts)]

    def warnings(self) -> tuple[str, ...]:
        missing = [self.rhythm(row) for row in self.result.rows if row.priced is None]
        return self.say.lines(
            self._about_prices(),
            *self._limits(),
            missing and self.say("no_price", rhythms=", ".join(missing)),
        )

    def rests_on(self) -> tuple[str, ...]:
        """Say how far the rate may be off, and which one was counted with."""
        inputs, way = self.inputs, prices.corridor(self.inputs.corridor)
        rate = prices.warning_of(inputs.corridor, inputs.mid_rate, self.lang)
        return self.say.lines(
            self._band(), rate, rate and prices.rate_source(way.currency, way.received, self.lang)
        )

    def _band(self) -> str:
        """Say it once, from the rhythm whose rate is surest to the other end."""
        bands = [(row.rate_band, row) for row in self.result.priced if row.rate_band is not None]
        if not bands:
            return ""
        (low, surest), (high, least_sure) = bands[0], bands[-1]
        return self.say(
            "swing_assumed",
            swing=self.inputs.rate_swing * 100,
            low=self.say.percent(low),
            often=self.rhythm(surest),
            high=self.say.percent(high),
            seldom=self.rhythm(least_sure),
        )

    def _about_prices(self) -> str:
        if self.result.quote.is_illustrative:
            return self.say.all("warning.made_up")
        if self.inputs.service:
            return self.say.all("warning.stale", when=self.result.quote.as_of)
        return self.say("own_assumed")

    def _limits(self) -> list[str]:
        """Say each limit once, with the rhythms that are above it."""
        above: dict[str, list[str]] = {}
        for row in self.result.priced:
            for passed in sending.limits_passed(self.inputs.corridor, row.each, row.times, self.lang):
                above.setdefault(passed, []).append(self.rhythm(row))
        return [f"{', '.join(rhythms)}: {passed}" for passed, rhythms in above.items()]

    def table(self) -> Table:
        columns = ["rhythm", "each", "fees", "in_hand", "short"]
        columns += ["waiting"] if self.result.waiting else []
        return self.say.table(
            columns,
            [self._row(row) for row in self.result.priced],
            notes=[
                f"{self.rhythm(row)}: {explain(NAME, row.reason, self.lang)}"
                for row in self.result.rows
                if row.reason
            ],
            provider=self._provider(),
        )

    def _provider(self) -> str:
        services = prices.quotes(self.inputs.corridor)
        if not self.inputs.service:
            return text(f"{_OWN}.label", self.lang)
        return prices.service_label(self.result.quote, services, self.lang)

    def _row(self, row: FrequencyRow) -> tuple[Any, ...]:
        return (
            self.rhythm(row),
            row.each,
            self.fees(row),
            row.in_hand,
            self.say.counted(_short(row), "day"),
            *([self._waiting_cost(row)] if self.result.waiting else []),
        )

    def _waiting_cost(self, row: FrequencyRow) -> Money | str:
        months = max(1, 12 // row.times)
        found = next((option for option in self.result.waiting if option.every_months == months), None)
        return self.say("table.no_price") if found is None else self._at_middle(found.yearly_waiting)

    def working(self) -> tuple[str, ...]:
        rows = [self._sums(row) for row in self.result.priced]
        return (*rows, self.say("working.days"), self.say("working.rounding"))

    def _sums(self, row: FrequencyRow) -> str:
        assert row.priced is not None
        return self.say(
            "working.row",
            rhythm=self.rhythm(row),
            times=row.times,
            each=row.each,
            fee=row.priced.fee,
            one=row.priced.in_hand,
            in_hand=row.in_hand,
        )
