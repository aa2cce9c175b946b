"""How often to send: fees against waiting, side by side."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from pydantic import Field, model_validator

from finlit.errors import InputError, NoData
from finlit.i18n import counted, currency_sign, error_message, in_words, money, number, percent, text
from finlit.money import Money, round_to
from finlit.remittance import FeeRule, FlatFee, LastMile, Quote, RateTier
from finlit.remittance.sending_frequency import FrequencyOption, FrequencyRow, best_frequency, frequency_table
from finlit.tools import prices
from finlit.tools.before import Answer, Control, Table, ToolInputs, control

NAME = "how-often"


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


def _usual_needs(corridor: str) -> dict[str, Decimal]:
    """Return what a home is taken to need in other money than rupiah: about half of what is sent."""
    way = prices.corridor(corridor)
    if way.received == "IDR":
        return {}
    need = prices.plain_amount(way.amount * prices.usual_rate(corridor, Decimal(1)))
    return {"monthly_need": need, "cushion": need}


class Inputs(ToolInputs):
    """What can be set.

    ``service`` empty: the fee and rate given here, taken as the same for every amount. ``waiting_cost`` and
    ``rate_swing`` are in percent, of the money a month and of the rate a year.
    """

    TOOL = NAME

    corridor: str = Field("HKG-IDN", json_schema_extra={"first": True})
    amount: Decimal = Field(Decimal(3000), ge=1, le=10_000_000, json_schema_extra={"first": True})
    monthly_need: Decimal = Field(
        Decimal(4_000_000),
        ge=1,
        le=1_000_000_000,
        json_schema_extra={"first": True, "step": 100_000, "unit": "Rp"},
    )
    cushion: Decimal = Field(
        Decimal(4_000_000), ge=0, le=1_000_000_000, json_schema_extra={"step": 100_000, "unit": "Rp"}
    )
    service: str = ""
    fee: Decimal = Field(Decimal(45), ge=0, le=100_000)
    rate: Decimal = Field(Decimal(2155), gt=0, le=1_000_000, json_schema_extra={"unit": "Rp"})
    waiting_cost: Decimal = Field(Decimal(0), ge=0, le=50, json_schema_extra={"step": "0.5", "unit": "%"})
    rate_swing: Decimal = Field(Decimal(6), ge=0, le=100, json_schema_extra={"step": 1, "unit": "%"})
    home_cost: Decimal = Field(Decimal(0), ge=0, le=1_000_000, json_schema_extra={"step": 5000, "unit": "Rp"})
    mid_rate: Decimal = Field(Decimal(2163), gt=0, le=1_000_000, json_schema_extra={"step": 1, "unit": "Rp"})

    @model_validator(mode="before")
    @classmethod
    def _of_the_corridor(cls, data: Any) -> Any:
        given = {name: value for name, value in data.items() if value is not None}
        corridor = given.get("corridor", "HKG-IDN")
        services = prices.service_keys(prices.quotes(corridor))  # raises when nobody has surveyed it
        start, shop = prices.corridor(corridor), _start(corridor)
        service = given.get("service", shop.service)
        if service and service not in services:
            raise InputError("choice_unknown", name="service", value=service, choices=", ".join(services))
        middle = {} if "mid_rate" in given else {"mid_rate": prices.list_rate(corridor).rate}
        return {
            "amount": start.amount,
            **middle,
            **_usual_needs(corridor),
            "service": shop.service,
            "fee": shop.fee,
            "rate": shop.rate,
            **given,
        }


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set; amounts, rates and services follow the corridor."""
    start, shop = prices.corridor(inputs.corridor), _start(inputs.corridor)
    services = prices.quotes(inputs.corridor)
    middle = prices.usual_rate(inputs.corridor, inputs.mid_rate)
    rates, sign = prices.rate_limits(middle, Decimal("0.5"), Decimal("1.2")), currency_sign(start.received)
    corridors = prices.corridor_choices(inputs.corridor, lang, priced=True)
    known = [("", text(f"tools.{NAME}.service.own", lang))]
    known += [
        (key, prices.service_label(quote, services, lang))
        for key, quote in prices.service_keys(services).items()
    ]
    amounts = (start.step * 4, 3 * start.amount, start.step)
    usual = _usual_needs(inputs.corridor)
    need = usual.get("monthly_need")
    needs = (need / 10, need * 4, need / 50) if need else (500_000, 15_000_000, 100_000)
    code = start.currency
    resets = ("amount", "service", "fee", "rate", "mid_rate")
    return (
        control(inputs, "corridor", lang, choices=corridors, resets=resets),
        control(inputs, "amount", lang, default=start.amount, limits=amounts, unit=code),
        control(inputs, "monthly_need", lang, default=need, limits=needs, unit=sign),
        control(inputs, "cushion", lang, default=need, limits=(0, *needs[1:]), unit=sign),
        control(inputs, "service", lang, choices=known, default=shop.service),
        control(inputs, "fee", lang, default=shop.fee, limits=(0, start.amount // 10, 1), unit=code),
        control(inputs, "rate", lang, default=shop.rate, limits=rates, unit=sign),
        control(inputs, "waiting_cost", lang, limits=(0, 10, Decimal("0.5"))),
        control(inputs, "rate_swing", lang, limits=(0, 30, 1)),
        control(inputs, "home_cost", lang, limits=(0, 200_000, 5000), unit=sign),
        control(inputs, "mid_rate", lang, default=middle, limits=rates, unit=sign),
    )


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Put five rhythms side by side; which one is right is for the family to say.

    Raises
    ------
    NoData
        ``rhythm_without_prices`` when the service has a price for none of the amounts.
    """
    from finlit.plots import year  # pictures are imported when the first one is drawn

    today = as_of or date.today()
    quote = _quote(inputs, lang, today)
    way = prices.corridor(inputs.corridor)
    code, received = way.currency, way.received
    home = LastMile(cash_out_fee=Money(0, received), transport=Money(inputs.home_cost, received))
    last_mile = home if inputs.home_cost else None
    rows = frequency_table(
        quote,
        Money(inputs.amount, code),
        Money(inputs.monthly_need, received),
        Money(inputs.cushion, received),
        inputs.mid_rate,
        last_mile=last_mile,
        annual_volatility=float(inputs.rate_swing) / 100 or None,
    ).rows
    if not any(row.priced for row in rows):
        raise NoData("rhythm_without_prices", provider=quote.provider)
    waiting: tuple[FrequencyOption, ...] = ()
    if inputs.waiting_cost:
        waiting = best_frequency(
            quote,
            Money(inputs.amount, code),
            inputs.mid_rate,
            waiting_cost=inputs.waiting_cost / 100,
            last_mile=last_mile,
        )
    words = _Words(inputs, quote, rows, waiting, lang)
    lines, stamps = words.lines(), words.stamps()
    gap = words.gap
    picture = year(lines, lang).stamped(*stamps)
    return Answer(
        big_number=money(gap, lang),
        big_number_words=in_words(gap, lang),
        headline=words.headline(),
        sentences=words.sentences(),
        warnings=words.warnings(),
        table=words.table(),
        picture=picture.svg,
        picture_text=picture.said,
        working=words.working(),
    )


def _quote(inputs: Inputs, lang: str, today: date) -> Quote:
    if inputs.service:
        return prices.service_keys(prices.quotes(inputs.corridor))[inputs.service]
    way = prices.corridor(inputs.corridor)
    return Quote(
        provider=text(f"tools.{NAME}.service.own", lang),
        from_country=way.sender,
        to_country=way.receiver,
        from_currency=way.currency,
        to_currency=way.received,
        pay_in="cash",
        pay_out="cash",
        fee_rule=FeeRule(currency=way.currency, parts=(FlatFee(amount=inputs.fee),)),
        fee_taken="from_amount",
        rates=(RateTier(offered_rate=inputs.rate),),
        as_of=today,
        source="asked by the family",
    )


class _Words:
    """The sentences, the table and the lines of one year."""

    def __init__(
        self,
        inputs: Inputs,
        quote: Quote,
        rows: tuple[FrequencyRow, ...],
        waiting: tuple[FrequencyOption, ...],
        lang: str,
    ) -> None:
        self.inputs, self.quote, self.rows, self.waiting, self.lang = inputs, quote, rows, waiting, lang
        self.priced = [row for row in rows if row.priced is not None]
        self.most = max(self.priced, key=self._in_hand)
        self.least = min(self.priced, key=self._in_hand)
        # A year that leaves the family without money is never the one to lead with.
        self.best = min(self.priced, key=lambda row: (self._short(row), -self._in_hand(row)))
        self.is_dear = self._in_hand(self.best) == self._in_hand(self.least)
        self.gap = abs(self._more(self.best, self.most if self.is_dear else self.least))

    def _more(self, row: FrequencyRow, other: FrequencyRow) -> Money:
        return Money(self._in_hand(row) - self._in_hand(other), self.quote.to_currency)

    @staticmethod
    def _in_hand(row: FrequencyRow) -> Decimal:
        return Decimal(0) if row.in_hand is None else row.in_hand.amount

    @staticmethod
    def _short(row: FrequencyRow) -> int:
        return row.days_short or 0

    def _say(self, key: str, **values: object) -> str:
        return text(f"tools.{NAME}.{key}", self.lang, **values)

    def _rhythm(self, row: FrequencyRow) -> str:
        return self._say(f"rhythm.{row.name}")

    def headline(self) -> str:
        if not self.gap:
            return self._say("headline_same")
        days, best, most = self._short(self.best), self._rhythm(self.best), self._rhythm(self.most)
        if self.is_dear:
            return self._say(
                "headline_less" if days else "headline_never_less", best=best, most=most, days=days
            )
        least = self._rhythm(self.least)
        return self._say("headline" if days else "headline_never", best=best, least=least, days=days)

    def sentences(self) -> tuple[str, ...]:
        said = [self._say("choice")]
        more = self._more(self.most, self.best)
        if more.amount > 0:
            short = counted(self._short(self.most), "day", self.lang)
            said.append(self._say("more_but_short", rhythm=self._rhythm(self.most), more=more, days=short))
        if self.waiting:
            best = self.waiting[0]
            key = "waiting_one" if best.every_months == 1 else "waiting"
            percent_ = number(self.inputs.waiting_cost, self.lang)
            said.append(self._say(key, percent=percent_, months=best.every_months))
            if best.parts > 1:
                said.append(self._say("split", parts=best.parts))
        said.append(self._say("safety"))
        return tuple(said)

    def warnings(self) -> tuple[str, ...]:
        said = []
        if self.quote.is_illustrative:
            said.append(text("tools.warning.made_up", self.lang))
        elif self.inputs.service:
            said.append(text("tools.warning.stale", self.lang, when=self.quote.as_of))
        else:
            said.append(self._say("own_assumed"))
        missing = [self._rhythm(row) for row in self.rows if row.priced is None]
        if missing:
            said.append(self._say("no_price", rhythms=", ".join(missing)))
        if self.inputs.rate_swing:
            said.append(self._say("swing_assumed", swing=self.inputs.rate_swing))
        rate_warning = prices.warning_of(self.inputs.corridor, self.inputs.mid_rate, self.lang)
        said += [rate_warning] if rate_warning else []
        return (*said, *self._limits())

    def _limits(self) -> list[str]:
        """Say which of the ways to send are above a limit."""
        return [
            f"{self._rhythm(row)}: {passed}"
            for row in self.priced
            for passed in prices.limits_passed(self.inputs.corridor, row.each, row.times, self.lang)
        ]

    def stamps(self) -> list[str]:
        if self.quote.is_illustrative:
            return [text("tools.stamp.made_up", self.lang)]
        return [text("tools.stamp.estimate", self.lang)]

    def lines(self) -> list[Any]:
        """Return the years to draw."""
        from finlit.plots import Year

        return [Year(self._rhythm(row), row.times, self._fees(row), self._short(row)) for row in self.priced]

    def _fees(self, row: FrequencyRow) -> Money:
        assert row.fees is not None
        return Money(row.fees.amount * self.inputs.mid_rate, self.quote.to_currency).rounded()

    def table(self) -> Table:
        columns = ["rhythm", "each", "fees", "in_hand", "less", "short"]
        if self.inputs.rate_swing:
            columns.append("band")
        if self.waiting:
            columns.append("waiting")
        return Table(
            caption=self._say("table.caption", provider=self._provider()),
            columns=tuple(self._say(f"table.{column}") for column in columns),
            align=tuple("left" if column == "rhythm" else "right" for column in columns),
            rows=tuple(self._row(row) for row in self.priced),
            notes=tuple(
                f"{self._rhythm(row)}: {error_message(row.reason, self.lang)}"
                for row in self.rows
                if row.reason
            ),
        )

    def _provider(self) -> str:
        if not self.inputs.service:
            return self.quote.provider
        return prices.service_label(self.quote, prices.quotes(self.inputs.corridor), self.lang)

    def _row(self, row: FrequencyRow) -> tuple[str, ...]:
        assert row.in_hand is not None
        less = self._more(self.most, row)
        cells = [
            self._rhythm(row),
            money(row.each, self.lang),
            money(self._fees(row), self.lang),
            money(row.in_hand, self.lang),
            money(less, self.lang) if less else self._say("table.most"),
            counted(self._short(row), "day", self.lang),
        ]
        if row.rate_band is not None:
            cells.append(f"± {percent(row.rate_band, self.lang)}")
        if self.waiting:
            cells.append(self._waiting_cost(row))
        return tuple(cells)

    def _waiting_cost(self, row: FrequencyRow) -> str:
        months = max(1, 12 // row.times)
        found = next((option for option in self.waiting if option.every_months == months), None)
        if found is None:
            return self._say("table.no_price")
        waiting = found.yearly_waiting.amount * self.inputs.mid_rate
        return money(Money(waiting, self.quote.to_currency).rounded(), self.lang)

    def working(self) -> tuple[str, ...]:
        lines = []
        for row in self.priced:
            assert row.priced is not None
            assert row.in_hand is not None
            lines.append(
                self._say(
                    "working.row",
                    rhythm=self._rhythm(row),
                    times=row.times,
                    each=row.each,
                    fee=row.priced.fee,
                    one=row.priced.in_hand,
                    in_hand=row.in_hand,
                )
            )
        return (*lines, self._say("working.days"), self._say("working.rounding"))
