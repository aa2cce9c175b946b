# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.datasets.cards import Card as Card
from finlit.datasets.cards import Column as Column
from finlit.datasets.cards import Words as Words
from finlit.datasets.cards import card as card
from finlit.datasets.cards import names as names
from finlit.datasets.dated import rules as rules
from finlit.datasets.reading import fingerprint as fingerprint
from finlit.datasets.reading import load as load
from finlit.datasets.reading import rows as rows
from finlit.datasets.series import ECB as ECB
from finlit.datasets.series import exchange_rates as exchange_rates

__all__: list[str]
