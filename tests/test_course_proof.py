"""An exercise proves itself when it is built: a key that would leave a learner without words is refused."""

from decimal import Decimal
from pathlib import Path

import pytest
from cases import each
from course_sources import HEADER, pair
from hypothesis import given
from hypothesis import strategies as st

from finlit.course.build import build
from finlit.course.checks import load_exercise, read_exercise
from finlit.course.formulas import rounded, worked_out
from finlit.course.proof import prove_copy, prove_hand_out
from finlit.errors import InputError

# nbgrader is loaded in one worker.
pytestmark = pytest.mark.xdist_group("course")

HEAD = """title.en = "A loan"
title.id = "Pinjaman"
rule.en = "Ask."
rule.id = "Tanya."
[given]
loan = 1000000
fee = 50000
months = 10
share = "fee / loan"
"""
ANSWER = """[[answers]]
name = "paid"
kind = "rupiah"
points = 1
title.en = "Paid"
title.id = "Dibayar"
value = "loan + fee * months"
tolerance = 1
"""
PROSE = pair("## How much of {loan}?", "## Berapa dari {loan}?", more=' question="paid"')


def built(root: Path, key: str = HEAD + ANSWER, prose: str = PROSE) -> list[Path]:
    for kind in ("notebooks", "exercises"):
        (root / kind / "src").mkdir(parents=True, exist_ok=True)
    (root / "notebooks/src/07_loan.py").write_text(HEADER, encoding="utf-8")
    (root / "exercises/src/07_loan.py").write_text(prose, encoding="utf-8")
    (root / "exercises/src/07_loan.toml").write_text(key, encoding="utf-8")
    return build(root)


def with_wrong(*rows: str, answer: str = ANSWER, head: str = HEAD) -> str:
    return head + answer + "wrong = [" + ", ".join(f"{{ {row} }}" for row in rows) + "]\n"


def test_formulas_name_given_numbers_and_earlier_answers(tmp_path: Path) -> None:
    second = ANSWER.replace('"paid"', '"cost"').replace("loan + fee * months", "paid - loan")
    both = PROSE + pair("## Cost?", "## Biaya?", more=' question="cost"')
    built(tmp_path, HEAD + ANSWER + second, both)
    key = read_exercise(tmp_path / "exercises/src/07_loan.toml")
    assert [answer.value for answer in key.answers if answer.kind != "own"] == [1_500_000, 500_000]
    assert key.given["share"] == Decimal("0.05")
    assert (key.lesson, key.slug) == (7, "loan")


