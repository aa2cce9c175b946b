"""Results as plain data: one way for every kind of result, exact in Python and numbers in JSON."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal as D
from fractions import Fraction
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from finlit.errors import InputError
from finlit.money import Money
from finlit.plain import Plain, Table, frame, plain, to_json
from finlit.record import Record


class Line(NamedTuple):
    name: str
    paid: Money
    left: Money | None = None

    @property
    def double(self):
        return self.paid * 2

    @property
    def nowhere(self):
        raise InputError("rate_missing", name="x")


class Sheet(Table, Record):
    when: date
    rows: tuple[Line, ...]
    each: dict[str, Money] = Field(default_factory=dict)
    rate: float = 0.5


@dataclass(frozen=True)
class Pair(Plain):
    sent: Money
    arrives: Money


def rp(amount):
    return Money(amount, "IDR")


SHEET = Sheet(
    when=date(2026, 1, 31), rows=(Line("Sri", rp(5)), Line("Wati", rp("2.50"), rp(1))), each={"Sri": rp(7)}
)


def test_a_record_with_rows_and_properties():
    assert SHEET.to_dict() == {
        "when": date(2026, 1, 31),
        "rows": [
            {"name": "Sri", "paid": 5, "left": None, "double": 10, "nowhere": None, "currency": "IDR"},
            {"name": "Wati", "paid": D("2.50"), "left": 1, "double": 5, "nowhere": None, "currency": "IDR"},
        ],
        "each": {"Sri": 7},
        "rate": 0.5,
        "currency": "IDR",
    }


def test_json_holds_numbers_and_iso_dates():
    told = json.loads(SHEET.to_json())
    assert (told["when"], told["rows"][1]["paid"], told["rows"][0]["paid"]) == ("2026-01-31", 2.5, 5)
    assert json.loads(to_json([float("nan"), float("inf"), None, True])) == [None, None, None, True]


def test_two_currencies_stand_beside_their_amounts():
    found = Pair(Money(3000, "HKD"), rp(6_000_000)).to_dict()
    assert found == {
        "sent": 3000, "sent_currency": "HKD", "arrives": 6_000_000, "arrives_currency": "IDR"
    }  # fmt: skip
    assert plain([rp(1), Money(2, "HKD")])[1] == {"amount": 2, "currency": "HKD"}


def test_a_table_has_numbers_and_tells_its_currency_once():
    table = SHEET.to_frame()
    assert list(table.columns) == ["name", "paid", "left", "double", "nowhere"]
    assert (table["paid"].sum(), table["left"].sum(), table.attrs["currency"]) == (7.5, 1.0, "IDR")
    assert str(table["nowhere"].dtype) == "float64"
    mixed = frame([Line("a", rp(1)), Line("b", Money(1, "HKD"))])
    assert list(mixed["currency"]) == ["IDR", "HKD"]
    assert len(frame([])) == 0


def test_what_stands_inside_of_a_row_has_its_own_columns():
    table = frame([{"of": Line("Sri", rp(5)), "on": date(2026, 1, 1), "marks": [1, 2]}])
    assert [*table.columns][:2] == ["of_name", "of_paid"]
    assert table["on"].iloc[0].year == 2026
    assert "marks" not in table.columns


def test_errors_fractions_and_numbers_of_others():
    assert plain(InputError("rate_missing", name="rate")) == {
        "code": "rate_missing",
        "values": {"name": "rate"},
    }
    assert plain(Fraction(1, 4)) == D("0.25")
    assert json.loads(to_json({"rate": np.float64(0.25)})) == {"rate": 0.25}


@given(
    st.dictionaries(st.text(max_size=5), st.one_of(st.integers(), st.decimals(-(10**15), 10**15), st.none()))
)
def test_plain_data_stays_as_it_is_and_is_always_json(data):
    assert plain(data) == data
    assert set(json.loads(to_json(data))) == set(data)


def test_a_list_of_results_is_a_list():
    assert [row["name"] for row in plain(SHEET.rows)] == ["Sri", "Wati"]


@pytest.mark.parametrize("value", ["x", 1, D("0.1"), None, True, date(2026, 1, 1)])
def test_what_is_plain_is_not_changed(value):
    assert plain(value) is value


def test_keys_are_words_so_that_json_comes_back_the_same():
    kept = plain({"losses": {D("0.10"): 1, 30: 2, D(0): 3, "told": 4}})
    assert kept == {"losses": {"0.1": 1, "30": 2, "0": 3, "told": 4}}
    assert json.loads(to_json(kept)) == kept
