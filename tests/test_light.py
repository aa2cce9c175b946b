"""Records without pydantic: read at the door, frozen, and told apart by what is in them."""

import copy
import inspect
import pickle
from decimal import Decimal
from typing import Annotated, Literal

import pytest
from cases import each

from finlit.errors import InputError
from finlit.light import LightRecord, field, one, several
from finlit.money import Money, NotNegative
from finlit.record import Record
from finlit.values import Count, Reader, Share


class Part(LightRecord):
    kind: Literal["big", "small"]
    share: Share = Decimal(0)


class Whole(LightRecord):
    number: Count = field(alias="n")
    paid: NotNegative | None = None
    is_done: bool = False
    parts: Annotated[tuple[Part, ...], Reader(several(one(Part), 2))] = ()

    def __post_init__(self):
        if self.is_done and not self.paid:
            raise InputError("field_missing", record="Whole", field="paid")


class Longer(Whole):
    name: Annotated[str, Reader(lambda value, name: str(value))]


def test_fields_are_read_at_the_door():
    made = Whole(n="3", paid="IDR 5", parts=[{"kind": "big", "share": 0.25}, Part(kind="small")])
    assert (made.number, made.paid, made.is_done) == (3, Money(5, "IDR"), False)
    assert made.parts == (Part(kind="big", share=Decimal("0.25")), Part(kind="small"))
    assert Whole(number=3) == Whole(n=3) != Whole(n=4)
    assert Longer(n=1, name=7).name == "7"


@each(
    ("given", "code"),
    [
        ({}, "field_missing"),
        ({"n": 1, "m": 2}, "field_unknown"),
        ({"n": 1, "number": 2}, "field_unknown"),
        ({"n": "x"}, "number_unreadable"),
        ({"n": 1, "paid": Money(-1, "IDR")}, "amount_negative"),
        ({"n": 1, "paid": 5}, "money_unfit"),
        ({"n": 1, "is_done": 1}, "field_invalid"),
        ({"n": 1, "is_done": True}, "field_missing"),
        ({"n": 1, "parts": [{"kind": "huge"}]}, "choice_unknown"),
        ({"n": 1, "parts": [{"kind": "big", "share": 25}]}, "share_as_percent"),
        ({"n": 1, "parts": [3]}, "field_invalid"),
        ({"n": 1, "parts": 3}, "field_invalid"),
        ({"n": 1, "parts": [{"kind": "big"}] * 3}, "number_above"),
    ],
)
def test_what_does_not_fit_is_one_clear_error(given, code):
    with pytest.raises(InputError) as caught:
        Whole(**given)
    assert caught.value.code == code
    assert "{" not in caught.value.message("id") + caught.value.message("en")


def test_a_record_does_not_change_and_a_copy_is_checked():
    made = Whole(n=3)
    with pytest.raises(AttributeError):
        made.number = 4
    with pytest.raises(AttributeError):
        del made.number
    assert made.model_copy(update={"n": 4}) == Whole(n=4)
    assert made.model_copy(update={"number": 5}) == Whole(n=5)
    with pytest.raises(InputError):
        made.model_copy(update={"is_done": True})


def test_a_record_travels():
    made = Whole(n=3, parts=[Part(kind="big")])
    assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == made
    assert len({made, copy.deepcopy(made)}) == 1
    assert made.to_dict() == {
        "number": 3, "paid": None, "is_done": False, "parts": [{"kind": "big", "share": Decimal(0)}],
    }  # fmt: skip
    assert repr(Part(kind="big")) == "Part(kind='big')"


def test_a_signature_names_the_fields():
    class Heavy(Record):
        name: str
        share: Share = Decimal(0)

    assert list(inspect.signature(Whole).parameters) == ["n", "paid", "is_done", "parts"]
    assert list(inspect.signature(Longer).parameters)[-1] == "name"
    for _ in range(2):  # before and after the first one is made
        signature = inspect.signature(Heavy)
        assert list(signature.parameters) == ["name", "share"]
        assert signature.parameters["name"].default is inspect.Parameter.empty
        assert signature.parameters["share"].default == 0
        Heavy(name="x")


def test_a_field_that_nothing_can_read_is_a_mistake_of_the_program():
    with pytest.raises(TypeError, match="nothing says"):

        class Wrong(LightRecord):
            number: int
