"""What the README shows is what the project does."""

import re
from datetime import date
from pathlib import Path

from finlit import tools

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PICTURE = ROOT / "docs" / "pictures" / "send-money.svg"


def test_the_three_lines_of_python_print_what_they_say(capsys):
    block = re.search(r"```python\n(.*?)```", README, re.DOTALL)[1]
    exec(compile(block, "README", "exec"), {})
    printed = capsys.readouterr().out.strip()
    assert printed == re.search(r"# (.+)$", block, re.MULTILINE)[1]


def test_the_picture_is_the_one_the_tool_draws():
    answer = tools.ask(
        "send-money", "en", date(2026, 1, 14), corridor="HKG-IDN", amount=3000, against="Toko A"
    )
    assert PICTURE.read_text(encoding="utf-8") == answer.picture
    assert "docs/pictures/send-money.svg" in README


def test_the_two_commands_are_there():
    assert "python3 -m pip install uv && uv run finlit demo\n" in README
    assert "uv run --group dev pytest\n" in README


def test_links_lead_somewhere():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert target.startswith("http") or (ROOT / target).exists(), target
