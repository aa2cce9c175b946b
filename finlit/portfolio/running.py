"""Working through a file: parts by several workers, each kept when it is done, and put together in order."""

import json
import shutil
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from finlit import batch, household
from finlit.batch.pool import processes
from finlit.errors import InputError, WorkshopError
from finlit.portfolio.answers import answers
from finlit.portfolio.job import WORKS, Job, Outcome, families_of
from finlit.portfolio.reading import is_number, opened, reason_of
from finlit.values import count, one_of

Report = Callable[[int, int], None]

_ROWS_A_PIECE = 262_144
_WAITING = 8
"""Parts that wait for each other process, so that it need not wait for this one"""


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
    file, column = opened(job), job.columns.get("corridor", "corridor")
    found: set[str] = set()
    for rows in file.iter_batches(WORKS["quotes"].rows, columns=[column], use_threads=False):
        names = rows.column(0).unique().cast(pa.string()).to_pylist()
        found.update(name for name in names if name is not None)
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
        ``parquet_unreadable``, ``file_is_a_folder``, ``file_trouble``; ``source_changed`` where the source
        is another one by the end, ``worker_lost`` where a worker was ended from outside.
    InputError
        ``target_is_source``, ``column_not_there``, ``column_nearly``, ``column_twice``, ``column_kind``,
        ``column_taken``, ``choice_unknown``, ``amount_not_positive``; for ``simulate`` those of
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
    one_of(job.kind, "kind", tuple(WORKS))
    if Path(job.target).resolve() == Path(job.source).resolve():
        raise InputError("target_is_source", file=job.target)
    if Path(job.target).is_dir():
        raise WorkshopError("file_is_a_folder", path=job.target)
    try:
        return _run(job, _prepared(job), workers, scheduler, report)
    except BrokenProcessPool:
        raise WorkshopError("worker_lost") from None
    except OSError as problem:
        file = problem.filename or _folder(job)
        raise WorkshopError("file_trouble", file=file, reason=reason_of(problem)) from None


def _run(job: Job, parts: int, workers: int, scheduler: str | None, report: Report | None) -> Outcome:
    folder, plan = _folder(job), _plan(job)
    folder.mkdir(parents=True, exist_ok=True)
    noted = folder / "plan.json"
    if not noted.exists() or noted.read_text(encoding="utf-8") != plan:
        shutil.rmtree(folder)
        folder.mkdir()
        noted.write_text(plan, encoding="utf-8")
    for half in (*folder.glob("*.half"), *folder.glob("joined.*")):
        half.unlink(missing_ok=True)
    left = [part for part in range(parts) if not _is_done(_part_file(job, part))]
    finished = parts - len(left)
    with _Joined(job, parts) as joined:
        joined.go_on()
        for _ in _worked(job, left, workers, scheduler):
            joined.go_on()
            finished += 1
            if report is not None:
                report(finished, parts)
    if _plan(job) != plan:
        shutil.rmtree(folder, ignore_errors=True)
        raise WorkshopError("source_changed", file=job.source)
    return joined.done()


def _plan(job: Job) -> str:
    """Tell what parts were made of: where that is another one, they are of no use."""
    source, known = Path(job.source).stat(), sha256(repr(job.given).encode())
    if isinstance(job.given, batch.PriceTable):  # numbers in full, which a text of them is not
        for column in (job.given.mid_rates, *(column for lines in job.given._lines for column in lines)):
            known.update(column.tobytes())
    told = (*job[:-1], known.hexdigest(), source.st_size, source.st_mtime_ns, version("finlit"))
    return json.dumps(told, default=repr)


def _is_done(part: Path) -> bool:
    """Whether a part is there and whole; one that a power cut left half-written is taken away."""
    if not part.exists():
        return False
    try:
        with pa.OSFile(str(part)) as source, pa.ipc.open_file(source):
            return True
    except pa.ArrowInvalid:
        part.unlink()
        return False


def _prepared(job: Job) -> int:
    """Check names and units before anything is worked out; return the number of parts."""
    if job.kind == "simulate":
        families = families_of(job)
        # Names and shocks are checked by one family.
        batch.simulate(
            household.open_plan(Path(job.source)), families.shocks, 1, families.seed, home=families.home
        )
        return -(-count(families.paths, "paths") // WORKS["simulate"].rows)
    return max(1, int(opened(job).num_row_groups))


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
    with processes(workers - 1) as pool:
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
    mine = np.random.default_rng().integers(2**62)
    beside, aside = (target.with_suffix(f".{mine}.{what}.half") for what in ("answer", "refused"))
    writer = bad = None
    try:
        for answer, refused in answers(job, part):
            writer = writer or pa.ipc.new_file(beside, answer.schema)
            bad = bad or pa.ipc.new_file(aside, refused.schema)
            # Whole pieces of one size, so that their number does not hang on how the source was read.
            writer.write_table(answer.combine_chunks(), _ROWS_A_PIECE)
            bad.write_table(refused)
        for one in (writer, bad):
            assert one is not None
            one.close()
    except BaseException:  # half of it is of no use, and may be what fills the disk
        for half in (beside, aside):
            half.unlink(missing_ok=True)
        raise
    aside.replace(_aside(target))
    beside.replace(target)
    return part


def _aside(part: Path) -> Path:
    return part.with_suffix(".refused.arrow")


class _Joined:
    """Puts the parts together in order, as far as they are done."""

    def __init__(self, job: Job, parts: int) -> None:
        self.job, self.parts, self.next, self.refused = job, parts, 0, 0
        self.aside = Path(job.target + ".refused.csv")
        self.beside, self.aside_beside = _folder(job) / "joined.parquet", _folder(job) / "refused.csv"
        self.writer: Any = None
        self.aside_writer: Any = None

    def __enter__(self) -> "_Joined":
        return self

    def __exit__(self, *problem: object) -> None:
        for writer in (self.writer, self.aside_writer):
            if writer is not None:
                writer.close()

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
        with pa.OSFile(str(_aside(part))) as source, pa.ipc.open_file(source) as rows:
            bad = rows.read_all()
        if bad.num_rows:
            self.aside_writer = self.aside_writer or pyarrow.csv.CSVWriter(self.aside_beside, bad.schema)
            self.aside_writer.write_table(bad)
            self.refused += bad.num_rows

    def done(self) -> Outcome:
        """Give the answer its name, and take the parts away."""
        self.aside.unlink(missing_ok=True)
        if self.refused:
            self.aside_beside.replace(self.aside)
        self.beside.replace(self.job.target)  # last: where the answer stands, all is done
        # A worker given up for lost may write there still; the next run clears what it leaves.
        shutil.rmtree(_folder(self.job), ignore_errors=True)
        return Outcome(self._rows(), self.refused, self.aside if self.refused else None)

    def _rows(self) -> int:
        if self.job.kind == "simulate":
            return families_of(self.job).paths
        return int(pq.ParquetFile(self.job.source).metadata.num_rows)


def _writer(file: Path, schema: Any) -> Any:
    """Open a parquet file that is written fast: numbers seldom repeat, so none is looked for among others."""
    once = [field for field in schema if schema.names.count(field.name) == 1 and "." not in field.name]
    deltas = {field.name: "DELTA_BINARY_PACKED" for field in once if pa.types.is_integer(field.type)}
    others = [field.name for field in schema if not is_number(field.type) and field.name not in deltas]
    return pq.ParquetWriter(file, schema, use_dictionary=others, column_encoding=deltas)
