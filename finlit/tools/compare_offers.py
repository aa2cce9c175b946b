"""Two or three ways to borrow, side by side: which one is the cheaper, and can the worst month bear it?"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args

from pydantic import Field

from finlit.credit import (
    INSTALMENT_SHARE_LIMIT,
    Offer,
    OfferComparison,
    OfferRow,
    arisan_turn_offer,
    compare_offers,
    instalment_offer,
    single_payment_offer,
)
from finlit.errors import FinlitError, InputError, NoSolution
from finlit.i18n import error_message, in_words, money, percent, text
from finlit.money import Money
from finlit.tools.before import Answer, Control, Table, ToolInputs, control
from finlit.tools.loan_words import day_rate_text, fine_rate_text, price_in_words, rate_text

NAME = "compare-offers"

HowPaid = Literal["instalments", "once", "arisan"]
HowOften = Literal["day", "week", "two_weeks", "month"]
_LETTERS = ("a", "b", "c")
_MOST = 1_000_000_000_000


def _amount(default: int, first: bool = False, lowest: int = 1) -> Any:
    extra: dict[str, Any] = {"step": 10_000, "unit": "Rp"}
    return Field(Decimal(default), ge=lowest, le=_MOST, json_schema_extra={**extra, "first": first})


def _count(default: int, most: int = 520) -> Any:
    return Field(default, ge=1, le=most, json_schema_extra={"step": 1})


def _name() -> Any:
    return Field("", json_schema_extra={"longest": 24})


class Inputs(ToolInputs):
    """What can be set: for each offer the money in the hand, what is paid, and when.

    ``how`` says which of the others count: in instalments, all at once after some days, or as a turn of an
    arisan (``in_hand`` is then the pot, ``instalment`` the contribution, ``count`` the members). The third
    offer takes part when money comes into the hand.
    """

    TOOL = NAME

    instalment_a: Decimal = _amount(50_000, first=True)
    instalment_b: Decimal = _amount(120_000, first=True)
    income: Decimal = Field(
        Decimal(3_000_000), ge=0, le=_MOST, json_schema_extra={"step": 100_000, "unit": "Rp", "first": True}
    )
    others: Decimal = Field(Decimal(0), ge=0, le=_MOST, json_schema_extra={"step": 50_000, "unit": "Rp"})
    name_a: str = _name()
    how_a: HowPaid = "instalments"
    in_hand_a: Decimal = _amount(1_000_000)
    count_a: int = _count(24)
    often_a: HowOften = "day"
    days_a: int = _count(30, 3650)
    back_a: Decimal = _amount(0, lowest=0)
    turn_a: int = _count(1)
    name_b: str = _name()
    how_b: HowPaid = "instalments"
    in_hand_b: Decimal = _amount(1_000_000)
    count_b: int = _count(10)
    often_b: HowOften = "month"
    days_b: int = _count(30, 3650)
    back_b: Decimal = _amount(0, lowest=0)
    turn_b: int = _count(1)
    name_c: str = _name()
    in_hand_c: Decimal = _amount(0, lowest=0)
    how_c: HowPaid = "instalments"
    instalment_c: Decimal = _amount(60_000)
    count_c: int = _count(20)
    often_c: HowOften = "week"
    days_c: int = _count(30, 3650)
    back_c: Decimal = _amount(0, lowest=0)
    turn_c: int = _count(1)


class _Asked:
    """What is set for one offer."""

    def __init__(self, inputs: Inputs, letter: str) -> None:
        def of(field: str) -> Any:
            return getattr(inputs, f"{field}_{letter}")

        self.letter, self.name, self.how = letter, of("name"), of("how")
        self.in_hand, self.instalment = Money(of("in_hand"), "IDR"), Money(of("instalment"), "IDR")
        self.count, self.often, self.days, self.turn = of("count"), of("often"), of("days"), of("turn")
        self.back = Money(of("back"), "IDR")

    @property
    def takes_part(self) -> bool:
        """Whether there is such an offer: the third one only when money comes in."""
        return bool(self.in_hand)

    def counts(self, field: str) -> bool:
        """Whether a field changes anything in this way of paying."""
        ways = {
            "count": ("instalments", "arisan"),
            "often": ("instalments", "arisan"),
            "days": ("once",),
            "back": ("instalments",),
            "turn": ("arisan",),
        }
        return self.takes_part and self.how in ways.get(field, get_args(HowPaid))

    def is_example(self) -> bool:
        """Whether the offer is still the one that the tool begins with."""
        usual = _Asked(Inputs(), self.letter)
        return (self.in_hand, self.instalment, self.count) == (usual.in_hand, usual.instalment, usual.count)

    def offer(self, name: str) -> Offer:
        """Make the offer of it.

        Raises
        ------
        InputError
            ``number_below``, ``number_above``: less than two members, or a turn beyond the last one;
            ``arisan_pot_too_large`` when more is handed out than the members bring.
        """
        if self.how == "once":
            return single_payment_offer(name, self.in_hand, self.instalment, self.days)
        if self.how == "instalments":
            terms = (self.in_hand, self.instalment, self.count, self.often)
            return instalment_offer(name, *terms, returned=self.back)
        if self.count < 2:
            raise InputError("number_below", name=f"count_{self.letter}", value=self.count, lowest=2)
        if self.turn > self.count:
            raise InputError("number_above", name=f"turn_{self.letter}", value=self.turn, highest=self.count)
        brought = self.instalment * self.count
        if self.in_hand > brought:
            raise InputError(
                "arisan_pot_too_large", pot=self.in_hand, brought=brought, contribution=self.instalment,
                members=self.count,
            )  # fmt: skip
        fee = brought - self.in_hand
        return arisan_turn_offer(name, self.instalment, self.count, self.turn, self.often, fee=fee)


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set; what changes nothing in the chosen way of paying does not apply."""
    asked = {letter: _Asked(inputs, letter) for letter in _LETTERS}
    found = [
        _instalment_control(inputs, asked["a"], lang),
        _instalment_control(inputs, asked["b"], lang),
        control(inputs, "income", lang, limits=(0, 15_000_000, 100_000)),
        control(inputs, "others", lang, limits=(0, 5_000_000, 50_000)),
    ]
    for each in asked.values():
        found += _offer_controls(inputs, each, lang)
    return tuple(found)


