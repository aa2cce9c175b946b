"""Money at different times, in the words, order and signs of spreadsheets: plain floats, no arrays.

Every function refuses what it cannot count (:class:`finlit.errors.InputError`) and says so where there is
no answer (:class:`finlit.errors.NoSolution`) or more than one (:class:`finlit.errors.SeveralRates`). Nothing
is ever NaN, and no integer is too large to be right.
"""

from finlit.timevalue.annuity import cumipmt, cumppmt, fv, ipmt, nper, pmt, ppmt, pv
from finlit.timevalue.apr import single_payment_rate, us_apr
from finlit.timevalue.daycount import BASES, UnitPeriods, days, time_factor, unit_periods, year_fraction
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

__all__ = [
    "BASES",
    "DAYS_BETWEEN",
    "PERIODS_PER_YEAR",
    "Frequency",
    "UnitPeriods",
    "annual_rate",
    "cumipmt",
    "cumppmt",
    "days",
    "due_date",
    "due_dates",
    "effective_rate",
    "fv",
    "ipmt",
    "irr",
    "loan_rate",
    "mirr",
    "months_after",
    "nominal_rate",
    "nper",
    "npv",
    "periods_per_year",
    "pmt",
    "ppmt",
    "pv",
    "rate",
    "single_payment_rate",
    "time_factor",
    "unit_periods",
    "us_apr",
    "xirr",
    "xnpv",
    "year_fraction",
]
