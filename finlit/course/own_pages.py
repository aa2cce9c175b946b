"""A family's own pages on the screen: one a lesson to fill in, and the revision day that opens all again.

Nothing is stored unless somebody presses *Keep*; one click clears it.
"""

from collections.abc import Callable, Mapping
from datetime import date
from html import escape
from typing import Any

import ipywidgets as widgets

from finlit import page as screen
from finlit.course.planner import Line, Piece, page_of, pages
from finlit.errors import FinlitError
from finlit.household import Entry, Pages
from finlit.i18n import Language, check_language, day, error_message, number, shown, text
from finlit.language import FALLBACK
from finlit.money import Money
from finlit.scenario_file import number_of
from finlit.tools.kept import (
    FILE,
    as_kept,
    as_written,
    forget,
    keep,
    kept_file,
    open_kept,
)

_WRAP = {"flex_flow": "row wrap", "align_items": "center", "grid_gap": "4px 8px"}


def our_page(lesson: int, lang: str = FALLBACK) -> "OurPage":
    """Show the planner's page of a lesson, with what is kept already.

    Parameters
    ----------
    lesson : int
    lang : str

    Raises
    ------
    InputError
        ``language_unknown``.
    """
    return OurPage(lesson, check_language(lang))


def revision_day(lang: str = FALLBACK) -> "RevisionDay":
    """Open all that is kept again: what was planned, and beside it what came true.

    Parameters
    ----------
    lang : str

    Raises
    ------
    InputError
        ``language_unknown``.
    """
    return RevisionDay(check_language(lang))


