"""Options that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

from finlit.cli.screen import say
from finlit.language import LANGUAGES

_CODES = "|".join(LANGUAGES)

Lang = Annotated[str, typer.Option("--lang", help=say("lang", languages=_CODES), metavar=_CODES)]
Json = Annotated[bool, typer.Option("--json", help=say("json"))]
ClassFolder = Annotated[Path, typer.Argument(help=say("class.folder"), metavar="DIR")]
Lesson = Annotated[str, typer.Argument(help=say("class.lesson"), metavar="LESSON")]
Port = Annotated[int, typer.Option("--port", help=say("lab.port"))]
AllowCode = Annotated[bool, typer.Option("--allow-code", help=say("class.allow_code"))]
Exercises = Annotated[Path | None, typer.Option("--exercises", help=say("class.exercises"), metavar="DIR")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help=say("lab.no_browser"))]
