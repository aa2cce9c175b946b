"""Borrowing: what a loan asks for, what it truly costs, and which offer is the cheaper one.

Start with :class:`Loan` for a contract, :func:`true_price` for any stream of money, and the ``..._offer``
functions with :func:`compare_offers` for every way a family borrows. Rates are shares (0.02 is two percent)
and say their period; contract amounts are positive; cash flows are signed, + into the household.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from finlit.credit.room import *  # noqa: F403
else:
    # Plain functions are here at once; records, and the package that checks them, when one is first touched.
    from finlit.timevalue import PERIODS_PER_YEAR, Frequency, due_dates, loan_rate, us_apr  # noqa: F401

    def __getattr__(name: str) -> Any:
        return getattr(import_module("finlit.credit.room"), name)


def __dir__() -> list[str]:
    return sorted(import_module("finlit.credit.room").__all__)
