"""The list of commands."""

from typing import Annotated, Any

import typer

from finlit import __version__
from finlit.cli.classes import class_app
from finlit.cli.data import data
from finlit.cli.demo import demo
from finlit.cli.doctor import doctor
from finlit.cli.groups import group_app
from finlit.cli.lab import lab
from finlit.cli.make import build
from finlit.cli.prices import compare
from finlit.cli.screen import say, screen
from finlit.cli.tool import tool

app = typer.Typer(
    help=say("help"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)


def _show_version(wanted: bool) -> None:
    if wanted:
        screen.print(f"finlit {__version__}")
        raise typer.Exit


@app.callback()
def everywhere(
    lang: Annotated[str, typer.Option("--lang", help=say("lang"), metavar="en|id")] = "",
    version: Annotated[
        bool, typer.Option("--version", help=say("version"), callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Choose the language for any command."""
    # Both are read earlier: the language by screen.language, the version by its callback.


def _add(name: str, command: Any, **settings: Any) -> None:
    app.command(name, help=say(f"{name}.help"), **settings)(command)


_add("demo", demo)
_add("lab", lab)
_add(
    "tool",
    tool,
    add_help_option=False,
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
)
# So that an amount of -5 is read as an amount, and refused as one.
_add("compare", compare, context_settings={"ignore_unknown_options": True})
app.add_typer(class_app, name="class", help=say("class.help"))
app.add_typer(group_app, name="group", help=say("group.help"))
_add("build", build)
_add("data", data)
_add("doctor", doctor)
