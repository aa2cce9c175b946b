"""What can go wrong, said once.

::

    FinlitError
    ├── InputError        (ValueError)        a value that cannot be used
    │   ├── CurrencyMismatch (TypeError too)  two currencies where one was needed
    │   └── PriceListError                    a list with every fault in it, each with its row and column
    ├── NoSolution        (ArithmeticError)   the question has no answer
    ├── SeveralRates      (ArithmeticError)   the question has more than one answer
    ├── DataError         (LookupError)       a figure that is missing, unknown or changed
    │   ├── UnknownDataset
    │   ├── DatasetChanged
    │   ├── NoData                            nobody has surveyed this; never a neighbour's figure
    │   │   └── RuleExpired                   the last known rule no longer holds
    │   └── StaleQuote
    └── WorkshopError     (RuntimeError)      a folder, a class or a port that is not as needed

Every error has a ``code``, the ``values`` it is about and a ``next_step``. Its sentences live in the
catalogue (``locale/<language>/LC_MESSAGES/errors.po``), so a trainer reads them in Indonesian and a
developer in English.
"""

import gettext
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Self

_LOCALE = Path(__file__).parent / "locale"

FALLBACK = "en"
"""As :data:`finlit.language.FALLBACK`, which stands above this floor."""


def written(value: Any) -> str:
    """Write a value plainly, as a programmer reads it."""
    return ", ".join(map(str, value)) or "-" if isinstance(value, tuple) else str(value)


class FinlitError(Exception):
    """Any error that finlit raises on purpose.

    Parameters
    ----------
    code : str
        Stable name of what went wrong; an entry of the catalogue ``errors``.
    **values
        The values that the sentence names.

    Examples
    --------
    >>> error = InputError("amount_negative", name="amount", value=-5)
    >>> error.code, error.values["value"]
    ('amount_negative', -5)
    >>> print(error)
    amount is -5, but it cannot be negative. Give zero or a positive amount.
    >>> print(error.message("id"))
    amount bernilai -5, padahal tidak boleh kurang dari nol. Isi nol atau lebih.
    """

    def __init__(self, code: str, /, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def message(self, lang: str = FALLBACK, show: Callable[[Any], str] = written) -> str:
        """What was wrong and what to do, in one language; ``show`` writes each value."""
        shown = {name: show(value) for name, value in self.values.items()}
        what, next_step = self._sentence(self.code, lang), self._sentence(f"{self.code}.next", lang)
        return f"{what} {next_step}".strip().format(**shown)

    @property
    def next_step(self) -> str:
        """What to do now, in English."""
        return self.next_step_in(FALLBACK)

    def next_step_in(self, lang: str, show: Callable[[Any], str] = written) -> str:
        """What to do now, in one language; ``show`` writes each value."""
        shown = {name: show(value) for name, value in self.values.items()}
        return self._sentence(f"{self.code}.next", lang).format(**shown)

    def kept(self) -> Self:
        """Return this error as a value to keep, without the calls it came through: they would stay alive."""
        self.__context__ = None
        return self.with_traceback(None)

    def __str__(self) -> str:
        return self.message(FALLBACK)

    def __reduce__(self) -> tuple[Any, ...]:
        # Errors cross process borders (workers, test runners) with their values.
        return (_remake, (type(self), self.code, self.values))

    @staticmethod
    def _sentence(key: str, lang: str, domain: str = "errors") -> str:
        # Read here with the standard library: this floor may not import i18n.
        return gettext.translation(domain, _LOCALE, languages=[lang, FALLBACK]).gettext(key)


def _remake(kind: type[FinlitError], code: str, values: dict[str, Any]) -> FinlitError:
    return kind(code, **values)


class InputError(FinlitError, ValueError):
    """A value that cannot be used."""


class CurrencyMismatch(InputError, TypeError):
    """Two currencies met where only one makes sense."""


class Fault(NamedTuple):
    """What is wrong with one cell of a table."""

    row: int
    """As a spreadsheet counts"""
    column: str
    error: FinlitError

    def message(self, lang: str = FALLBACK, show: Callable[[Any], str] = written) -> str:
        """Say where it stands and what is wrong."""
        place = FinlitError._sentence("units.cell", lang, "units").format(row=self.row, column=self.column)
        return f"{place} {self.error.message(lang, show)}"


class PriceListError(InputError):
    """A price list of which nothing is taken; ``faults`` holds all that is wrong with it."""

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Every cell that cannot be used, in the order of the rows."""
        return tuple(self.values.get("faults", ()))

    def message(self, lang: str = FALLBACK, show: Callable[[Any], str] = written) -> str:
        """Say all that is wrong, each in a line of its own."""
        if not self.faults:
            return super().message(lang, show)
        what = self._sentence(self.code, lang).format(count=len(self.faults))
        faults = [fault.message(lang, show) for fault in self.faults]
        return "\n".join([what, *faults, self._sentence(f"{self.code}.next", lang)])


class NoSolution(FinlitError, ArithmeticError):
    """The question is clear and has no answer."""


class SeveralRates(FinlitError, ArithmeticError):
    """More than one rate fits; ``candidates`` holds them all."""

    @property
    def candidates(self) -> tuple[float, ...]:
        """Every rate that fits, rising."""
        return tuple(self.values["candidates"])


class DataError(FinlitError, LookupError):
    """A figure that is missing, unknown or changed."""


class UnknownDataset(DataError):
    """No data set has this name."""


class DatasetChanged(DataError):
    """A data file is not the file its card describes."""


class NoData(DataError):
    """Nobody has surveyed this. A neighbour's figure is never given instead."""


class RuleExpired(NoData):
    """The last rule that is known has run out; it is never used beyond its day."""


class StaleQuote(DataError):
    """A price too old to decide by."""


class WorkshopError(FinlitError, RuntimeError):
    """A folder, a class or a port is not as it is needed."""
