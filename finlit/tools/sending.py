"""What the tools about sending money share: rates that are asked for, and how they are called."""

from decimal import Decimal
from typing import Any

from finlit.errors import FinlitError
from finlit.i18n import currency_name
from finlit.money import Money
from finlit.tools.contract import Say
from finlit.tools.fields import exchange_rate

# A rate told backwards or for many units has to be let in to be noticed.
ANY_RATE = (Decimal("0.000001"), Decimal(100_000_000))


def rate_of(start: Decimal | int = 1, **more: Any) -> Any:
    """Say a field of a rate whose slider and unit follow from what is chosen."""
    return exchange_rate(start, slider=(*ANY_RATE, Decimal(1)), allowed=ANY_RATE, **more)


def rate_help(sent: str, received: str, say: Say) -> str:
    """Say what a middle rate tells, for instance how many rupiah for one dollar of Hong Kong."""
    key = "rate_help_rupiah" if received == "IDR" else "rate_help"
    return say.all(key, one=Money(1, sent), money=currency_name(received, say.lang))


def renamed(error: FinlitError, names: dict[str, str]) -> FinlitError:
    """Return an error of a calculator with the tool's names for its values."""
    told = {key: names.get(str(value), value) for key, value in error.values.items() if key in _NAMED}
    return type(error)(error.code, **{**error.values, **told})


_NAMED = ("name", "beside", "provider")
