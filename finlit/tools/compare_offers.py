"""Two or three ways to borrow, side by side: which one is the cheaper, and can the worst month bear it?"""

from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import Field

from finlit.credit import OfferComparison, OfferRow, compare_offers, instalment_offer
from finlit.i18n import error_message, in_words, money, percent, text
from finlit.money import Money
from finlit.tools.contract import Answer, Control, Table, ToolInputs, control
from finlit.tools.loan_words import fine_rate_text, price_in_words, rate_text

NAME = "compare-offers"

HowOften = Literal["day", "week", "two_weeks", "month"]
_LETTERS = ("a", "b", "c")
_MOST = 1_000_000_000_000
_LIMIT = Decimal("0.30")


def _amount(default: int, first: bool = False, lowest: int = 1) -> Any:
    extra: dict[str, Any] = {"step": 10_000, "unit": "Rp"}
    return Field(Decimal(default), ge=lowest, le=_MOST, json_schema_extra={**extra, "first": first})


def _count(default: int) -> Any:
    return Field(default, ge=1, le=520, json_schema_extra={"step": 1})


def _name() -> Any:
    return Field("", json_schema_extra={"longest": 24})


class Inputs(ToolInputs):
    """What can be set: for each offer the money in the hand, the instalment, how many and how often.

    The third offer takes part when money comes into the hand.
    """

    TOOL = NAME

    instalment_a: Decimal = _amount(50_000, first=True)
    instalment_b: Decimal = _amount(120_000, first=True)
    income: Decimal = Field(
        Decimal(3_000_000), ge=0, le=_MOST, json_schema_extra={"step": 100_000, "unit": "Rp", "first": True}
    )
    others: Decimal = Field(Decimal(0), ge=0, le=_MOST, json_schema_extra={"step": 50_000, "unit": "Rp"})
    name_a: str = _name()
    in_hand_a: Decimal = _amount(1_000_000)
    count_a: int = _count(24)
    often_a: HowOften = "day"
    name_b: str = _name()
    in_hand_b: Decimal = _amount(1_000_000)
    count_b: int = _count(10)
    often_b: HowOften = "month"
    name_c: str = _name()
    in_hand_c: Decimal = _amount(0, lowest=0)
    instalment_c: Decimal = _amount(60_000)
    count_c: int = _count(20)
    often_c: HowOften = "week"


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set."""
    often = [
        (value, text(f"tools.{NAME}.often.{value}", lang)) for value in ("day", "week", "two_weeks", "month")
    ]
    first = [
        control(inputs, "instalment_a", lang, limits=(10_000, 2_000_000, 10_000)),
        control(inputs, "instalment_b", lang, limits=(10_000, 2_000_000, 10_000)),
        control(inputs, "income", lang, limits=(0, 15_000_000, 100_000)),
        control(inputs, "others", lang, limits=(0, 5_000_000, 50_000)),
    ]
    rest = []
    for letter in _LETTERS:
        rest.append(control(inputs, f"name_{letter}", lang))
        rest.append(control(inputs, f"in_hand_{letter}", lang, limits=_in_hand_limits(letter)))
        if letter == "c":
            rest.append(control(inputs, "instalment_c", lang, limits=(10_000, 2_000_000, 10_000)))
        rest.append(control(inputs, f"count_{letter}", lang, limits=(1, 104, 1)))
        rest.append(control(inputs, f"often_{letter}", lang, choices=often))
    return (*first, *rest)


def _in_hand_limits(letter: str) -> tuple[int, int, int]:
    return (0 if letter == "c" else 100_000, 20_000_000, 100_000)


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Rank the offers by their true price, and say what the rupiah and the worst month say.

    Raises
    ------
    NoSolution
        When no offer has a price.
    """
    from finlit.plots import offers, offers_text  # pictures are imported when the first one is drawn

    words = _Words(inputs, lang)
    best = words.result.rows[0]
    cost = best.price.cost.rounded()
    bars, stamps = words.bars(), words.stamps()
    return Answer(
        big_number=money(cost, lang) if cost.amount >= 0 else money(Money(0, "IDR"), lang),
        big_number_words=in_words(max(cost, Money(0, "IDR")), lang),
        headline=words.headline(),
        sentences=words.sentences(),
        warnings=words.warnings(),
        table=words.table(),
        picture=offers(bars, lang, stamps),
        picture_text=" ".join([*stamps, offers_text(bars, lang)]),
        working=words.working(),
    )


