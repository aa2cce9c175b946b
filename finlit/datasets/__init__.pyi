# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.datasets.cards import Card as Card
from finlit.datasets.cards import Column as Column
from finlit.datasets.cards import Words as Words
from finlit.datasets.dated import rules as rules
from finlit.datasets.own import Own as Own
from finlit.datasets.own import keep_own as keep_own
from finlit.datasets.own import own_files as own_files
from finlit.datasets.own import own_folder as own_folder
from finlit.datasets.own import remove_own as remove_own
from finlit.datasets.own import seen as seen
from finlit.datasets.own_cards import card as card
from finlit.datasets.own_cards import names as names
from finlit.datasets.rates_file import NewRates as NewRates
from finlit.datasets.rates_file import update_rates as update_rates
from finlit.datasets.reading import as_share as as_share
from finlit.datasets.reading import fingerprint as fingerprint
from finlit.datasets.reading import load as load
from finlit.datasets.reading import rows as rows
from finlit.datasets.series import ECB as ECB
from finlit.datasets.series import exchange_rates as exchange_rates
from finlit.datasets.survey_checks import SEVERITY as SEVERITY
from finlit.datasets.survey_file import Average as Average
from finlit.datasets.survey_file import NewSurvey as NewSurvey
from finlit.datasets.survey_file import update_survey as update_survey

__all__: list[str]
