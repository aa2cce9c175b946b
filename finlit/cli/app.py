"""The list of commands; each is imported when it is asked."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple

import typer
from typer.main import get_command

from finlit import __version__
from finlit.cli.frame import Spoken, SpokenCommand, SpokenGroup
from finlit.cli.options import Lang
from finlit.cli.screen import say, screen


class _Known(NamedTuple):
    """Where a command is: a function, or a group of commands of its own."""

    module: str
    name: str
    settings: Mapping[str, Any] = MappingProxyType({})


# Options that a command does not know are the fields of a tool.
_FIELDS = {"context_settings": {"ignore_unknown_options": True, "allow_extra_args": True}}
_COMMANDS = {
    "demo": _Known("demo", "demo"),
    "app": _Known("phone", "app"),
    "lab": _Known("lab", "lab"),
    "tool": _Known("tool", "tool", {"add_help_option": False, **_FIELDS}),
    "export": _Known("exporting", "export", {"add_help_option": False, **_FIELDS}),
    # So that an amount of -5 is read as an amount, and refused as one.
    "compare": _Known("prices", "compare", {"context_settings": {"ignore_unknown_options": True}}),
    "agency": _Known("agency", "agency"),
    "print": _Known("printing", "print_course"),
    "course": _Known("courses", "course_app"),
    "district": _Known("districts", "district_app"),
    "class": _Known("classes", "class_app"),
    "group": _Known("groups", "group_app"),
    "build": _Known("make", "build"),
    "data": _Known("data", "data_app"),
    "portfolio": _Known("portfolio", "portfolio_app"),
    "what-if": _Known("officer", "what_if"),
    "brief": _Known("officer", "brief"),
    "doctor": _Known("doctor", "doctor"),
}


class Commands(SpokenGroup):
    """Lists the commands by their sentence alone, and loads the one that runs."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Name them, in the order of use."""
        return list(_COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the name and the sentence of a command, as a list of commands needs them."""
        return (
            SpokenCommand(cmd_name, help=say(f"{cmd_name.replace('-', '_')}.help"))
            if cmd_name in _COMMANDS
            else None
        )

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Load the command that is asked for."""
        name, known, rest = super().resolve_command(ctx, args)
        return name, _loaded(name) if name in _COMMANDS else known, rest


@cache
def _loaded(name: str) -> Any:
    known, spoken = _COMMANDS[name], name.replace("-", "_")
    found = getattr(import_module(f"finlit.cli.{known.module}"), known.name)
    if isinstance(found, typer.Typer):
        found.info.help = say(f"{spoken}.help")
        return get_command(found)
    alone = Spoken(no_args_is_help=False)
    alone.command(name, help=say(f"{spoken}.help"), **known.settings)(found)
    return get_command(alone)


app = Spoken(cls=Commands, help=say("help"))


def _show_version(wanted: bool) -> None:
    if wanted:
        screen.print(f"finlit {__version__}")
        raise typer.Exit


@app.callback()
def everywhere(
    lang: Lang = "",
    version: Annotated[
        bool, typer.Option("--version", help=say("version"), callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Choose the language for any command."""
    # Both are read earlier: the language by screen.language, the version by its callback.
