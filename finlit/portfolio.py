"""The batch functions over a parquet file of any size: on this machine, or on a Dask cluster.

A file is worked through in parts, its row groups. Each part is written beside the answer when it is done, so
what was stopped goes on where it was, and any number of workers writes the same bytes: parts are put together
in their order while others are still worked on. Rows without an answer
are kept aside with their line and the reason; none is dropped.
"""

import json
import shutil
import tomllib
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Literal, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from finlit import batch, household
from finlit.errors import InputError, WorkshopError
from finlit.values import count, one_of

Kind = Literal["price", "schedule", "quotes", "simulate"]
Report = Callable[[int, int], None]

_OPTIONS = (
    *("method", "rate_period", "frequency", "unit", "mode", "even_if_dear"),
    *("grace_interest", "day_count"),
)
_TOLD = ("corridor", "start", "first_due")
"""Columns that are no numbers"""
_AMOUNTS = ("one", "thousand", "million")
_UNITS_OF = {
    "principal": _AMOUNTS,
    "payment": _AMOUNTS,
    "fee": _AMOUNTS,
    "amount": _AMOUNTS,
    "rate": ("one", "percent"),
}
"""In which units a column may be; what is not here is a count, a name or a date"""
_UNITS = {"one": 1.0, "thousand": 1e3, "million": 1e6, "percent": 0.01}
_SHOCKS = {
    "wage_stops": "WageStops",
    "illness": "Illness",
    "price_rise": "PriceRise",
    "rate_moves": "RateMoves",
    "harvest_fails": "HarvestFails",
    "early_return": "EarlyReturn",
}
# Names of the rooms below are touched where they are needed: a worker that prices loans loads no plans.


class _Work(NamedTuple):
    """One kind of work: columns that it needs, may have and adds, and how many rows it takes at a time."""

    needs: tuple[str, ...]
    may: tuple[str, ...]
    adds: tuple[str, ...]
    rows: int


