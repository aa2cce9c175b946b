"""Results as pictures: SVG strings that a screen reader can say and a printer can print.

Nothing in them points outside: no fonts, scripts or addresses.
"""

from finlit.plots.bowls import Bowls, bowls
from finlit.plots.box import Stack, box
from finlit.plots.bridge import Way, bridge
from finlit.plots.cakes import Slice, cakes
from finlit.plots.claim import ClaimBar, claim
from finlit.plots.costs import costs
from finlit.plots.dear import Dear, dear
from finlit.plots.debts import OrderBars, debts
from finlit.plots.deposit import DepositBars, deposit
from finlit.plots.families import Hundred, families
from finlit.plots.fence import Jump, Payback, fence
from finlit.plots.growth import Point, growth
from finlit.plots.jars import Jars, Storm, jars
from finlit.plots.light import Lamp, light
from finlit.plots.months import WorkMonths, months
from finlit.plots.offer import Promise, Pyramid, offer
from finlit.plots.offers import OfferBars, offers
from finlit.plots.picture import Picture
from finlit.plots.pipe import Lane, Leak, pipe
from finlit.plots.points import PointMark, points
from finlit.plots.receipt import receipt
from finlit.plots.repaying import Loaned, WayOut, repaying
from finlit.plots.rungs import Bubble, ladder
from finlit.plots.season import SeasonMonth, season
from finlit.plots.shares import ShareBar, SurplusParts, shares, surplus
from finlit.plots.tank import Tank, tank
from finlit.plots.towers import Towers, towers
from finlit.plots.tree import Watering, tree
from finlit.plots.tried import Trial, tried
from finlit.plots.year import Year, year

__all__ = [
    "Bowls",
    "Bubble",
    "ClaimBar",
    "Dear",
    "DepositBars",
    "Hundred",
    "Jars",
    "Jump",
    "Lamp",
    "Lane",
    "Leak",
    "Loaned",
    "OfferBars",
    "OrderBars",
    "Payback",
    "Picture",
    "Point",
    "PointMark",
    "Promise",
    "Pyramid",
    "SeasonMonth",
    "ShareBar",
    "Slice",
    "Stack",
    "Storm",
    "SurplusParts",
    "Tank",
    "Towers",
    "Trial",
    "Watering",
    "Way",
    "WayOut",
    "WorkMonths",
    "Year",
    "bowls",
    "box",
    "bridge",
    "cakes",
    "claim",
    "costs",
    "dear",
    "debts",
    "deposit",
    "families",
    "fence",
    "growth",
    "jars",
    "ladder",
    "light",
    "months",
    "offer",
    "offers",
    "pipe",
    "points",
    "receipt",
    "repaying",
    "season",
    "shares",
    "surplus",
    "tank",
    "towers",
    "tree",
    "tried",
    "year",
]
