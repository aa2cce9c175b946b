"""What the page about many rows shows is true: each of its examples runs."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs" / "batch.md"
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.S | re.M)


def test_there_are_examples():
    assert len(EXAMPLES) >= 4


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_runs_by_itself(example):
    exec(compile(example, str(PAGE), "exec"), {"__name__": "example"})


def test_the_page_names_every_function():
    from finlit import batch

    page = PAGE.read_text(encoding="utf-8")
    small = {"numbers", "reasons", "year_fractions", "luck_of"}
    for name in batch.__all__:
        if name.islower() and name not in small:
            assert f"`{name}`" in page, name


def test_the_picture_is_there_with_its_numbers():
    pictures = PAGE.parent / "pictures"
    lines = (pictures / "batch_cost.csv").read_text(encoding="utf-8").splitlines()[1:]
    names = [line.partition(",")[0] for line in lines]
    drawn = (pictures / "batch-cost.svg").read_text(encoding="utf-8")
    assert all(name in drawn for name in names)
