"""What stands around every command: its usage line, its help and what is said of words it cannot use."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import typer
from typer import rich_utils
from typer.core import TyperCommand, TyperGroup

from finlit.cli.screen import say
from finlit.errors import InputError

# What typer itself writes, and our sentence for it.
_PANELS = {
    "ARGUMENTS_PANEL_TITLE": "frame.arguments",
    "OPTIONS_PANEL_TITLE": "frame.options",
    "COMMANDS_PANEL_TITLE": "frame.commands",
    "REQUIRED_LONG_STRING": "frame.required",
    "DEFAULT_STRING": "frame.default",
}

_Function = TypeVar("_Function", bound=Callable[..., Any])
_BRACES = str.maketrans("", "", "{}")


class _Spoken:
    """A command whose frame speaks the language of this run."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for param in getattr(self, "params", ()):
            param.process_value = _filled(param, param.process_value)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        for name, key in _PANELS.items():
            setattr(rich_utils, name, say(key, value="{}"))
        for param in self.get_params(ctx):  # type: ignore[attr-defined]
            if param.name == "help":
                param.help = say("frame.help")
        super().format_help(ctx, formatter)  # type: ignore[misc]

    def get_usage(self, ctx: Any) -> str:
        """Return the usage line."""
        line = str(super().get_usage(ctx)).partition(":")[2].strip()  # type: ignore[misc]
        line = line.replace("COMMAND [ARGS]...", say("frame.command")).translate(_BRACES)
        line = re.sub(
            r"\[\[(\S+)\](?:\.\.\.)?\](\.\.\.)?", r"[\1]\2", line
        )  # what may be left out, said once
        return say("frame.usage", line=line.replace("[OPTIONS]", say("frame.any_options")))


def _filled(param: Any, process: Any) -> Any:
    """Refuse an empty name: as a path it would mean the folder one stands in."""

    def processed(context: Any, value: Any) -> Any:
        found = process(context, value)
        if value == "" and isinstance(found, Path):
            raise InputError("path_empty", name=_hint(param))
        return found

    return processed


class SpokenCommand(_Spoken, TyperCommand):
    """One command."""


class SpokenGroup(_Spoken, TyperGroup):
    """A command with commands of its own."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that is asked for.

        Raises
        ------
        InputError
            ``command_unknown``.
        """
        known = self.list_commands(ctx)
        if args and args[0] not in known and not args[0].startswith("-"):
            word, path = args[0], ctx.command_path
            raise InputError("command_unknown", command=path, word=word, choices=", ".join(known))
        return super().resolve_command(ctx, args)


class Spoken(typer.Typer):
    """A group whose commands speak; made as every group of finlit is."""

    def __init__(self, *, cls: Any = SpokenGroup, no_args_is_help: bool = True, **settings: Any) -> None:
        super().__init__(
            cls=cls,
            no_args_is_help=no_args_is_help,
            add_completion=False,
            pretty_exceptions_enable=False,
            rich_markup_mode="rich",
            **settings,
        )

    def command(
        self, name: str | None = None, *, cls: Any = SpokenCommand, **settings: Any
    ) -> Callable[[_Function], _Function]:
        """Add a command."""
        return super().command(name, cls=cls, **settings)


def usage_fault(error: Any) -> InputError:
    """Say what click could not use as an error of ours; it knows its exceptions by name only."""
    kind = type(error).__name__
    path = error.ctx.command_path if getattr(error, "ctx", None) else "finlit"
    if kind == "MissingParameter":
        return InputError("word_missing", name=_hint(error.param), command=path)
    if kind == "NoSuchOption":
        near = ", ".join(sorted(error.possibilities or ())) or "--help"
        return InputError("option_unknown", option=error.option_name, near=near, command=path)
    if kind == "BadOptionUsage":
        return InputError("option_without_value", option=error.option_name, command=path)
    if kind == "BadParameter":
        return InputError("word_unusable", name=_hint(error.param), reason=error.message, command=path)
    if too_many := re.search(r"unexpected extra argument\S* \((.*)\)", error.format_message()):
        return InputError("words_too_many", words=too_many[1], command=path)
    return InputError("words_unusable", reason=error.format_message(), command=path)


def _hint(param: Any) -> str:
    """How the help calls a word: an option by its long name, an argument in capitals."""
    if param is None:
        return "?"
    options = [option for option in param.opts if option.startswith("--")]
    return options[0] if options else str(param.metavar or param.name).strip("[]").upper()