class _Ours(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """What both have: the file, a line that says what was done, and the button that clears all."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang
        self._file = kept_file()
        self.note = widgets.HTML()
        self.kept = Pages()
        try:
            self.kept = open_kept(self._file)
        except FinlitError as problem:
            self._problem(problem)
        self.clears = self._button("forget", "trash", self.forget)
        self.clears.disabled = not self._file.is_file()
        super().__init__()

    def _button(self, key: str, icon: str, pressed: Callable[[], None]) -> widgets.Button:
        width = widgets.Layout(width="max-content")
        button = widgets.Button(description=text(f"widgets.{key}", self.lang), icon=icon, layout=width)
        button.on_click(lambda _: pressed())
        return button

    def forget(self) -> None:
        """Clear all that is kept."""
        forget(self._file)
        self.kept = Pages()
        self.clears.disabled = True
        self._say("widgets.forgotten")

    def _keep(self, values: Mapping[str, str], came_true: bool = False) -> bool:
        try:
            self.kept = keep(self._file, values, date.today(), came_true)
        except FinlitError as problem:
            self._problem(problem)
            return False
        self.clears.disabled = False
        self._say("widgets.kept")
        return True

    def _read(self, fields: Mapping[str, widgets.Text], pieces: Mapping[str, Piece]) -> dict[str, str] | None:
        """Return what is typed as it is kept; None, and it is said, where an amount cannot be read."""
        found = {}
        for name, field in fields.items():
            try:
                found[name] = as_kept(field.value, self.lang, "IDR" if pieces[name].in_rupiah else "")
            except FinlitError as problem:
                self._problem(problem)
                return None
        return found

    def _say(self, key: str, **values: Any) -> None:
        self.note.value = f'<p role="status">{text(key, self.lang, file=FILE, **values)}</p>'

    def _problem(self, problem: FinlitError) -> None:
        self.note.value = screen.problem(error_message(problem, self.lang))

    def _field(self, piece: Piece, value: str) -> widgets.Text:
        layout = widgets.Layout(width="11em" if piece.in_rupiah else "14em")
        return widgets.Text(value=value, continuous_update=False, layout=layout, tooltip=piece.words)

    def _in_field(self, piece: Piece, entry: Entry | None) -> str:
        """Write what is kept as somebody types it: behind "Rp" without the sign."""
        if entry is None:
            return ""
        found = number_of(entry.value)
        if piece.in_rupiah and isinstance(found, Money) and found.currency == "IDR":
            return number(found.amount, self.lang)
        return as_written(entry.value, self.lang)


class OurPage(_Ours):
    """The page of one lesson. ``fields`` are its blanks by name."""

    def __init__(self, lesson: int, lang: Language) -> None:
        super().__init__(lang)
        self.page = page_of(lesson, lang)
        self.fields: dict[str, widgets.Text] = {}
        self._pieces = {piece.field: piece for line in self.page.lines for piece in line if piece.field}
        rows = [self._row(line) for line in self.page.lines]
        self.keeps = self._button("keep", "check", self.keep)
        buttons = widgets.HBox([self.keeps, self.clears], layout=widgets.Layout(**_WRAP))
        self.children = [widgets.HTML(f"<h3>{escape(self.page.heading)}</h3>"), *rows, buttons, self.note]
        there = [self.kept.planned[name].day for name in self.fields if name in self.kept.planned]
        if there:
            self._say("widgets.page_kept", day=day(max(there), lang))

    def _row(self, line: Line) -> widgets.Widget:
        parts: list[widgets.Widget] = []
        for piece in line:
            if piece.words:
                parts.append(widgets.HTML(escape(piece.words)))
            if piece.field:
                value = self._in_field(piece, self.kept.planned.get(piece.field))
                self.fields[piece.field] = self._field(piece, value)
                parts.append(self.fields[piece.field])
        return widgets.HBox(parts, layout=widgets.Layout(**_WRAP))

    def keep(self) -> None:
        """Keep what is written on the page."""
        values = self._read(self.fields, self._pieces)
        if values is None:
            return
        if not any(values.values()) and not self._file.is_file():
            self._say("widgets.page_empty")
            return
        self._keep(values)

    def forget(self) -> None:
        """Clear all that is kept, and the page."""
        super().forget()
        for field in self.fields.values():
            field.value = ""


class RevisionDay(_Ours):
    """All pages with what was planned, a field for what came true, and the difference."""

    def __init__(self, lang: Language) -> None:
        super().__init__(lang)
        self.fields: dict[str, widgets.Text] = {}
        self._pieces: dict[str, Piece] = {}
        self._differences: dict[str, widgets.HTML] = {}
        self.children = self._all()

    def _all(self) -> list[widgets.Widget]:
        if not self.kept.planned:
            if not self.note.value:
                self._say("widgets.revision_empty")
            return [self.note]
        shown_pages: list[widgets.Widget] = []
        for page in pages(self.lang):
            rows = [row for line in page.lines for row in self._rows(line)]
            if rows:
                shown_pages += [widgets.HTML(f"<h4>{escape(page.heading)}</h4>"), *rows]
        self.keeps = self._button("keep", "check", self.keep)
        self.renews = self._button("new_plan", "refresh", self.renew)
        layout = widgets.Layout(**_WRAP)
        buttons = widgets.HBox([self.keeps, self.renews, self.clears], layout=layout)
        return [*shown_pages, buttons, self.note]

    def _rows(self, line: Line) -> list[widgets.Widget]:
        """A row for each kept field of a line that stands on no earlier page."""
        rows = []
        for piece in line:
            entry = self.kept.planned.get(piece.field)
            if entry is None or piece.field in self.fields:
                continue
            self._pieces[piece.field] = piece
            field = self._field(piece, self._in_field(piece, self.kept.came_true.get(piece.field)))
            field.observe(lambda _, name=piece.field: self._set_beside(name), names="value")
            self.fields[piece.field], self._differences[piece.field] = field, widgets.HTML()
            what = piece.words.removesuffix("Rp").strip(" ,;")  # the amount says its own sign
            planned = self._words("planned", what=what, value=as_written(entry.value, self.lang))
            parts = [widgets.HTML(f"{planned} {self._words('came_true')}"), field]
            layout = widgets.Layout(**_WRAP)
            rows.append(widgets.HBox([*parts, self._differences[piece.field]], layout=layout))
            self._set_beside(piece.field)
        return rows

    def _set_beside(self, name: str) -> None:
        """Say by how much it differs from the plan."""
        self._differences[name].value = ""
        values = self._read({name: self.fields[name]}, self._pieces)
        if values and values[name]:
            self._differences[name].value = self._difference(self.kept.planned[name].value, values[name])

    def _difference(self, planned: str, came: str) -> str:
        if planned == came:
            return self._words("as_planned")
        before, after = number_of(planned), number_of(came)
        if before is None or after is None or _unit(before) != _unit(after):
            return ""
        by = after - before  # type: ignore[operator]  # both of one kind
        key = "more" if _amount(after) > _amount(before) else "less"
        return self._words(key, by=shown(abs(by), self.lang))

    def _words(self, key: str, **values: str) -> str:
        return text(
            f"widgets.revision.{key}", self.lang, **{name: escape(one) for name, one in values.items()}
        )

    def keep(self) -> None:
        """Keep what came true beside the plan."""
        values = self._read(self.fields, self._pieces)
        if values is not None:
            self._keep(values, came_true=True)

    def renew(self) -> None:
        """Make what came true the plan from now on."""
        values = self._read(self.fields, self._pieces)
        new = {name: value for name, value in (values or {}).items() if value}
        if new and self._keep(new) and self._keep(dict.fromkeys(new, ""), came_true=True):
            self.fields.clear()
            self.children = self._all()

    def forget(self) -> None:
        """Clear all that is kept."""
        super().forget()
        self.children = [self.note]


def _unit(value: Any) -> str:
    return value.currency if isinstance(value, Money) else ""


def _amount(value: Any) -> Any:
    return value.amount if isinstance(value, Money) else value
