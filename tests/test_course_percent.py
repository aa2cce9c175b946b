"""The sources of the course are read as Jupytext reads them, without loading it."""

from pathlib import Path

from finlit.course.percent import read_script

ROOT = Path(__file__).parent.parent


def test_every_source_is_read_as_jupytext_reads_it(tmp_path: Path) -> None:
    import jupytext  # loads for two seconds

    bare = tmp_path / "bare.py"
    bare.write_text(
        'x = 1\n\n# %% tags=["hide-input"]\ny = 2\n\n\n# %% [markdown] a="b \\"c\\""\n# one\n#\n# two\n'
    )
    for path in (bare, *sorted(ROOT.glob("*/src/*.py"))):
        found, known = read_script(path), jupytext.read(path, fmt="py:percent")
        assert found.metadata.get("finlit") == known.metadata.get("finlit"), path
        for cell in known.cells:
            cell.metadata.pop("lines_to_next_cell", None)  # empty lines, which Jupytext would write again
        cells = [(cell.cell_type, dict(cell.metadata), cell.source) for cell in known.cells]
        assert [tuple(cell) for cell in found.cells] == cells, path
