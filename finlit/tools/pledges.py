"""Things in pawn at the same time: each with its own loan, rate, days and value."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from finlit.credit import Offer, pawn_offer, pledges_offer
from finlit.errors import InputError
from finlit.money import Money
from finlit.tools.fields import Field, ToolInputs, count, percent, rupiah

BLOCK_DAYS = 15


class PledgeInput(ToolInputs):
    """One more thing in pawn; ``valued`` 0 is a charge on the loan, and not on the appraised value."""

    amount: Money = rupiah(500_000, slider=(100_000, 50_000_000, 100_000), allowed=(1, 10**12))
    rate: Decimal = percent("1.2", slider=(0, 10, "0.05"), allowed=(0, 100))
    days: int = count(120, slider=(1, 180, 1), allowed=(1, 365))
    valued: Money = rupiah(0, slider=(0, 100_000_000, 500_000), none_at_low=True)

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Its rate is told for a block of days."""
        return {"rate": cls.FIELDS["rate"].but(unit="block")}

    @property
    def pledge(self) -> "Pledge":
        """What is counted of it."""
        return Pledge(self.amount, self.rate, self.days, self.valued or self.amount, self.ordinal + 1)


class Pledge(NamedTuple):
    """What is counted of one thing in pawn."""

    amount: Money
    rate: Decimal
    days: int
    valued: Money
    place: int = 0
    """0 is the first thing"""

    @property
    def is_rahn(self) -> bool:
        """Whether the charge is counted on the appraised value."""
        return self.valued != self.amount

    @property
    def blocks(self) -> int:
        """Blocks of 15 days that have begun."""
        return -(-self.days // BLOCK_DAYS)

    @property
    def charge(self) -> Money:
        """What is paid on top of the loan."""
        return -self.offer(Decimal(0)).flows[-1].amount - self.amount

    def fee(self, share: Decimal) -> Money:
        """What is taken off at the start."""
        return (self.amount * share).rounded()

    def offer(self, fee: Decimal) -> Offer:
        """Make the offer of it; a dear rate was typed as a percentage, so it is meant."""
        if self.valued < self.amount:
            name = f"pledges.{self.place}.valued" if self.place else "valued"
            raise InputError("number_below", name=name, value=self.valued, lowest=self.amount)
        return pawn_offer(
            "",
            self.amount,
            self.days,
            self.rate,
            block_days=BLOCK_DAYS,
            admin=self.fee(fee),
            valued=self.valued,
            even_if_dear=True,
        )


def offer(pledges: Sequence[Pledge], fee: Decimal) -> Offer:
    """Make one offer of all of them; of a single one, its own."""
    made = [pledge.offer(fee) for pledge in pledges]
    return made[0] if len(made) == 1 else pledges_offer("", made)


def owed_after(pledges: Collection[Pledge], pledge: Pledge) -> Money:
    """What is still owed, of the loans alone, when this thing has been redeemed."""
    later = (one.amount for one in pledges if (one.days, one.place) > (pledge.days, pledge.place))
    return sum(later, Money(0, pledge.amount.currency))
