# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.batch.columns import REASONS as REASONS
from finlit.batch.columns import Rates as Rates
from finlit.batch.columns import reasons as reasons
from finlit.batch.daycount import year_fractions as year_fractions
from finlit.batch.flows import irr as irr
from finlit.batch.flows import xirr as xirr
from finlit.batch.loans import loan_rate as loan_rate

__all__: list[str]
