"""Results as pictures: SVG strings that a screen reader can say and a printer can print.

Nothing in them points outside: no fonts, scripts or addresses.
"""

from finlit.plots.box import Stack, box, box_text
from finlit.plots.costs import costs
from finlit.plots.growth import Point, growth, growth_text
from finlit.plots.jars import Jars, Storm, jars, jars_text
from finlit.plots.light import Lamp, light, light_text
from finlit.plots.offers import OfferBars, offers, offers_text
from finlit.plots.pipe import Lane, Leak, pipe, pipe_text
from finlit.plots.receipt import receipt, receipt_text
from finlit.plots.shares import ShareBar, SurplusParts, shares, shares_text, surplus, surplus_text
from finlit.plots.towers import Towers, towers, towers_text
from finlit.plots.tree import Watering, tree, tree_text
from finlit.plots.year import Year, year, year_text

__all__ = [
    "Jars",
    "Lamp",
    "Lane",
    "Leak",
    "OfferBars",
    "Point",
    "ShareBar",
    "Stack",
    "Storm",
    "SurplusParts",
    "Towers",
    "Watering",
    "Year",
    "box",
    "box_text",
    "costs",
    "growth",
    "growth_text",
    "jars",
    "jars_text",
    "light",
    "light_text",
    "offers",
    "offers_text",
    "pipe",
    "pipe_text",
    "receipt",
    "receipt_text",
    "shares",
    "shares_text",
    "surplus",
    "surplus_text",
    "towers",
    "towers_text",
    "tree",
    "tree_text",
    "year",
    "year_text",
]