_ROWS_A_PIECE = 262_144
_WAITING = 3
"""Parts that wait for each other process, so that it need not wait for this one"""
_SERVICE = ("service", "pay_in", "pay_out", "as_of", "is_made_up")
_WORKS: dict[str, _Work] = {
    "price": _Work(("principal", "payment", "n"), ("fee",), ("period_rate", "reason"), 262_144),
    "schedule": _Work(
        ("principal", "rate", "n"),
        ("payment_holiday", "interest_only_periods", "start", "first_due"),
        (),
        16_384,
    ),
    "quotes": _Work(("corridor", "amount"), (), (*_SERVICE, "left", "reason"), 262_144),
    "simulate": _Work((), (), (), 131_072),
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
        ``interest_only_periods``, ``start``, ``first_due``, ``corridor``, ``amount``, where it is another
        name.
    units : dict of str to str
        ``thousand`` or ``million`` for amounts, ``percent`` for rates; without one it is as it stands.
    options : dict
        For :func:`finlit.batch.schedule_table`: ``method``, ``rate_period``, ``frequency``,
        ``unit``, ``mode``, ``grace_interest``, ``day_count``.
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


def corridors_of(job: Job) -> tuple[str, ...]:
    """Say which corridors the file of ``quotes`` asks for.

    Parameters
    ----------
    job : Job

    Raises
    ------
    WorkshopError
        ``parquet_unreadable``.
    InputError
        ``column_not_there``, ``choice_unknown``.
    """
    file, column = _opened(job), job.columns.get("corridor", "corridor")
    found: set[str] = set()
    for rows in file.iter_batches(_WORKS["quotes"].rows, columns=[column], use_threads=False):
        found.update(str(name) for name in rows.column(0).unique().to_pylist() if name is not None)
    return tuple(sorted(found))


def run(job: Job, *, workers: int = 1, scheduler: str | None = None, report: Report | None = None) -> Outcome:
    """Work through a file.

    Parameters
    ----------
    job : Job
    workers : int
        Processes of this machine.
    scheduler : str, optional
        Address of a Dask scheduler (``tcp://...``); its workers must see the same files.
    report : callable, optional
        Told after each part how many of how many are done.

    Returns
    -------
    Outcome

    Raises
    ------
    WorkshopError
        ``parquet_unreadable``.
    InputError
        ``target_is_source``, ``column_not_there``, ``column_twice``, ``column_taken``, ``choice_unknown``,
        ``amount_not_positive``, ``number_unreadable``; for ``simulate`` those of
        :func:`finlit.batch.simulate`.

    Notes
    -----
    ``price`` writes the file's columns with ``period_rate`` and ``reason``; ``quotes`` writes them with the
    service that leaves most (``service``, ``pay_in``, ``pay_out``, the day of its price, whether that is made
    up), what it leaves, and ``reason``. ``schedule`` writes ``line``, ``period``, ``payment``, ``principal``,
    ``interest``, ``balance``, and ``interest_owed`` where the file has payment holidays; ``simulate`` writes
    ``family``, ``first_short``, ``depth``, ``months_short``. A line and a family are counted from 1.
    """
    count(workers, "workers")
    one_of(job.kind, "kind", tuple(_WORKS))
    if Path(job.target).resolve() == Path(job.source).resolve():
        raise InputError("target_is_source", file=job.target)
    parts = _prepared(job)
    folder = _folder(job)
    folder.mkdir(parents=True, exist_ok=True)
    plan = json.dumps(
        [*job[:-1], repr(job.given), Path(job.source).stat().st_size, Path(job.source).stat().st_mtime_ns],
        default=dict,
    )
    if not (folder / "plan.json").exists() or (folder / "plan.json").read_text(encoding="utf-8") != plan:
        shutil.rmtree(folder)
        folder.mkdir()
        (folder / "plan.json").write_text(plan, encoding="utf-8")
    left = [part for part in range(parts) if not _part_file(job, part).exists()]
    finished = parts - len(left)
    with _Joined(job, parts) as joined:
        joined.go_on()
        for _ in _worked(job, left, workers, scheduler):
            joined.go_on()
            finished += 1
            if report is not None:
                report(finished, parts)
    return joined.done()


def _prepared(job: Job) -> int:
    """Check names and units before anything is worked out; return the number of parts."""
    if job.kind == "simulate":
        families = _families(job)
        # Names and shocks are checked by one family.
        batch.simulate(
            household.open_plan(Path(job.source)), families.shocks, 1, families.seed, home=families.home
        )
        return -(-count(families.paths, "paths") // _WORKS["simulate"].rows)
    return max(1, int(_opened(job).num_row_groups))


def _opened(job: Job) -> Any:
    """Open the source, and check what the job says of its columns."""
    try:
        file = pq.ParquetFile(job.source)
    except (OSError, pa.ArrowException) as problem:
        raise WorkshopError("parquet_unreadable", file=job.source, problem=str(problem)) from None
    there = file.schema_arrow.names
    work = _WORKS[job.kind]
    for name in (*job.columns, *job.units):
        one_of(name, "column", (*work.needs, *work.may))
    for name, unit in job.units.items():
        one_of(unit, name, _UNITS_OF.get(name, ("one",)))
    for name in (*work.needs, *work.may):
        if there.count(job.columns.get(name, name)) > 1:
            raise InputError("column_twice", column=job.columns.get(name, name))
    for name in work.needs:
        if job.columns.get(name, name) not in there:
            raise InputError(
                "column_not_there", column=job.columns.get(name, name), name=name, there=", ".join(there)
            )
    for name in work.adds:
        if name in there:
            raise InputError("column_taken", column=name)
    for name in job.options:
        one_of(name, "option", _OPTIONS if job.kind == "schedule" else ())
    return file


def _families(job: Job) -> Luck:
    if not isinstance(job.given, Luck):
        raise InputError("given_missing", kind=job.kind, needed="Luck")
    return job.given


def _table(job: Job) -> "batch.PriceTable":
    if not isinstance(job.given, batch.PriceTable):
        raise InputError("given_missing", kind=job.kind, needed="PriceTable")
    return job.given


def _folder(job: Job) -> Path:
    return Path(job.target + ".parts")


def _part_file(job: Job, part: int) -> Path:
    return _folder(job) / f"{part:06}.arrow"


def _worked(job: Job, parts: list[int], workers: int, scheduler: str | None) -> Iterator[int]:
    """Do the parts, here or elsewhere, in any order; yields each when it is done."""
    if scheduler is not None:
        from distributed import Client
        from distributed import as_completed as as_gathered

        cluster = Client(scheduler, set_as_default=False)  # type: ignore[no-untyped-call]
        with cluster as client, client.as_current():
            futures = client.map(work_on, [job] * len(parts), parts, pure=False)
            for future in as_gathered(futures):  # type: ignore[no-untyped-call]
                yield future.result()
        return
    if workers == 1:
        for part in parts:
            yield work_on(job, part)
        return
    left, running = deque(parts), set[Future[int]]()
    with ProcessPoolExecutor(workers - 1, mp_context=get_context("spawn")) as pool:
        while left or running:
            while left and len(running) < _WAITING * (workers - 1):
                running.add(pool.submit(work_on, job, left.popleft()))
            done = {one for one in running if one.done()}
            if not done and left:  # this process is one of the workers
                yield work_on(job, left.popleft())
                continue
            done = done or wait(running, return_when=FIRST_COMPLETED).done
            running -= done
            for one in done:
                yield one.result()


def work_on(job: Job, part: int) -> int:
    """Do one part of a file, and write it beside the answer; this is what a worker runs."""
    target = _part_file(job, part)
    if target.exists():  # done by a worker that has ended since, whose word of it is lost
        return part
    beside, refused_beside = target.with_suffix(f".{np.random.default_rng().integers(2**62)}"), []
    writer = None
    for answer, refused in _answers(job, part):
        writer = writer or pa.ipc.new_file(beside, answer.schema)
        # Whole pieces of one size, so that their number does not hang on how the source was read.
        writer.write_table(answer.combine_chunks(), _ROWS_A_PIECE)
        refused_beside.append(refused)
    if writer is not None:
        writer.close()
        refused_table = pa.concat_tables(refused_beside)
        if refused_table.num_rows:
            other = beside.with_suffix(".refused")
            pyarrow.csv.write_csv(refused_table, other)
            other.replace(target.with_suffix(".refused.csv"))
        beside.replace(target)
    return part


def _answers(job: Job, part: int) -> Iterator[tuple[pa.Table, pa.Table]]:
    """Give what a part answers, piece by piece, each with the rows that have no answer."""
    if job.kind == "simulate":
        yield _simulated(job, part)
        return
    file, answer = pq.ParquetFile(job.source), _ANSWERS[job.kind]
    line = sum(file.metadata.row_group(before).num_rows for before in range(part))
    for rows in _batches(file, _WORKS[job.kind].rows, part):
        yield answer(job, rows, line)
        line += rows.num_rows


def _batches(file: Any, rows: int, part: int) -> Iterator[Any]:
    """Read a row group piece by piece; one without rows is an empty piece."""
    empty = True
    if file.num_row_groups:
        for found in file.iter_batches(rows, row_groups=[part], use_threads=False):
            empty = False
            yield found
    if empty:
        yield pa.RecordBatch.from_pylist([], schema=file.schema_arrow)


def _columns(job: Job, rows: pa.RecordBatch) -> dict[str, Any]:
    """Return the columns under the names of the functions, in their units."""
    work, found = _WORKS[job.kind], {}
    for name in (*work.needs, *work.may):
        place = rows.schema.get_field_index(job.columns.get(name, name))
        if place < 0:
            continue
        column = rows.column(place)
        if name not in _TOLD and not _is_number(column.type):
            column = pa.array([_number(value) for value in column.to_pylist()], pa.float64())
        if name in ("start", "first_due") and not pa.types.is_temporal(column.type):
            column = pa.array([_date(value) for value in column.to_pylist()], pa.date32())
        unit = job.units.get(name, "one")
        if unit == "percent":
            column = (
                batch.numbers(name, column) / 100
            )  # a division is rounded once, a product with 0.01 twice
        elif unit != "one":
            column = batch.numbers(name, column) * _UNITS[unit]
        found[name] = column
    return found


def _is_number(kind: Any) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind))


