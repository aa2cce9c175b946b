# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.export.booklets import Sheet as Sheet
from finlit.export.booklets import booklet as booklet
from finlit.export.calendars import Promise as Promise
from finlit.export.calendars import calendar as calendar
from finlit.export.calendars import due_dates as due_dates
from finlit.export.documents import document as document
from finlit.export.documents import picture as picture
from finlit.export.formats import FORMATS as FORMATS
from finlit.export.formats import Output as Output
from finlit.export.formats import kinds as kinds
from finlit.export.formats import offered as offered
from finlit.export.formats import output as output
from finlit.export.group_books import group_workbook as group_workbook
from finlit.export.links import again as again
from finlit.export.links import code as code
from finlit.export.links import command as command
from finlit.export.links import link as link
from finlit.export.links import qr_code as qr_code
from finlit.export.links import within_reach as within_reach
from finlit.export.markup import as_html as as_html
from finlit.export.markup import as_typst as as_typst
from finlit.export.messages import LONGEST as LONGEST
from finlit.export.messages import message as message
from finlit.export.workbooks import workbook as workbook

__all__: list[str]