def test_prose_writes_the_numbers_as_the_language_does(tmp_path: Path) -> None:
    built(
        tmp_path,
        prose=pair(
            "## {loan} {share} {number} {points}",
            *["## {loan} {share} {number} {points}"],
            more=' question="paid"',
        ),
    )
    for lang, words in (("en", "1,000,000 0.05 1 1"), ("id", "1.000.000 0,05 1 1")):
        built_file = tmp_path / f"exercises/{lang}/release/07_loan/07_loan.ipynb"
        assert words in built_file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("key", "code", "names"),
    [
        (with_wrong('value = "loan", hint = "repaid_not_cost"'), "exercise_hint_missing", "repaid_not_cost"),
        (with_wrong('value = "loan", hint = "right"'), "exercise_hint_missing", "right"),
        (
            with_wrong(
                'value = "loan", hint = "own"',
                head=HEAD.replace("[given]", "hints.own.en = 'Look.'\n[given]"),
            ),
            "exercise_hint_missing",
            "'id'",
        ),
        (with_wrong('value = "paid", hint = "fee_ignored"'), "exercise_values_meet", "fee_ignored"),
        (with_wrong('value = 1500002, tolerance = 5, hint = "fee_ignored"'), "exercise_values_meet", "right"),
        (
            with_wrong('value = "loan", hint = "fee_ignored"', 'value = "loan + 1", hint = "rates_only"'),
            "exercise_values_meet",
            "rates_only",
        ),
        (
            with_wrong(
                'value = "loan", hint = "fee_ignored"', 'value = "loan", score = 0.5, hint = "fee_ignored"'
            ),
            "exercise_values_meet",
            "1,000,000",
        ),
        (
            with_wrong(
                'value = "loan", hint = "own"',
                head=HEAD.replace(
                    "[given]", "[hints.own]\nen = 'It is Rp1,500,000.'\nid = 'Lihat.'\n[given]"
                ),
            ),
            "exercise_hint_tells",
            "own",
        ),
        (
            with_wrong(
                'value = "loan", hint = "own"',
                head=HEAD.replace("[given]", "[hints.own]\nen = 'Look.'\nid = 'Jadi 1,5 juta.'\n[given]"),
            ),
            "exercise_hint_tells",
            "'id'",
        ),
        (
            with_wrong(
                'value = "loan", hint = "own"',
                head=HEAD.replace(
                    "[given]", "[hints.own]\nen = 'Look.'\nid = 'Satu juta lima ratus ribu.'\n[given]"
                ),
            ),
            "exercise_hint_tells",
            "'id'",
        ),
        (
            with_wrong('value = "loan / 7", hint = "fee_ignored"').replace("tolerance = 1\n", ""),
            "exercise_mistake_lost",
            "fee_ignored",
        ),
        (
            HEAD + ANSWER.replace("fee * months", "fees * months"),
            "exercise_unreadable",
            "'fees' is not defined",
        ),
        (HEAD + ANSWER.replace("fee * months", "fee ** months"), "exercise_unreadable", "paid"),
        (HEAD + ANSWER.replace("fee * months", "fee / 0"), "exercise_unreadable", "paid"),
        (HEAD + ANSWER.replace('"loan + fee * months"', '"__import__(1)"'), "exercise_unreadable", "paid"),
        (HEAD.replace("loan = 1000000", "debt = 1000000") + ANSWER, "exercise_unreadable", "share"),
        (with_wrong('value = "loan", score = 1, hint = "fee_ignored"'), "exercise_unreadable", "score"),
    ],
)
def test_a_key_that_fails_is_refused_by_file_and_answer(
    tmp_path: Path, key: str, code: str, names: str
) -> None:
    with pytest.raises(InputError) as raised:
        built(tmp_path, key)
    assert raised.value.code == code
    for words in (str(raised.value), raised.value.message("id")):
        assert "07_loan.toml" in words
        assert names in words
    assert not (tmp_path / "exercises/en").exists()


CHOICE = ANSWER.replace("rupiah", "choice").replace('"loan + fee * months"\ntolerance = 1', '"b"')
ORDER = ANSWER.replace("rupiah", "order").replace('"loan + fee * months"\ntolerance = 1', '["c", "a", "b"]')


@pytest.mark.parametrize(
    ("answer", "wrong", "hint", "code"),
    [
        (CHOICE, 'value = "a", hint = "own"', "A fee comes first.", None),
        (CHOICE, 'value = "a", hint = "own"', "It is not A, it is B.", "exercise_hint_tells"),
        (CHOICE, 'value = "b", hint = "own"', "Look.", "exercise_values_meet"),
        (ORDER, 'value = ["a", "b", "c"], hint = "own"', "Not A, B, C: begin with what is due.", None),
        (ORDER, 'value = ["a", "b", "c"], hint = "own"', "First C, then A and B.", "exercise_hint_tells"),
    ],
)
def test_choices_and_orders_prove_themselves_too(
    tmp_path: Path, answer: str, wrong: str, hint: str, code: str | None
) -> None:
    head = HEAD.replace("[given]", f"[hints.own]\nen = '{hint}'\nid = 'Lihat.'\n[given]")
    key = with_wrong(wrong, answer=answer, head=head)
    if code is None:
        assert built(tmp_path, key)
        return
    with pytest.raises(InputError) as raised:
        built(tmp_path, key)
    assert raised.value.code == code


