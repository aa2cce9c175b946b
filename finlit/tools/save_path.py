"""The same savings in several places: what is there at the end, what it buys, how fast it is at hand."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, get_args

from pydantic import Field

from finlit.errors import NoData, NoSolution, RuleExpired
from finlit.i18n import error_message, in_words, money, month, number, text
from finlit.money import Money
from finlit.savings import (
    Account,
    GoldPath,
    Place,
    PlaceApart,
    PlaceComparison,
    PlaceResult,
    Saving,
    SavingsPath,
    buying_power,
    compare_places,
    gold_break_even,
)
from finlit.tools import savings_figures
from finlit.tools.before import Answer, Control, Table, ToolInputs, control
from finlit.tools.rules import run_out

if TYPE_CHECKING:
    from finlit.plots import Point

NAME = "save-path"

HeldAt = Literal["home", "arisan", "koperasi", "bank", "gold"]
# The columns of the table, the most important first.
_KEEP = ("place", "left", "covered", "reach", "gained", "buys")


class Inputs(ToolInputs):
    """What can be set.

    Rates are in percent a year. ``koperasi_rate`` 0 is "not asked yet": a koperasi then stands apart.
    ``trip_cost`` is what one way to a bank or koperasi and back costs, with each deposit.
    """

    TOOL = NAME

    monthly: Decimal = Field(
        Decimal(400_000), ge=1, le=10**10, json_schema_extra={"first": True, "step": 50_000, "unit": "Rp"}
    )
    months: int = Field(24, ge=1, le=360, json_schema_extra={"first": True, "step": 1})
    place: HeldAt = Field("home", json_schema_extra={"first": True})
    saved: Decimal = Field(Decimal(0), ge=0, le=10**12, json_schema_extra={"step": 500_000, "unit": "Rp"})
    inflation: Decimal = Field(Decimal(3), ge=0, le=50, json_schema_extra={"step": "0.5", "unit": "%"})
    bank_rate: Decimal = Field(Decimal(3), ge=0, le=20, json_schema_extra={"step": "0.25", "unit": "%"})
    koperasi_rate: Decimal = Field(Decimal(0), ge=0, le=20, json_schema_extra={"step": "0.5", "unit": "%"})
    admin_fee: Decimal = Field(Decimal(0), ge=0, le=10**6, json_schema_extra={"step": 500, "unit": "Rp"})
    trip_cost: Decimal = Field(Decimal(0), ge=0, le=10**7, json_schema_extra={"step": 5000, "unit": "Rp"})
    gold_change: Decimal = Field(Decimal(0), ge=-30, le=30, json_schema_extra={"step": 1, "unit": "%"})


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set."""
    places = [(place, text(f"tools.save-path.place.{place}", lang)) for place in get_args(HeldAt)]
    return (
        control(inputs, "monthly", lang, limits=(50_000, 5_000_000, 50_000)),
        control(inputs, "months", lang, limits=(1, 60, 1), unit=text("tools.save-path.months.unit", lang)),
        control(inputs, "place", lang, choices=places),
        control(inputs, "saved", lang, limits=(0, 100_000_000, 500_000)),
        control(inputs, "inflation", lang, limits=(0, 9, Decimal("0.5"))),
        control(inputs, "bank_rate", lang, limits=(0, 9, Decimal("0.25"))),
        control(inputs, "koperasi_rate", lang, limits=(0, 9, Decimal("0.5"))),
        control(inputs, "admin_fee", lang, limits=(0, 25_000, 500)),
        control(inputs, "trip_cost", lang, limits=(0, 100_000, 5000)),
        control(inputs, "gold_change", lang, limits=(-20, 20, 1)),
    )


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Follow the savings in the chosen place, and hold the others against it.

    Raises
    ------
    NoSolution
        ``trip_takes_deposit`` when the way to the chosen place costs as much as is put in.
    """
    from finlit.plots import growth  # pictures are imported when the first one is drawn

    words = _Words(inputs, lang, as_of or date.today())
    left, points, stamps = words.chosen.left, words.points(), words.stamps()
    picture = growth(points, lang).stamped(*stamps)
    return Answer(
        big_number=money(left, lang),
        big_number_words=in_words(left, lang),
        headline=words.headline(),
        sentences=words.sentences(),
        warnings=words.warnings(),
        table=words.table(),
        picture=picture.svg,
        picture_text=picture.said,
        working=words.working(),
    )


def _places(inputs: Inputs, lang: str, today: date) -> list[Place]:
    """Return the places that there are figures for; the chosen one always."""
    trip = savings_figures.rupiah(inputs.trip_cost) or None
    fee = savings_figures.rupiah(inputs.admin_fee) or None

    def place(kind: str, **more: object) -> Place:
        return Place(name=text(f"tools.save-path.place.{kind}", lang), kind=kind, **more)

    found = [place("home"), place("arisan", days_to_reach=None)]
    if inputs.koperasi_rate or inputs.place == "koperasi":
        member = Account(annual_rate=inputs.koperasi_rate / 100, tax=savings_figures.koperasi_tax(today))
        found.append(place("koperasi", account=member, days_to_reach=1, trip_cost=trip))
    account = Account(
        annual_rate=inputs.bank_rate / 100, tax=savings_figures.deposit_tax(today), admin_fee=fee
    )
    guarantee = savings_figures.guarantee_in_force(today)
    found.append(place("bank", account=account, days_to_reach=1, trip_cost=trip, guarantee=guarantee))
    gold = {"gold": savings_figures.gold_price(), "gold_change": inputs.gold_change / 100}
    found.append(place("gold", days_to_reach=1, **gold))
    return found


class _Words:
    """The comparison and what is said about it."""

    def __init__(self, inputs: Inputs, lang: str, today: date) -> None:
        self.inputs, self.lang, self.today = inputs, lang, today
        self.saving = Saving(
            start=savings_figures.rupiah(inputs.saved), deposit=savings_figures.rupiah(inputs.monthly)
        )
        places = _places(inputs, lang, today)
        self.found: PlaceComparison = compare_places(
            places, self.saving, inputs.months, inputs.inflation / 100
        )
        self.chosen = self._chosen()

    def _chosen(self) -> PlaceResult:
        for result in self.found.ranked:
            if result.place.kind == self.inputs.place:
                return result
        apart = next(apart for apart in self.found.apart if apart.place.kind == self.inputs.place)
        assert isinstance(apart.reason, NoSolution)
        raise apart.reason

    def _say(self, key: str, **values: object) -> str:
        return text(f"tools.{NAME}.{key}", self.lang, **values)

    def headline(self) -> str:
        key = "headline_gold" if self.inputs.place == "gold" else "headline"
        values = {"time": self._time, "left": self.chosen.left}
        return self._say(key, place=self._say(self._where(self.chosen)), **values)

    @property
    def _time(self) -> str:
        months = self.inputs.months
        return self._say("time.month") if months == 1 else self._say("time.months", months=months)

    @staticmethod
    def _where(result: PlaceResult) -> str:
        return f"where.{result.place.kind}"

    def sentences(self) -> tuple[str, ...]:
        return tuple(sentence for sentence in (*self._about_money(), *self._about_place()) if sentence)

    def _about_money(self) -> list[str]:
        chosen, inputs = self.chosen, self.inputs
        said = [self._say("put_aside", amount=chosen.put_aside, gained=self._gained(chosen))]
        if inputs.inflation and chosen.left:
            said.append(
                self._say("buys", buys=self._buys(chosen.left), percent=inputs.inflation, left=chosen.left)
            )
        path = chosen.path
        if isinstance(path, SavingsPath) and path.interest:
            key = "interest_taxed" if path.tax else "interest_free"
            said.append(self._say(key, interest=path.interest.rounded(), tax=path.tax.rounded()))
        if chosen.trips:
            said.append(self._say("trips", trips=chosen.trips))
        said.append(self._elsewhere())
        return said

    def _elsewhere(self) -> str:
        """Say where more would be left, and what the way there may cost before it is not worth it."""
        best, chosen = self.found.ranked[0], self.chosen
        more = best.left - chosen.left
        if more.amount <= 0:
            return ""
        place = self._say(self._where(best))
        if best.place.kind not in ("bank", "koperasi") or self.inputs.trip_cost:
            return self._say("more_elsewhere", place=place, more=more)
        return self._say("more_if_near", place=place, more=more, trip=self._dear_trip(best.place, more))

    def _dear_trip(self, place: Place, more: Money) -> Money:
        """Find from which cost of a trip on the other place is no longer worth it."""
        ways = self.inputs.months + 1  # one with each deposit, one to fetch it
        trip: Money = (more / ways).rounded(1000, "up")
        # A trip as dear as what is put in each time is not worth it in any case.
        while trip < self.saving.deposit:
            there = place.model_copy(update={"trip_cost": trip})
            found = compare_places([there], self.saving, self.inputs.months)
            if found.ranked[0].left <= self.chosen.left:
                return trip
            trip += Money(1000, "IDR")  # smaller deposits may have stayed below the edge of a tax
        return self.saving.deposit

    def _buys(self, later: Money, months: int | None = None) -> Money:
        """Say what a later sum buys in the prices of today; at the end when no month is named."""
        years = Decimal(self.inputs.months if months is None else months) / 12
        return savings_figures.rupiah(Decimal(buying_power(later.amount, self.inputs.inflation / 100, years)))

    def _gained(self, result: PlaceResult) -> str:
        gained = result.gained
        if not gained:
            return self._say("gained_none")
        return self._say("gained_more" if gained.amount > 0 else "gained_less", amount=abs(gained))

    def _about_place(self) -> list[str]:
        kind = self.inputs.place
        said = [self._say(f"about.{kind}")]
        if kind == "gold":
            price = savings_figures.gold_price()
            said.append(self._say("gold_gap", sells=price.sells_at, buys=price.buys_back_at, gap=price.gap))
            said.append(self._gold_patience())
        if kind == "bank":
            tax = savings_figures.tax_values(savings_figures.deposit_tax(self.today))
            said.append(self._say("bank_tax", **tax))
            said.append(self._guarantee())
        if kind == "koperasi":
            rule = savings_figures.koperasi_tax(self.today)
            said.append(self._say("cliff", tax=rule.cliff.tax, **savings_figures.tax_values(rule)))
        return said

    def _guarantee(self) -> str:
        try:
            known = savings_figures.guarantee(self.today)
        except RuleExpired as error:
            return run_out(error, self.lang)
        except NoData as error:
            return error_message(error, self.lang)
        until = known.valid_to or ""
        return self._say("guarantee", cap=known.cap, percent=known.highest_rate * 100, until=until)

    def _gold_patience(self) -> str:
        if not self.inputs.gold_change:
            return self._say("gold_steady")
        try:
            months = gold_break_even(savings_figures.gold_price(), self.inputs.gold_change / 100).months
        except NoSolution:
            return self._say("gold_falls")
        return self._say("gold_patience", percent=self.inputs.gold_change, months=months)

    def _examples(self) -> tuple[str, ...]:
        """Name what is still as the tool begins; once the sum is the family's own, nothing is."""
        inputs, usual = self.inputs, Inputs()
        if inputs.monthly != usual.monthly:
            return ()
        monthly = self._say("example_monthly", amount=self.saving.deposit)
        return (monthly, self._time) if inputs.months == usual.months else (monthly,)

    def stamps(self) -> list[str]:
        """Return what is stamped on the picture itself."""
        return [text("tools.stamp.made_up", self.lang)] if self._examples() else self._assumed()

    def _assumed(self) -> list[str]:
        if self.inputs.place == "gold" or (self.inputs.place in ("bank", "koperasi") and self._rate()):
            return [self._say("stamp_assumed")]
        return []

    def _rate(self) -> Decimal:
        return self.chosen.place.annual_rate

    def warnings(self) -> tuple[str, ...]:
        """Say what is still an example, what is assumed or old, and what breaks a rule."""
        inputs, examples = self.inputs, self._examples()
        said = [self._say("warning_example", what=examples)] if examples else []
        rise = savings_figures.newest_rise()
        if inputs.inflation:
            said.append(
                self._say(
                    "warning_inflation",
                    percent=inputs.inflation,
                    known=rise.percent,
                    year=str(rise.year),
                    source=savings_figures.rise_source(),
                )
            )
        if "bank" in self._told_of:
            said += self._bank_warning()
        if self._is_above_ceiling:
            ceiling = savings_figures.last_ceiling() * 100
            said.append(self._say("warning_not_covered", percent=inputs.bank_rate, ceiling=ceiling))
        if inputs.place == "koperasi" and not inputs.koperasi_rate:
            said.append(self._say("warning_koperasi"))
        too_high = savings_figures.above_koperasi_ceiling(inputs.koperasi_rate, self.today)
        if too_high:
            said.append(self._say("warning_koperasi_high", **too_high))
        if "arisan" in self._told_of:
            said.append(self._say("arisan_counted"))
        if "gold" in self._told_of:
            said.append(self._gold_warning())
        return tuple(said)

    @property
    def _told_of(self) -> tuple[str, str]:
        """The places that are spoken of: the chosen one, and the one where most would be left."""
        return self.inputs.place, self.found.ranked[0].place.kind

    @property
    def _is_above_ceiling(self) -> bool:
        """Whether the bank pays more than the last known ceiling of the guarantee."""
        return self.inputs.bank_rate / 100 > savings_figures.last_ceiling()

    def _bank_warning(self) -> list[str]:
        bank = savings_figures.bank_rate()
        if self.inputs.bank_rate != bank.percent:
            return []
        return [
            self._say(
                "warning_bank",
                percent=bank.percent,
                bank=bank.bank,
                when=self._when(bank.when),
                source=savings_figures.bank_source(),
            )
        ]

    def _gold_warning(self) -> str:
        price = savings_figures.gold_price()
        key = "warning_gold_old" if savings_figures.is_old(price.as_of, self.today) else "warning_gold"
        change = self.inputs.gold_change
        way = "falls" if change < 0 else "rises" if change else "stays"
        return self._say(
            key,
            when=price.as_of,
            source=savings_figures.told_by(price.source),
            change=self._say(f"gold_{way}_by", percent=abs(change)),
        )

    def _when(self, period: str) -> str:
        year, _, place = period.partition("-")
        return month(date(int(year), int(place), 1), self.lang) if place else year

    def points(self) -> list["Point"]:
        """Return the months to draw; the first is today."""
        from finlit.plots import Point

        saving, path = self.saving, self.chosen.path
        found = [Point(0, saving.start, saving.start, saving.start)]
        for place, there in _closings(path):
            put_in = saving.start + saving.deposit * place
            # The last point is what is in hand after the way to fetch it.
            held = self.chosen.left if place == self.inputs.months else there
            found.append(Point(place, put_in, held, self._buys(held, place)))
        return found

    def table(self) -> Table:
        columns = ("place", "left", "gained", "buys", "reach", "covered")
        notes = [self._apart(apart) for apart in self.found.apart]
        if not self.inputs.koperasi_rate and self.inputs.place != "koperasi":
            notes.append(self._say("table.koperasi_unknown"))
        if "arisan" not in self._told_of:
            notes.append(self._say("arisan_counted"))
        if "gold" not in self._told_of:
            notes.append(self._gold_warning())
        if "bank" not in self._told_of:
            notes += self._bank_warning()
        return Table(
            caption=self._say("table.caption", monthly=self.saving.deposit, time=self._time),
            columns=tuple(self._say(f"table.{column}") for column in columns),
            align=("left", "right", "right", "right", "left", "left"),
            keep=tuple(columns.index(column) for column in _KEEP),
            rows=tuple(self._row(result) for result in self.found.ranked),
            notes=tuple(notes),
        )

    def _apart(self, apart: PlaceApart) -> str:
        return error_message(apart.reason, self.lang)

    def _row(self, result: PlaceResult) -> tuple[str, ...]:
        return (
            result.place.name,
            money(result.left, self.lang),
            self._gained(result),
            money(self._buys(result.left), self.lang),
            self._say(f"reach.{result.place.kind}"),
            self._covered(result),
        )

    def _covered(self, result: PlaceResult) -> str:
        if result.place.kind != "bank":
            return self._say("covered.nobody")
        if self._is_above_ceiling:  # a village bank has a higher one, and both change
            return self._say("covered.unsure")
        if result.covered is None:
            return self._say("covered.ask")
        return self._say("covered.up_to", cap=savings_figures.guarantee(self.today).cap)

    def working(self) -> tuple[str, ...]:
        chosen, inputs = self.chosen, self.inputs
        lines = [
            self._say(
                "working.put_aside" if inputs.saved else "working.put_aside_new",
                saved=self.saving.start,
                monthly=self.saving.deposit,
                months=inputs.months,
                amount=chosen.put_aside,
            )
        ]
        path = chosen.path
        if isinstance(path, SavingsPath) and not (path.interest or path.fees or chosen.trips):
            lines.append(self._say("working.nothing"))
        elif isinstance(path, SavingsPath):
            lines.append(
                self._say(
                    "working.account",
                    amount=chosen.put_aside,
                    interest=path.interest.rounded(),
                    tax=path.tax.rounded(),
                    fees=path.fees.rounded(),
                    trips=chosen.trips.rounded(),
                    left=chosen.left,
                )
            )
        else:
            cash = path.cash.rounded(mode="half_up")
            lines.append(
                self._say(
                    "working.gold_steady" if not inputs.gold_change else "working.gold",
                    grams=number(path.rows[-1].grams, self.lang, 2),
                    price=savings_figures.gold_price().buys_back_at,
                    worth=chosen.left - cash,
                    cash=cash,
                    left=chosen.left,
                )
            )
        if inputs.inflation and chosen.left:
            lines.append(
                self._say(
                    "working.buys",
                    left=chosen.left,
                    percent=inputs.inflation,
                    time=self._time,
                    buys=self._buys(chosen.left),
                )
            )
        lines.append(self._say("working.rounding_gold" if inputs.place == "gold" else "working.rounding"))
        return tuple(lines)


def _closings(path: SavingsPath | GoldPath) -> list[tuple[int, Money]]:
    if isinstance(path, GoldPath):
        return [(row.month, row.worth) for row in path.rows]
    return [(row.month, path.money(row.closing)) for row in path.rows]
