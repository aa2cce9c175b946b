"""Money at different times, in the words, order and signs of spreadsheets: plain floats, no arrays.

Every function refuses what it cannot count (:class:`finlit.errors.InputError`) and says so where there is
no answer (:class:`finlit.errors.NoSolution`) or more than one (:class:`finlit.errors.SeveralRates`). Nothing
is ever NaN, and no integer is too large to be right.
"""

from finlit.timevalue._bases import BASES
from finlit.timevalue.annuity import cumipmt, cumppmt, fv, ipmt, nper, pmt, ppmt, pv
from finlit.timevalue.apr import single_payment_rate, us_apr
from finlit.timevalue.daycount import UnitPeriods, days, time_factor, unit_periods, year_fraction
from finlit.timevalue.flows import annual_rate, effective_rate, irr, mirr, nominal_rate, npv, xirr, xnpv
from finlit.timevalue.frequency import (
    DAYS_BETWEEN,
    PERIODS_PER_YEAR,
    Frequency,
    due_date,
    due_dates,
    months_after,
    periods_per_year,
)
from finlit.timevalue.loans import loan_rate, rate
from finlit.timevalue.spreadsheet import cumprinc, effect, fvschedule, ispmt, nominal, pduration, rri

__all__ = [
    "BASES",
    "DAYS_BETWEEN",
    "PERIODS_PER_YEAR",
    "Frequency",
    "UnitPeriods",
    "annual_rate",
    "cumipmt",
    "cumppmt",
    "cumprinc",
    "days",
    "due_date",
    "due_dates",
    "effect",
    "effective_rate",
    "fv",
    "fvschedule",
    "ipmt",
    "irr",
    "ispmt",
    "loan_rate",
    "mirr",
    "months_after",
    "nominal",
    "nominal_rate",
    "nper",
    "npv",
    "pduration",
    "periods_per_year",
    "pmt",
    "ppmt",
    "pv",
    "rate",
    "rri",
    "single_payment_rate",
    "time_factor",
    "unit_periods",
    "us_apr",
    "xirr",
    "xnpv",
    "year_fraction",
]
