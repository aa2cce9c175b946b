"""An offer that sounds too good: how many signs of a cheat, and the sum that it leaves out."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.money import Money
from finlit.protection import SIGNS, OfferCheck, PyramidLevel, check_offer, pyramid
from finlit.tools.contract import Say, Told
from finlit.tools.desk import desk_of, district_field, phone_of, sources
from finlit.tools.fields import Field, ToolInputs, choice, count, percent, rupiah

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "offer-check"
# The signs of each message that is made up to practise with, what it asks for [thousands], growth, recruits.
_MESSAGES: Mapping[str, tuple[tuple[str, ...], int, int, int]] = {
    "profit": (("sure_profit", "hurry", "friend_vouches"), 10_000, 10, 5),
    "job": (("pay_first", "hurry", "no_licence", "too_good"), 7_500, 0, 0),
    "name": (("lend_your_name", "secret", "friend_vouches"), 20_000, 0, 0),
    "love": (("pay_first", "secret", "hurry", "no_paper"), 15_000, 0, 0),
    "own": ((), 0, 0, 0),
}
_ASKED = tuple(sign for sign in SIGNS if sign not in ("bring_members", "not_said"))
_LAST_LEVEL = 6


def _sign() -> Any:
    return choice("no", "yes")


class Inputs(ToolInputs):
    """What can be set: a message, what it asks for and promises, and the signs that it shows."""

    message: str = choice(*_MESSAGES, first=True)
    money: Money = rupiah(10_000_000, slider=(0, 100_000_000, 500_000), allowed=(0, 10**12), first=True)
    growth: Decimal = percent(10, slider=(0, 30, 1), allowed=(0, 99), first=True)
    pays_all: str = choice("not_said", "no", "yes")
    recruits: int = count(5, slider=(0, 10, 1), allowed=(0, 100))
    people: int = count(2000, slider=(100, 10_000, 100), allowed=(10, 1_000_000))
    bank: Decimal = percent(3, slider=(0, 8, "0.5"), allowed=(0, 30))
    pay_first: str = _sign()
    lend_your_name: str = _sign()
    sure_profit: str = _sign()
    keep_papers: str = _sign()
    no_licence: str = _sign()
    secret: str = _sign()
    hurry: str = _sign()
    no_paper: str = _sign()
    too_good: str = _sign()
    friend_vouches: str = _sign()
    district: str = district_field()

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Signs and sums begin as the chosen message has them."""
        signs, money, growth, recruits = _MESSAGES[chosen["message"]]
        starts: dict[str, Any] = {
            "money": Decimal(money * 1000), "growth": Decimal(growth), "recruits": Decimal(recruits),
            **{sign: "yes" if sign in signs else "no" for sign in _ASKED},
        }  # fmt: skip
        return {name: cls.FIELDS[name].but(start=start) for name, start in starts.items()}

    @property
    def promises(self) -> bool:
        """Whether money is said to grow, or members are to bring members."""
        return bool(self.growth or self.recruits)

    @property
    def idle(self) -> Collection[str]:
        """The question about new members and the bank matter where money is said to grow."""
        return [
            *(() if self.promises else ("pays_all",)),
            *(() if self.growth and self.money else ("bank",)),
            *(() if self.recruits else ("people",)),
        ]

    @property
    def is_example(self) -> bool:
        """Whether the message is one of the invented ones."""
        return self.message != "own"

    @property
    def signs(self) -> list[str]:
        """Names of the signs that were named, and what follows from who pays."""
        found = [sign for sign in _ASKED if getattr(self, sign) == "yes"]
        if self.promises and self.pays_all == "no":
            found.append("bring_members")
        # Whoever makes members bring members has answered the question already.
        if self.growth and not self.recruits and self.pays_all == "not_said":
            found.append("not_said")
        return found


class Result(NamedTuple):
    """The lamp, and what the promise would take."""

    big_number: Money
    """What could be lost: all that is asked for"""
    check: OfferCheck
    levels: tuple[PyramidLevel, ...]
    """Of members who bring members; none where nobody must be brought"""

    @property
    def outgrown(self) -> PyramidLevel | None:
        """The level at which there are more members than people in the village."""
        return self.levels[-1] if self.levels else None


def solve(inputs: Inputs, as_of: date) -> Result:
    """Count the signs and do the sums."""
    check = check_offer(
        inputs.signs,
        inputs.money if inputs.money else None,
        monthly_growth=inputs.growth,
        bank_rate=inputs.bank,
        recruits_each=inputs.recruits,
        levels=_LAST_LEVEL,
    )
    levels = pyramid(inputs.recruits, inputs.people) if inputs.recruits else ()
    outgrows = levels and levels[-1].members > inputs.people
    return Result(inputs.money, check, levels if outgrows else ())


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what to do, which signs there are, and who would have to pay."""
    check, outgrown = result.check, result.outgrown
    return Told(
        headline=say(f"headline_{check.verdict}" if inputs.money else f"headline_{check.verdict}_no_money"),
        sentences=say.lines(
            say(f"safe_{check.verdict}"),
            check.signs and say("signs", number=len(check.signs)),
            inputs.promises and say(f"new_{inputs.pays_all}"),
            check.after_a_year
            and say(
                "promise",
                money=inputs.money,
                after=check.after_a_year,
                bank=check.in_a_bank,
                rate=say.percent(inputs.bank),
            ),
            outgrown
            and say(
                "outgrown",
                each=inputs.recruits,
                level=outgrown.level,
                members=outgrown.members,
                people=inputs.people,
            ),
            inputs.promises and say("early"),
            say("refuse"),
            sources(inputs, say, "fraud_line", "hotline"),
        ),
        turn_to=say("turn", money=phone_of(inputs, "fraud_line", say), desk=desk_of(inputs, say)),
        warnings=say.lines(check.verdict == "green" and say("green_is_no_proof"), say("not_all_signs")),
        table=say.table(
            ("sign", "seen", "weight"),
            [
                (
                    say(f"sign.{sign}"),
                    say("table.yes" if sign in check.signs else "table.no"),
                    say(f"table.weight_{weight}"),
                )
                for sign, weight in SIGNS.items()
            ],
            left=("seen", "weight"),
        ),
        working=_working(inputs, result, say),
    )


def _working(inputs: Inputs, result: Result, say: Say) -> tuple[str, ...]:
    check = result.check
    return say.lines(
        say("working.lamp"),
        check.after_a_year
        and say(
            "working.growth",
            money=inputs.money,
            growth=say.percent(inputs.growth),
            after=check.after_a_year,
        ),
        check.in_a_bank
        and say("working.bank", money=inputs.money, rate=say.percent(inputs.bank), bank=check.in_a_bank),
        *(
            say("working.level", level=level.level, new=level.new, members=level.members)
            for level in result.levels[1:]
        ),
        check.new_members
        and say("working.members", level=_LAST_LEVEL, each=inputs.recruits, new=check.new_members),
    )


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the lamp, the promise and the pyramid."""
    from finlit.plots import Promise, Pyramid, offer  # pictures are imported when the first one is drawn

    check = result.check
    promise = None
    if check.after_a_year and check.in_a_bank:
        promise = Promise(inputs.money, check.after_a_year, check.in_a_bank)
    levels = tuple(level.members for level in result.levels)
    return offer(
        check.verdict,
        say(f"means_{check.verdict}"),
        [say(f"sign.{sign}") for sign in check.signs],
        say.lang,
        promise,
        Pyramid(levels, inputs.people) if levels else None,
    )
