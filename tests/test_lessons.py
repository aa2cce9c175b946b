"""Every lesson runs from top to bottom without a network and says something, in both languages."""

import json
import re
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from cases import each, in_turn, some
from markdown_it import MarkdownIt

from finlit import tools
from finlit.course.blocks import lesson_numbers, read_lesson
from finlit.course.editions import EDITIONS
from finlit.course.shown import tool_shown
from finlit.language import LANGUAGES

ROOT = Path(__file__).parent.parent
LESSONS = sorted(path for path in ROOT.glob("notebooks/*/[0-9]*.ipynb"))
SLUGS = sorted({path.stem for path in LESSONS})


def test_there_is_a_lesson_in_each_language():
    assert {path.parent.name for path in LESSONS} == {"en", "id"}


@each("path", LESSONS)
def test_lesson_is_committed_without_outputs_and_with_stable_ids(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(ids) == len(set(ids))
    assert all(not cell.get("outputs") for cell in notebook["cells"])
    other = path.parent.parent / {"en": "id", "id": "en"}[path.parent.name] / path.name
    partner = json.loads(other.read_text(encoding="utf-8"))
    assert [cell["id"] for cell in partner["cells"]] == ids
    assert code_of(partner) == code_of(notebook)


def code_of(notebook):
    lang = notebook["metadata"]["finlit"]["lang"]
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    return ["".join(cell["source"]).replace(f'"{lang}"', "lang") for cell in cells]


def test_no_two_prices_are_set_as_a_formula():
    # Jupyter sets as one what stands between two signs of the finished page; a tag between them keeps it off.
    reader = MarkdownIt("commonmark").enable("table")
    for path in sorted(ROOT.glob("notebooks/*/*.ipynb")) + sorted(ROOT.glob("exercises/*/*/*/*.ipynb")):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "markdown":
                for block in reader.parse("".join(cell["source"])):
                    assert all(words.count("$") < 2 for words in runs_of_words(block)), (path, cell["id"])


def runs_of_words(block):
    """Words of a paragraph or a table cell between two tags."""
    words = ("\n" if one.type == "softbreak" else one.content for one in block.children or ())
    plain = (one.type in ("text", "text_special", "softbreak") for one in block.children or ())
    joined = "".join(word if kept else "\0" for word, kept in zip(words, plain, strict=True))
    return joined.split("\0")


@each("path", LESSONS)
def test_every_cell_of_a_lesson_is_short_and_to_be_seen(path):
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            assert "source_hidden" not in cell["metadata"].get("jupyter", {})
            assert len("".join(cell["source"]).splitlines()) <= 8


@pytest.mark.xdist_group("widgets")
@each(("slug", "lang"), in_turn(some(SLUGS, 7), LANGUAGES))
def test_any_cell_of_a_lesson_runs_alone(slug, lang):
    path = ROOT / f"notebooks/{lang}/{slug}.ipynb"
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            exec(compile("".join(cell["source"]), path.name, "exec"), {})


def test_the_shop_that_a_learner_types_moves_number_sentence_and_picture():
    start = {"corridor": "TWN-IDN", "amount": 10_000, "own_fee": 150, "own_rate": 486}
    moves = ({}, {"own_fee": 120}, {"own_fee": 260}, {"own_rate": 480}, {"own_name": "Toko kita"})
    answers = [tools.ask("send-money", "id", **start | move) for move in moves]
    assert len({answer.headline for answer in answers}) == len(moves)
    assert len({str(answer.picture) for answer in answers}) == len(moves)
    assert len({answer.big_number for answer in answers}) >= 3


@pytest.mark.slow
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_lesson_runs_to_the_end(path, tmp_path):
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the kernel's own chatter
        NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert [output for output in outputs if output.output_type in ("error", "stream")] == []
    drawn = [
        output for output in outputs if "application/vnd.jupyter.widget-view+json" in output.get("data", {})
    ]
    code = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    assert len(drawn) == sum("show(" in source or "our_page(" in source for source in code)
    assert list(tmp_path.iterdir()) == []  # nothing is kept unless asked


@pytest.mark.slow
def test_wheel_holds_the_course_the_data_and_the_words(tmp_path):
    built = subprocess.run(
        ["uv", "build", "--wheel", "--out-dir", str(tmp_path), str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    target = tmp_path / "installed"
    import zipfile

    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(target)
    # A process that sees the wheel only, from a folder that is no checkout.
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import finlit; assert finlit.__file__.startswith(sys.argv[1]), finlit.__file__\n"
        "from finlit import datasets, tools\n"
        "from finlit.course import check, notebooks_folder, exercises_folder\n"
        "print(len(datasets.rows('remittance_services_2025q3')))\n"
        "print(float(check('sending_money.arrives_a', '6.328.200', lang='id')))\n"
        "print(tools.ask('send-money', 'id', corridor='HKG-IDN', amount=3000).big_number)\n"
        "print((notebooks_folder() / 'id' / 'index.ipynb').is_file(), (exercises_folder() / 'id').is_dir())\n"
    )
    ran = subprocess.run(
        [sys.executable, "-I", "-c", program, str(target)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert ran.stdout.split() == ["275", "1.0", "Rp6.368.025", "True", "True"], ran.stderr


# Words that stand in no other language; names of offices and services have their own.
ONLY = {
    "id": "yang dan dari untuk dengan tidak bisa sudah belum akan saya anda kami kalau bila berapa siapa"
    " sebulan setahun bulan tahun uang utang toko biaya kurs harga tabungan rumah orang anak keluarga cicilan"
    " bunga pinjaman juga hari minggu warung kantor pos aplikasi",
    "en": "the and of to is are was were for with you your not how much many what which when from home money"
    " month months year years shop fee rate price debt loan savings family pay paid sent receives",
}
NAMES = re.compile(r"\([^)]*\)|Pay2Home|\w+ Money Change|Bank \w+ Tabungan \w+|Mini-?market")


@pytest.mark.parametrize("lang", ["en", "id"])
def test_no_page_and_no_tool_of_a_lesson_speaks_the_other_language(lang: str) -> None:
    other = set(ONLY["id" if lang == "en" else "en"].split())
    for number in lesson_numbers():
        lesson = read_lesson(number, lang)
        said = [part for edition in EDITIONS.values() for part in edition(lesson)]
        for name, given in map(tool_shown, lesson.tools):
            if name in tools.names():
                answer = tools.ask(name, lang, **given)
                said += [answer.headline, *answer.sentences, *answer.warnings, answer.picture_text]
                said += [" ".join(map(str, row)) for row in answer.table.rows]
        for words in said:
            found = set(re.findall(r"[a-z]+", NAMES.sub(" ", words).casefold())) & other
            assert not found, (number, found, words)
