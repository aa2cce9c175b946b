"""What every public record and result can do: name its fields, and become a dictionary, JSON and a table."""

import importlib
import inspect
import typing

from cases import each

from finlit import datasets
from finlit.light import LightRecord
from finlit.plain import Plain, Table
from finlit.record import Record

ROOMS = (
    *("money", "rules", "flows", "portfolio_health", "remittance"),
    *("credit", "savings", "groups", "datasets", "tools"),
)
NO_RESULTS = {
    *("Money", "Currency", "DayRates", "Rates", "NoData", "FinlitError"),  # values to work on
    *("Known", "Piece", "Line"),  # how a fee is known
    *("Field", "Told", "Tool"),  # how a tool is written
}


def public():
    """Every public name of a calculator's room that the house made."""
    for room in ROOMS:
        module = importlib.import_module(f"finlit.{room}")
        for name in getattr(module, "__all__", None) or [name for name in vars(module) if name[0] != "_"]:
            found = getattr(module, name)
            if getattr(found, "__module__", "").startswith("finlit"):
                yield name, found


def functions(found):
    """A public function, or the public methods and properties of a kind."""
    ways = [found]
    if inspect.isclass(found):
        ways = [way for name, way in dict(vars(found)).items() if name[0] != "_"]
    for way in ways:
        inner = next((getattr(way, at) for at in ("fget", "func", "__func__") if hasattr(way, at)), way)
        if inspect.isfunction(inner):
            yield inner


def kinds(hint):
    """The kinds of the house in an annotation."""
    if inspect.isclass(hint) and hint.__module__.startswith("finlit"):
        yield hint
    for part in typing.get_args(hint):
        yield from kinds(part)


def given_back(function):
    """The kinds of the house that a function gives back."""
    try:
        hints = typing.get_type_hints(function)
    except NameError:  # a name that only editors import
        hints = function.__annotations__
    return kinds(hints.get("return"))


PUBLIC = dict(public())
RECORDS = {
    name: kind
    for name, kind in PUBLIC.items()
    if inspect.isclass(kind) and issubclass(kind, Record | LightRecord) and kind is not Record
}
RESULTS = {
    kind.__name__: kind
    for found in PUBLIC.values()
    for function in functions(found)
    for kind in given_back(function)
    if kind.__name__ not in NO_RESULTS
}


@each("name", RECORDS)
def test_a_record_names_its_fields(name):
    shown = inspect.signature(RECORDS[name]).parameters.values()
    assert shown
    assert all(part.kind is part.KEYWORD_ONLY for part in shown)


def test_the_rooms_have_results():
    assert {"Comparison", "TruePrice", "Schedule", "SavingsPath", "ShareOut", "Turn", "Answer"} <= set(
        RESULTS
    )


@each("name", RESULTS)
def test_a_result_becomes_a_dictionary_json_and_with_rows_a_table(name):
    kind = RESULTS[name]
    assert issubclass(kind, Plain)
    rows = kind.__annotations__.get("rows")
    if rows not in (None, int) and name != "Table":  # that one holds words for a screen
        assert issubclass(kind, Table)


def test_the_figures_list_what_they_give():
    assert {"rows", "load", "card", "names"} <= set(datasets.__all__) <= set(dir(datasets))
