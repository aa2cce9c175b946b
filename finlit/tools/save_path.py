"""The same savings in several places: what is there at the end, what it buys, how fast it is at hand."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from finlit.errors import FinlitError, NoData, NoSolution, RuleExpired
from finlit.i18n import error_message, money
from finlit.money import Money, total
from finlit.savings import (
    Account,
    GoldPath,
    Place,
    PlaceComparison,
    PlaceResult,
    Saving,
    SavingsPath,
    buying_power,
    compare_places,
    gold_break_even,
)
from finlit.tools import savings_figures, savings_rows
from finlit.tools.contract import Say, Table, Told
from finlit.tools.fields import Field, ToolInputs, choice, count, percent, rows, rupiah
from finlit.tools.rules import run_out
from finlit.tools.savings_rows import ChangeInput, TakenInput

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "save-path"

HeldAt = Literal["home", "arisan", "koperasi", "bank", "gold"]
# The columns of the table, the most important first.
_KEEP = ("place", "left", "covered", "reach", "gained", "buys")


class Inputs(ToolInputs):
    """What can be set.

    A rate of 0 is "not asked yet": such a bank or koperasi stands apart, for nobody's rate is guessed; of a
    bank whose fee alone is known the fees are told. ``account`` names a plain account whose fee is in the
    data, as a start for ``admin_fee``; empty is any other bank. ``trip_cost`` is what one way to a bank or
    koperasi and back costs, with each deposit; ``gold_fee`` what keeping the gold costs a month.
    """

    monthly: Money = rupiah(
        400_000, slider=(50_000, 5_000_000, 50_000), allowed=(1, 10**10), first=True, is_example=True
    )
    months: int = count(24, slider=(1, 60, 1), allowed=(1, 360), first=True)
    place: HeldAt = choice(*get_args(HeldAt), first=True)
    saved: Money = rupiah(0, slider=(0, 100_000_000, 500_000))
    changes: tuple[ChangeInput, ...] = rows(ChangeInput, start=0, least=0, most=3)
    taken: tuple[TakenInput, ...] = rows(TakenInput, start=0, least=0, most=4)
    inflation: Decimal = percent(3, slider=(0, 9, "0.5"), allowed=(0, 50))
    bank_rate: Decimal = percent(0, slider=(0, 9, "0.25"), allowed=(0, 20), none_at_low=True)
    account: str = choice(
        start="",
        choices_of=savings_figures.account_names,
        label_of=savings_figures.account_label,
        resets=("admin_fee", "bank_rate"),
    )
    admin_fee: Money = rupiah(0, slider=(0, 25_000, 500), allowed=(0, 10**6))
    koperasi_rate: Decimal = percent(0, slider=(0, 9, "0.5"), allowed=(0, 20), none_at_low=True)
    trip_cost: Money = rupiah(0, slider=(0, 100_000, 5000), allowed=(0, 10**7))
    gold_change: Decimal = percent(0, slider=(-20, 20, 1), allowed=(-30, 30))
    gold_fee: Money = rupiah(0, slider=(0, 10_000, 500), allowed=(0, 10**6))

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """A named account brings its fee."""
        known = savings_figures.plain_account(chosen["account"])
        return {"admin_fee": cls.FIELDS["admin_fee"].but(start=known.fee.amount)} if known else {}

    def saving(self) -> Saving:
        """Say what the family does: what it puts aside, when that changes, what it takes out.

        Raises
        ------
        InputError
            ``changes_out_of_order``, ``number_above`` for a month after the last one.
        """
        return Saving(
            start=self.saved,
            deposit=self.monthly,
            changes=savings_rows.changes(self.changes, self.months),
            withdrawals=savings_rows.withdrawals(self.taken, self.months),
        )

    def is_known(self, kind: str) -> bool:
        """Whether the family has asked this bank or koperasi what it pays."""
        if kind == "bank":
            return bool(self.bank_rate)
        return kind != "koperasi" or bool(self.koperasi_rate)


class Result(NamedTuple):
    """All places beside the chosen one; the big number is what the chosen one leaves."""

    big_number: Money
    chosen: PlaceResult
    found: PlaceComparison
    saving: Saving
    day: date
    """Whose rules are named"""
    taken: Money
    """In hand on the way, after the trips to fetch it"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Follow the savings in the chosen place, and hold the others against it.

    Raises
    ------
    NoSolution
        ``trip_takes_deposit`` when the way to the chosen place costs as much as is put in;
        ``arisan_gives_once`` where something is to be taken out of an arisan.
    InputError
        ``withdrawal_above_balance`` with its month, ``changes_out_of_order``.
    """
    saving = inputs.saving()
    if inputs.place == "arisan" and inputs.taken:
        raise NoSolution("arisan_gives_once")
    found = compare_places(_places(inputs, as_of), saving, inputs.months, inputs.inflation)
    chosen = next((one for one in found.ranked if one.place.kind == inputs.place), None)
    if chosen is None:
        left_out = next(one for one in found.excluded if one.place.kind == inputs.place)
        reason: FinlitError = left_out.reason
        raise reason
    taken = _taken(chosen, saving, inputs.months)
    return Result(chosen.left - taken, chosen, found, saving, as_of, taken)


def _taken(result: PlaceResult, saving: Saving, months: int) -> Money:
    """Add up what was taken out on the way and came home."""
    trip = result.place.trip_cost or Money(0, "IDR")
    return total((one.amount - trip for one in saving.withdrawals if one.month <= months), "IDR")


def _places(inputs: Inputs, today: date) -> list[Place]:
    """Return the places that there are figures for; the chosen one always."""
    trip = inputs.trip_cost or None

    def place(kind: str, **more: Any) -> Place:
        return Place(name=kind, kind=kind, **more)

    found = [place("home")]
    if not inputs.taken:  # it gives once, when it is one's turn
        found.append(place("arisan", days_to_reach=None))
    if inputs.is_known("koperasi") or inputs.place == "koperasi":
        member = Account(annual_rate=inputs.koperasi_rate, tax=savings_figures.koperasi_tax(today))
        found.append(place("koperasi", account=member, days_to_reach=1, trip_cost=trip))
    if inputs.is_known("bank") or inputs.place == "bank":
        tax, fee = savings_figures.deposit_tax(today), inputs.admin_fee or None
        account = Account(annual_rate=inputs.bank_rate, tax=tax, admin_fee=fee)
        guarantee = savings_figures.guarantee_in_force(today)
        found.append(place("bank", account=account, days_to_reach=1, trip_cost=trip, guarantee=guarantee))
    keeping = Account(admin_fee=inputs.gold_fee) if inputs.gold_fee else None
    price = savings_figures.gold_price()
    found.append(place("gold", days_to_reach=1, gold=price, gold_change=inputs.gold_change, account=keeping))
    return found


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what is left, what it buys, and where more would be left."""
    words = _Words(inputs, result, say)
    return Told(words.headline(), words.sentences(), words.table(), words.working(), words.warnings())