def _number(value: Any) -> float | None:
    """Read a number that is written as text; one that is none makes its row, not the file, unreadable."""
    try:
        return None if isinstance(value, bool) else float(value)
    except (TypeError, ValueError):
        return None


def _date(value: Any) -> date | None:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def _priced(job: Job, rows: pa.RecordBatch, line: int) -> tuple[pa.Table, pa.Table]:
    columns = _columns(job, rows)
    rate, status = batch.loan_rate(**columns)
    answer = pa.Table.from_batches([rows])
    answer = answer.append_column("period_rate", pa.array(rate, mask=status != 0))
    answer = answer.append_column("reason", _reasons(status))
    return answer, _refused(columns, status, line)


def _quoted(job: Job, rows: pa.RecordBatch, line: int) -> tuple[pa.Table, pa.Table]:
    columns, table = _columns(job, rows), _table(job)
    places = _places(table, columns["corridor"])
    found = batch.cheapest(table, places, columns["amount"])
    quotes = [quote for services in table.services for quote in services]
    first = np.cumsum([0, *map(len, table.services)])
    nobody = found.service < 0
    which = pa.array(np.where(nobody, 0, first[np.where(nobody, 0, places)] + found.service), mask=nobody)
    told = {
        "service": pa.array([quote.provider for quote in quotes], pa.string()),
        "pay_in": pa.array([quote.pay_in for quote in quotes], pa.string()),
        "pay_out": pa.array([quote.pay_out for quote in quotes], pa.string()),
        "as_of": pa.array([quote.as_of for quote in quotes], pa.date32()),
        "is_made_up": pa.array([quote.is_illustrative for quote in quotes], pa.bool_()),
    }
    answer = pa.Table.from_batches([rows])
    for name in _SERVICE:
        answer = answer.append_column(name, told[name].take(which))
    answer = answer.append_column("left", pa.array(found.left, mask=found.status != 0))
    answer = answer.append_column("reason", _reasons(found.status))
    return answer, _refused(columns, found.status, line)


