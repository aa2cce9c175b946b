"""Results as pictures: SVG strings that a screen reader can say and a printer can print.

Nothing in them points outside: no fonts, scripts or addresses.
"""

from finlit.plots.costs import costs
from finlit.plots.pipe import Lane, Leak, pipe, pipe_text
from finlit.plots.receipt import receipt, receipt_text
from finlit.plots.year import Year, year, year_text

__all__ = [
    "Lane",
    "Leak",
    "Year",
    "costs",
    "pipe",
    "pipe_text",
    "receipt",
    "receipt_text",
    "year",
    "year_text",
]
