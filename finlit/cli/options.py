"""Options that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

from finlit.cli.screen import say
from finlit.language import LANGUAGES

Lang = Annotated[str, typer.Option("--lang", help=say("lang"), metavar="|".join(LANGUAGES))]
Json = Annotated[bool, typer.Option("--json", help=say("json"))]
ClassFolder = Annotated[Path, typer.Argument(help=say("class.folder"), metavar="DIR")]
Lesson = Annotated[str, typer.Argument(help=say("class.lesson"), metavar="LESSON")]