def _places(table: "batch.PriceTable", column: Any) -> Any:
    """Say where each row's corridor stands in the table; -1 for one that is not there, or not told."""
    coded = column if isinstance(column, pa.DictionaryArray) else column.dictionary_encode()
    known = {name: place for place, name in enumerate(table.corridors)}
    places = np.array([*(known.get(str(name), -1) for name in coded.dictionary.to_pylist()), -1])
    return places[coded.indices.cast(pa.int64()).fill_null(len(places) - 1).to_numpy()]


def _simulated(job: Job, part: int) -> tuple[pa.Table, pa.Table]:
    plan, families, rows = household.open_plan(Path(job.source)), _families(job), _WORKS["simulate"].rows
    first = part * rows
    many = min(rows, families.paths - first)
    found = batch.simulate(plan, families.shocks, many, families.seed, home=families.home, skip=first)
    answer = {
        "family": np.arange(first + 1, first + many + 1),
        "first_short": pa.array(found.first_short, mask=found.first_short == 0),
        "depth": found.depth,
        "months_short": found.months_short,
    }
    return pa.table(answer), _refused({}, np.zeros(0, np.int8), 0)


def _scheduled(job: Job, rows: pa.RecordBatch, line: int) -> tuple[pa.Table, pa.Table]:
    columns = _columns(job, rows)
    table = batch.schedule_table(**columns, **job.options)
    # By line, as the file has them.
    order = np.argsort(table.loans)
    many = table.periods[order]
    starts = (np.cumsum(table.periods) - table.periods)[order]
    period = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
    place = np.repeat(starts, many) + period
    answer = {"line": np.repeat(table.loans[order] + line + 1, many), "period": period + 1}
    answer |= {name: column[place] for name, column in table.columns.items()}
    if "payment_holiday" in columns and "interest_owed" not in answer:  # every part has the same columns
        answer["interest_owed"] = np.zeros(place.size, np.int64)
    return pa.table(answer), _refused(columns, table.status, line)


