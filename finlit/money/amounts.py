"""Money with its currency: exact, never mixed, shared without loss."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from operator import index
from typing import TYPE_CHECKING, Any

from finlit.errors import CurrencyMismatch, InputError
from finlit.money.currencies import CODES, cash_unit, checked_code, minor_per_one, minor_unit
from finlit.money.rounding import RoundingMode, check_steps, round_to, to_decimal
from finlit.values import LARGEST_AMOUNT, LARGEST_WHOLE

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


_DIGITS = LARGEST_AMOUNT.adjusted()


class Money:
    """An exact amount of one currency.

    Amounts are Decimal: a float is refused (``Money.from_float`` converts on purpose). Adding or
    comparing two currencies raises and names both.

    Parameters
    ----------
    amount : int, str or Decimal
        [currency], between minus and plus ``LARGEST_AMOUNT``.
    currency : str
        ISO 4217 code.

    Raises
    ------
    InputError
        ``float_refused``, ``number_unreadable``, ``number_not_finite``, ``amount_too_large``,
        ``currency_unknown``.
    CurrencyMismatch
        When two currencies are mixed.

    Examples
    --------
    Sri sends 3,000 Hong Kong dollars and keeps 1,300.

    >>> Money(3000, "HKD") + Money(1300, "HKD")
    Money('4300', 'HKD')
    >>> sum([Money("0.10", "SGD")] * 3)
    Money('0.30', 'SGD')
    >>> Money(3000, "HKD") / Money(5100, "HKD") > Decimal("0.58")
    True
    """

    __slots__ = ("amount", "currency")

    amount: Decimal
    currency: str

    def __init__(self, amount: int | str | Decimal, currency: str) -> None:
        if type(currency) is not str or currency not in CODES:
            currency = checked_code(currency)
        # Most amounts are worked out from others: only what is no ordinary number is looked at more closely.
        if type(amount) is not Decimal or not amount.is_finite() or amount.adjusted() >= _DIGITS:
            amount = to_decimal(amount, "amount")
        _set_amount(self, amount)
        _set_currency(self, currency)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError("Money does not change; make a new one")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("Money does not change; make a new one")

    def __reduce__(self) -> tuple[Any, ...]:
        return (Money, (self.amount, self.currency))

    @classmethod
    def from_float(cls, amount: float, currency: str) -> "Money":
        """Convert a float on purpose, rounded half-even to the currency's minor unit.

        >>> Money.from_float(0.1 + 0.2, "SGD")
        Money('0.30', 'SGD')
        """
        exact = Decimal(repr(float(amount)))
        if not exact.is_finite():
            raise InputError("number_not_finite", name="amount", value=amount)
        return cls(exact, currency).rounded(minor_unit(currency))

    @classmethod
    def from_minor(cls, count: int, currency: str) -> "Money":
        """Make an amount of a whole count of the smallest unit that the law knows (sen, cent).

        >>> Money.from_minor(33_333, "IDR"), Money.from_minor(40_000, "IDR")
        (Money('333.33', 'IDR'), Money('400', 'IDR'))
        """
        if type(count) is not int:
            if isinstance(count, bool) or not hasattr(count, "__index__"):
                raise InputError("number_not_whole", name="count", value=count)
            count = index(count)  # a whole number of numpy
        if type(currency) is not str or currency not in CODES:
            currency = checked_code(currency)
        if not -LARGEST_WHOLE <= count <= LARGEST_WHOLE:
            return cls(count * minor_unit(currency), currency)  # with every check
        # Thousands of these make a schedule: nothing is left to check.
        money = cls.__new__(cls)
        whole, rest = divmod(count, minor_per_one(currency))
        _set_amount(money, count * minor_unit(currency) if rest else Decimal(whole))
        _set_currency(money, currency)
        return money

    def in_minor(self) -> int:
        """Give the amount as a whole count of the smallest unit: :meth:`from_minor` backwards.

        Raises
        ------
        InputError
            ``amount_not_whole_units`` where it is none.
        """
        unit = minor_unit(self.currency)
        if self.amount % unit:
            raise InputError("amount_not_whole_units", amount=self, unit=unit)
        return int(self.amount * minor_per_one(self.currency))

    def _same(self, other: "Money", doing: str) -> Decimal:
        if other.currency != self.currency:
            raise CurrencyMismatch(
                "currency_mismatch", first=self.currency, second=other.currency, doing=doing
            )
        return other.amount

    def __add__(self, other: Any) -> "Money":
        if isinstance(other, Money):
            return Money(self.amount + self._same(other, "+"), self.currency)
        if isinstance(other, int) and other == 0:  # so that sum() works
            return self
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other: Any) -> "Money":
        if isinstance(other, Money):
            return Money(self.amount - self._same(other, "-"), self.currency)
        return NotImplemented

    def __neg__(self) -> "Money":
        return Money(-self.amount, self.currency)

    def __abs__(self) -> "Money":
        return Money(abs(self.amount), self.currency)

    def __mul__(self, factor: Any) -> "Money":
        if isinstance(factor, Money):
            return NotImplemented
        return Money(self.amount * to_decimal(factor, "factor"), self.currency)

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Any:
        """Money / Money is a plain Decimal; Money / number is Money."""
        divisor = self._same(other, "/") if isinstance(other, Money) else to_decimal(other, "divisor")
        if divisor == 0:
            raise InputError("division_by_zero", value=self)
        if isinstance(other, Money):
            return self.amount / divisor
        return Money(self.amount / divisor, self.currency)

    def __floordiv__(self, other: Any) -> Any:
        """How many whole times: Money // Money is a whole number; Money // number is Money, rounded down.

        >>> Money(1_000_000, "IDR") // Money(300_000, "IDR"), Money(10, "SGD") // 3
        (3, Money('3', 'SGD'))
        """
        return divmod(self, other)[0]

    def __mod__(self, other: Any) -> "Money":
        """What is left over after ``//``: between zero and the divisor, whatever the sign of the amount.

        >>> Money(1_000_000, "IDR") % Money(300_000, "IDR")
        Money('100000', 'IDR')
        """
        left: Money = divmod(self, other)[1]
        return left

    def __divmod__(self, other: Any) -> tuple[Any, "Money"]:
        divisor = self._same(other, "//") if isinstance(other, Money) else to_decimal(other, "divisor")
        if divisor == 0:
            raise InputError("division_by_zero", value=self)
        times, rest = divmod(Fraction(self.amount), Fraction(divisor))
        left = Money(Decimal(rest.numerator) / rest.denominator, self.currency)
        return (times if isinstance(other, Money) else Money(times, self.currency)), left

    def __round__(self, digits: int | None = None) -> "Money":
        """Round as Python does: a half to the even neighbour, to whole units or so many digits.

        >>> round(Money("5.125", "SGD"), 2), round(Money("1250.5", "IDR"))
        (Money('5.12', 'SGD'), Money('1250', 'IDR'))
        """
        return self.rounded(Decimal(1).scaleb(-(digits or 0)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and (self.amount, self.currency) == (other.amount, other.currency)

    def __hash__(self) -> int:
        return hash((self.amount, self.currency))

    def __lt__(self, other: object) -> bool:
        return self.amount < self._same(other, "<") if isinstance(other, Money) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self.amount <= self._same(other, "<=") if isinstance(other, Money) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self.amount > self._same(other, ">") if isinstance(other, Money) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self.amount >= self._same(other, ">=") if isinstance(other, Money) else NotImplemented

    def __bool__(self) -> bool:
        return bool(self.amount)

    def __repr__(self) -> str:
        return f"Money('{self.amount}', '{self.currency}')"

    def __str__(self) -> str:
        return f"{self.currency} {self.amount:f}"

    def __format__(self, spec: str) -> str:
        """Write as :func:`str` does, the amount by Python's rules for numbers.

        >>> f"{Money(1_250_000, 'IDR'):,}", f"{Money('5.5', 'SGD'):.2f}", f"{Money(5, 'SGD')}"
        ('IDR 1,250,000', 'SGD 5.50', 'SGD 5')
        """
        return f"{self.currency} {self.amount:{spec}}" if spec else str(self)

    def rounded(self, unit: int | str | Decimal | None = None, mode: RoundingMode = "half_even") -> "Money":
        """Round to whole multiples of ``unit`` [currency]; without a unit, to what daily life uses.

        >>> Money("1250499.6", "IDR").rounded()
        Money('1250500', 'IDR')
        >>> Money(1_250_499, "IDR").rounded(500, "down")
        Money('1250000', 'IDR')
        """
        step = cash_unit(self.currency) if unit is None else to_decimal(unit, "unit")
        return Money(round_to(self.amount, step, mode), self.currency)

    def split(
        self, weights: Sequence[int | str | Decimal], unit: int | str | Decimal | None = None
    ) -> list["Money"]:
        """Share the amount by weights without losing or making any: largest remainder.

        The whole is cut into steps of ``unit`` (without one: the minor unit). Each share is first rounded
        down; what is left goes, one step each, to the largest remainders, earlier shares first.

        Parameters
        ----------
        weights : sequence of numbers
            Not negative, not all zero.
        unit : number, optional
            [currency] The amount must be a whole multiple of it.

        Raises
        ------
        InputError
            ``weights_unusable``, ``amount_not_whole_units``.

        Notes
        -----
        Hamilton's method of largest remainders.

        Examples
        --------
        One thousand rupiah for three children:

        >>> Money(1000, "IDR").split([1, 1, 1], unit=1)
        [Money('334', 'IDR'), Money('333', 'IDR'), Money('333', 'IDR')]
        """
        step = minor_unit(self.currency) if unit is None else to_decimal(unit, "unit")
        if step <= 0:
            raise InputError("amount_not_positive", name="unit", value=step)
        shares = [to_decimal(weight, "weight") for weight in weights]
        total = sum(shares)
        if not shares or total <= 0 or min(shares) < 0:
            raise InputError("weights_unusable", weights=list(map(str, weights)))
        check_steps(self.amount / step)
        steps, rest = divmod(abs(self.amount), step)
        if rest:
            raise InputError("amount_not_whole_units", amount=self, unit=step)
        # Whole numbers from here on, so nothing can be lost to rounding.
        scale = 10 ** max(0, *(-_exponent(share) for share in shares))
        whole = [int(share * scale) for share in shares]
        parts = [divmod(int(steps) * weight, sum(whole)) for weight in whole]
        left = int(steps) - sum(part for part, _ in parts)
        favoured = set(sorted(range(len(parts)), key=lambda i: -parts[i][1])[:left])
        sign = -1 if self.amount < 0 else 1
        return [
            Money(sign * step * (part + (i in favoured)), self.currency) for i, (part, _) in enumerate(parts)
        ]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema  # asked for by records only

        return core_schema.with_info_plain_validator_function(
            lambda value, info: cls._validated(value, info.field_name or "amount"),
            serialization=core_schema.plain_serializer_function_ser_schema(str, when_used="json"),
            json_schema_input_schema=core_schema.str_schema(),
        )

    @classmethod
    def _validated(cls, value: Any, name: str = "amount") -> "Money":
        if isinstance(value, Money):
            return value
        if not isinstance(value, str) or " " not in value.strip():
            raise InputError("money_unfit", name=name, value=value)
        code, _, amount = value.strip().partition(" ")
        return cls(amount, code)


# How a slot is filled past __setattr__, which refuses every change.
_set_amount = Money.__dict__["amount"].__set__
_set_currency = Money.__dict__["currency"].__set__


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def total(amounts: Iterable[Money], code: str) -> Money:
    """Sum of amounts of one currency; an empty sum is zero of that currency."""
    return sum(amounts, Money(0, code))
