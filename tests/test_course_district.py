"""The facts of one's own district, asked one by one; the list of lessons and what they cover."""

import io
from datetime import date
from pathlib import Path
from unittest import mock

import pytest
from commands import Done, run

from finlit.course.asking import NOT_KNOWN, begin_district, keep_fact, still_asked, template
from finlit.course.district import KEYS, read_district
from finlit.course.overview import COMPETENCIES, KINDS, THEMES, overview, uncovered
from finlit.course.reading import read_course
from finlit.errors import InputError
from finlit.i18n import LANGUAGES

DAY = date(2026, 12, 1)


def finlit(*words: str, folder: Path, typed: str = "", lang: str = "en") -> Done:
    """Run a command that asks; what is not typed any more is as if Ctrl and D were pressed."""
    with mock.patch("sys.stdin", io.StringIO(typed)):
        return run(*words, lang=lang, cwd=folder, env={"FINLIT_DATA": str(folder / "own")})


def test_facts_are_kept_one_by_one_and_taken_up_again(tmp_path: Path) -> None:
    path = begin_district("Lombok Timur", tmp_path, DAY, "id")
    assert path.name == "lombok_timur.toml"
    assert len(still_asked(path)) == len(KEYS) - 1
    keep_fact(path, "minimum_wage", "Rp 2,6 jt", "Disnaker", DAY, "id")
    keep_fact(path, "market", '  Pasar "Pancor"  \\ ', "Disnaker", DAY, "id")
    keep_fact(path, "pawnshop", NOT_KNOWN, "Disnaker", DAY, "id")
    keep_fact(path, "hotline", "0800-1000", "BP3MI", date(2026, 12, 5), "id")
    assert begin_district("lombok timur", tmp_path, DAY, "id") == path
    assert not {"minimum_wage", "market", "pawnshop", "hotline"} & set(still_asked(path))
    district = read_district(path)
    assert district.said("minimum_wage", "en") == "Rp2,600,000"
    assert district.said("market", "id") == 'Pasar "Pancor" \\'
    assert "kantor desa" in district.said("pawnshop", "id")
    assert district.as_of == date(2026, 12, 5)
    assert district.facts["hotline"].source == "BP3MI"


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("minimum_wage", "a lot"),
        ("minimum_wage", "0"),
        ("minimum_wage", "-5"),
        ("hotline", "ask them"),
        ("market", "-5"),
    ],
)
def test_what_is_no_amount_or_no_number_is_asked_again(tmp_path: Path, key: str, answer: str) -> None:
    path = begin_district("A", tmp_path, DAY, "en")
    before = path.read_text()
    with pytest.raises(InputError):
        keep_fact(path, key, answer, "x", DAY, "en")
    assert path.read_text() == before


def test_a_name_that_is_none_or_a_file_that_is_broken_is_refused(tmp_path: Path) -> None:
    for name in ("", " - ", "../.."):
        with pytest.raises(InputError):
            begin_district(name, tmp_path, DAY, "en")
    (tmp_path / "broken.toml").write_text("[", encoding="utf-8")
    with pytest.raises(InputError, match=r"broken\.toml"):
        begin_district("broken", tmp_path, DAY, "en")
    assert [path.name for path in tmp_path.iterdir()] == ["broken.toml"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_template_names_every_fact_and_is_read_as_it_is(tmp_path: Path, lang: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(template(lang, DAY), encoding="utf-8")
    assert still_asked(path) == list(KEYS)
    blank = '# [market]\n# value = ""'
    assert blank in path.read_text()
    filled = path.read_text().replace(blank, '[market]\nvalue = "X"')
    path.write_text(filled, encoding="utf-8")
    assert read_district(path).said("market", lang) == "X"


def test_the_command_asks_again_after_a_slip_and_says_what_is_open(tmp_path: Path) -> None:
    typed = "the labour office\nWest Nusa Tenggara\nlots\n2,600,000\n"
    asked = finlit("district", "new", "Lombok Timur", typed=typed, folder=tmp_path)
    assert asked.returncode == 0, asked.stderr
    assert "3 of 30" in " ".join(asked.stdout.split())
    assert "Go on with: finlit district new 'Lombok Timur'" in asked.stdout
    assert "finlit build --district lombok_timur --out DIR" in asked.stdout
    assert (tmp_path / "own" / "districts" / "lombok_timur.toml").is_file()
    again = finlit("district", "new", "Lombok Timur", typed="them\n-\n", folder=tmp_path, lang="id")
    assert "4 dari 30" in " ".join(again.stdout.split())
    shown = finlit("district", "show", "Lombok Timur", folder=tmp_path)
    assert "Rp2,600,000" in shown.stdout
    assert "the labour office" in shown.stdout
    assert "Tulungagung" in finlit("district", "show", folder=tmp_path).stdout


def test_the_lessons_are_listed(tmp_path: Path) -> None:
    shown = finlit("course", "list", folder=tmp_path, lang="id")
    assert "Kirim uang ke rumah" in shown.stdout
    refused = finlit("course", "list", "--path", "nobody", folder=tmp_path)
    assert refused.returncode == 1
    assert "prospective" in refused.stderr


def test_the_page_of_the_course_has_no_empty_row_or_column_unless_it_is_told() -> None:
    course = read_course()
    page = overview(course)
    lost = uncovered(course.lessons)
    for source in course.lessons:
        assert source.front.competencies, source.name
        assert source.front.themes, source.name
        assert page.count(f"| {source.lesson}. ") == 4
    heads = [line for line in page.splitlines() if line.startswith("| lesson |")]
    for tags, head in zip((COMPETENCIES, THEMES), heads[1:3], strict=True):
        assert head == f"| lesson | {' | '.join(tags)} |"
    covered = {tag for source in course.lessons for tag in (*source.front.competencies, *source.front.themes)}
    assert heads[3] == f"| lesson | {' | '.join(KINDS)} | own tool | blanks |"
    assert page.count("own_tool") == 1
    assert "money that I hand over" in page
    assert set(lost) == {*COMPETENCIES, *THEMES} - covered
