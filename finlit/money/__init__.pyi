# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.money.amounts import Money as Money
from finlit.money.amounts import total as total
from finlit.money.currencies import Currency as Currency
from finlit.money.currencies import cash_unit as cash_unit
from finlit.money.currencies import check_rate as check_rate
from finlit.money.currencies import currency as currency
from finlit.money.currencies import minor_unit as minor_unit
from finlit.money.exchange import DayRates as DayRates
from finlit.money.exchange import FxQuote as FxQuote
from finlit.money.exchange import Rates as Rates
from finlit.money.odd_rates import check_likely as check_likely
from finlit.money.reading import parse_cash as parse_cash
from finlit.money.reading import parse_money as parse_money
from finlit.money.reading import parse_number as parse_number
from finlit.money.reading import parse_percent as parse_percent
from finlit.money.reading import parse_rate as parse_rate
from finlit.money.reading import without_words as without_words
from finlit.money.rounding import RoundingMode as RoundingMode
from finlit.money.rounding import exchanged as exchanged
from finlit.money.rounding import round_ratio as round_ratio
from finlit.money.rounding import round_to as round_to
from finlit.money.rounding import to_decimal as to_decimal
from finlit.money.signs import AboveZero as AboveZero
from finlit.money.signs import NotNegative as NotNegative
from finlit.money.signs import above_zero as above_zero
from finlit.money.signs import is_money as is_money
from finlit.money.signs import not_negative as not_negative
from finlit.values import LARGEST_AMOUNT as LARGEST_AMOUNT

__all__: list[str]