def _reasons(status: Any) -> Any:
    return pa.array(batch.REASONS, pa.string()).take(pa.array(status))


def _refused(columns: Mapping[str, Any], status: Any, line: int) -> pa.Table:
    """Make the table of rows without an answer: line, reason, and what they said."""
    bad = np.flatnonzero(status)
    said = {
        name: column.cast(pa.string()).take(pa.array(bad))
        if name in _TOLD
        else pa.array(np.asarray(batch.numbers(name, column))[bad])
        for name, column in columns.items()
    }
    return pa.table({"line": pa.array(bad + line + 1), "reason": _reasons(status[bad]), **said})


_ANSWERS = {"price": _priced, "schedule": _scheduled, "quotes": _quoted}


class _Joined:
    """Puts the parts together in order, as far as they are done."""

    def __init__(self, job: Job, parts: int) -> None:
        self.job, self.parts, self.next, self.refused = job, parts, 0, 0
        self.aside = Path(job.target + ".refused.csv")
        self.beside, self.aside_beside = _folder(job) / "joined.parquet", _folder(job) / "refused.csv"
        self.writer: Any = None

    def __enter__(self) -> "_Joined":
        self.aside_beside.unlink(missing_ok=True)
        return self

    def __exit__(self, *problem: object) -> None:
        if self.writer is not None:
            self.writer.close()

    def go_on(self) -> None:
        """Add the parts that are next."""
        while self.next < self.parts and _part_file(self.job, self.next).exists():
            self._add(_part_file(self.job, self.next))
            self.next += 1

    def _add(self, part: Path) -> None:
        with pa.OSFile(str(part)) as source, pa.ipc.open_file(source) as rows:
            self.writer = self.writer or _writer(self.beside, rows.schema)
            for place in range(rows.num_record_batches):
                self.writer.write_batch(rows.get_batch(place))
        found = part.with_suffix(".refused.csv")
        if found.exists():
            lines = found.read_text(encoding="utf-8").splitlines(keepends=True)
            with self.aside_beside.open("a", encoding="utf-8") as file:
                file.writelines(lines[1 if self.refused else 0 :])
            self.refused += len(lines) - 1

    def done(self) -> Outcome:
        """Give the answer its name, and take the parts away."""
        self.beside.replace(self.job.target)
        self.aside.unlink(missing_ok=True)
        if self.refused:
            self.aside_beside.replace(self.aside)
        # A worker given up for lost may write there still; the next run clears what it leaves.
        shutil.rmtree(_folder(self.job), ignore_errors=True)
        return Outcome(self._rows(), self.refused, self.aside if self.refused else None)

    def _rows(self) -> int:
        if self.job.kind == "simulate":
            return _families(self.job).paths
        return int(pq.ParquetFile(self.job.source).metadata.num_rows)


def _writer(file: Path, schema: Any) -> Any:
    """Open a parquet file that is written fast: numbers seldom repeat, so none is looked for among others."""
    counts = [field.name for field in schema if pa.types.is_integer(field.type)]
    others = [field.name for field in schema if not _is_number(field.type)]
    deltas = dict.fromkeys(counts, "DELTA_BINARY_PACKED")
    return pq.ParquetWriter(file, schema, use_dictionary=others, column_encoding=deltas)
