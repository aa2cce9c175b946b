"""Sending money home: what a transfer really costs, and which one leaves most in the family's hand.

Start with :func:`transfer_cost` on plain numbers or :class:`Quote` with :func:`compare` on whole price
lists. Rates are received per one sent; shares are 0-1; a margin that is not known is None, never zero.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from finlit.remittance.room import *  # noqa: F403
else:
    # Plain functions are here at once; records, and the package that checks them, when one is first touched.
    from finlit.remittance.cost import Receipt, TransferCost, decode_receipt, transfer_cost  # noqa: F401

    def __getattr__(name: str) -> Any:
        return getattr(import_module("finlit.remittance.room"), name)


def __dir__() -> list[str]:
    return sorted(import_module("finlit.remittance.room").__all__)
