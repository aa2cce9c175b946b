"""What is to be done with a file: the job, its columns and units, and who may be named in it."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

from finlit import batch, household
from finlit.errors import InputError, WorkshopError
from finlit.values import one_of

Kind = Literal["price", "schedule", "quotes", "simulate"]

OPTIONS = (
    *("method", "rate_period", "frequency", "unit", "mode", "even_if_dear"),
    *("grace_interest", "day_count", "first_period", "days_counted"),
    *("shift", "holidays", "closed_weekdays", "residue"),
)
_AMOUNTS = ("one", "thousand", "million")
UNITS_OF = {
    "principal": _AMOUNTS,
    "payment": _AMOUNTS,
    "fee": _AMOUNTS,
    "balloon": _AMOUNTS,
    "amount": _AMOUNTS,
    "rate": ("one", "percent"),
}
"""In which units a column may be; what is not here is a count, a name or a date"""
_SHOCKS = {
    "wage_stops": "WageStops",
    "illness": "Illness",
    "price_rise": "PriceRise",
    "rate_moves": "RateMoves",
    "harvest_fails": "HarvestFails",
    "early_return": "EarlyReturn",
}
# Names of the rooms below are touched where they are needed: a worker that prices loans loads no plans.


class Work(NamedTuple):
    """One kind of work: columns that it needs, may have and adds, and how many rows it takes at a time."""

    needs: tuple[str, ...]
    may: tuple[str, ...]
    adds: tuple[str, ...]
    rows: int


SERVICE = ("service", "pay_in", "pay_out", "as_of", "is_made_up")
WORKS: dict[str, Work] = {
    "price": Work(("principal", "payment", "n"), ("fee",), ("period_rate", "reason"), 262_144),
    "schedule": Work(
        ("principal", "rate", "n"),
        ("payment_holiday", "interest_only_periods", "start", "first_due", "balloon"),
        (),
        16_384,
    ),
    "quotes": Work(("corridor", "amount"), (), (*SERVICE, "left", "reason"), 262_144),
    "simulate": Work((), (), (), 131_072),
}


class Luck(NamedTuple):
    """Whose luck ``simulate`` draws; the plan is in the file.

    Attributes
    ----------
    shocks : tuple of Shock
        What can befall them.
    paths : int
        [families]
    seed : int
        The same seed gives the same families.
    home : str
        Whose depth is told; without one the home that money is sent to.
    """

    shocks: "tuple[household.Shock, ...]"
    paths: int = 10_000
    seed: int = 1
    home: str = ""


class Job(NamedTuple):
    """What is to be done with a file; :func:`run` does it.

    Attributes
    ----------
    kind : {"price", "schedule", "quotes", "simulate"}
    source, target : str
        Parquet files; the source of ``simulate`` is a saved plan.
    columns : dict of str to str
        What the file calls ``principal``, ``payment``, ``n``, ``fee``, ``rate``, ``payment_holiday``,
        ``interest_only_periods``, ``start``, ``first_due``, ``balloon``, ``corridor``, ``amount``,
        where it is another name.
    units : dict of str to str
        ``thousand`` or ``million`` for amounts, ``percent`` for rates; without one it is as it stands.
    options : dict
        For :func:`finlit.batch.schedule_table`: ``method``, ``rate_period``, ``frequency``,
        ``unit``, ``mode``, ``grace_interest``, ``day_count``, ``first_period``, ``days_counted``, ``shift``,
        ``holidays``, ``closed_weekdays``, ``residue``, ``even_if_dear``.
    given : PriceTable or Luck
        What ``quotes`` prices with, and what ``simulate`` draws.
    """

    kind: Kind
    source: str
    target: str
    columns: Mapping[str, str] = {}
    units: Mapping[str, str] = {}
    options: Mapping[str, Any] = {}
    given: "batch.PriceTable | Luck | None" = None


class Outcome(NamedTuple):
    """What was done.

    Attributes
    ----------
    rows : int
        Rows of the source, or families.
    refused : int
        Of them without an answer.
    refused_file : Path or None
        Where these are, with line, reason and values; None where there are none.
    """

    rows: int
    refused: int
    refused_file: Path | None


def read_mapping(file: str | Path) -> tuple[dict[str, str], dict[str, str], dict[str, Any]]:
    """Read a mapping file: tables ``[columns]``, ``[units]`` and ``[options]`` of TOML.

    Parameters
    ----------
    file : path

    Returns
    -------
    columns, units, options : dict

    Raises
    ------
    WorkshopError
        ``mapping_unreadable``.
    """
    try:
        found = tomllib.loads(Path(file).read_text(encoding="utf-8"))
        return dict(found.get("columns", {})), dict(found.get("units", {})), dict(found.get("options", {}))
    except (OSError, ValueError, TypeError) as problem:
        raise WorkshopError("mapping_unreadable", file=str(file), problem=str(problem)) from None


def read_shocks(file: str | Path) -> "tuple[household.Shock, ...]":
    """Read what can befall a family: a table ``[[shock]]`` of TOML for each.

    Parameters
    ----------
    file : path
        ``kind`` is ``wage_stops``, ``illness``, ``price_rise``, ``rate_moves``, ``harvest_fails`` or
        ``early_return``; the rest are the fields of that shock, amounts as ``"IDR 4000000"``.

    Returns
    -------
    tuple of Shock

    Raises
    ------
    WorkshopError
        ``shocks_unreadable``.
    InputError
        ``choice_unknown``, and whatever is wrong with a shock.
    """
    try:
        found = tomllib.loads(Path(file).read_text(encoding="utf-8"))
        told = [dict(one) for one in found["shock"]]
        kinds = [str(one.pop("kind")) for one in told]
    except (OSError, ValueError, TypeError, KeyError) as problem:
        raise WorkshopError("shocks_unreadable", file=str(file), problem=str(problem)) from None
    for kind in kinds:
        one_of(kind, "kind", tuple(_SHOCKS))
    return tuple(
        getattr(household, _SHOCKS[kind])(**fields) for kind, fields in zip(kinds, told, strict=True)
    )


def families_of(job: Job) -> Luck:
    """Return whose luck a job draws."""
    if not isinstance(job.given, Luck):
        raise InputError("given_missing", kind=job.kind, needed="Luck")
    return job.given


def table_of(job: Job) -> "batch.PriceTable":
    """Return what a job prices with."""
    if not isinstance(job.given, batch.PriceTable):
        raise InputError("given_missing", kind=job.kind, needed="PriceTable")
    return job.given