def stamps(inputs: Inputs, result: Result, say: Say) -> list[str]:
    """Say that a rate or a price of the years to come is assumed."""
    is_assumed = inputs.place == "gold" or bool(result.chosen.place.annual_rate)
    return [say("stamp_assumed")] if is_assumed and not inputs.is_example else []


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw what is put in, what is there, and what it buys."""
    from finlit.plots import Point, growth  # pictures are imported when the first one is drawn

    saving, there_first = result.saving, result.saving.start
    points, put_in = [Point(0, there_first, there_first, there_first)], there_first
    for month, there in _closings(result.chosen.path):
        put_in += saving.deposit_in(month) - saving.withdrawn_in(month)
        # The last point is what is in hand after the way to fetch it.
        held = result.big_number if month == inputs.months else there
        points.append(Point(month, max(put_in, put_in * 0), held, _buys(inputs, held, month)))
    return growth(points, say.lang, is_net=bool(result.taken))


def _buys(inputs: Inputs, later: Money, months: int | None = None) -> Money:
    """Say what a later sum buys in the prices of today; at the end when no month is named."""
    years = Decimal(inputs.months if months is None else months) / 12
    return Money(Decimal(buying_power(later.amount, inputs.inflation, years)), "IDR").rounded(mode="half_up")


def _closings(path: SavingsPath | GoldPath) -> list[tuple[int, Money]]:
    if isinstance(path, GoldPath):
        return [(row.month, row.worth) for row in path.rows]
    return [(row.month, path.money(row.closing)) for row in path.rows]


class _Words:
    """What is said about one comparison."""

    def __init__(self, inputs: Inputs, result: Result, say: Say) -> None:
        self.inputs, self.say, self.lang, self.today = inputs, say, say.lang, result.day
        self.found, self.chosen, self.saving = result.found, result.chosen, result.saving
        self.taken, self.at_end = result.taken, result.big_number

    def headline(self) -> str:
        key = "headline_gold" if self.inputs.place == "gold" else "headline"
        where = self.say(self._where(self.chosen))
        return self.say(key, place=where, time=self._time, left=self.at_end)

    @property
    def _time(self) -> str:
        return self.say.counted(self.inputs.months, "month")

    @staticmethod
    def _where(result: PlaceResult) -> str:
        return f"where.{result.place.kind}"

    def sentences(self) -> tuple[str, ...]:
        return tuple(sentence for sentence in (*self._about_money(), *self._about_place()) if sentence)

    def _about_money(self) -> list[str]:
        chosen, inputs = self.chosen, self.inputs
        said = [self.say("put_aside", amount=chosen.put_aside, gained=self._gained(chosen))]
        if self.taken:
            said.append(self.say("taken", taken=self.taken, left=self.at_end))
        if inputs.inflation and self.at_end:
            said.append(
                self.say(
                    "buys",
                    buys=_buys(self.inputs, self.at_end),
                    percent=inputs.inflation * 100,
                    left=self.at_end,
                )
            )
        path = chosen.path
        if isinstance(path, SavingsPath) and path.interest:
            key = "interest_taxed" if path.tax else "interest_free"
            said.append(self.say(key, interest=path.interest.rounded(), tax=path.tax.rounded()))
        if isinstance(path, GoldPath) and path.fees:
            said.append(self.say("gold_kept", fees=path.fees))
        if chosen.trips:
            said.append(self.say("trips", trips=chosen.trips))
        said.append(self._elsewhere())
        return said

    def _elsewhere(self) -> str:
        """Say where more would be left, and what the way there may cost before it is not worth it."""
        best, chosen = self.found.ranked[0], self.chosen
        if not self.inputs.is_known(self.inputs.place):
            return ""  # what it pays may be more than all the others
        more = best.left - chosen.left
        if more.amount <= 0:
            return ""
        place = self.say(self._where(best))
        if best.place.kind not in ("bank", "koperasi") or self.inputs.trip_cost:
            return self.say("more_elsewhere", place=place, more=more)
        return self.say("more_if_near", place=place, more=more, trip=self._dear_trip(best.place, more))

    def _dear_trip(self, place: Place, more: Money) -> Money:
        """Find from which cost of a trip on the other place is no longer worth it."""
        ways = self.inputs.months + 1  # one with each deposit, one to fetch it
        trip: Money = (more / ways).rounded(1000, "up")
        # A trip as dear as what is put in each time is not worth it in any case.
        while trip < self.saving.deposit:
            there = place.model_copy(update={"trip_cost": trip})
            found = compare_places([there], self.saving, self.inputs.months)
            if not found.ranked or found.ranked[0].left <= self.chosen.left:
                return trip  # worth no more, or dearer than what is fetched
            trip += Money(1000, "IDR")  # smaller deposits may have stayed below the edge of a tax
        return self.saving.deposit

    def _gained(self, result: PlaceResult) -> str:
        gained = result.gained
        if not gained:
            return self.say("gained_none")
        return self.say("gained_more" if gained.amount > 0 else "gained_less", amount=abs(gained))

    def _about_place(self) -> list[str]:
        kind = self.inputs.place
        said = [self.say(f"about.{kind}")]
        if kind == "gold":
            price = savings_figures.gold_price()
            said.append(self.say("gold_gap", sells=price.sells_at, buys=price.buys_back_at, gap=price.gap))
            said.append(self._gold_patience())
        if kind == "bank":
            tax = savings_figures.tax_values(savings_figures.deposit_tax(self.today))
            said.append(self.say("bank_tax", **tax))
            said.append(self._guarantee())
        if kind == "koperasi":
            rule = savings_figures.koperasi_tax(self.today)
            said.append(self.say("cliff", tax=rule.cliff.tax, **savings_figures.tax_values(rule)))
        return said

    def _guarantee(self) -> str:
        try:
            known = savings_figures.guarantee(self.today)
        except RuleExpired as error:
            return run_out(error, self.lang)
        except NoData as error:
            return error_message(error, self.lang)
        until = known.valid_to or ""
        return self.say("guarantee", cap=known.cap, percent=known.highest_rate * 100, until=until)

    def _gold_patience(self) -> str:
        if not self.inputs.gold_change:
            return self.say("gold_steady")
        try:
            months = gold_break_even(savings_figures.gold_price(), self.inputs.gold_change).months
        except NoSolution:
            return self.say("gold_falls")
        return self.say(
            "gold_patience", percent=self.inputs.gold_change * 100, months=self.say.counted(months, "month")
        )

    def _examples(self) -> tuple[str, ...]:
        """Name what is still as the tool begins; once the sum is the family's own, nothing is."""
        if not self.inputs.is_example:
            return ()
        monthly = self.say("example_monthly", amount=self.saving.deposit)
        return (monthly, self._time) if self.inputs.is_start("months") else (monthly,)

    def warnings(self) -> tuple[str, ...]:
        """Say what is still an example, what is assumed or old, and what breaks a rule."""
        inputs, examples = self.inputs, self._examples()
        rise = savings_figures.newest_rise()
        too_high = savings_figures.above_koperasi_ceiling(inputs.koperasi_rate, self.today)
        return self.say.lines(
            examples and self.say("warning_example", what=examples),
            inputs.inflation
            and self.say(
                "warning_inflation",
                percent=inputs.inflation * 100,
                known=rise.share * 100,
                year=str(rise.year),
                source=rise.source,
            ),
            not inputs.is_known(inputs.place) and self._not_asked(),
            "bank" in self._told_of and self._fee_told(),
            self._is_above_ceiling
            and self.say(
                "warning_not_covered",
                percent=inputs.bank_rate * 100,
                ceiling=savings_figures.last_ceiling() * 100,
            ),
            too_high and self.say("warning_koperasi_high", **too_high),
            "arisan" in self._told_of and self.say("arisan_counted"),
            "gold" in self._told_of and self._gold_warning(),
        )

    def _not_asked(self) -> str:
        if self.inputs.place == "bank" and self.inputs.admin_fee:
            return self.say("warning_bank_fee", fee=self.inputs.admin_fee)
        return self.say(f"warning_{self.inputs.place}")

    def _fee_told(self) -> str:
        """Say since when the fee of a named account is known here, and who told it."""
        named = savings_figures.plain_account(self.inputs.account)
        if named is None or not self.inputs.is_start("admin_fee"):
            return ""
        when = savings_figures.month_told(named, self.lang)
        return self.say("warning_fee", name=named.name, fee=named.fee, when=when, source=named.source)

    @property
    def _told_of(self) -> tuple[str, str]:
        """The places that are spoken of: the chosen one, and the one where most would be left."""
        return self.inputs.place, self.found.ranked[0].place.kind

    @property
    def _is_above_ceiling(self) -> bool:
        """Whether the bank pays more than the last known ceiling of the guarantee."""
        return self.inputs.bank_rate > savings_figures.last_ceiling()

    def _gold_warning(self) -> str:
        price = savings_figures.gold_price()
        key = "warning_gold_old" if savings_figures.is_old(price.as_of, self.today) else "warning_gold"
        change = self.inputs.gold_change
        way = "falls" if change < 0 else "rises" if change else "stays"
        return self.say(
            key,
            when=price.as_of,
            source=savings_figures.told_by(price.source),
            change=self.say(f"gold_{way}_by", percent=abs(change) * 100),
        )

    def _unknown(self, kind: str) -> str:
        if kind != "bank":
            return self.say("table.koperasi_unknown")
        fee, named = self.inputs.admin_fee, savings_figures.plain_account(self.inputs.account)
        if fee:
            told = self.say("table.bank_fee", fee=fee, time=self._time, all=fee * self.inputs.months)
        else:
            known = [named] if named else savings_figures.plain_accounts()
            fees = ", ".join(f"{one.name} {money(one.fee, self.lang)}" for one in known)
            told = self.say("table.bank_fees", fees=fees)
        return f"{self.say('table.bank_unknown')} {told} {self.say('table.bank_ask')}"

    def table(self) -> Table:
        unknown = [kind for kind in ("koperasi", "bank") if not self.inputs.is_known(kind)]
        return self.say.table(
            ("place", "left", "gained", "buys", "reach", "covered"),
            [self._row(result) for result in self.found.ranked],
            notes=[
                *(error_message(one.reason, self.lang) for one in self.found.excluded),
                *(self._unknown(kind) for kind in unknown if kind != self.inputs.place),
                not self.inputs.taken and "arisan" not in self._told_of and self.say("arisan_counted"),
                "gold" not in self._told_of and self._gold_warning(),
            ],
            left=("reach", "covered"),
            keep=_KEEP,
            caption="table.caption_changing" if self._is_changing else "table.caption",
            monthly=self.saving.deposit,
            time=self._time,
        )

    @property
    def _is_changing(self) -> bool:
        return bool(self.saving.changes or self.saving.withdrawals)

    def _row(self, result: PlaceResult) -> tuple[Any, ...]:
        kind = result.place.kind
        place = self.say(f"place.{kind}")
        return (
            place if self.inputs.is_known(kind) else self.say("table.not_asked", place=place),
            self._left(result),
            self._gained(result),
            _buys(self.inputs, self._left(result)),
            self.say(f"reach.{kind}"),
            self._covered(result),
        )

    def _left(self, result: PlaceResult) -> Money:
        """Say what is left at the end, without what was taken out before."""
        return result.left - _taken(result, self.saving, self.inputs.months)

    def _covered(self, result: PlaceResult) -> str:
        if result.place.kind != "bank":
            return self.say("covered.nobody")
        if self._is_above_ceiling:  # a village bank has a higher one, and both change
            return self.say("covered.unsure")
        if result.covered is None:
            return self.say("covered.ask")
        return self.say("covered.up_to", cap=savings_figures.guarantee(self.today).cap)

    def _put_aside(self) -> str:
        """Say how what is put aside adds up."""
        inputs, saving = self.inputs, self.saving
        sums = {"saved": saving.start, "amount": self.chosen.put_aside}
        if not saving.changes:
            key = "working.put_aside" if inputs.saved else "working.put_aside_new"
            return self.say(key, monthly=saving.deposit, months=inputs.months, **sums)
        each = [saving.deposit_in(month) for month in range(1, inputs.months + 1)]
        told = [f"{len(list(same))} × {money(sum_, self.lang)}" for sum_, same in groupby(each)]
        return self.say("working.put_aside_changing", parts=" + ".join(told), **sums)

    def _sold_back(self, path: GoldPath) -> str:
        """Say what the gold brings; what was taken out of it on the way left a part of a gram."""
        cash = path.cash.rounded(mode="half_up")
        key = "gold" if self.inputs.gold_change else "gold_steady"
        is_whole = not (path.fees or path.withdrawn)
        return self.say(
            f"working.{key}" if is_whole else "working.gold_about",
            grams=self.say.number(path.rows[-1].grams, 2 if is_whole else 4),
            price=savings_figures.gold_price().buys_back_at,
            fees=path.fees,
            taken=path.withdrawn,
            worth=self.at_end - cash,
            cash=cash,
            left=self.at_end,
        )

    def working(self) -> tuple[str, ...]:
        chosen, inputs = self.chosen, self.inputs
        lines = [self._put_aside()]
        path = chosen.path
        if isinstance(path, SavingsPath) and not (path.interest or path.fees or chosen.trips):
            lines.append(self.say("working.nothing"))
        elif isinstance(path, SavingsPath):
            lines.append(
                self.say(
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
            lines.append(self._sold_back(path))
        if self.taken and isinstance(path, SavingsPath):
            lines.append(self.say("working.taken", all=chosen.left, taken=self.taken, left=self.at_end))
        if inputs.inflation and self.at_end:
            lines.append(
                self.say(
                    "working.buys",
                    left=self.at_end,
                    percent=inputs.inflation * 100,
                    time=self._time,
                    buys=_buys(self.inputs, self.at_end),
                )
            )
        lines.append(self.say("working.rounding_gold" if inputs.place == "gold" else "working.rounding"))
        return tuple(lines)