@pytest.mark.parametrize(
    ("en", "other", "refused"),
    [
        ("## {loan} and {fee}", "## {loan} dan {fee}", None),
        ("## Rp1,000,000", "## Rp1.000.000", None),
        ("1. Read\n2. Write", "1. Baca\n2. Tulis", None),
        ("## Rp1,000,001", "## Rp1.000.001", "1000001"),
        ("## {lone}", "## {lone}", "{lone}"),
        ("## {paid}", "## {paid}", "{paid}"),
    ],
)
def test_a_number_in_prose_that_is_not_given_is_refused(
    tmp_path: Path, en: str, other: str, refused: str | None
) -> None:
    prose = pair(en, other) + PROSE
    if refused is None:
        assert built(tmp_path, prose=prose)
        return
    with pytest.raises(InputError) as raised:
        built(tmp_path, prose=prose)
    assert raised.value.code == "exercise_number_not_given"
    assert refused in str(raised.value)
    assert "07_loan.py" in str(raised.value)
    assert "loan, fee, months, share" in raised.value.message("id")


def test_an_exercise_without_a_key_is_named(tmp_path: Path) -> None:
    built(tmp_path)
    (tmp_path / "exercises/src/07_loan.toml").unlink()
    with pytest.raises(InputError, match=r"07_loan\.py has no answer key"):
        build(tmp_path)


def test_lesson_5_says_its_numbers_once() -> None:
    key = load_exercise(5)
    assert [answer.value for answer in key.answers if answer.kind != "own"] == [
        Decimal(value) for value in ("6328200", "6368025", "39825", "2.478", "290925")
    ]
    assert len(key.given) == 8


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 999))
def test_sums_are_exact(amount: int, fee: int, rate: int) -> None:
    numbers = {"amount": Decimal(amount), "fee": Decimal(fee), "rate": Decimal(rate)}
    assert worked_out("(amount - fee) * rate", numbers) == (amount - fee) * rate
    assert worked_out("amount / rate * rate", numbers) == amount


@each(
    "formula",
    [
        *("", "1 +", "2 ** 9", "a", "len(a)", "'a'", "(1).real", "True", "1 if 1 else 2", "[1]", "1 / 0"),
        *(
            "1, 2",
            "a = 1",
            "1; 2",
            "1 < 2",
            "not 1",
            "1j",
            "(" * 400,
            "1e999",
            "x" * 600,
            "1\x00",
            "lambda: 1",
        ),
    ],
)
def test_nothing_but_plain_sums_is_worked_out(formula: str) -> None:
    with pytest.raises(InputError) as raised:
        worked_out(formula, {})
    assert raised.value.code == "formula_unreadable"


def test_a_formula_is_rounded_only_where_it_says_so() -> None:
    assert rounded(worked_out("2985 / 2120", {}), 2) == Decimal("1.41")
    assert rounded(Decimal("1.415"), None) == Decimal("1.415")


def test_an_exercise_that_would_run_code_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        built(tmp_path, "runs_code = true\n" + HEAD + ANSWER)
    assert raised.value.code == "exercise_runs_code"


def test_a_learners_copy_that_tells_an_answer_or_a_hint_is_refused() -> None:
    exercise = load_exercise(5)
    told = (
        "Jadi 6.328.200 rupiah.",
        exercise.hint("fee_ignored", "id"),
        'check("5.1", x)',
        "### BEGIN SOLUTION",
    )
    for words in told:
        with pytest.raises(InputError) as raised:
            prove_hand_out(f"Soal 1.\n{words}", exercise, "id", "x.ipynb")
        assert raised.value.code == "exercise_hand_out_tells"
    prove_hand_out("Sri mengirim HK$3.000 dengan kurs 2.120.", exercise, "id", "x.ipynb")


def test_the_number_of_a_question_is_no_answer_that_is_told() -> None:
    # Question 6 of lesson 3 is "%%answer 3.6", and 3.6 is the answer to its first question.
    lesson_3 = (
        Path(__file__).parents[1] / "exercises/en/release/03_what_the_job_costs/03_what_the_job_costs.ipynb"
    )
    import nbformat  # after the build, which loads it lightly

    copy = nbformat.read(lesson_3, as_version=4)
    assert any("%%answer 3.6" in cell.source for cell in copy.cells)
    prove_copy(copy, load_exercise(3), "en", lesson_3.name)
