"""Exchange rates with their direction."""

from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import field_validator, model_validator

from finlit.errors import CurrencyMismatch
from finlit.money.amounts import Money
from finlit.money.currencies import check_rate, checked_code
from finlit.money.rounding import to_decimal
from finlit.record import Record


class FxQuote(Record):
    """An exchange rate: how much of one currency is received for one unit of another.

    Attributes
    ----------
    sent, received : str
        ISO 4217 codes.
    rate : Decimal
        [received per one sent] above zero; 1 only between a currency and itself.
    side : {"mid", "offered", "buy", "sell"}
        The middle rate, or what a provider offers, buys or sells at.
    as_of : date
    source : str
    mid_rate : Decimal, optional
        [received per one sent] The reference to measure a margin against; ``None`` is unknown.

    Raises
    ------
    InputError
        ``amount_not_positive``; ``rate_one`` (the price databases' mark for "not known").

    Examples
    --------
    >>> shop = FxQuote(sent="HKD", received="IDR", rate="2120", side="offered", as_of="2026-01-13",
    ...                source="made up", mid_rate="2163")
    >>> shop.convert(Money(2985, "HKD"))
    Money('6328200', 'IDR')
    >>> round(shop.margin_share, 4)
    Decimal('0.0199')
    """

    sent: str
    received: str
    rate: Decimal
    side: Literal["mid", "offered", "buy", "sell"]
    as_of: date
    source: str
    mid_rate: Decimal | None = None

    @field_validator("sent", "received")
    @classmethod
    def _known_currency(cls, code: str) -> str:
        return checked_code(code)

    @field_validator("rate", "mid_rate", mode="before")
    @classmethod
    def _exact_number(cls, value: Any) -> Any:
        return None if value is None else to_decimal(value, "rate")

    @model_validator(mode="after")
    def _sane_rates(self) -> "FxQuote":
        for rate in (self.rate, self.mid_rate):
            if rate is not None:
                check_rate(rate, self.sent, self.received)
        return self

    @property
    def margin_share(self) -> Decimal | None:
        """Share of the middle rate that the provider keeps [0-1; negative is a bonus]; None is unknown."""
        if self.side == "mid":
            return Decimal(0)
        return None if self.mid_rate is None else 1 - self.rate / self.mid_rate

    def convert(self, amount: Money) -> Money:
        """Exchange an amount of ``sent`` into ``received``; not rounded."""
        if amount.currency != self.sent:
            raise CurrencyMismatch(
                "currency_mismatch", first=amount.currency, second=self.sent, doing="convert"
            )
        return Money(amount.amount * self.rate, self.received)

    def inverse(self) -> "FxQuote":
        """Read the same rate the other way round; what one side buys, the other sells."""
        swapped: dict[str, Any] = {"mid": "mid", "offered": "offered", "buy": "sell", "sell": "buy"}
        return FxQuote(
            sent=self.received,
            received=self.sent,
            rate=1 / self.rate,
            side=swapped[self.side],
            as_of=self.as_of,
            source=self.source,
            mid_rate=None if self.mid_rate is None else 1 / self.mid_rate,
        )
