"""What a part of a file answers, piece by piece; rows without an answer apart."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from finlit import batch, household
from finlit.portfolio.job import SERVICE, WORKS, Job, families_of, table_of
from finlit.portfolio.reading import Columns, batches, column_of, columns_of, reasons, refused


def answers(job: Job, part: int) -> Iterator[tuple[pa.Table, pa.Table]]:
    """Give what a part answers, piece by piece, each with the rows that have no answer."""
    if job.kind == "simulate":
        yield _simulated(job, part)
        return
    file, answer = pq.ParquetFile(job.source), _ANSWERS[job.kind]
    line = sum(file.metadata.row_group(before).num_rows for before in range(part))
    for rows in batches(file, WORKS[job.kind].rows, part):
        yield answer(job, rows, line)
        line += rows.num_rows


def _priced(job: Job, rows: pa.RecordBatch, line: int) -> tuple[pa.Table, pa.Table]:
    found = columns_of(job, rows)
    rate, status = batch.loan_rate(**found.given)
    status = _with_unread(found, status)
    answer = pa.Table.from_batches([rows])
    answer = answer.append_column("period_rate", column_of(rate, status == 0))
    answer = answer.append_column("reason", reasons(status))
    return answer, refused(found, status, line)


def _quoted(job: Job, rows: pa.RecordBatch, line: int) -> tuple[pa.Table, pa.Table]:
    found, table = columns_of(job, rows), table_of(job)
    places = _places(table, found.given["corridor"])
    service, left, status = batch.cheapest(table, places, found.given["amount"])
    status = _with_unread(found, status)
    quotes = [quote for services in table.services for quote in services]
    first = np.cumsum([0, *map(len, table.services)])
    nobody = service < 0
    which = pa.array(np.where(nobody, 0, first[np.where(nobody, 0, places)] + service), mask=nobody)
    told = {
        "service": pa.array([quote.provider for quote in quotes], pa.string()),
        "pay_in": pa.array([quote.pay_in for quote in quotes], pa.string()),
        "pay_out": pa.array([quote.pay_out for quote in quotes], pa.string()),
        "as_of": pa.array([quote.as_of for quote in quotes], pa.date32()),
        "is_made_up": pa.array([quote.is_illustrative for quote in quotes], pa.bool_()),
    }
    answer = pa.Table.from_batches([rows])
    for name in SERVICE:
        answer = answer.append_column(name, told[name].take(which))
    answer = answer.append_column("left", column_of(left, status == 0))
    answer = answer.append_column("reason", reasons(status))
    return answer, refused(found, status, line)


def _with_unread(found: Columns, status: Any) -> Any:
    """Say why a cell cannot be read where that is why a row has no answer."""
    return np.where(found.unread, found.unread, status)


def _places(table: "batch.PriceTable", column: Any) -> Any:
    """Say where each row's corridor stands in the table; -1 for one that is not there, or not told."""
    coded = column if isinstance(column, pa.DictionaryArray) else column.dictionary_encode()
    known = {name: place for place, name in enumerate(table.corridors)}
    places = np.array([*(known.get(str(name), -1) for name in coded.dictionary.to_pylist()), -1])
    return places[coded.indices.cast(pa.int64()).fill_null(len(places) - 1).to_numpy()]


def _simulated(job: Job, part: int) -> tuple[pa.Table, pa.Table]:
    plan, families, rows = household.open_plan(Path(job.source)), families_of(job), WORKS["simulate"].rows
    first = part * rows
    many = min(rows, families.paths - first)
    found = batch.simulate(plan, families.shocks, many, families.seed, home=families.home, skip=first)
    nobody = np.zeros(0, np.int8)
    answer = {
        "family": np.arange(first + 1, first + many + 1),
        "first_short": pa.array(found.first_short, mask=found.first_short == 0),
        "depth": found.depth,
        "months_short": found.months_short,
    }
    return pa.table(answer), refused(Columns({}, nobody, {}), nobody, 0)


def _scheduled(job: Job, rows: pa.RecordBatch, line: int) -> tuple[pa.Table, pa.Table]:
    asked = columns_of(job, rows)
    table = batch.schedule_table(**asked.given, **job.options)
    # By line, as the file has them.
    order = np.argsort(table.loans)
    many = table.periods[order]
    starts = (np.cumsum(table.periods) - table.periods)[order]
    period = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
    place = np.repeat(starts, many) + period
    answer = {"line": np.repeat(table.loans[order] + line + 1, many), "period": period + 1}
    answer |= {name: column[place] for name, column in table.columns.items()}
    if "payment_holiday" in asked.given and "interest_owed" not in answer:  # every part has the same columns
        answer["interest_owed"] = np.zeros(place.size, np.int64)
    return pa.table(answer), refused(asked, _with_unread(asked, table.status), line)


_ANSWERS = {"price": _priced, "schedule": _scheduled, "quotes": _quoted}