def _instalment_control(inputs: Inputs, asked: _Asked, lang: str) -> Control:
    """The one control of an offer at first sight tells in its help what stands behind the fold."""
    help = text(
        f"tools.{NAME}.terms.{asked.how}", lang, in_hand=asked.in_hand, count=asked.count, days=asked.days,
        turn=asked.turn, often=text(f"tools.{NAME}.often.{asked.often}", lang),
    )  # fmt: skip
    field, limits = f"instalment_{asked.letter}", (10_000, 2_000_000, 10_000)
    return control(inputs, field, lang, limits=limits, applies=asked.takes_part, help=help)


def _offer_controls(inputs: Inputs, asked: _Asked, lang: str) -> list[Control]:
    letter, is_third = asked.letter, asked.letter == "c"
    how = [(value, text(f"tools.{NAME}.how.{value}", lang)) for value in get_args(HowPaid)]
    often = [(value, text(f"tools.{NAME}.often.{value}", lang)) for value in get_args(HowOften)]

    def one(field: str, **more: Any) -> Control:
        return control(inputs, f"{field}_{letter}", lang, applies=asked.counts(field), **more)

    in_hand = control(
        inputs, f"in_hand_{letter}", lang, limits=(0 if is_third else 100_000, 20_000_000, 100_000)
    )
    third = [_instalment_control(inputs, asked, lang)] if is_third else []
    return [
        *([in_hand] if is_third else []),
        one("name"),
        one("how", choices=how),
        *([] if is_third else [in_hand]),
        *third,
        one("count", limits=(1, 104, 1)),
        one("often", choices=often),
        one("days", limits=(1, 365, 1)),
        one("back", limits=(0, 5_000_000, 50_000)),
        one("turn", limits=(1, 52, 1)),
    ]


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Rank the offers by their true price, and say what the rupiah and the worst month say.

    Raises
    ------
    NoSolution
        When no offer has a price, or ``less_back_than_received`` for all of them: a slip in the figures.
    InputError
        ``arisan_pot_too_large``, ``number_below``, ``number_above``.
    """
    from finlit.plots import offers  # pictures are imported when the first one is drawn

    words = _Words(inputs, lang)
    cost = words.rows[0].price.cost.rounded()
    bars, stamps = words.bars(), words.stamps()
    picture = offers(bars, lang).stamped(*stamps)
    return Answer(
        big_number=money(cost, lang),
        big_number_words=in_words(cost, lang),
        headline=words.headline(),
        sentences=words.sentences(),
        warnings=words.warnings(),
        table=words.table(),
        picture=picture.svg,
        picture_text=picture.said,
        working=words.working(),
    )


class _Words:
    """The sentences, the table and the bars of one comparison in one language."""

    def __init__(self, inputs: Inputs, lang: str) -> None:
        self.inputs, self.lang = inputs, lang
        asked = [_Asked(inputs, letter) for letter in _LETTERS]
        self.asked = [each for each in asked if each.takes_part]
        self.result = self._compared()
        # Giving back less than came in is a slip of the pen, not a cheap loan.
        self.rows = [row for row in self.result.rows if row.price.cost.amount >= 0]
        self.slips = [row.offer.name for row in self.result.rows if row.price.cost.amount < 0]
        if self.rows:
            return
        if self.slips:
            raise NoSolution("less_back_than_received", offers=tuple(self.slips))
        raise self.result.apart[0][1]

    def _say(self, key: str, **values: object) -> str:
        return text(f"tools.{NAME}.{key}", self.lang, **values)

    def _compared(self) -> OfferComparison:
        others = Money(self.inputs.others, "IDR")
        self.given = [each.offer(self._name(each)) for each in self.asked]
        return compare_offers(self.given, Money(self.inputs.income, "IDR"), other_instalments=others)

    def _name(self, asked: _Asked) -> str:
        return asked.name or self._say("offer", letter=asked.letter.upper())

    @property
    def fewest(self) -> OfferRow:
        """The offer that costs fewest rupiah."""
        return min(self.rows, key=lambda row: row.price.cost.amount)

    def headline(self) -> str:
        """Say which offer has the lowest price."""
        best = self.rows[0]
        if len(self.rows) > 1 and _same_price(best, self.rows[-1]):
            return self._say("headline_same")
        if self.result.same_money and self.fewest.price.cost < best.price.cost:
            return self._say("headline_two", best=best.offer.name, fewest=self.fewest.offer.name)
        return self._say("headline", name=best.offer.name, price=price_in_words(best.price, self.lang))

    def sentences(self) -> tuple[str, ...]:
        """Say what follows: each price, the rupiah, the worst month, the rule."""
        said = [
            self._say(
                "row",
                name=row.offer.name,
                cost=row.price.cost.rounded(),
                price=rate_text(row.price.effective_annual_rate, self.lang),
                simple=rate_text(row.price.nominal_annual_rate, self.lang),
            )
            for row in self.rows
        ]
        said.append(self._rupiah())
        said += [self._bearable(row) for row in self.rows]
        said.append(self._say("rule"))
        return tuple(sentence for sentence in said if sentence)

    def _rupiah(self) -> str:
        """Say when fewest rupiah and lowest price are two offers, or cannot be compared."""
        if len(self.rows) < 2:
            return ""
        if not self.result.same_money:
            return self._say("other_money")
        best, fewest = self.rows[0], self.fewest
        if fewest.price.cost < best.price.cost:
            return self._say("fewest_other", fewest=fewest.offer.name, best=best.offer.name)
        if not self.result.same_time:
            return self._say("other_time")
        return ""

    def _bearable(self, row: OfferRow) -> str:
        name, month, paid = row.offer.name, row.worst_month, row.worst_payment
        if row.worst_share is None:
            return self._say("no_income", name=name, paid=paid)
        key = "bearable" if row.is_bearable else "heavy"
        alone = "share_with_others" if self.inputs.others else "share"
        share = self._say(alone, share=percent(row.worst_share, self.lang, 0))
        limit = int(INSTALMENT_SHARE_LIMIT * 100)
        return self._say(key, name=name, month=month, paid=paid, share=share, limit=limit)

    def warnings(self) -> tuple[str, ...]:
        """Say what is an example, what must be a slip, and what is left out."""
        examples = self._examples()
        said = [self._say("example", what=tuple(examples))] if examples else []
        said += [self._say("check_less", name=name) for name in self.slips]
        said += self._apart()
        return (*said, self._say("left_out"))

    def _apart(self) -> list[str]:
        """Say which offers have no price, and why."""
        return [f"{offer.name}: {self._why(offer, reason)}" for offer, reason in self.result.apart]

    def _why(self, offer: Offer, reason: FinlitError) -> str:
        only_saves = reason.code in ("nothing_in_hand", "paid_before_received")
        if offer.kind == "arisan_turn" and only_saves:
            return self._say("turn_saves")
        return error_message(reason, self.lang)

    def _examples(self) -> Sequence[str]:
        """Name what is still as the tool begins."""
        names = [self._name(each) for each in self.asked if each.is_example()]
        return [*names, self._say("example_income")] if self.inputs.income == Inputs().income else names

    def stamps(self) -> list[str]:
        """Return what is stamped on the picture itself."""
        is_made_up = any(each.is_example() for each in self.asked)
        return [text("tools.stamp.made_up", self.lang)] if is_made_up else []

    def bars(self) -> list[Any]:
        """Return the offers to draw."""
        from finlit.plots import OfferBars

        def bars(row: OfferRow) -> OfferBars:
            price = rate_text(row.price.effective_annual_rate, self.lang)
            return OfferBars(
                row.offer.name,
                row.price.cash_in.rounded(),
                row.price.cash_out.rounded(),
                text("plots.offers.price", self.lang, price=price),
                row.worst_share,
                max(flow.since(row.offer.flows[0]) for flow in row.offer.flows),
                row.offer.frequency,
            )

        return [bars(row) for row in self.rows]

    def table(self) -> Table:
        """Return the offers, the lowest price first."""
        columns = ("offer", "received", "repaid", "cost", "price", "simple", "month", "share")
        return Table(
            caption=self._say("table.caption"),
            columns=tuple(self._say(f"table.{column}") for column in columns),
            align=("left", *("right",) * (len(columns) - 1)),
            keep=tuple(columns.index(column) for column in ("offer", "cost", "price", "month", "share")),
            rows=tuple(self._row(row) for row in self.rows),
            notes=tuple(self._apart()),
        )

    def _row(self, row: OfferRow) -> tuple[str, ...]:
        return (
            row.offer.name,
            money(row.price.cash_in.rounded(), self.lang),
            money(row.price.cash_out.rounded(), self.lang),
            money(row.price.cost.rounded(), self.lang),
            rate_text(row.price.effective_annual_rate, self.lang),
            rate_text(row.price.nominal_annual_rate, self.lang),
            money(row.worst_payment.rounded(), self.lang),
            self._say("table.no_income")
            if row.worst_share is None
            else percent(row.worst_share, self.lang, 0),
        )

    def working(self) -> tuple[str, ...]:
        """Say the sums of each offer."""
        said = []
        for row in self.rows:
            asked = next(
                each for each, offer in zip(self.asked, self.given, strict=True) if offer is row.offer
            )
            said.append(self._sums(asked, row))
            said.append(self._price(asked, row))
        income = Money(self.inputs.income, "IDR")
        return (*said, self._say("working.month", income=income), self._say("working.rounding"))

    def _price(self, asked: _Asked, row: OfferRow) -> str:
        """Say how the price of a year comes about; a debt that is paid once can be worked out by hand."""
        price, name = row.price, row.offer.name
        effective = rate_text(price.effective_annual_rate, self.lang)
        if asked.how == "once" and price.daily_rate is not None:
            return self._say(
                "working.price_once",
                name=name,
                cost=price.cost.rounded(),
                in_hand=price.in_hand.rounded(),
                days=asked.days,
                day=day_rate_text(price.daily_rate, self.lang),
                simple=rate_text(price.nominal_annual_rate, self.lang),
                price=effective,
            )
        return self._say(
            "working.price",
            name=name,
            rate=fine_rate_text(price.period_rate, self.lang),
            often=self._say(f"often.{row.offer.frequency}"),
            times=price.periods_per_year,
            price=effective,
        )

    def _sums(self, asked: _Asked, row: OfferRow) -> str:
        """Say what is paid and what comes in, as the family counts it."""
        values = {
            "name": row.offer.name,
            "count": asked.count,
            "each": asked.instalment,
            "in_hand": asked.in_hand,
            "cost": row.price.cost.rounded(),
        }
        if asked.how == "once":
            return self._say("working.once", **values)
        if asked.how == "instalments" and asked.back:
            return self._say("working.with_savings", **values, back=asked.back)
        return self._say("working.instalments", **values)


def _same_price(one: OfferRow, other: OfferRow) -> bool:
    return abs(one.price.effective_annual_rate - other.price.effective_annual_rate) < 1e-9
