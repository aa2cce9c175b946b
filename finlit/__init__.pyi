# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit import batch as batch
from finlit import briefs as briefs
from finlit import credit as credit
from finlit import datasets as datasets
from finlit import enterprise as enterprise
from finlit import errors as errors
from finlit import export as export
from finlit import flows as flows
from finlit import groups as groups
from finlit import household as household
from finlit import i18n as i18n
from finlit import language as language
from finlit import migration as migration
from finlit import money as money
from finlit import paper as paper
from finlit import plots as plots
from finlit import portfolio as portfolio
from finlit import portfolio_health as portfolio_health
from finlit import protection as protection
from finlit import remittance as remittance
from finlit import rules as rules
from finlit import savings as savings
from finlit import timevalue as timevalue
from finlit import tools as tools
from finlit import values as values
from finlit import widgets as widgets
from finlit import words as words
from finlit.errors import FinlitError as FinlitError
from finlit.money import Money as Money

__version__: Any

__all__: list[str]
