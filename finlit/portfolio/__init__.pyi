# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.portfolio.job import Job as Job
from finlit.portfolio.job import Kind as Kind
from finlit.portfolio.job import Luck as Luck
from finlit.portfolio.job import Outcome as Outcome
from finlit.portfolio.job import read_mapping as read_mapping
from finlit.portfolio.job import read_shocks as read_shocks
from finlit.portfolio.running import corridors_of as corridors_of
from finlit.portfolio.running import run as run
from finlit.portfolio.running import work_on as work_on

__all__: list[str]