class _Words:
    """The sentences, the table and the bars of one comparison in one language."""

    def __init__(self, inputs: Inputs, lang: str) -> None:
        self.inputs, self.lang = inputs, lang
        self.result = self._compared()
        if not self.result.rows:
            raise self.result.apart[0][1]

    def _say(self, key: str, **values: object) -> str:
        return text(f"tools.{NAME}.{key}", self.lang, **values)

    def _compared(self) -> OfferComparison:
        letters = _LETTERS if self.inputs.in_hand_c else _LETTERS[:2]
        given = [
            instalment_offer(
                self._name(letter),
                Money(getattr(self.inputs, f"in_hand_{letter}"), "IDR"),
                Money(getattr(self.inputs, f"instalment_{letter}"), "IDR"),
                getattr(self.inputs, f"count_{letter}"),
                getattr(self.inputs, f"often_{letter}"),
            )
            for letter in letters
        ]
        others = Money(self.inputs.others, "IDR")
        return compare_offers(given, Money(self.inputs.income, "IDR"), other_instalments=others, limit=_LIMIT)

    def _name(self, letter: str) -> str:
        return getattr(self.inputs, f"name_{letter}") or self._say("offer", letter=letter.upper())

    def headline(self) -> str:
        """Say which offer has the lowest price."""
        best = self.result.rows[0]
        if len(self.result.rows) > 1 and _same_price(best, self.result.rows[-1]):
            return self._say("headline_same")
        return self._say("headline", name=best.offer.name, price=price_in_words(best.price, self.lang))

    def sentences(self) -> tuple[str, ...]:
        """Say what follows: each price, the rupiah, the worst month, the rule."""
        said = [
            self._say(
                "row",
                name=row.offer.name,
                cost=_cost(row),
                price=rate_text(_rate(row), self.lang),
                simple=rate_text(max(row.price.nominal_annual_rate, 0.0), self.lang),
            )
            for row in self.result.rows
        ]
        said.append(self._rupiah())
        said += [self._bearable(row) for row in self.result.rows]
        said.append(self._say("rule"))
        return tuple(sentence for sentence in said if sentence)

    def _rupiah(self) -> str:
        """Say when fewest rupiah and lowest price are two offers, or cannot be compared."""
        if not self.result.same_money:
            return self._say("other_money")
        best, fewest = self.result.rows[0], self.result.by_cost[0]
        if fewest.price.cost < best.price.cost:
            return self._say("fewest_other", name=fewest.offer.name, best=best.offer.name)
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
        return self._say(key, name=name, month=month, paid=paid, share=share, limit=int(_LIMIT * 100))

    def warnings(self) -> tuple[str, ...]:
        """Say what is an example and what is left out."""
        said = [self._say("example")] if self._is_example() else []
        said.append(self._say("left_out"))
        said += [f"{offer.name}: {error_message(reason, self.lang)}" for offer, reason in self.result.apart]
        return tuple(said)

    def _is_example(self) -> bool:
        """Whether both offers are still those that the tool begins with."""
        usual = Inputs()
        fields = ("instalment", "in_hand", "count", "often")
        return all(
            getattr(self.inputs, f"{field}_{letter}") == getattr(usual, f"{field}_{letter}")
            for field in fields
            for letter in ("a", "b")
        )

    def stamps(self) -> list[str]:
        """Return what is stamped on the picture itself."""
        return [text("tools.stamp.made_up", self.lang)] if self._is_example() else []

    def bars(self) -> list[Any]:
        """Return the offers to draw."""
        from finlit.plots import OfferBars

        return [
            OfferBars(
                row.offer.name,
                row.price.cash_in.rounded(),
                row.price.cash_out.rounded(),
                rate_text(_rate(row), self.lang),
                row.worst_share,
            )
            for row in self.result.rows
        ]

    def table(self) -> Table:
        """Return the offers, the lowest price first."""
        columns = ("offer", "received", "repaid", "cost", "price", "simple", "month", "share")
        return Table(
            caption=self._say("table.caption"),
            columns=tuple(self._say(f"table.{column}") for column in columns),
            align=("left", *("right",) * (len(columns) - 1)),
            rows=tuple(self._row(row) for row in self.result.rows),
            notes=tuple(f"{offer.name}: {error_message(why, self.lang)}" for offer, why in self.result.apart),
        )

    def _row(self, row: OfferRow) -> tuple[str, ...]:
        return (
            row.offer.name,
            money(row.price.cash_in.rounded(), self.lang),
            money(row.price.cash_out.rounded(), self.lang),
            self._cost_text(row),
            rate_text(_rate(row), self.lang),
            rate_text(max(row.price.nominal_annual_rate, 0.0), self.lang),
            money(row.worst_payment.rounded(), self.lang),
            self._say("table.no_income")
            if row.worst_share is None
            else percent(row.worst_share, self.lang, 0),
        )

    def _cost_text(self, row: OfferRow) -> str:
        return money(_cost(row), self.lang) if row.price.cost.amount >= 0 else self._say("table.less_back")

    def working(self) -> tuple[str, ...]:
        """Say the sums of each offer."""
        said = []
        for row in self.result.rows:
            count = len(row.price.flows) - 1
            said.append(
                self._say(
                    "working.repaid",
                    name=row.offer.name,
                    count=count,
                    each=-row.price.flows[-1].amount,
                    repaid=row.price.cash_out,
                )
            )
            said.append(
                self._say(
                    "working.price",
                    name=row.offer.name,
                    rate=fine_rate_text(max(row.price.period_rate, 0.0), self.lang),
                    often=self._say(f"often.{row.offer.frequency}"),
                    times=row.price.periods_per_year,
                    price=rate_text(_rate(row), self.lang),
                )
            )
        return (*said, self._say("working.month"), self._say("working.rounding"))


def _rate(row: OfferRow) -> float:
    """Return the price; giving back less than was received is no price, and shown as none."""
    return max(row.price.effective_annual_rate, 0.0)


def _cost(row: OfferRow) -> Money:
    return max(row.price.cost, Money(0, "IDR")).rounded()


def _same_price(one: OfferRow, other: OfferRow) -> bool:
    return abs(one.price.effective_annual_rate - other.price.effective_annual_rate) < 1e-9
